/** What was promised against what is there. @module */
import type { Receivable } from './load.ts';
import { sql } from '../../db/sql.ts';
import type { Ground } from './ground.ts';
import { sleep } from './ground.ts';

/** One row of the report. */
export interface Row {
  readonly id: string;
  readonly what: string;
  readonly submissions: number;
  readonly faults: number;
  readonly lost: number;
  readonly duplicated: number;
  /** What else was measured, or what has to be said. */
  readonly notes?: Readonly<Record<string, unknown>>;
  /** What this machine did not let it do: such a row is not counted as done. */
  readonly notDone?: string;
}

export const lineOf = ({ id, what, submissions, faults, lost, duplicated, notDone }: Row): string =>
  `${id} ${what}: ${submissions} submissions, ${faults} faults, ${lost} lost, ${duplicated} duplicated` +
  (notDone === undefined ? '' : ` (not done: ${notDone})`);

interface Found {
  readonly id: string;
  readonly sha256: string;
  readonly steps: number;
}

const listAll = async ({ inbox }: Ground): Promise<readonly string[]> => {
  const [ids, box]: [string[], ReturnType<Ground['inbox']>] = [[], inbox()];
  for (let after: string | undefined; ;) {
    const { items, next } = await box.list(after);
    ids.push(...items.map(({ id }) => id));
    if (next === undefined) return ids;
    after = next;
  }
};

/** Until the workers have told all of it. What a copy had that was killed is free after a minute: that is now. */
const delivered = async ({ db }: Ground): Promise<void> => {
  await db.writeAside((session) => session.query(sql`update outbox set claimed_until = null, next_at = now()`));
  for (let at = 0; at < 6000; at += 1) {
    const [row] = await db.ask<{ open: number }>(sql`select count(*)::int as open from outbox where way = 'webhook'`);
    if (row?.open === 0) return;
    await sleep(100);
  }
};

/**
 * Lost: a receipt was given and the row, its content, its place in the inbox or its event is not there. Duplicated: more
 * than one of any of those for one receipt, under another id of the event.
 */
export const count = async (
  ground: Ground,
  receipts: readonly Receivable[],
): Promise<{ lost: number; duplicated: number }> => {
  await delivered(ground);
  const rows = await ground.db.ask<Found>(sql`
    select id, encode(sha256, 'hex') as sha256,
      (select count(*)::int from referral_step s where s.referral_id = referral.id) as steps
    from referral where id = any(${receipts.map(({ id }) => id)}::uuid[])`);
  const entries = await ground.db.ask<{ id: string; times: number }>(sql`
    select entry::json ->> 'participantObjectId' as id, count(*)::int as times from audit
    where entry like '%referral-received%' group by 1`);
  const audits = new Map(entries.map(({ id, times }) => [id, times]));
  const listed = await listAll(ground);
  const inInbox = new Map<string, number>();
  for (const id of listed) inInbox.set(id, (inInbox.get(id) ?? 0) + 1);
  const events = new Map<string, Set<unknown>>();
  for (const { body, headers } of ground.reader.caught) {
    const { subject, data } = JSON.parse(body) as { subject: string; data: { state: string } };
    if (data.state === 'sent') events.set(subject, (events.get(subject) ?? new Set()).add(headers['webhook-id']));
  }
  const found = new Map(rows.map((row) => [row.id, row]));
  const isLost = ({ id, sha256 }: Receivable): boolean =>
    found.get(id)?.sha256 !== sha256 || !inInbox.has(id) || !events.has(id);
  const isDouble = ({ id }: Receivable): boolean =>
    (found.get(id)?.steps ?? 1) > 1 ||
    audits.get(id) !== 1 ||
    (inInbox.get(id) ?? 0) > 1 ||
    (events.get(id)?.size ?? 0) > 1;
  return { lost: receipts.filter(isLost).length, duplicated: receipts.filter(isDouble).length };
};
