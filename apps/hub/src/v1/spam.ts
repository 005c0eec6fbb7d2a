import { Hono } from 'hono';
import type { Context } from 'hono';
import { sql } from '../db/sql.ts';
import { queryOf, readParameters } from '../http/asked.ts';
import { durably, find, receiverIn, referralIdIn } from '../referrals/access.ts';
import { audit } from '../referrals/audit.ts';
import { countSpam } from '../referrals/daily.ts';
import type { FrontDesk } from '../referrals/desk.ts';
import { onlyThese } from './editing.ts';
import { answerPrivately } from './lists.ts';

/** Counted once for each referral, however often it is said. */
const post = (desk: FrontDesk) => async (c: Context) => {
  const [id, organisations] = [referralIdIn(c), await receiverIn(c, desk)];
  readParameters(queryOf(c), {});
  await durably(desk.database, async (session) => {
    const row = await find(session, { id, kind: 'referral', who: { side: 'receiver', organisations }, locked: true });
    const said = await session.query(
      sql`update referral set is_spam = true where id = ${id} and not is_spam returning 1`,
    );
    if (said.length === 0) return;
    const at = desk.clock();
    await countSpam(session, row.service_id, at);
    await audit(session, {
      ...{ action: 'U', event: 'spam-said', by: 'receiver', organisation: row.organization_id, referralId: id, at },
    });
  });
  return answerPrivately(c, { status: 'counted' }, 201);
};

/** "Dit is spam": of the organisation, who alone can read it. The hub learns a number; the answer is given as always. */
export const spamRoutes = (desk: FrontDesk): Hono => {
  const app = new Hono();
  app.post('/referrals/:id/spam-reports', post(desk));
  onlyThese(app, '/referrals/:id/spam-reports', ['POST']);
  return app;
};
