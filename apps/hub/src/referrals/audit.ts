/** Who did what to which referral: never what was in it. @module */
import { createHash } from 'node:crypto';
import type { Actor } from '@veerkracht/spec/referral';
import type { Database, Session } from '../db/database.ts';
import { raw, sql } from '../db/sql.ts';

/** Create, read, update, delete, execute: `eventActionCode` of NEN 7513, after RFC 3881. */
export type Action = 'C' | 'R' | 'U' | 'D' | 'E';

export interface Deed {
  readonly action: Action;
  /** Of our own: `referral-received`, `status-set`. */
  readonly event: string;
  readonly by: Actor;
  /** Of a receiver the organisation; nobody else has a name here. */
  readonly organisation?: string | undefined;
  readonly referralId: string;
  /** Which state, how many. */
  readonly detail?: string;
  readonly at: Date;
}

const entryOf = ({ action, event, by, organisation, referralId, detail, at }: Deed): string =>
  JSON.stringify({
    eventActionCode: action,
    eventDateTime: at.toISOString(),
    eventOutcomeIndicator: '0',
    eventTypeCode: event,
    userId: organisation ?? by,
    userRole: by,
    participantObjectId: referralId,
    participantObjectTypeCode: 'referral',
    purposeOfUse: 'referral',
    auditSourceId: 'veerkracht-hub',
    ...(detail !== undefined && { eventDetail: detail }),
  });

/** In the transaction of what was done. */
export const audit = async (session: Session, deed: Deed): Promise<void> => {
  await session.query(sql`insert into audit (entry) values (${entryOf(deed)})`);
};

export interface ChainedEntry {
  readonly number: number;
  readonly entry: string;
  readonly previous: Buffer;
  readonly hash: Buffer;
}

const first: Buffer = Buffer.alloc(32);
const hashOf = (number: number, previous: Buffer, entry: string): Buffer =>
  createHash('sha256').update(`${number}\n`).update(previous).update(entry).digest();

/** Any number that nobody else locks on: one copy at a time makes the chain longer. */
const lock = raw('select pg_try_advisory_xact_lock(4310008) as mine');
const batch = 500;

/** Gives the entries that have none yet their number and hash; how many there were. */
export const chainAudit = (database: Database): Promise<number> =>
  database.writeAside(async (session) => {
    const [got] = await session.query<{ mine: boolean }>(lock);
    if (got?.mine !== true) return 0;
    const [last] = await session.query<{ number: string; hash: Buffer }>(
      sql`select number, hash from audit where number is not null order by number desc limit 1`,
    );
    const open = await session.query<{ position: string; entry: string }>(
      sql`select position, entry from audit where number is null order by position limit ${batch}`,
    );
    let number = Number(last?.number ?? 0);
    let previous = last?.hash ?? first;
    for (const { position, entry } of open) {
      number += 1;
      const hash = hashOf(number, previous, entry);
      await session.query(
        sql`update audit set number = ${number}, previous = ${previous}, hash = ${hash} where position = ${position}`,
      );
      previous = hash;
    }
    return open.length;
  });

/** Whether nothing was changed or taken away; else the number where it breaks. */
export const verifyAudit = (
  entries: readonly ChainedEntry[],
): { readonly broken: number } | { readonly size: number } => {
  let previous: Buffer = first;
  for (const [at, one] of entries.entries()) {
    const fits = one.number === at + 1 && one.previous.equals(previous);
    if (!fits || !one.hash.equals(hashOf(one.number, previous, one.entry))) return { broken: at + 1 };
    previous = one.hash;
  }
  return { size: entries.length };
};

export const readAudit = async (database: Database): Promise<readonly ChainedEntry[]> => {
  const rows = await database.ask<Omit<ChainedEntry, 'number'> & { number: string }>(
    sql`select number, entry, previous, hash from audit where number is not null order by number`,
  );
  return rows.map((row) => ({ ...row, number: Number(row.number) }));
};
