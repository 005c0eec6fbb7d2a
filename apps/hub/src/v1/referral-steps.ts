import { Hono } from 'hono';
import type { Context } from 'hono';
import { dueAt } from '@veerkracht/core/referral';
import type { StatusEvent } from '@veerkracht/spec/referral';
import type { Session } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { queryOf, readParameters } from '../http/asked.ts';
import { durably, find, linkIn, referralIdIn, whoIn } from '../referrals/access.ts';
import type { Who } from '../referrals/access.ts';
import type { FrontDesk } from '../referrals/desk.ts';
import { checkMessage, keepMessage, knownMessage, readMessages, say } from '../referrals/messages.ts';
import type { NewMessage } from '../referrals/messages.ts';
import { statusOf } from '../referrals/row.ts';
import type { Kind, ReferralRow } from '../referrals/row.ts';
import { readSteps, takeStep } from '../referrals/steps.ts';
import type { Taking } from '../referrals/steps.ts';
import { onlyThese } from './editing.ts';
import { answerPrivately } from './lists.ts';
import { readBody } from './read-body.ts';
import { expectedMessage, expectedQuestionStatus, expectedStatus } from './referral-bodies.ts';
import { newMessage, newQuestionStatus, newStatus } from './referral-schemas.ts';

const listSteps = (desk: FrontDesk, kind: Kind) => async (c: Context) => {
  const [id, who] = [referralIdIn(c), await whoIn(c, desk)];
  readParameters(queryOf(c), {});
  const answer = await desk.database.read(async (session) => {
    const row = await find(session, { id, kind, who });
    return { items: await readSteps(session, id), dueAt: dueAt(statusOf(row), desk.limits) };
  });
  return answerPrivately(c, answer);
};

type Wanted = Omit<Taking, 'by' | 'now'> & {
  readonly by?: 'referrer' | 'person' | undefined;
  readonly message?: NewMessage | undefined;
};

/** The same words again are an answer that was lost on the way: the step was taken. */
const takenBefore = async (
  session: Session,
  row: ReferralRow,
  message: NewMessage | undefined,
): Promise<StatusEvent | undefined> => {
  const sequence = message && (await knownMessage(session, row, message.id))?.sequence;
  return sequence === undefined ? undefined : (await readSteps(session, row.id))[sequence - 1];
};

const take = (desk: FrontDesk, id: string, kind: Kind, who: Who, { by = 'person', message, ...wanted }: Wanted) =>
  durably(desk.database, async (session) => {
    const row = await find(session, { id, kind, who, locked: true });
    const before = await takenBefore(session, row, message);
    if (before !== undefined) return before;
    const isReceiver = who.side === 'receiver';
    if (isReceiver && message) checkMessage(row, message);
    const now = desk.clock();
    const event = await takeStep(session, desk, row, { ...wanted, by: isReceiver ? 'receiver' : by, now });
    // What is withdrawn is erased, and so are words that would come with it.
    if (isReceiver && message) {
      await keepMessage(session, row, message, { from: 'receiver', now, sequence: event.sequence });
    }
    return event;
  });

const given = <T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

const postStep = (desk: FrontDesk) => async (c: Context) => {
  const [id, who] = [referralIdIn(c), await whoIn(c, desk)];
  readParameters(queryOf(c), {});
  const { state, by, sequence, message, ...rest } = await readBody(c, newStatus, expectedStatus);
  const step = { to: state, ...given(rest) };
  return answerPrivately(c, await take(desk, id, 'referral', who, { step, by, seen: sequence, message }), 201);
};

const postAnswer = (desk: FrontDesk) => async (c: Context) => {
  const [id, who] = [referralIdIn(c), await whoIn(c, desk)];
  readParameters(queryOf(c), {});
  const { state, by, sequence, page, ...rest } = await readBody(c, newQuestionStatus, expectedQuestionStatus);
  const step = { to: state, ...given(rest) };
  return answerPrivately(c, await take(desk, id, 'question', who, { step, by, seen: sequence, page }), 201);
};

const listMessages = (desk: FrontDesk) => async (c: Context) => {
  const [id, who] = [referralIdIn(c), await whoIn(c, desk)];
  readParameters(queryOf(c), {});
  const items = await desk.database.read(async (session) =>
    readMessages(session, await find(session, { id, kind: 'referral', who })),
  );
  return answerPrivately(c, { items });
};

const postMessage = (desk: FrontDesk) => async (c: Context) => {
  const [id, who] = [referralIdIn(c), await whoIn(c, desk)];
  readParameters(queryOf(c), {});
  const message = await readBody(c, newMessage, expectedMessage);
  const stored = await durably(desk.database, async (session) => {
    const row = await find(session, { id, kind: 'referral', who, locked: true });
    return say(session, desk, { row, who, message, now: desk.clock() });
  });
  return answerPrivately(c, stored, 201);
};

interface DeletionRow {
  readonly at: Date;
  readonly reason: string;
  readonly sealed: number;
  readonly messages: number;
  readonly chunks: number;
  readonly steps: number;
  readonly token_hash: Buffer;
}

/** Also when all else is gone: that it was deleted, and when. */
const listDeletions = (desk: FrontDesk) => async (c: Context) => {
  const [id, who] = [referralIdIn(c), await linkIn(c, desk)];
  readParameters(queryOf(c), {});
  const rows = await desk.database.read(async (session) => {
    const all = await session.query<DeletionRow>(
      sql`select * from deletion where referral_id = ${id} order by position`,
    );
    const mine = all.filter(({ token_hash }) => who.side === 'link' && token_hash.equals(who.tokenHash));
    // Nothing was deleted yet: it has to be there, and theirs.
    if (mine.length === 0) await find(session, { id, kind: 'referral', who });
    return mine;
  });
  const items = rows.map(({ at, reason, sealed, messages, chunks, steps }) => ({
    ...{ at: at.toISOString(), reason, sealed, messages, chunks, steps },
  }));
  return answerPrivately(c, { items });
};

/** What becomes of a referral or a question, and what is said about it. */
export const referralStepsRoutes = (desk: FrontDesk): Hono => {
  const app = new Hono();
  app.get('/referrals/:id/statuses', listSteps(desk, 'referral')).post(postStep(desk));
  app.get('/referrals/:id/messages', listMessages(desk)).post(postMessage(desk));
  app.get('/referrals/:id/deletions', listDeletions(desk));
  app.get('/capacity-questions/:id/statuses', listSteps(desk, 'question')).post(postAnswer(desk));
  onlyThese(app, '/referrals/:id/statuses', ['GET', 'POST']);
  onlyThese(app, '/referrals/:id/messages', ['GET', 'POST']);
  onlyThese(app, '/referrals/:id/deletions', ['GET']);
  onlyThese(app, '/capacity-questions/:id/statuses', ['GET', 'POST']);
  return app;
};
