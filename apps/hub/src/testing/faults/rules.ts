/** R10, R13, R15 and R18: what the hub decides while something is wrong. @module */
import { writeFile } from 'node:fs/promises';
import { isReferralError } from '@veerkracht/sdk/referral';
import type { InboxReferral } from '@veerkracht/sdk/referral';
import type { StatusEvent } from '@veerkracht/spec/referral';
import { foldStatus, newStatus } from '@veerkracht/core/referral';
import { connect } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { forgetReferrals } from '../../referrals/retention.ts';
import { signKeys } from '../keys.ts';
import type { Signed } from '../keys.ts';
import { startReferralHub } from '../referrals.ts';
import { count } from './count.ts';
import { chance, sealOne, sleep } from './ground.ts';
import type { Alone, Fault } from './lines.ts';
import type { Receivable } from './load.ts';

/** In Dordrecht half past midnight, two hours before the clock goes forward. */
const beforeSummerTime = '2027-03-27T23:30:00Z';
const states = ['seen', 'accepted', 'waitlisted', 'declined', 'completed'] as const;

/** The clock of the hub jumps a day back and forth between steps; the order is the sequence, also then. */
export const r10: Alone = async (size) => {
  const hub = await startReferralHub();
  hub.setClock(beforeSummerTime);
  await hub.rotate();
  const submissions = size(100, 10);
  let [faults, lost] = [0, 0];
  for (let at = 0; at < submissions; at += 1) {
    hub.setClock(beforeSummerTime);
    const { receipt, sealed } = await hub.send();
    for (let step = 0; step < 4; step += 1) {
      hub.later(chance(49) - 24);
      faults += 1;
      const opened: InboxReferral | undefined = await hub.inbox.open(receipt.id).catch(() => undefined);
      const to = states[chance(states.length)] ?? 'seen';
      const said = to === 'declined' ? { to, reason: 'other' as const } : { to };
      if (opened) await hub.inbox.answer(opened, said).catch(() => undefined);
    }
    const { items } = await hub.sender.status(sealed.link);
    const folded = foldStatus(newStatus(receipt.id, 'normal'), items);
    if ('broken' in folded || receipt.dueAt !== '2027-04-10T23:30:00.000Z') lost += 1;
  }
  await hub.stop();
  return { id: 'R10', what: 'a clock that jumps', submissions, faults, lost, duplicated: 0 };
};

type Did = { readonly taken: boolean; readonly refused: boolean };

const attempt = (done: Promise<StatusEvent>): Promise<Did> =>
  done.then(
    () => ({ taken: true, refused: false }),
    (error: unknown) => ({
      taken: false,
      refused: isReferralError(error) && error.fault === 'step-refused' && error.current !== undefined,
    }),
  );

/** Accept, decline and withdraw at the same moment: what was taken is a legal log, the others are told where it stands. */
export const r13: Fault = async (ground, size) => {
  const races = size(200, 10);
  const [sender, inbox] = [ground.referrals(), ground.inbox()];
  let [lost, illegal, silent] = [0, 0, 0];
  const receipts: Receivable[] = [];
  for (let at = 0; at < races; at += 1) {
    const sealed = await sealOne(ground.keys);
    const { id } = (await sender.send(sealed, { idempotencyKey: crypto.randomUUID() })).receipt;
    receipts.push({ id, sha256: sealed.sha256 });
    const opened = await inbox.open(id);
    const all = await Promise.all([
      attempt(inbox.answer(opened, { to: 'accepted' })),
      attempt(inbox.answer(opened, { to: 'declined', reason: 'no-capacity' })),
      ...(at % 2 === 0 ? [attempt(sender.withdraw(sealed.link, 'person'))] : []),
    ]);
    const { items } = await sender.status(sealed.link);
    if ('broken' in foldStatus(newStatus(id, 'normal'), items)) illegal += 1;
    if (items.length - 1 !== all.filter(({ taken }) => taken).length) lost += 1;
    if (all.some(({ taken, refused }) => !taken && !refused)) silent += 1;
  }
  const notes = { illegal, refusedWithoutState: silent };
  return {
    id: 'R13',
    what: 'accept, decline and withdraw at once',
    submissions: races,
    faults: races,
    lost: lost + silent,
    duplicated: illegal,
    notes,
  };
};

/** A key is replaced between sealing and sending: refused, sealed again by the SDK, and opened with the new one. */
export const r15: Fault = async (ground, size) => {
  const submissions = size(100, 4);
  let [keys, refused] = [ground.keys, 0];
  const publish = async ({ log, jws }: Signed): Promise<void> => {
    await writeFile(ground.env['KEY_LOG'] ?? '', JSON.stringify(log));
    await writeFile(ground.env['KEY_DIRECTORY'] ?? '', jws);
  };
  const receipts: Receivable[] = [];
  for (let at = 0; at < submissions; at += 1) {
    const old = await sealOne(keys);
    const now = Math.floor(Date.now() / 1000);
    keys = await signKeys({ ...keys, services: [old.request.serviceId], now });
    await publish(keys);
    const sender = ground.referrals();
    const error = await sender.send(old, { idempotencyKey: crypto.randomUUID() }).catch((reason: unknown) => reason);
    if (isReferralError(error) && error.fault === 'key-replaced' && error.directory === keys.jws) refused += 1;
    const again = await sealOne(keys, old.request.id);
    await sender.send(again, { idempotencyKey: crypto.randomUUID() });
    receipts.push({ id: old.request.id, sha256: again.sha256 });
  }
  await publish(ground.keys);
  const notes = { oldKeyRefused: refused };
  return {
    id: 'R15',
    what: 'keys replaced while sending',
    submissions,
    faults: submissions,
    ...(await count(ground, receipts)),
    notes,
  };
};

/** Retention is cut off, again and again, and goes on; with the clock 91 days later all that is due is gone. */
export const r18: Alone = async (size) => {
  const hub = await startReferralHub();
  const submissions = size(50, 8);
  for (let at = 0; at < submissions; at += 1) await hub.send();
  hub.later(60 * 24);
  await hub.rotate();
  const young = await Promise.all(Array.from({ length: 5 }, () => hub.send()));
  hub.later(31 * 24);
  const terms = { pickedUp: 14, rest: 90, receipts: 365 };
  let faults = 0;
  for (let at = 0; at < size(8, 3); at += 1) {
    const other = connect(hub.postgres.url);
    // It stands still with half of its work done, and is killed there.
    await hub.db.writeAside(async (session) => {
      await session.query(sql`lock table deletion in access exclusive mode`);
      const work = forgetReferrals({ database: other, terms, keyDays: 30, now: hub.clock() }).catch(
        () => (faults += 1),
      );
      await sleep(60);
      await hub.db.ask(
        sql`select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock' and backend_type = 'client backend'`,
      );
      await work;
    });
    await other.close();
  }
  await forgetReferrals({ database: hub.db, terms, keyDays: 30, now: hub.clock() });
  const left = await hub.db.ask<{ id: string }>(sql`select id from referral`);
  const receiptsLeft = await hub.db.ask<{ times: number }>(
    sql`select count(*)::int as times from deletion group by referral_id`,
  );
  const isYoung = new Set(young.map(({ receipt }) => receipt.id));
  const lost = young.length - left.filter(({ id }) => isYoung.has(id)).length + (submissions - receiptsLeft.length);
  const duplicated = left.length - young.length + receiptsLeft.filter(({ times }) => times > 1).length;
  await hub.stop();
  return {
    id: 'R18',
    what: 'retention cut off half-way, 91 days later',
    submissions: submissions + young.length,
    faults,
    lost,
    duplicated,
  };
};
