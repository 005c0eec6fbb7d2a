/** Corrections that hold: how they are put into a record again, and when they end. @module */
import { finding } from '@veerkracht/spec';
import type { Service } from '@veerkracht/spec';
import { servedBy } from '../directory/rows.ts';
import type { Json } from '../directory/tidy.ts';
import { faultOf, newFaults } from './faults.ts';
import type { Fault } from './faults.ts';
import { fieldsThatDiffer, pick, withFields } from './merge-patch.ts';
import { ownersOf } from './roles.ts';
import { openedPlaces } from './secret-places.ts';

/** A released correction, as far as it bears on the record. */
export interface Standing {
  readonly id: string;
  readonly service_id: string;
  readonly municipality: string;
  /** Whole fields; null takes one away. */
  readonly patch: Json;
  readonly decided_at: Date;
}

/** Why a correction does not hold any more. */
export interface Ended {
  readonly correction: Standing;
  readonly status: 'taken-over' | 'parked';
  readonly faults: readonly Fault[];
  /** What those fields hold now. */
  readonly now: Json;
}

const fix = { nl: 'Kijk de dienst na en maak de wijziging zo nodig opnieuw.', en: 'Look and correct again if needed.' };

/** Why a correction is parked, beside the rules of the profile. */
export const parkedBecause = {
  gone: {
    ...{ field: '', fix },
    message: { nl: 'Deze dienst staat niet meer in het bestand.', en: 'This service is no longer in the file.' },
  },
  moved: {
    ...{ field: 'service_areas', fix },
    message: { nl: 'Deze dienst is nu van een andere gemeente.', en: 'This service is of another municipality now.' },
  },
} as const satisfies Record<string, Fault>;

const day = (moment: Date): string => moment.toISOString().slice(0, 10);

/** Whether the file says something of after the correction: by its moment of change, its check or its own log. */
const isNewer = (record: Service, { decided_at }: Standing): boolean => {
  const days = [record.assured_date, ...(record.metadata ?? []).map((line) => line.last_action_date)];
  if (days.some((one) => one !== undefined && one > day(decided_at))) return true;
  return record.last_modified !== undefined && new Date(record.last_modified) > decided_at;
};

const faultsOf = (before: Service, after: Service, correction: Standing, today: string): readonly Fault[] => {
  const owners = ownersOf(servedBy(before, before.service_at_locations ?? []));
  if (!owners.includes(correction.municipality)) return [parkedBecause.moved];
  const opened = openedPlaces(before, after).map((path) => faultOf(finding('DIR-26', path, 'address_confidential')));
  return [...newFaults(before, after, today).faults, ...opened];
};

export interface Reapplied {
  readonly service: Service;
  readonly standing: readonly Standing[];
  readonly ended: readonly Ended[];
}

/** A record of a file with the corrections that still hold, in the order in which they were released. */
export const reapply = (loaded: Service, corrections: readonly Standing[], now: Date): Reapplied => {
  const standing: Standing[] = [];
  const over: Omit<Ended, 'now'>[] = [];
  let service = loaded;
  for (const correction of corrections) {
    const candidate = withFields(service, correction.patch);
    if (isNewer(loaded, correction)) over.push({ correction, status: 'taken-over', faults: [] });
    else {
      const faults = faultsOf(service, candidate, correction, day(now));
      if (faults.length > 0) over.push({ correction, status: 'parked', faults });
      else {
        standing.push(correction);
        service = candidate;
      }
    }
  }
  const record = service as Json;
  return {
    ...{ service, standing },
    ended: over.map((one) => ({ ...one, now: pick(record, Object.keys(one.correction.patch)) })),
  };
};

/** The fields in which two records differ, as a correction keeps them. */
export const patchBetween = (before: Json, after: Json): { readonly patch: Json; readonly before: Json } => {
  const fields = fieldsThatDiffer(before, after).filter((field) => field !== 'last_modified');
  return { patch: pick(after, fields), before: pick(before, fields) };
};
