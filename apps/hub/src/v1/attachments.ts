import { Hono } from 'hono';
import type { Context } from 'hono';
import { queryOf, readParameters } from '../http/asked.ts';
import { Problem } from '../http/problem.ts';
import { durably, find, linkIn, receiverIn, referralIdIn } from '../referrals/access.ts';
import { keepChunk, largestChunk, listChunks, readChunk } from '../referrals/attachments.ts';
import type { Chunk } from '../referrals/attachments.ts';
import type { FrontDesk } from '../referrals/desk.ts';
import { onlyThese } from './editing.ts';
import { answerPrivately } from './lists.ts';

/** @throws Problem */
const placeIn = (c: Context): Chunk => {
  const numbers = [c.req.param('file'), c.req.param('chunk')].map((text) =>
    /^\d{1,3}$/.test(text ?? '') ? Number(text) : -1,
  );
  const [file = -1, chunk = -1] = numbers;
  if (file < 0 || chunk < 0) throw new Problem('unknown-referral');
  return { file, chunk };
};

const list = (desk: FrontDesk) => async (c: Context) => {
  const [id, who] = [referralIdIn(c), await linkIn(c, desk)];
  readParameters(queryOf(c), {});
  const items = await desk.database.read(async (session) =>
    listChunks(session, await find(session, { id, kind: 'referral', who })),
  );
  return answerPrivately(c, { items });
};

const put = (desk: FrontDesk) => async (c: Context) => {
  const [id, place, who] = [referralIdIn(c), placeIn(c), await linkIn(c, desk)];
  readParameters(queryOf(c), {});
  if (!/^application\/octet-stream *(;|$)/i.test(c.req.header('Content-Type') ?? '')) {
    throw new Problem('unsupported-media-type');
  }
  const bytes = Buffer.from(await c.req.arrayBuffer());
  if (bytes.length > largestChunk) throw new Problem('body-too-large');
  await durably(desk.database, async (session) => {
    const row = await find(session, { id, kind: 'referral', who, locked: true });
    await keepChunk(session, row, { ...place, bytes, now: desk.clock() });
  });
  return c.body(null, 204);
};

const get = (desk: FrontDesk) => async (c: Context) => {
  const [id, place, organisations] = [referralIdIn(c), placeIn(c), await receiverIn(c, desk)];
  readParameters(queryOf(c), {});
  const bytes = await desk.database.read(async (session) =>
    readChunk(session, await find(session, { id, kind: 'referral', who: { side: 'receiver', organisations } }), place),
  );
  c.header('Cache-Control', 'no-store');
  c.header('Content-Type', 'application/octet-stream');
  c.header('Content-Disposition', 'attachment');
  return c.body(new Uint8Array(bytes));
};

/** Files with a referral, in sealed chunks: sent again as often as needed, on from where it broke off. */
export const attachmentsRoutes = (desk: FrontDesk): Hono => {
  const app = new Hono();
  app.get('/referrals/:id/attachments', list(desk));
  app.get('/referrals/:id/attachments/:file/:chunk', get(desk)).put(put(desk));
  onlyThese(app, '/referrals/:id/attachments', ['GET']);
  onlyThese(app, '/referrals/:id/attachments/:file/:chunk', ['GET', 'PUT']);
  return app;
};
