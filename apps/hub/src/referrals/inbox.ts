import { dueAt } from '@veerkracht/core/referral';
import type { StatusEvent } from '@veerkracht/spec/referral';
import { sql } from '../db/sql.ts';
import type { Sql } from '../db/sql.ts';
import type { Who } from './access.ts';
import type { Desk } from './desk.ts';
import { columns, statusOf } from './row.ts';
import type { Kind, ReferralRow } from './row.ts';

const perPage = 50;

/** Where a page ended: the day and the place in the order of coming in. */
export interface Cursor {
  readonly due: string;
  readonly position: string;
}

const write = ({ due, position }: Cursor): string => Buffer.from(`${due} ${position}`).toString('base64url');

export const readCursor = (text: string): Cursor | undefined => {
  const pattern = /^(infinity|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) (\d{1,18})$/;
  const [, due, position] = pattern.exec(Buffer.from(text, 'base64url').toString('utf8')) ?? [];
  return due === undefined || position === undefined ? undefined : { due, position };
};

type Listed = ReferralRow & { readonly event: string };

const shown = (row: Listed, { limits }: Desk) => ({
  ...{ id: row.id, serviceId: row.service_id },
  ...(row.kind === 'referral'
    ? { urgency: row.urgency, receivedAt: row.sent_at.toISOString() }
    : { question: JSON.parse(row.question ?? '{}') as unknown }),
  status: JSON.parse(row.event) as StatusEvent,
  dueAt: dueAt(statusOf(row), limits),
});

/** One row as the list has it. */
export const summaryOf = (row: ReferralRow, status: StatusEvent | undefined, desk: Desk) =>
  shown({ ...row, event: JSON.stringify(status ?? null) }, desk);

interface Listing {
  readonly kind: Kind;
  readonly who: Who;
  readonly after?: Cursor | undefined;
}

/** Of the organisations of a receiver, or all with the token of one link. */
const ofWho = (who: Who): Sql =>
  who.side === 'receiver'
    ? sql`organization_id = any(${who.organisations}::uuid[]) and is_complete`
    : sql`token_hash = ${who.tokenHash}`;

/** What is there for whoever asks, the nearest deadline first, then what waits for nothing. */
export const listInbox = async (desk: Desk, { kind, who, after }: Listing): Promise<object> => {
  const from = after ?? { due: '-infinity', position: '0' };
  const rows = await desk.database.ask<Listed>(sql`
    select ${columns}, (select event from referral_step s where s.referral_id = referral.id
      and s.sequence = referral.sequence) as event
    from referral where ${ofWho(who)} and kind = ${kind}
      and (coalesce(due_at, 'infinity'), position) > (${from.due}::timestamptz, ${from.position}::bigint)
    order by coalesce(due_at, 'infinity'), position limit ${perPage + 1}`);
  const page = rows.slice(0, perPage);
  const last = page.at(-1);
  const next =
    rows.length > perPage && last
      ? write({ due: last.due_at?.toISOString() ?? 'infinity', position: last.position })
      : undefined;
  return { items: page.map((row) => shown(row, desk)), next };
};
