import { serve } from '@hono/node-server';
import { basename } from 'node:path';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { ConfigError } from './config-values.ts';
import type { Config } from './config.ts';
import { connect, DatabaseAway } from './db/database.ts';
import type { Database } from './db/database.ts';
import { EmbeddedDatabaseError, startEmbedded } from './db/embedded.ts';
import { migrate, NewerDatabase } from './db/migrate.ts';
import { holdsDirectory, loadCodeLists, loadFile, UnreadableDirectory } from './load.ts';
import { kindOf, log } from './log.ts';
import type { ReferralSettings } from './referrals/desk.ts';
import { openReferrals } from './referrals/opening.ts';
import { UnreadableReceivers } from './referrals/receivers.ts';
import { forgetEveryHour } from './sign-ups/retention.ts';

type Close = () => Promise<void>;

const openDatabase = async (config: Config): Promise<{ readonly db: Database; readonly close: Close }> => {
  if (config.databaseUrl !== undefined) {
    const db = connect(config.databaseUrl);
    return { db, close: db.close };
  }
  const embedded = await startEmbedded({ folder: config.databaseFolder, revive: true });
  const db = connect(embedded.url);
  const close = async (): Promise<void> => {
    await db.close();
    await embedded.stop();
  };
  return { db, close };
};

const plainly: Readonly<Record<string, string>> = {
  EADDRINUSE: 'The port is in use: is the hub running already? Set PORT.',
  EACCES: 'The port or a file may not be used by this user.',
  ENOENT: 'A file is not there.',
};

const sayWhy = (error: unknown): string => {
  if (error instanceof DatabaseAway) return `${error.message} ${kindOf(error.cause)}`;
  const ours = [UnreadableDirectory, UnreadableReceivers, ConfigError, EmbeddedDatabaseError, NewerDatabase].some(
    (kind) => error instanceof kind,
  );
  if (ours && error instanceof Error) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return plainly[code] ?? kindOf(error);
};

/** A file that cannot be read does not stop the hub while it still has something to serve. */
const loadFiles = async (db: Database, paths: readonly string[]): Promise<void> => {
  for (const path of paths) {
    try {
      const { name, counts, findings, corrections } = await loadFile(db, path, new Date());
      const { standing, takenOver, parked } = corrections;
      const corrected = { corrections: standing, corrections_taken_over: takenOver, corrections_parked: parked };
      log({
        event: 'loaded',
        file: basename(path),
        directory: name,
        ...counts,
        findings: findings.length,
        ...corrected,
      });
    } catch (error) {
      log({ event: 'not loaded', file: basename(path), why: sayWhy(error) });
      if (!(await holdsDirectory(db))) throw error;
    }
  }
};

const listen = (config: Config, db: Database, referrals: ReferralSettings) =>
  new Promise<{ readonly address: string; readonly close: Close }>((resolve, reject) => {
    const app = createApp({ db, log, ...config, referrals });
    const server = serve({ fetch: app.fetch, hostname: config.host, port: config.port }, ({ port }) => {
      const host = config.host.includes(':') ? `[${config.host}]` : config.host;
      const close: Close = () => new Promise((done) => void server.close(() => done()));
      resolve({ address: `http://${host}:${port}/hsds/`, close });
    });
    server.once('error', reject);
  });

const grace = 10_000;

/** Answers what was asked already, then lets go of the database. */
const stopOnSignal = (closeServer: Close, closeDatabase: Close): void => {
  const stop = async (): Promise<void> => {
    log({ event: 'stopping' });
    const late = setTimeout(() => process.exit(1), grace);
    late.unref();
    await closeServer();
    await closeDatabase();
    process.exit(0);
  };
  const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;
  let stopping = false;
  for (const signal of signals) {
    process.on(signal, () => {
      if (!stopping) void stop();
      stopping = true;
    });
  }
};

const start = async (): Promise<void> => {
  const config = readConfig(process.env, import.meta.dirname);
  const { db, close } = await openDatabase(config);
  try {
    await migrate(db);
    await loadCodeLists(db, new Date());
    await loadFiles(db, config.directories);
    const { settings, work } = await openReferrals(config.referrals, db, log);
    const server = await listen(config, db, settings);
    const stopWorking = work();
    const stopForgetting = forgetEveryHour(db, config.retention, log);
    stopOnSignal(server.close, async () => {
      stopForgetting();
      await stopWorking();
      await close();
    });
    log({ event: 'ready', address: server.address });
  } catch (error) {
    await close();
    throw error;
  }
};

// Whoever reads the log may go away; the hub stays.
process.stdout.on('error', () => undefined);

start().catch((error: unknown) => {
  log({ event: 'not started', why: sayWhy(error) });
  process.exitCode = 1;
});
