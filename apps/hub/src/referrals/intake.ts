import { newStatus, readSealed, transition } from '@veerkracht/core/referral';
import type { Taken } from '@veerkracht/core/referral';
import type { CapacityQuestion, Urgency } from '@veerkracht/spec/referral';
import { sealedTypes } from '@veerkracht/spec/referral';
import type { Session } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { ownersOf } from '../editors/roles.ts';
import { Problem } from '../http/problem.ts';
import type { Sender } from '../http/senders.ts';
import { answeredBefore, keyed, sha256 } from '../idempotency.ts';
import { durably } from './access.ts';
import { audit } from './audit.ts';
import { countToday } from './daily.ts';
import type { Desk } from './desk.ts';
import { tellStep } from './outbox.ts';
import { daysOf } from './row.ts';
import type { Kind } from './row.ts';
import { sealingFault } from './sealing-fault.ts';
import { keepStep } from './steps.ts';

/** Days that an Idempotency-Key is known; whoever sends again later makes something new. */
export const keyDays = 30;

/** An answer as it was given the first time, and when. */
export interface Answered {
  readonly answer: string;
  readonly at: Date;
}

interface Asked {
  readonly key: string;
  readonly sender: Sender;
  readonly content: unknown;
}

/** The same request gives the same answer, which is looked up before anything else is judged. @throws Problem */
const receive = (desk: Desk, { key, sender, content }: Asked, work: (session: Session, now: Date) => Promise<object>) =>
  durably(desk.database, async (session): Promise<Answered> => {
    const known = keyed(key, content);
    const before = await answeredBefore<Answered>(session, known, sql`referral_answer`);
    if (before !== undefined) return before;
    if (!desk.isDurable) throw new Problem('referrals-off');
    await sender.admit(session);
    const at = desk.clock();
    const answer = JSON.stringify(await work(session, at));
    await session.query(sql`
      insert into referral_answer (key_hash, request_hash, answer, at)
      values (${known.keyHash}, ${known.requestHash}, ${answer}, ${at})`);
    return { answer, at };
  });

interface ServiceRow {
  readonly organization_id: string | null;
  readonly municipalities: readonly string[];
}

interface Receiving {
  readonly organisation: string;
  readonly municipality: string;
}

/** Whose inbox it is for. @throws Problem */
const receiverOf = async (session: Session, serviceId: string): Promise<Receiving> => {
  const [service] = await session.query<ServiceRow>(
    sql`select organization_id, municipalities from service where id = ${serviceId} and shown`,
  );
  if (!service?.organization_id) throw new Problem('unknown-receiver');
  const [municipality = ''] = ownersOf(service.municipalities);
  return { organisation: service.organization_id, municipality };
};

interface Incoming extends Receiving {
  readonly id: string;
  readonly kind: Kind;
  readonly serviceId: string;
  readonly tokenHash: Buffer;
  readonly taken: Taken;
  readonly sealed?: string;
  readonly sha256?: Buffer;
  readonly question?: string;
  readonly chunks?: readonly number[];
  readonly replaces?: string | undefined;
  readonly noticeTo?: string | undefined;
}

/** The row, its first step and who has to hear of it. @throws Problem. Gives when an answer is due. */
const keep = async (session: Session, desk: Desk, now: Date, one: Incoming): Promise<string | undefined> => {
  const { id, kind, taken, organisation, chunks = [], noticeTo } = one;
  const { status, event } = taken;
  const { due, look } = daysOf(status, now, desk.limits);
  const isComplete = chunks.every((count) => count === 0);
  const added = await session.query(sql`
    insert into referral (id, kind, service_id, organization_id, municipality, urgency, state, sequence, since, sent_at,
      due_at, look_at, token_hash, sealed, sha256, question, chunks, is_complete, replaces, notice_to)
    select ${id}::uuid, ${kind}, ${one.serviceId}::uuid, ${organisation}::uuid, ${one.municipality}, ${status.urgency},
      ${status.state}, ${status.sequence}::int, ${now}::timestamptz, ${now}::timestamptz, ${due ?? null}::timestamptz,
      ${look ?? null}::timestamptz, ${one.tokenHash}::bytea, ${one.sealed ?? null}::text, ${one.sha256 ?? null}::bytea,
      ${one.question ?? null}::text, ${chunks}::int[], ${isComplete}::boolean, ${one.replaces ?? null}::uuid,
      ${noticeTo ?? null}::text
    where not exists (select 1 from deletion where referral_id = ${id})
    on conflict do nothing returning 1`);
  if (added.length === 0) throw new Problem('referral-there');
  await keepStep(session, event);
  const row = { id, organization_id: organisation, is_complete: isComplete, notice_to: noticeTo ?? null };
  await audit(session, { action: 'C', event: `${kind}-received`, by: event.by, referralId: id, at: now });
  await tellStep(session, desk, row, event, now);
  return due;
};

