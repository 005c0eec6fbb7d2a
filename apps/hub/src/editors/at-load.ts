import type { Service } from '@veerkracht/spec';
import type { Session } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { logChanges } from './record-changes.ts';
import { parkedBecause, reapply } from './standing.ts';
import type { Ended, Reapplied, Standing } from './standing.ts';

/** How many corrections a load put in again, gave up because the file is newer, or set aside. */
export interface CorrectionCounts {
  readonly standing: number;
  readonly takenOver: number;
  readonly parked: number;
}

type StandingRow = Omit<Standing, 'patch'> & { readonly patch: string };

/** The released corrections of a directory, or of one service in it, in the order in which they were released. */
export const standingOf = async (session: Session, directory: string, id?: string): Promise<readonly Standing[]> => {
  const rows = await session.query<StandingRow>(sql`
    select id, service_id, municipality, patch, decided_at from correction
    where directory = ${directory} and status = 'released' and (${id ?? null}::uuid is null or service_id = ${id ?? null})
    order by decided_at, position`);
  return rows.map((row) => ({ ...row, patch: JSON.parse(row.patch) as Standing['patch'] }));
};

interface Done extends Reapplied {
  readonly loaded: Service;
}

const settled = ({ correction, status, faults, now }: Ended) => ({
  ...{ id: correction.id, status, findings: JSON.stringify(faults) },
  before: status === 'parked' ? JSON.stringify(now) : null,
});

const settle = async (session: Session, ended: readonly Ended[], now: Date): Promise<void> => {
  if (ended.length === 0) return;
  await session.query(sql`
    update correction c set status = r.status, findings = r.findings, before = coalesce(r.before, c.before)
    from jsonb_to_recordset(${JSON.stringify(ended.map(settled))}::jsonb)
      as r(id uuid, status text, findings text, before text)
    where c.id = r.id`);
  const changes = ended
    .filter(({ faults }) => !faults.includes(parkedBecause.gone))
    .map((one) => ({ id: one.correction.service_id, before: one.correction.patch, after: one.now, by: 'import' }));
  await logChanges(session, changes, now);
};

/** As the file has it, to go back to when a correction is withdrawn. */
const keepLoaded = async (session: Session, directory: string, done: readonly Done[]): Promise<void> => {
  const kept = done
    .filter(({ standing }) => standing.length > 0)
    .map(({ loaded }) => ({ service_id: loaded.id, body: JSON.stringify(loaded) }));
  if (kept.length === 0) return;
  await session.query(sql`
    insert into loaded_record (directory, service_id, body) select ${directory}, service_id, body
    from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as r(service_id uuid, body text)`);
};

export interface Corrector {
  readonly correct: (service: Service) => Service;
  /** After the new records are in: writes down what became of each correction. */
  readonly settle: () => Promise<CorrectionCounts>;
}

/** Puts what editors corrected into the records of a file that replaces the earlier one. */
export const correctorFor = async (session: Session, directory: string, now: Date): Promise<Corrector> => {
  const all = await standingOf(session, directory);
  const byService = Map.groupBy(all, ({ service_id }) => service_id);
  const done = new Map<string, Done>();
  return {
    correct: (service) => {
      const id = service.id.toLowerCase();
      const own = byService.get(id);
      if (own === undefined) return service;
      const result = reapply(service, own, now);
      done.set(id, { ...result, loaded: service });
      return result.service;
    },
    settle: async () => {
      const gone = all
        .filter(({ service_id }) => !done.has(service_id))
        .map((correction): Ended => ({ correction, status: 'parked', faults: [parkedBecause.gone], now: {} }));
      const results = [...done.values()];
      const ended = [...results.flatMap((one) => one.ended), ...gone];
      await settle(session, ended, now);
      await keepLoaded(session, directory, results);
      const takenOver = ended.filter(({ status }) => status === 'taken-over').length;
      return { standing: all.length - ended.length, takenOver, parked: ended.length - takenOver };
    },
  };
};
