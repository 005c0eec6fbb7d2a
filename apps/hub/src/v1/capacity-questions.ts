import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { queryOf, readParameters } from '../http/asked.ts';
import type { Values } from '../http/parameters.ts';
import { idempotencyKeyIn } from '../idempotency.ts';
import { whoIn } from '../referrals/access.ts';
import type { FrontDesk } from '../referrals/desk.ts';
import { listInbox } from '../referrals/inbox.ts';
import { takeQuestion } from '../referrals/intake.ts';
import { onlyThese } from './editing.ts';
import { answerPrivately } from './lists.ts';
import { readBody } from './read-body.ts';
import { expectedQuestion } from './referral-bodies.ts';
import { newQuestion } from './referral-schemas.ts';
import { answerOnce, inboxParameters } from './referrals.ts';

const post = (desk: FrontDesk) => async (c: Context) => {
  readParameters(queryOf(c), {});
  const key = idempotencyKeyIn(c);
  const question = await readBody(c, newQuestion, expectedQuestion);
  const sender = await desk.senderIn(c);
  return answerOnce(c, await takeQuestion(desk, { key, sender }, question, randomUUID));
};

const list = (desk: FrontDesk) => async (c: Context) => {
  const who = await whoIn(c, desk);
  const asked = readParameters(queryOf(c), inboxParameters) as Values<typeof inboxParameters>;
  return answerPrivately(c, await listInbox(desk, { kind: 'question', who, after: asked.after?.[0] }));
};

/** "Is er plek?": without a person, in the open. */
export const capacityQuestionsRoutes = (desk: FrontDesk): Hono => {
  const app = new Hono();
  app.get('/capacity-questions', list(desk)).post(post(desk));
  onlyThese(app, '/capacity-questions', ['GET', 'POST']);
  return app;
};
