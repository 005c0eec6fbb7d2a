import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface RunningHub {
  readonly url: string;
  stop(): Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const ready = async (url: string): Promise<boolean> => {
  const answered = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(5000) }).catch(() => undefined);
  return answered?.ok === true;
};

const patience = 90_000;

export interface RunningIssuer {
  readonly issuer: string;
  readonly audience: string;
  /** Whose tokens it gives: `redacteur-dordrecht`. */
  readonly names: readonly string[];
  stop(): Promise<void>;
}

/** An identity provider for trying out the editors' half of the hub: it gives a token to whoever asks. */
export const startIssuer = async (): Promise<RunningIssuer> => {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../hub/src/editors/local-issuer.ts')], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  const [line] = await Promise.race([once(lines, 'line'), once(lines, 'close')]);
  if (typeof line !== 'string') throw new Error('The local issuer did not start; HUB=off leaves it out.');
  const { issuer, audience, names } = JSON.parse(line) as Omit<RunningIssuer, 'stop'>;
  return {
    ...{ issuer, audience, names },
    stop: async () => {
      const ended = once(child, 'exit');
      if (child.kill('SIGTERM')) await ended;
    },
  };
};

export interface HubOptions {
  /** Folder of the database; by default the hub's own. */
  readonly database?: string;
  /** Where visitors reach it. */
  readonly publicUrl?: string;
  /** Folder with the signed directory of keys, for referrals. */
  readonly keys?: string;
  /** Who signs the tokens of editors and receivers. */
  readonly issuer?: Pick<RunningIssuer, 'issuer' | 'audience'> | undefined;
}

/** Starts the hub as an operator would, with the demonstration's directory, and waits until it answers. */
export const startHub = async (
  directory: string,
  { database, publicUrl, issuer, keys }: HubOptions = {},
): Promise<RunningHub> => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [join(import.meta.dirname, '../hub/src/main.ts')], {
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      DIRECTORY: directory,
      ...(database && { DATABASE_DIR: database }),
      // Its own pages may send reports.
      ...(publicUrl && { PUBLIC_URL: publicUrl, ALLOWED_ORIGINS: new URL(publicUrl).origin }),
      ...(keys && { KEY_DIRECTORY: join(keys, 'key-directory.jws'), KEY_LOG: join(keys, 'key-log.json') }),
      ...(issuer && { OIDC_ISSUER: issuer.issuer, OIDC_AUDIENCE: issuer.audience }),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let last = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (last = text.trim().split('\n').at(-1) ?? last));
  const until = Date.now() + patience;
  while (!(await ready(url))) {
    if (child.exitCode !== null || Date.now() > until) {
      child.kill();
      throw new Error(`The hub did not start; HUB=off leaves it out. It said last: ${last}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return {
    url,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
};
