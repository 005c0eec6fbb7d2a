import { profileUri } from '@veerkracht/spec';
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { Database } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { isUuid } from '../directory/tidy.ts';
import { answerJson, answerLines, answerTagged, json } from '../http/answer.ts';
import { pairsOf, queryOf, readPairs, readParameters } from '../http/asked.ts';
import { bodyPairs } from '../http/body.ts';
import type { Values } from '../http/parameters.ts';
import { Problem } from '../http/problem.ts';
import { openApi } from './openapi.ts';
import { organizations } from './organizations.ts';
import { pagingOf, readPage, rowsQuery } from './page.ts';
import type { RecordCache } from './record-cache.ts';
import { recordSchemas } from './record-schemas.ts';
import type { paging, Resource } from './resource.ts';
import { serviceAtLocations } from './service-at-locations.ts';
import { services } from './services.ts';
import { taxonomies } from './taxonomies.ts';
import { taxonomyTerms } from './taxonomy-terms.ts';

export const resources: readonly Resource[] = [services, organizations, serviceAtLocations, taxonomies, taxonomyTerms];

async function* texts(rows: AsyncGenerator<readonly { readonly text: string }[], void, void>) {
  for await (const batch of rows) yield batch.map(({ text }) => text);
}

const list = (database: Database, resource: Resource) => async (c: Context) => {
  const posted = c.req.method === 'POST' ? await bodyPairs(c) : [];
  const asked = readPairs([...pairsOf(queryOf(c)), ...posted], resource.listParameters);
  const { page, per_page, format } = asked as Values<typeof paging>;
  if (format?.[0] === 'ndjson') {
    const rows = database.stream<{ text: string }>(async (session) => rowsQuery(await resource.list(session, asked)));
    return answerLines(c, texts(rows));
  }
  const body = await database.read(async (session) => {
    const listing = await resource.list(session, asked);
    return readPage(session, listing, pagingOf(page?.[0], per_page?.[0], listing.onOnePage));
  });
  return answerJson(c, body);
};

/** A service that was taken away says so, with the one that took its place. */
const missing = async (database: Database, resource: Resource, id: string): Promise<Problem> => {
  if (resource.table !== 'service') return new Problem('unknown-id');
  const [stone] = await database.read((session) =>
    session.query<{ successor_id: string | null }>(sql`select successor_id from tombstone where id = ${id}::uuid`),
  );
  if (stone === undefined) return new Problem('unknown-id');
  return new Problem('gone', { members: stone.successor_id === null ? {} : { successor: stone.successor_id } });
};

const one = (database: Database, cache: RecordCache, resource: Resource) => async (c: Context) => {
  const id = c.req.param('id');
  if (!isUuid(id)) throw new Problem('unknown-id');
  const text = resource.one(readParameters(queryOf(c), resource.oneParameters));
  const found = await cache(resource.table, text).read(id);
  if (found === undefined) throw await missing(database, resource, id);
  return answerTagged(c, found, json);
};

const addressOf = (c: Context, publicUrl: string | undefined): string => new URL('/hsds/', publicUrl ?? c.req.url).href;

/** The HSDS API over one database. */
export const hsdsRoutes = (database: Database, cache: RecordCache, publicUrl?: string): Hono => {
  const app = new Hono();
  const schemas = recordSchemas();
  app.get('/', (c) =>
    answerJson(
      c,
      JSON.stringify({ version: '3.1', profile: profileUri, openapi_url: `${addressOf(c, publicUrl)}openapi.json` }),
    ),
  );
  app.get('/openapi.json', (c) => answerJson(c, JSON.stringify(openApi(resources, schemas, addressOf(c, publicUrl)))));
  for (const resource of resources) {
    app.on(['GET', 'POST'], resource.path, list(database, resource));
    app.get(`${resource.path}/:id`, one(database, cache, resource));
  }
  return app;
};
