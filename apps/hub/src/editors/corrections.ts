import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Service } from '@veerkracht/spec';
import type { Database, Session } from '../db/database.ts';
import { raw, sql } from '../db/sql.ts';
import { waitForOthers } from '../directory/lock.ts';
import type { Json } from '../directory/tidy.ts';
import { Problem } from '../http/problem.ts';
import { amend } from './amend.ts';
import { standingOf } from './at-load.ts';
import { newFaults } from './faults.ts';
import type { Fault } from './faults.ts';
import { pick, withFields } from './merge-patch.ts';
import { logChanges } from './record-changes.ts';
import { placesTaken, recordIn, replaceRecord, rowsOfOne } from './replace-record.ts';
import { grantedBy, named, ownersOf, scopesOf } from './roles.ts';
import type { Role } from './roles.ts';
import { patchBetween, reapply } from './standing.ts';

/** The record cannot become this; the one who asked is told why, field by field. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    super(`${faults.length} faults`);
    this.faults = faults;
  }
}

export interface Found {
  readonly directory: string;
  readonly id: string;
  readonly text: string;
  readonly service: Service;
  readonly owners: readonly string[];
}

interface FoundRow {
  readonly directory: string;
  readonly id: string;
  readonly body: string;
  readonly municipalities: readonly string[];
}

const foundOf = ({ directory, id, body, municipalities }: FoundRow): Found => ({
  ...{ directory, id, text: body, service: JSON.parse(body) as Service, owners: ownersOf(municipalities) },
});

/** A record that is not shown has no page; one that was taken away names its successor. @throws Problem */
export const findRecord = async (session: Session, id: string): Promise<Found> => {
  const [row] = await session.query<FoundRow>(
    sql`select directory, id, body, municipalities from service where shown and id = ${id}::uuid`,
  );
  if (row !== undefined) return foundOf(row);
  const [stone] = await session.query<{ successor_id: string | null }>(
    sql`select successor_id from tombstone where id = ${id}::uuid`,
  );
  if (stone === undefined) throw new Problem('unknown-id');
  throw new Problem('gone', { members: stone.successor_id === null ? {} : { successor: stone.successor_id } });
};

/** Strong: the very record, to the letter. */
export const tagOfRecord = (text: string): string => `"${createHash('sha256').update(text).digest('base64url')}"`;

/** A proxy that packs answers makes a tag weak; the record under it is still the same. */
const holdsTag = (header: string, tag: string): boolean =>
  header.trim() === '*' || header.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);

/** One after another, also with loads; somebody waits rather a moment than for a load of a whole country. */
const inTurn = async <T>(database: Database, work: (session: Session) => Promise<T>): Promise<T> => {
  try {
    return await database.write(async (session) => {
      await session.query(raw(`set local lock_timeout = '5s'`));
      await session.query(waitForOthers);
      return work(session);
    });
  } catch (error) {
    const isBusy = error instanceof Error && 'code' in error && error.code === '55P03';
    throw isBusy ? new Problem('busy') : error;
  }
};

const relatedTo = async (session: Session, ...records: readonly object[]): Promise<ReadonlyMap<string, Service>> => {
  const relations = records.flatMap((one) => {
    const said: unknown = (one as Json)['service_relation'];
    return Array.isArray(said) ? said : [];
  });
  const ids = relations.flatMap((one: unknown) => {
    const id = (one as { readonly service_id?: unknown } | null)?.service_id;
    return typeof id === 'string' && /^[0-9a-f-]{36}$/i.test(id) ? [id.toLowerCase()] : [];
  });
  if (ids.length === 0) return new Map();
  const rows = await session.query<{ id: string; body: string }>(
    sql`select id, body from service where shown and id::text = any(${ids}::text[])`,
  );
  return new Map(rows.map(({ id, body }) => [id, JSON.parse(body) as Service]));
};

const day = (moment: Date): string => moment.toISOString().slice(0, 10);

const placeOfAnother = (id: string): Fault => ({
  field: 'service_at_locations',
  message: { nl: `Deze plek is van een andere dienst: ${id}`, en: `This place is of another service: ${id}` },
  fix: { nl: 'Geef de plek een eigen id.', en: 'Give the place an id of its own.' },
});

/** Puts a changed record in the tables, with its lines in the log. Gives it as readers see it now. */
const store = async (
  session: Session,
  found: Found,
  { service, by, now }: { readonly service: Service; readonly by: Role; readonly now: Date },
): Promise<string> => {
  const taken = await placesTaken(session, found.directory, service);
  if (taken.length > 0) throw new Refused(taken.map(placeOfAnother));
  const rows = rowsOfOne(service, now);
  const after = recordIn(rows);
  await replaceRecord(session, found.directory, { id: found.id, rows, now });
  await logChanges(session, [{ id: found.id, before: found.service, after, by: named(by) }], now);
  return JSON.stringify(after);
};

const keepLoaded = (session: Session, { directory, id, text }: Found) =>
  session.query(sql`
    insert into loaded_record (directory, service_id, body) values (${directory}, ${id}, ${text})
    on conflict do nothing`);

export interface Asked {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly now: Date;
}

export interface Corrected {
  /** The record as readers see it now. */
  readonly text: string;
  /** Absent when the patch changes nothing. */
  readonly correction?: { readonly id: string; readonly isReleased: boolean };
}

/** Nobody hands a record to a municipality, or takes it away from one, without a role there. */
const mayMove = (roles: readonly Role[], before: readonly string[], after: readonly string[]): boolean => {
  const scopes = scopesOf(roles, 'editor');
  const moved = [...before.filter((one) => !after.includes(one)), ...after.filter((one) => !before.includes(one))];
  return moved.every((one) => scopes.includes(one));
};

