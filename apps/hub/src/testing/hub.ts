import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../app.ts';
import type { AppOptions } from '../app.ts';
import { connect } from '../db/database.ts';
import type { Database } from '../db/database.ts';
import { startEmbedded } from '../db/embedded.ts';
import type { EmbeddedDatabase } from '../db/embedded.ts';
import { migrate } from '../db/migrate.ts';
import { loadCodeLists, loadDirectory } from '../load.ts';
import type { LogLine } from '../log.ts';

export interface Page {
  readonly total_items: number;
  readonly total_pages: number;
  readonly page_number: number;
  readonly size: number;
  readonly first_page: boolean;
  readonly last_page: boolean;
  readonly empty: boolean;
  readonly contents: readonly Record<string, unknown>[];
}

export interface TestHub {
  readonly db: Database;
  readonly postgres: EmbeddedDatabase;
  readonly logged: LogLine[];
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Response>;
  readonly page: (path: string) => Promise<Page>;
  /** Names of the records on one page, without "(voorbeeld)". */
  readonly names: (path: string) => Promise<readonly string[]>;
  readonly request: (path: string, init?: RequestInit) => Promise<Response>;
  readonly load: (input: unknown) => Promise<void>;
  readonly stop: () => Promise<void>;
}

export const now = new Date('2026-11-21T10:00:00Z');

const nameOf = (record: Record<string, unknown>): string => {
  const named = (record['name'] === undefined ? record['service'] : record) as { readonly name: string };
  return named.name.replace(' (voorbeeld)', '');
};

/** The hub on a real PostgreSQL of its own, thrown away afterwards. */
export const startHub = async (
  options: Pick<AppOptions, 'oidc' | 'clock' | 'origins' | 'referrals' | 'proofOfWork'> = {},
): Promise<TestHub> => {
  const folder = await mkdtemp(join(tmpdir(), 'veerkracht-hub-'));
  const postgres = await startEmbedded({ folder, durable: false });
  const db = connect(postgres.url);
  await migrate(db);
  await loadCodeLists(db, now);
  const logged: LogLine[] = [];
  const app = createApp({ db, log: (line) => void logged.push(line), ...options });
  const request = async (path: string, init?: RequestInit) => app.request(path, init);
  const get = (path: string, headers: Record<string, string> = {}) => request(path, { headers });
  const page = async (path: string): Promise<Page> => {
    const response = await get(path);
    if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Page;
  };
  return {
    ...{ db, postgres, logged, request, get, page },
    names: async (path) => (await page(path)).contents.map(nameOf),
    load: async (input) => void (await loadDirectory(db, input, 'test.json', now)),
    stop: async () => {
      await db.close();
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
