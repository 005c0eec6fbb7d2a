import { Hono } from 'hono';
import type { Database } from '../db/database.ts';
import { answerJson } from '../http/answer.ts';
import { changesRoutes } from './changes.ts';
import { apiVersion, openApi } from './openapi.ts';

/** What the hub offers beside HSDS, by the Dutch API Design Rules; see `docs/api-design-rules.md`. */
export const v1Routes = (database: Database, publicUrl?: string): Hono => {
  const app = new Hono();
  app.route('/', changesRoutes(database, publicUrl));
  app.get('/openapi.json', (c) => answerJson(c, JSON.stringify(openApi(new URL('/v1', publicUrl ?? c.req.url).href))));
  return app;
};

export { apiVersion };
