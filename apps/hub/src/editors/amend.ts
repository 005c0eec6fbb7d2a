import { isDeepStrictEqual } from 'node:util';
import { finding, mirrors, service as serviceSchema, withMirrors } from '@veerkracht/spec';
import type { Bilingual, Service } from '@veerkracht/spec';
import { stableId } from '../directory/stable-id.ts';
import { isObject, tidy } from '../directory/tidy.ts';
import type { Json } from '../directory/tidy.ts';
import { faultOf, newFaults } from './faults.ts';
import type { Fault } from './faults.ts';
import { mergePatch } from './merge-patch.ts';
import { openedPlaces } from './secret-places.ts';

/** What a correction is judged by, besides the record and the patch. */
export interface AmendContext {
  /** `2026-11-21`. */
  readonly today: string;
  /** The services that this one refers to. */
  readonly byId: ReadonlyMap<string, Service>;
}

export type Amended =
  | { readonly faults: readonly Fault[]; readonly service?: never }
  | { readonly faults?: never; readonly service: Service };

const kept: Readonly<Record<string, Bilingual>> = {
  id: { nl: 'Het id van een dienst verandert nooit.', en: 'The id of a service never changes.' },
  organization_id: {
    nl: 'Van welke organisatie een dienst is, verandert in het bestand zelf.',
    en: 'Which organisation a service is of, changes in the file itself.',
  },
  organization: {
    nl: 'Een organisatie hoort bij meer diensten, ook van andere gemeenten.',
    en: 'An organisation belongs to more services, also of other municipalities.',
  },
  last_modified: { nl: 'De hub houdt zelf bij wanneer iets veranderde.', en: 'The hub itself keeps when it changed.' },
  metadata: { nl: 'De hub houdt zelf bij wat er veranderde.', en: 'The hub itself keeps what changed.' },
};
const leaveOut: Bilingual = { nl: 'Laat dit veld weg.', en: 'Leave this field out.' };

const touched = (before: Json, merged: Json): readonly Fault[] =>
  Object.entries(kept).flatMap(([field, message]) =>
    isDeepStrictEqual(before[field], merged[field]) ? [] : [{ field, message, fix: leaveOut }],
  );

/** A slip of the pen in a name would be kept and shown to nobody. */
const unknownFields = (before: Json, merged: Json): readonly Fault[] =>
  Object.keys(merged).flatMap((field) =>
    Object.hasOwn(serviceSchema.shape, field) || Object.hasOwn(before, field)
      ? []
      : [
          {
            field: field.slice(0, 60),
            message: { nl: 'Dit veld bestaat niet.', en: 'There is no such field.' },
            fix: { nl: 'Kijk naar de spelling van het veld.', en: 'Look at the spelling of the field.' },
          },
        ],
  );

/** Where something that was there is not there any more. */
const lost = (before: unknown, after: unknown, path: string): readonly string[] => {
  if (Array.isArray(before)) {
    if (!Array.isArray(after) || after.length !== before.length) return [path];
    return before.flatMap((item: unknown, index) => lost(item, after[index], `${path}[${index}]`));
  }
  if (!isObject(before)) return after === undefined ? [path] : [];
  return Object.entries(before).flatMap(([key, item]) =>
    lost(item, isObject(after) ? after[key] : undefined, path === '' ? key : `${path}.${key}`),
  );
};

/** What would be left out when it is stored (an address that a browser would run) is refused instead. */
const wouldBeLost = (before: Json, after: Json): readonly Fault[] => {
  const old = new Set(lost(before, tidy(before), ''));
  return lost(after, tidy(after), '')
    .filter((path) => !old.has(path))
    .map((path) => faultOf(finding('DIR-2', path, path)));
};

/** DIR-28: a field that only says in words what another field says cannot say something else. */
const contradicted = (patch: Json, service: Service, today: string): readonly Fault[] =>
  mirrors(service, { today }).flatMap(({ field, text, whole }) => {
    const given = patch[field];
    return whole && typeof given === 'string' && given.trim() !== text
      ? [faultOf(finding('DIR-28', field, text || given.slice(0, 60)))]
      : [];
  });

/** Sentences of ours in a field of their own, about something that is not said any more. */
const outlived = (before: Service, after: Service, today: string): ReadonlySet<string> => {
  const said = new Set(mirrors(after, { today }).map(({ field }) => field));
  const made = mirrors(before, { today }).filter(({ field, whole, text }) => whole && before[field] === text);
  return new Set(made.map(({ field }) => field).filter((field) => !said.has(field)));
};

/** Our sentences follow what the correction says; those that it does not bear on stay as they were. */
const mirrored = (before: Service, after: Service, patch: Json, context: AmendContext): Service => {
  const writing = { ...context, stableId };
  const [old, now] = [withMirrors(before, writing), withMirrors(after, writing)] as const;
  const over = outlived(before, after, context.today);
  const fields = new Set([...Object.keys(after), ...Object.keys(now)]);
  const entries = [...fields].map((field) => {
    if (Object.hasOwn(patch, field) || !isDeepStrictEqual(old[field], now[field])) return [field, now[field]] as const;
    return [field, over.has(field) ? undefined : after[field]] as const;
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Service;
};

/** A record with a merge patch, as the profile wants it: strictly read, its mirrors written, its secrets kept. */
export const amend = (before: Service, patch: Json, context: AmendContext): Amended => {
  const merged = mergePatch(before, patch) as Json;
  const foremost = [...touched(before, merged), ...unknownFields(before, merged)];
  const { service, faults } = newFaults(before, merged, context.today);
  if (service === undefined || foremost.length > 0 || faults.length > 0) return { faults: [...foremost, ...faults] };
  const others = [
    ...wouldBeLost(before, service),
    ...openedPlaces(before, service).map((path) => faultOf(finding('DIR-26', path, 'address_confidential'))),
    ...contradicted(patch, service, context.today),
  ];
  return others.length > 0 ? { faults: others } : { service: mirrored(before, service, patch, context) };
};
