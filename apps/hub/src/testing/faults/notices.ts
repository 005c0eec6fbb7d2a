/** R12: what is told while the reader breaks. @module */
import { verifyWebhook } from '@veerkracht/sdk/referral';
import { sql } from '../../db/sql.ts';
import { deliverDue } from '../../referrals/delivery.ts';
import type { Delivering } from '../../referrals/delivery.ts';
import { createGuard } from '../../referrals/network-guard.ts';
import { receiversOf } from '../../referrals/receivers.ts';
import { readSigningKey } from '../../referrals/webhook-signature.ts';
import { createCaller } from '../../referrals/webhooks.ts';
import { anker } from '../fixture.ts';
import { startWebhookReader } from '../post.ts';
import { startReferralHub } from '../referrals.ts';
import { chance } from './ground.ts';
import type { Alone } from './lines.ts';

/** Ways of a reader to be of no use; `lost` took it and broke the line before saying so. */
const ways = ['500', 'silence', 'lost', 'redirect', 'drip', 'good', 'good'] as const;

/** Half of the tries and more go wrong in some way; at the end each event came, and its id tells the doubles. */
export const r12: Alone = async (size) => {
  const events = size(200, 20);
  const [taken, tries]: [string[], Map<string, number>] = [[], new Map()];
  let [faults, isGone] = [0, false];
  const reader = await startWebhookReader(({ headers }, response) => {
    const id = String(headers['webhook-id']);
    tries.set(id, (tries.get(id) ?? 0) + 1);
    // It is mended before the hub gives up.
    const isMended = (tries.get(id) ?? 0) > 6;
    const way = isGone ? 'gone' : ((isMended ? undefined : ways[chance(ways.length)]) ?? 'good');
    if (way === 'good' || way === 'lost') taken.push(id);
    if (way !== 'good') faults += 1;
    if (way === 'gone') response.writeHead(410).end();
    if (way === '500') response.writeHead(500).end();
    if (way === 'lost') response.socket?.destroy();
    if (way === 'redirect') response.writeHead(308, { location: 'http://127.0.0.1:9/' }).end();
    if (way === 'drip') response.socket?.write('HTTP/1.1 2');
    if (way === 'good') response.writeHead(204).end();
  });
  const key = readSigningKey(`whsk_${Buffer.alloc(32, 3).toString('base64')}`);
  const receivers = receiversOf([{ organisation: anker.id, webhook: reader.url }]);
  const hub = await startReferralHub({ receivers });
  const delivering: Delivering = {
    ...{ database: hub.db, receivers, keys: key ? [key] : [], call: createCaller(createGuard(['127.0.0.0/8']), 300) },
    ...{ mailer: undefined, log: () => undefined, clock: hub.clock, random: Math.random },
  };
  const open = async (): Promise<number> => (await hub.db.ask(sql`select 1 from outbox`)).length;
  for (let at = 0; at < events; at += 1) await hub.send();
  const ids = new Set((await hub.db.ask<{ id: string }>(sql`select id from outbox`)).map(({ id }) => id));
  while ((await open()) > 0) {
    while ((await deliverDue(delivering)) > 0);
    hub.later(1);
  }
  const believed = await Promise.all(
    reader.caught.map(({ headers, body }) =>
      verifyWebhook(
        { headers: headers as Record<string, string>, body },
        [key?.publicKey ?? ''],
        Number(headers['webhook-timestamp']),
      ).then(
        () => true,
        () => false,
      ),
    ),
  );
  const arrived = new Set(taken);
  isGone = true;
  hub.setClock('2026-11-22T10:00:00Z');
  await hub.send();
  await deliverDue(delivering);
  const before = reader.caught.length;
  await hub.send();
  await deliverDue(delivering);
  const afterGone = reader.caught.length - before;
  await hub.stop();
  await reader.stop();
  const lost = [...ids].filter((id) => !arrived.has(id)).length + believed.filter((one) => !one).length;
  const notes = { sentTwiceUnderOneId: taken.length - arrived.size, toldAfter410: afterGone };
  const duplicated = [...arrived].filter((id) => !ids.has(id)).length + afterGone;
  return { id: 'R12', what: 'a reader of webhooks that breaks', submissions: events, faults, lost, duplicated, notes };
};
