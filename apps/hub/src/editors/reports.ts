import type { Database } from '../db/database.ts';
import { every, raw, sql } from '../db/sql.ts';
import type { Sql } from '../db/sql.ts';
import { Problem } from '../http/problem.ts';
import type { Sender } from '../http/senders.ts';
import { findRecord } from './corrections.ts';
import { grantedBy, named } from './roles.ts';
import type { Role } from './roles.ts';

export interface ReportRow {
  readonly id: string;
  readonly service_id: string;
  readonly service_name: string | null;
  readonly reason: string;
  readonly note: string | null;
  readonly status: string;
  readonly received_at: Date;
  readonly answer: string | null;
  readonly answered_at: Date | null;
  readonly answered_by: string | null;
  readonly owners: readonly string[];
}

/** To whom the service of a row belongs, also when it is gone; as `ownersOf` has it. */
const owners = raw(`case when s.municipalities is null or s.municipalities = '{}' or '*' = any(s.municipalities)
  then '{NL}'::text[] else s.municipalities end`);

/** Reports with the name and the owners of their service, for other queries to choose from. */
export const reports: Sql = sql`(
  select r.*, s.minimal::jsonb ->> 'name' as service_name, ${owners} as owners
  from report r left join changed_service s on s.id = r.service_id)`;

interface Sent {
  readonly serviceId: string;
  readonly reason: string;
  readonly note: string | undefined;
  readonly sender: Sender;
}

/** Nothing of who sent it is kept. @throws Problem when there is no such service */
export const receiveReport = (database: Database, report: Sent, now: Date): Promise<string> =>
  database.write(async (session) => {
    await report.sender.admit(session);
    const { id } = await findRecord(session, report.serviceId);
    const [made] = await session.query<{ id: string }>(sql`
      insert into report (service_id, reason, note, received_at)
      values (${id}, ${report.reason}, ${report.note ?? null}, ${now}) returning id`);
    return made?.id ?? '';
  });

/** A report of one of these municipalities. @throws Problem */
export const findReport = async (database: Database, id: string, roles: readonly Role[]): Promise<ReportRow> => {
  const [row] = await database.ask<ReportRow>(sql`select * from ${reports} r where id = ${id}::uuid`);
  if (row === undefined) throw new Problem('unknown-id');
  if (grantedBy(roles, 'reader', row.owners) === undefined) throw new Problem('not-allowed');
  return row;
};

/** Closes a report with what was done about it. Of two editors the second is told. @throws Problem */
export const answerReport = async (
  database: Database,
  {
    id,
    roles,
    answer,
    now,
  }: { readonly id: string; readonly roles: readonly Role[]; readonly answer: string; now: Date },
): Promise<ReportRow> => {
  const report = await findReport(database, id, roles);
  const by = grantedBy(roles, 'editor', report.owners);
  if (by === undefined) throw new Problem('not-allowed');
  const done = await database.write((session) =>
    session.query(sql`
      update report set status = 'answered', answer = ${answer}, answered_at = ${now}, answered_by = ${named(by)}
      where ${every([sql`id = ${id}::uuid`, sql`status = 'open'`])} returning id`),
  );
  if (done.length === 0) throw new Problem('already-decided');
  return findReport(database, id, roles);
};