/** Corrects a record: at once by a publisher, as a proposal by an editor. @throws Problem, Refused */
export const correctRecord = (
  database: Database,
  { id, roles, now, patch, ifMatch }: Asked & { readonly patch: Json; readonly ifMatch: string },
): Promise<Corrected> =>
  inTurn(database, async (session) => {
    const found = await findRecord(session, id);
    const by = grantedBy(roles, 'editor', found.owners);
    if (by === undefined) throw new Problem('not-allowed');
    if (!holdsTag(ifMatch, tagOfRecord(found.text))) throw new Problem('precondition-failed');
    const byId = await relatedTo(session, found.service, patch);
    const { service, faults } = amend(found.service, patch, { today: day(now), byId });
    if (faults !== undefined) throw new Refused(faults);
    const rows = rowsOfOne(service, now);
    const difference = patchBetween(found.service, recordIn(rows));
    if (Object.keys(difference.patch).length === 0) return { text: found.text };
    const owners = ownersOf((rows.service[0]?.['municipalities'] ?? []) as readonly string[]);
    if (!mayMove(roles, found.owners, owners)) throw new Problem('not-allowed');
    const isReleased = by.role === 'publisher';
    const decided = isReleased ? { at: now, by: named(by) } : { at: null, by: null };
    const [made] = await session.query<{ id: string }>(sql`
      insert into correction (service_id, directory, municipality, status, patch, before, made_at, made_by, decided_at,
        decided_by)
      values (${found.id}, ${found.directory}, ${by.municipality}, ${isReleased ? 'released' : 'proposed'},
        ${JSON.stringify(difference.patch)}, ${JSON.stringify(difference.before)}, ${now}, ${named(by)},
        ${decided.at}, ${decided.by})
      returning id`);
    const correction = { id: made?.id ?? '', isReleased };
    if (!isReleased) return { text: found.text, correction };
    await keepLoaded(session, found);
    const after = withFields(found.service, difference.patch);
    return { text: await store(session, found, { service: after, by, now }), correction };
  });

interface CorrectionRow {
  readonly service_id: string;
  readonly directory: string;
  readonly municipality: string;
  readonly status: string;
  readonly patch: string;
  readonly before: string;
}

const recordOf = async (session: Session, { directory, service_id }: CorrectionRow): Promise<Found | undefined> => {
  const [row] = await session.query<FoundRow>(sql`
    select directory, id, body, municipalities from service where directory = ${directory} and id = ${service_id}::uuid`);
  return row && foundOf(row);
};

/** What it would change has to be as it was when it was proposed; one that was parked was looked at again. */
const release = async (session: Session, row: CorrectionRow, by: Role, now: Date): Promise<void> => {
  const found = await recordOf(session, row);
  if (found === undefined) throw new Problem('outdated');
  if (!found.owners.includes(row.municipality)) throw new Problem('not-allowed');
  const patch = JSON.parse(row.patch) as Json;
  const before = JSON.parse(row.before) as Json;
  const isAsItWas = isDeepStrictEqual(pick(found.service, Object.keys(patch)), before);
  if (row.status === 'proposed' && !isAsItWas) throw new Problem('outdated');
  const service = withFields(found.service, patch);
  const { faults } = newFaults(found.service, service, day(now));
  if (faults.length > 0) throw new Refused(faults);
  await keepLoaded(session, found);
  await store(session, found, { service, by, now });
};

/** The record without this correction, with the others that stand. */
const undo = async (session: Session, id: string, row: CorrectionRow, by: Role, now: Date): Promise<void> => {
  const found = await recordOf(session, row);
  const [kept] = await session.query<{ body: string }>(sql`
    select body from loaded_record where directory = ${row.directory} and service_id = ${row.service_id}::uuid`);
  if (found === undefined || kept === undefined) return;
  const others = (await standingOf(session, row.directory, row.service_id)).filter((one) => one.id !== id);
  const { service, ended } = reapply(JSON.parse(kept.body) as Service, others, now);
  if (ended.length > 0) throw new Refused(ended.flatMap(({ faults }) => faults));
  await store(session, found, { service, by, now });
  if (others.length > 0) return;
  await session.query(
    sql`delete from loaded_record where directory = ${row.directory} and service_id = ${row.service_id}::uuid`,
  );
};

export type Decision = 'released' | 'withdrawn';
const open: Readonly<Record<Decision, readonly string[]>> = {
  released: ['proposed', 'parked'],
  withdrawn: ['proposed', 'parked', 'released'],
};

/** Releases a correction, or takes it back. @throws Problem, Refused */
export const decide = (
  database: Database,
  { id, roles, now, decision }: Asked & { readonly decision: Decision },
): Promise<void> =>
  inTurn(database, async (session) => {
    const [row] = await session.query<CorrectionRow>(sql`
      select service_id, directory, municipality, status, patch, before from correction where id = ${id}::uuid`);
    if (row === undefined) throw new Problem('unknown-id');
    const by = grantedBy(roles, 'publisher', [row.municipality]);
    if (by === undefined) throw new Problem('not-allowed');
    if (!open[decision].includes(row.status)) throw new Problem('already-decided');
    if (decision === 'released') await release(session, row, by, now);
    else if (row.status === 'released') await undo(session, id, row, by, now);
    await session.query(sql`
      update correction set status = ${decision}, decided_at = ${now}, decided_by = ${named(by)}, findings = '[]'
      where id = ${id}::uuid`);
  });
