import { Hono } from 'hono';
import type { Context } from 'hono';
import { isUuid } from '../directory/tidy.ts';
import { answerJson } from '../http/answer.ts';
import { queryOf, readParameters } from '../http/asked.ts';
import { Problem } from '../http/problem.ts';
import type { FrontDesk } from '../referrals/desk.ts';
import { waitingTime } from '../referrals/waiting-time.ts';
import { onlyThese } from './editing.ts';

/** @throws Problem */
const serviceIdIn = (c: Context): string => {
  const id = c.req.param('serviceId');
  if (!isUuid(id)) throw new Problem('unknown-receiver');
  return id.toLowerCase();
};

const keys = (desk: FrontDesk) => async (c: Context) => {
  const id = serviceIdIn(c);
  readParameters(queryOf(c), {});
  const found = await desk.keys();
  if (!found?.has(id)) throw new Problem('unknown-receiver');
  return answerJson(c, JSON.stringify({ directory: found.directory, log: found.log }));
};

const waiting = (desk: FrontDesk) => async (c: Context) => {
  const id = serviceIdIn(c);
  readParameters(queryOf(c), {});
  return answerJson(c, JSON.stringify({ measured: await waitingTime(desk.database, id, desk.clock()) }));
};

/** What anybody may know of a service that receives: its keys, and how long people waited. */
export const receiversRoutes = (desk: FrontDesk): Hono => {
  const app = new Hono();
  app.get('/receivers/:serviceId/keys', keys(desk));
  app.get('/receivers/:serviceId/waiting-time', waiting(desk));
  onlyThese(app, '/receivers/:serviceId/keys', ['GET']);
  onlyThese(app, '/receivers/:serviceId/waiting-time', ['GET']);
  return app;
};
