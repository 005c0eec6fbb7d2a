import type { Limits } from '@veerkracht/core/referral';
import { deadlines, urgencies } from '@veerkracht/spec/referral';
import * as z from 'zod/mini';
import { ConfigError, daysOf, listOf, pathOf, urlOf } from '../config-values.ts';
import type { KeyFiles } from './key-directory.ts';
import type { Terms } from './retention.ts';
import { readSigningKey } from './webhook-signature.ts';
import type { SigningKey } from './webhook-signature.ts';

export interface MailConfig {
  /** `smtp://user:password@host:port`. */
  readonly smtp: string;
  readonly from: string;
  /** Page of the inbox, for receivers. */
  readonly inbox: string;
}

export interface ReferralConfig {
  readonly keyFiles: KeyFiles | undefined;
  /** Path of the file that says where organisations hear of things. */
  readonly receivers: string | undefined;
  /** The newest first; two while one is replaced. */
  readonly webhookKeys: readonly SigningKey[];
  /** Networks of our own to which webhooks may go: `10.1.0.0/16`. */
  readonly webhookNetworks: readonly string[];
  readonly mail: MailConfig | undefined;
  /** URN of this hub in events. */
  readonly source: string;
  readonly limits: Limits;
  readonly dailyPerService: number;
  readonly terms: Terms;
}

const hours = z.int().check(z.gte(1), z.lte(10_000));
const limit = z
  .strictObject({ remind: hours, answer: hours, expire: hours })
  .check(z.refine(({ remind, answer, expire }) => remind <= answer && answer <= expire));
const limits = z.partial(z.strictObject({ today: limit, 'this-week': limit, normal: limit }));

const limitsOf = (text: string | undefined): Limits => {
  if (!text) return deadlines;
  try {
    const given = limits.parse(JSON.parse(text));
    return { ...deadlines, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) };
  } catch {
    throw new ConfigError(
      `REFERRAL_DEADLINES must be JSON like {"today":{"remind":12,"answer":24,"expire":168}}, in hours, with ${urgencies.join(', ')}.`,
    );
  }
};

const keyFilesOf = (env: NodeJS.ProcessEnv): KeyFiles | undefined => {
  const [directory, log] = [env['KEY_DIRECTORY'], env['KEY_LOG']];
  if (!directory && !log) return undefined;
  if (directory && log) return { directory: pathOf(env, directory), log: pathOf(env, log) };
  throw new ConfigError('KEY_DIRECTORY and KEY_LOG go together: the files that `veerkracht keys sign` writes.');
};

const mailOf = (env: NodeJS.ProcessEnv): MailConfig | undefined => {
  const smtp = urlOf('SMTP_URL', env['SMTP_URL'], ['smtp:', 'smtps:']);
  if (smtp === undefined) return undefined;
  const inbox = urlOf('INBOX_URL', env['INBOX_URL'], ['https:', 'http:']);
  const from = env['MAIL_FROM'];
  if (inbox && from) return { smtp, from, inbox };
  throw new ConfigError('With SMTP_URL also MAIL_FROM (the sender) and INBOX_URL (the page of the inbox) are needed.');
};

const signingKeysOf = (text: string | undefined): readonly SigningKey[] =>
  listOf(text).map((one) => {
    const key = readSigningKey(one);
    if (key !== undefined) return key;
    throw new ConfigError('WEBHOOK_KEY must be whsk_ and the 32 bytes of an ed25519 key in base64; two with a comma.');
  });

const networksOf = (text: string | undefined): readonly string[] =>
  listOf(text).map((one) => {
    if (/^[0-9a-f.:]+\/\d{1,3}$/i.test(one)) return one;
    throw new ConfigError(`WEBHOOK_NETWORKS must be networks like 10.1.0.0/16, not "${one}".`);
  });

const dailyOf = (text: string | undefined): number => {
  if (!text) return 200;
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new ConfigError(`DAILY_PER_SERVICE must be a number of referrals a day, 0 for no limit, not "${text}".`);
};

const sourceOf = (env: NodeJS.ProcessEnv): string => {
  const source = env['EVENT_SOURCE'] || 'urn:nld:oin:00000000000000000000:systeem:veerkracht';
  if (/^urn:nld:[\w:.-]+$/.test(source)) return source;
  throw new ConfigError('EVENT_SOURCE must be like urn:nld:oin:00000001234567890000:systeem:veerkracht.');
};

/** @throws ConfigError */
export const readReferralConfig = (env: NodeJS.ProcessEnv): ReferralConfig => ({
  keyFiles: keyFilesOf(env),
  receivers: env['RECEIVERS'] ? pathOf(env, env['RECEIVERS']) : undefined,
  webhookKeys: signingKeysOf(env['WEBHOOK_KEY']),
  webhookNetworks: networksOf(env['WEBHOOK_NETWORKS']),
  mail: mailOf(env),
  source: sourceOf(env),
  limits: limitsOf(env['REFERRAL_DEADLINES']),
  dailyPerService: dailyOf(env['DAILY_PER_SERVICE']),
  terms: {
    pickedUp: daysOf('PICKED_UP_DAYS', env['PICKED_UP_DAYS'], 14),
    rest: daysOf('REFERRAL_DAYS', env['REFERRAL_DAYS'], 90),
    receipts: daysOf('RECEIPT_DAYS', env['RECEIPT_DAYS'], 365),
  },
});
