import { Hono } from 'hono';
import type { Database } from './db/database.ts';
import { isMigrated } from './db/migrate.ts';

/** `live`: the process answers. `ready`: it can serve, so the database answers and its tables are up to date. */
export const healthRoutes = (database: Database): Hono => {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
  });
  app.get('/live', (c) => c.json({ status: 'live' }));
  app.get('/ready', async (c) => {
    const ready = await isMigrated(database).catch(() => false);
    if (ready) return c.json({ status: 'ready' });
    c.header('Retry-After', '10');
    return c.json({ status: 'not ready' }, 503);
  });
  return app;
};