const begin = (id: string, urgency: Urgency, to: 'sent' | 'question-asked', now: Date): Taken => {
  const taken = transition(newStatus(id, urgency), { to }, 'referrer', now.toISOString());
  if ('refusal' in taken) throw new Error(taken.refusal);
  return taken;
};

/** What somebody sends; the hub reads the outside only. */
export interface NewReferral {
  readonly id: string;
  readonly serviceId: string;
  readonly urgency: Urgency;
  readonly sealed: string;
  readonly statusTokenHash: string;
  readonly attachmentChunks?: readonly number[] | undefined;
  readonly replaces?: string | undefined;
  /** Of somebody who signed in. */
  readonly noticeTo?: string | undefined;
}

/** Who sends, and with which Idempotency-Key. */
export interface Sending {
  readonly key: string;
  readonly sender: Sender;
}

/** Takes a referral once, however often it is sent. @throws Problem */
export const takeReferral = (desk: Desk, { key, sender }: Sending, sent: NewReferral): Promise<Answered> => {
  const { id, serviceId, urgency, sealed, statusTokenHash, attachmentChunks: chunks = [], replaces, noticeTo } = sent;
  const content = ['referral', id, serviceId, urgency, sealed, statusTokenHash, chunks, replaces, noticeTo];
  return receive(desk, { key, sender, content }, async (session, now) => {
    // Else anybody could let the hub write to anybody.
    if (noticeTo !== undefined) sender.mustBeSignedIn();
    const reading = readSealed(sealed);
    if ('fault' in reading) throw sealingFault(reading.fault);
    if (reading.header.typ !== sealedTypes.referral || reading.header.ref !== id) throw sealingFault('wrong-referral');
    const keys = await desk.keys();
    if (keys === undefined || !keys.has(serviceId)) throw new Problem('unknown-receiver');
    const receiving = await receiverOf(session, serviceId);
    if (!reading.kids.every((kid) => keys.accepts(serviceId, kid, now))) {
      throw new Problem('key-replaced', { members: { directory: keys.directory } });
    }
    const hash = sha256(sealed);
    const due = await keep(session, desk, now, {
      ...{ ...receiving, id, serviceId, sealed, chunks, replaces, noticeTo, kind: 'referral', sha256: hash },
      ...{ tokenHash: Buffer.from(statusTokenHash, 'hex'), taken: begin(id, urgency, 'sent', now) },
    });
    if (!sender.isSignedIn) await countToday(session, { serviceIds: [serviceId], most: desk.dailyPerService, now });
    return { id, sha256: hash.toString('hex'), dueAt: due };
  });
};

export interface NewQuestion extends CapacityQuestion {
  readonly statusTokenHash: string;
}

/** A question of its own for each service, all or none. @throws Problem */
export const takeQuestion = (
  desk: Desk,
  { key, sender }: Sending,
  { statusTokenHash, serviceIds, ...question }: NewQuestion,
  makeId: () => string,
): Promise<Answered> =>
  receive(desk, { key, sender, content: ['question', serviceIds, question, statusTokenHash] }, async (session, now) => {
    const items: object[] = [];
    const services = new Set(serviceIds);
    for (const serviceId of services) {
      const id = makeId();
      const due = await keep(session, desk, now, {
        ...{ ...(await receiverOf(session, serviceId)), id, serviceId, kind: 'question' },
        ...{
          question: JSON.stringify({ ...question, serviceIds: [serviceId] }),
          tokenHash: Buffer.from(statusTokenHash, 'hex'),
        },
        taken: begin(id, question.urgency, 'question-asked', now),
      });
      items.push({ id, serviceId, dueAt: due });
    }
    if (!sender.isSignedIn) await countToday(session, { serviceIds: services, most: desk.dailyPerService, now });
    return { items };
  });
