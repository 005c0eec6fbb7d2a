import { checkDirectory, readService, schemaVersion } from '@veerkracht/spec';
import type { Bilingual, Finding, RuleId, Service } from '@veerkracht/spec';

/** Why a correction cannot be made, at one field. */
export interface Fault {
  /** Path within the record: `phones[0].number`. */
  readonly field: string;
  /** Rule of the profile, where it is one. */
  readonly rule?: RuleId;
  readonly message: Bilingual;
  readonly fix: Bilingual;
}

/** Whoever reads a file leaves these values out; here nothing is stored until they are right. */
const fixes: Partial<Record<RuleId, Bilingual>> = {
  'DIR-2': { nl: 'Verbeter de waarde.', en: 'Correct the value.' },
  'DIR-26': {
    nl: 'Haal straat, punt, naam en route weg, en laat de plek geheim en "virtual".',
    en: 'Take away street, point, name and route, and leave the place confidential and "virtual".',
  },
};

export const faultOf = ({ path, rule, message, fix }: Finding): Fault => ({
  ...{ field: path.replace(/^(services\[0\])?\.?/, ''), rule, message, fix: fixes[rule] ?? fix },
});

/** Without these nobody can rely on a record; one that never had them may still be corrected. */
const promised: ReadonlySet<RuleId> = new Set(['DIR-7', 'DIR-23', 'DIR-24']);

const checked = (service: Service, today: string): readonly Finding[] =>
  checkDirectory({ schema_version: schemaVersion, services: [service] }, today).filter(
    ({ rule, severity }) => severity === 'error' || promised.has(rule),
  );

const keyOf = ({ field, rule, message }: Fault): string => `${rule} ${field} ${message.nl}`;

const faultsIn = (record: object, today: string): { readonly service?: Service; readonly faults: readonly Fault[] } => {
  const { value, findings } = readService(record, '');
  const faults = findings.map(faultOf);
  if (value === undefined || faults.length > 0) return { faults };
  return { service: value, faults: checked(value, today).map(faultOf) };
};

/** The faults that a record has and did not have before: an old fault elsewhere does not stand in the way. */
export const newFaults = (
  before: object,
  after: object,
  today: string,
): { readonly service?: Service; readonly faults: readonly Fault[] } => {
  const { service, faults } = faultsIn(after, today);
  const known = faults.length === 0 ? new Set() : new Set(faultsIn(before, today).faults.map(keyOf));
  const fresh = faults.filter((fault) => !known.has(keyOf(fault)));
  return { ...(service && { service }), faults: fresh };
};
