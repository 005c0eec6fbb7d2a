/** Takes what is written in the outbox to whom it is for: at least once, by whichever copy is first. @module */
import type { Database } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { kindOf } from '../log.ts';
import type { Log } from '../log.ts';
import type { Mailer } from './mail.ts';
import type { MailKind } from './outbox.ts';
import type { Receivers } from './receivers.ts';
import { webhookHeaders } from './webhook-signature.ts';
import type { SigningKey } from './webhook-signature.ts';
import type { Caller, Outcome } from './webhooks.ts';

/** Seconds until the next try (Standard Webhooks 1.0); after the last one it is given up. */
export const retries = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400] as const;

export interface Delivering {
  readonly database: Database;
  readonly receivers: Receivers;
  readonly keys: readonly SigningKey[];
  readonly call: Caller;
  readonly mailer: Mailer | undefined;
  readonly log: Log;
  readonly clock: () => Date;
  /** From 0 to 1. */
  readonly random: () => number;
}

interface OutboxRow {
  readonly id: string;
  readonly organization_id: string;
  readonly way: 'webhook' | 'mail';
  readonly address: string | null;
  readonly body: string;
  readonly attempts: number;
}

const batch = 20;
/** Longer than one try takes; a copy that dies in between is followed by another. */
const claim = '60 seconds';

const take = ({ database, clock }: Delivering): Promise<readonly OutboxRow[]> =>
  database.writeAside((session) =>
    session.query<OutboxRow>(sql`
      update outbox set attempts = attempts + 1, claimed_until = ${clock()}::timestamptz + ${claim}::interval
      where id in (
        select id from outbox where next_at <= ${clock()} and (claimed_until is null or claimed_until <= ${clock()})
        order by next_at, position limit ${batch} for update skip locked)
      returning id, organization_id, way, address, body, attempts`),
  );

const isStopped = async ({ database }: Delivering, url: string): Promise<boolean> =>
  (await database.ask(sql`select 1 from webhook_stopped where url = ${url}`)).length > 0;

const stop = async ({ database, clock, log }: Delivering, url: string): Promise<void> => {
  await database.writeAside((session) =>
    session.query(sql`insert into webhook_stopped values (${url}, ${clock()}) on conflict do nothing`),
  );
  log({ event: 'webhook stopped', host: new URL(url).host });
};

/** Whom nobody knows where to find any more is told nothing: the operator took the address away. */
const deliverWebhook = async (desk: Delivering, { id, organization_id, body }: OutboxRow): Promise<Outcome> => {
  const { webhook: url, webhookSecret: secret } = desk.receivers.get(organization_id) ?? {};
  if (url === undefined || (await isStopped(desk, url))) return 'done';
  const headers = webhookHeaders(id, body, desk.clock(), { keys: desk.keys, secret });
  const outcome = await desk.call({ url, headers, body });
  if (outcome === 'gone') await stop(desk, url);
  return outcome;
};

const deliverMail = async (
  { mailer, receivers }: Delivering,
  { id, organization_id, address, body }: OutboxRow,
): Promise<Outcome> => {
  const to = address ?? receivers.get(organization_id)?.mail;
  if (to === undefined || mailer === undefined) return 'done';
  await mailer.send({ id, to, kind: body as MailKind, isReceiver: address === null });
  return 'done';
};

const remove = (database: Database, id: string): Promise<unknown> =>
  database.writeAside((session) => session.query(sql`delete from outbox where id = ${id}`));

/** A tenth earlier or later, so that what failed together does not come back together. */
const postpone = ({ database, clock, random }: Delivering, id: string, seconds: number): Promise<unknown> => {
  const wait = seconds * (0.9 + 0.2 * random());
  return database.writeAside((session) =>
    session.query(sql`
      update outbox set claimed_until = null, next_at = ${new Date(clock().getTime() + wait * 1000)} where id = ${id}`),
  );
};

const deliver = async (desk: Delivering, row: OutboxRow): Promise<void> => {
  const { id, way, attempts } = row;
  const failed = { event: 'notice not delivered', notice: id, way, attempts };
  const outcome = await (way === 'webhook' ? deliverWebhook(desk, row) : deliverMail(desk, row)).catch(
    (error: unknown): Outcome => {
      desk.log({ ...failed, kind: kindOf(error) });
      return 'failed';
    },
  );
  if (outcome !== 'failed') return void (await remove(desk.database, id));
  const wait = retries[attempts - 1];
  if (wait !== undefined) return void (await postpone(desk, id, wait));
  desk.log({ ...failed, event: 'notice given up' });
  await remove(desk.database, id);
};

/** Delivers what is due; how much there was. */
export const deliverDue = async (desk: Delivering): Promise<number> => {
  const rows = await take(desk);
  await Promise.all(rows.map((row) => deliver(desk, row)));
  return rows.length;
};

/** For the metrics: what still waits, and for how many seconds the oldest. */
export const outboxDepth = async (database: Database, now: Date): Promise<{ waiting: number; oldest: number }> => {
  const [row] = await database.ask<{ waiting: number; oldest: number }>(sql`
    select count(*)::int as waiting,
      coalesce(greatest(0, extract(epoch from ${now}::timestamptz - min(made_at))), 0)::float8 as oldest
    from outbox where next_at <> 'infinity'`);
  return row ?? { waiting: 0, oldest: 0 };
};
