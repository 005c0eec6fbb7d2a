import { Hono } from 'hono';
import { answerJson } from '../http/answer.ts';
import { changesRoutes } from './changes.ts';
import { correctionsRoutes } from './corrections.ts';
import type { Editing } from './editing.ts';
import { apiVersion, openApi } from './openapi.ts';
import { reportsRoutes } from './reports.ts';
import { reviewQueueRoutes } from './review-queue.ts';
import { seriesRoutes } from './series.ts';
import { servicesRoutes } from './services.ts';
import { signUpsRoutes } from './sign-ups.ts';

export interface V1Options extends Editing {
  readonly publicUrl: string | undefined;
  /** Who gives the tokens of editors. */
  readonly issuer: string | undefined;
}

/** What the hub offers beside HSDS, by the Dutch API Design Rules; see `docs/api-design-rules.md`. */
export const v1Routes = ({ publicUrl, issuer, ...editing }: V1Options): Hono => {
  const app = new Hono();
  app.route('/', changesRoutes(editing.database, publicUrl));
  const all = [seriesRoutes, signUpsRoutes, servicesRoutes, correctionsRoutes, reportsRoutes, reviewQueueRoutes];
  for (const routes of all) app.route('/', routes(editing));
  app.get('/openapi.json', (c) =>
    answerJson(c, JSON.stringify(openApi({ server: new URL('/v1', publicUrl ?? c.req.url).href, issuer }))),
  );
  return app;
};

export { apiVersion };
