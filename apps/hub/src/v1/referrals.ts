import { Hono } from 'hono';
import type { Context } from 'hono';
import { sql } from '../db/sql.ts';
import { queryOf, readParameters } from '../http/asked.ts';
import type { Parameter, Values } from '../http/parameters.ts';
import { Problem } from '../http/problem.ts';
import { idempotencyKeyIn } from '../idempotency.ts';
import { durably, find, receiverIn, referralIdIn } from '../referrals/access.ts';
import { audit } from '../referrals/audit.ts';
import type { FrontDesk } from '../referrals/desk.ts';
import { listInbox, readCursor, summaryOf } from '../referrals/inbox.ts';
import type { Cursor } from '../referrals/inbox.ts';
import { keyDays, takeReferral } from '../referrals/intake.ts';
import type { Answered } from '../referrals/intake.ts';
import { readSteps } from '../referrals/steps.ts';
import { onlyThese } from './editing.ts';
import { answerPrivately } from './lists.ts';
import { readBody } from './read-body.ts';
import { expectedReferral } from './referral-bodies.ts';
import { newReferral } from './referral-schemas.ts';

const cursor: Parameter<Cursor> = {
  parse: readCursor,
  expected: { nl: '`next` van de vorige bladzijde', en: '`next` of the page before' },
  description: '`next` van de vorige bladzijde.',
  schema: { type: 'string', maxLength: 200 },
};
export const inboxParameters = { after: cursor };

const day = 86_400_000;

/** 201, with until when the same key gives the same answer. */
export const answerOnce = (c: Context, { answer, at }: Answered): Response => {
  c.header('Idempotency-Key-Expires', new Date(at.getTime() + keyDays * day).toISOString());
  return answerPrivately(c, answer, 201);
};

const post = (desk: FrontDesk) => async (c: Context) => {
  readParameters(queryOf(c), {});
  const key = idempotencyKeyIn(c);
  const { noticeTo, ...sent } = await readBody(c, newReferral, expectedReferral);
  const lower = { ...sent, id: sent.id.toLowerCase(), serviceId: sent.serviceId.toLowerCase() };
  const sender = await desk.senderIn(c);
  return answerOnce(c, await takeReferral(desk, { key, sender }, { ...lower, noticeTo }));
};

const list = (desk: FrontDesk) => async (c: Context) => {
  const organisations = await receiverIn(c, desk);
  const asked = readParameters(queryOf(c), inboxParameters) as Values<typeof inboxParameters>;
  const who = { side: 'receiver', organisations } as const;
  return answerPrivately(c, await listInbox(desk, { kind: 'referral', who, after: asked.after?.[0] }));
};

/** Reading is written down, so that it can be seen afterwards who did. */
const get = (desk: FrontDesk) => async (c: Context) => {
  const [id, organisations] = [referralIdIn(c), await receiverIn(c, desk)];
  readParameters(queryOf(c), {});
  const answer = await durably(desk.database, async (session) => {
    const row = await find(session, { id, kind: 'referral', who: { side: 'receiver', organisations } });
    const [content] = await session.query<{ sealed: string | null; sha256: Buffer }>(
      sql`select sealed, sha256 from referral where id = ${id}`,
    );
    if (!content?.sealed) throw new Problem('content-gone');
    await audit(session, {
      ...{ action: 'R', event: 'referral-read', by: 'receiver', organisation: row.organization_id },
      ...{ referralId: id, at: desk.clock() },
    });
    const steps = await readSteps(session, id);
    return {
      ...summaryOf(row, steps.at(-1), desk),
      ...{ sealed: content.sealed, sha256: content.sha256.toString('hex'), attachmentChunks: row.chunks },
    };
  });
  return answerPrivately(c, answer);
};

/** Sealed referrals: anybody sends them, only the organisation of the service gets them. */
export const referralsRoutes = (desk: FrontDesk): Hono => {
  const app = new Hono();
  app.get('/referrals', list(desk)).post(post(desk));
  app.get('/referrals/:id', get(desk));
  onlyThese(app, '/referrals', ['GET', 'POST']);
  onlyThese(app, '/referrals/:id', ['GET']);
  return app;
};
