import type { RuleId, Scheme, Slug, TriState } from '@veerkracht/spec';

/** The schemes a service says something of itself with. */
export type ServiceScheme = Exclude<Scheme, 'culture' | 'wait' | 'role'>;

export interface Interpreter {
  readonly available: TriState;
  /** ISO 639 codes; empty when it does not say. */
  readonly languages: readonly string[];
  readonly anyLanguage: boolean;
  readonly modes: readonly string[];
  readonly costToClient: TriState;
}

export interface MarkerState {
  readonly state: TriState;
  readonly note?: string;
  readonly statedBy?: string;
  readonly checkedOn?: string;
}

export interface Wait {
  readonly stage: 'intake' | 'support' | 'treatment';
  readonly status: 'open' | 'waiting_list' | 'intake_stop' | 'unknown';
  readonly weeksMin?: number;
  readonly weeksMax?: number;
  readonly asOf: string;
}

/** Opening hours in local wall time of `zone`; dates are `2026-11-21`, times `09:30`. */
export interface Opening {
  readonly frequency?: 'WEEKLY' | 'MONTHLY';
  readonly days: readonly string[];
  readonly interval: number;
  readonly start?: string;
  readonly from?: string;
  readonly until?: string;
  readonly opens?: string;
  readonly closes?: string;
  readonly description?: string;
}

export interface Place {
  readonly name?: string;
  readonly street?: string;
  readonly city?: string;
  readonly postcode?: string;
  readonly transport?: string;
  readonly accessibility: readonly string[];
  readonly point?: { readonly lat: number; readonly lon: number };
}

export interface Relation {
  readonly type: string;
  readonly serviceId: string;
}

export interface FieldTranslation {
  readonly field: string;
  readonly lang: string;
  readonly text: string;
  readonly status: 'machine' | 'human' | 'reviewed';
}

/** One service as the finder shows it: HSDS and the profile, flat and complete. */
export interface ServiceRecord {
  readonly id: string;
  /** Empty when the data has no name. */
  readonly name: string;
  readonly organization?: string;
  readonly status: 'active' | 'inactive' | 'defunct' | 'temporarily closed';
  readonly description?: string;
  readonly application?: string;
  readonly fees?: string;
  readonly eligibility?: string;
  readonly interpretation?: string;
  readonly alert?: string;
  readonly accreditations?: string;
  readonly url?: string;
  readonly email?: string;
  readonly phones: readonly { readonly number: string; readonly description?: string }[];
  readonly concepts: { readonly [S in ServiceScheme]: readonly Slug<S>[] };
  /** Names of terms from other taxonomies: found by word, not by facet. */
  readonly otherTerms: readonly string[];
  /** ISO 639 codes of what staff speak. */
  readonly languages: readonly string[];
  readonly interpreter: Interpreter;
  readonly markers: Readonly<Partial<Record<Slug<'culture'>, MarkerState>>>;
  readonly waits: readonly Wait[];
  readonly openings: readonly Opening[];
  readonly places: readonly Place[];
  /** CBS codes, `GM0505`. */
  readonly municipalities: readonly string[];
  readonly minimumAge?: number;
  readonly maximumAge?: number;
  readonly documents: readonly string[];
  readonly checkedOn?: string;
  readonly relations: readonly Relation[];
  readonly translations: readonly FieldTranslation[];
  readonly fictional: boolean;
}

/** A value that could not be read; the rest of the record stands. */
export interface Fault {
  readonly rule: RuleId;
  readonly path: string;
}

/** Which text of a record to show to a reader of `lang`, with its own language and whether a person made it. */
export const textIn = (
  record: ServiceRecord,
  field: 'name' | 'description' | 'application_process' | 'fees_description' | 'eligibility_description' | 'alert',
  lang: string,
): { readonly text: string; readonly lang: string; readonly machine: boolean } | undefined => {
  const own = {
    name: record.name,
    description: record.description,
    application_process: record.application,
    fees_description: record.fees,
    eligibility_description: record.eligibility,
    alert: record.alert,
  }[field];
  const other = record.translations.find((translation) => translation.field === field && translation.lang === lang);
  if (other) return { text: other.text, lang, machine: other.status === 'machine' };
  return own ? { text: own, lang: '', machine: false } : undefined;
};
