import { resolve } from 'node:path';
import { ConfigError, daysOf, listOf, pathOf, urlOf } from './config-values.ts';
import type { Oidc } from './editors/tokens.ts';
import type { WorkSettings } from './http/proof-of-work.ts';
import type { RateLimit } from './http/rate-limit.ts';
import { readReferralConfig } from './referrals/config.ts';
import type { ReferralConfig } from './referrals/config.ts';
import type { Retention } from './sign-ups/retention.ts';

export interface Config {
  /** Absent: the hub runs a PostgreSQL of its own. */
  readonly databaseUrl: string | undefined;
  /** Where that PostgreSQL keeps its data. */
  readonly databaseFolder: string;
  readonly host: string;
  readonly port: number;
  readonly directories: readonly string[];
  /** Address under which others reach the hub, when a proxy stands before it. */
  readonly publicUrl: string | undefined;
  readonly rateLimit: RateLimit;
  /** What the device of an anonymous sender has to do; absent: nothing. */
  readonly proofOfWork: WorkSettings | undefined;
  /** Websites from whose pages something may be changed. */
  readonly origins: readonly string[];
  /** Who signs the tokens of editors. */
  readonly oidc: Oidc | undefined;
  /** How long sign-ups are kept. */
  readonly retention: Retention;
  readonly referrals: ReferralConfig;
}

const portOf = (text: string | undefined): number => {
  if (!text) return 4310;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new ConfigError(`PORT must be a number from 0 to 65535, not "${text}".`);
};

const perMinuteOf = (text: string | undefined): number => {
  if (!text) return 1200;
  if (/^\d{1,7}$/.test(text)) return Number(text);
  throw new ConfigError(`RATE_LIMIT must be a number of requests a minute, 0 for no limit, not "${text}".`);
};

const usualTries = 300;

const workOf = (env: NodeJS.ProcessEnv): WorkSettings | undefined => {
  const [text, key] = [env['PROOF_OF_WORK'], env['PROOF_OF_WORK_KEY'] || undefined];
  if (text && !/^\d{1,6}$/.test(text)) {
    throw new ConfigError(`PROOF_OF_WORK must be a number of tries, 0 for none, not "${text}".`);
  }
  if (key !== undefined && key.length < 32)
    throw new ConfigError('PROOF_OF_WORK_KEY must have at least 32 characters.');
  const tries = text ? Number(text) : usualTries;
  return tries === 0 ? undefined : { tries, key };
};

const originsOf = (text: string | undefined): readonly string[] =>
  listOf(text).map((origin) => {
    if (URL.canParse(origin) && new URL(origin).origin === origin) return origin;
    throw new ConfigError(`ALLOWED_ORIGINS must be like https://www.gemeente.example, not "${origin}".`);
  });

const isThisMachine = ({ hostname }: URL): boolean => /^(localhost|.*\.localhost|127\..*|\[::1\])$/.test(hostname);

/** Who listens in on a token may use it, and a local issuer gives one to whoever asks. */
const oidcOf = (env: NodeJS.ProcessEnv): Oidc | undefined => {
  const issuer = urlOf('OIDC_ISSUER', env['OIDC_ISSUER'], ['https:', 'http:']);
  if (issuer === undefined) return undefined;
  const audience = env['OIDC_AUDIENCE'];
  if (!audience)
    throw new ConfigError('OIDC_AUDIENCE must say for whom the tokens of OIDC_ISSUER are meant: this hub.');
  const address = new URL(issuer);
  if (env['NODE_ENV'] === 'production' && isThisMachine(address)) {
    throw new ConfigError(
      `OIDC_ISSUER is ${issuer}, on this machine: such an issuer gives a token to whoever asks and is not trusted ` +
        'with NODE_ENV=production. Set the address of your identity provider.',
    );
  }
  if (address.protocol === 'https:' || isThisMachine(address)) return { issuer, audience };
  throw new ConfigError(`OIDC_ISSUER must be https, not ${issuer}: keys that come over http can be anybody's.`);
};

export const readConfig = (env: NodeJS.ProcessEnv, here: string): Config => ({
  databaseUrl: urlOf('DATABASE_URL', env['DATABASE_URL'], ['postgres:', 'postgresql:']),
  databaseFolder: pathOf(env, env['DATABASE_DIR'] || resolve(here, '..', '.cache', 'postgres')),
  host: env['HOST'] || '127.0.0.1',
  port: portOf(env['PORT']),
  directories: listOf(env['DIRECTORY']).map((path) => pathOf(env, path)),
  publicUrl: urlOf('PUBLIC_URL', env['PUBLIC_URL'], ['http:', 'https:']),
  rateLimit: { perMinute: perMinuteOf(env['RATE_LIMIT']), behindProxy: env['BEHIND_PROXY'] === '1' },
  proofOfWork: workOf(env),
  origins: originsOf(env['ALLOWED_ORIGINS']),
  oidc: oidcOf(env),
  retention: {
    signUps: daysOf('SIGN_UP_DAYS', env['SIGN_UP_DAYS'], 30),
    interest: daysOf('INTEREST_DAYS', env['INTEREST_DAYS'], 180),
  },
  referrals: readReferralConfig(env),
});
