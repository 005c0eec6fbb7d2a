import type { Slug } from '../codes/codes.ts';
import type { Service } from '../hsds/service.ts';
import type { Region } from '../profile/region.ts';
import { conceptOfTerm } from '../terms.ts';
import * as say from './sentences.ts';
import { madeSeries, seriesInWords } from './series-words.ts';

/** A text that has to stand in a core field, because a field of the profile says it. */
export interface Mirror {
  /** Path of the core field within the service: `languages[1].note`. */
  readonly field: string;
  /** What has to stand there; empty when our sentences must not stand there any more. */
  readonly text: string;
  /** Whether the field holds nothing else. */
  readonly whole: boolean;
  /** Recognises sentences that were made here, so that old ones do not stay behind. */
  readonly made?: RegExp;
}

export interface MirrorContext {
  /** The day on which it is read: a wait that is too old is no longer an alert. */
  readonly today: string;
  readonly byId?: ReadonlyMap<string, Service>;
  readonly regions?: readonly Region[];
}

const whole = (field: string, text: string): Mirror[] => (text === '' ? [] : [{ field, text, whole: true }]);
const part = (field: string, text: string, made?: RegExp): Mirror[] =>
  text === '' && made === undefined ? [] : [{ field, text, whole: false, ...(made && { made }) }];

const madeAlert = /(?:Nu geen plek|U wacht nu [^.]*)\. Wij wisten dit op [^.]*\./;
const madeAccreditation = /[^.()]*\(volgens [^)]*\)\./;

const costsOf = (service: Service): readonly Slug<'cost'>[] =>
  (service.attributes ?? []).flatMap(({ taxonomy_term_id = '' }) => {
    const concept = conceptOfTerm(taxonomy_term_id);
    return concept?.startsWith('cost/') ? [concept.slice('cost/'.length) as Slug<'cost'>] : [];
  });

const ofService = (service: Service, today: string): readonly Mirror[] => {
  const {
    interpretation = [],
    markers = [],
    evidence = [],
    wait_times = [],
    target_groups = [],
    referral = [],
  } = service;
  const checks = [say.markersInWords(markers), say.evidenceInWords(evidence)].filter(Boolean).join(' ');
  return [
    ...whole('interpretation_services', say.interpretationInWords(interpretation)),
    ...part('accreditations', checks, madeAccreditation),
    ...whole('wait_time', say.waitsInWords(wait_times)),
    ...part('alert', say.alertInWords(wait_times, today), madeAlert),
    ...part('eligibility_description', say.groupsInWords(target_groups)),
    ...part('application_process', say.referralsInWords(referral)),
    ...part('description', service.aim ?? ''),
    ...part('description', seriesInWords(service.series ?? []), madeSeries),
    ...costsOf(service).flatMap((cost) => part('fees_description', say.feeInWords(cost))),
  ];
};

const ofParts = (service: Service): readonly Mirror[] => {
  const schedules = service.schedules ?? [];
  const at = service.service_at_locations ?? [];
  const notes = (path: string, all: Service['schedules']): readonly Mirror[] =>
    (all ?? []).flatMap((one, index) => part(`${path}[${index}].notes`, say.closedInWords(one)));
  return [
    ...(service.languages ?? []).flatMap((one, index) =>
      part(`languages[${index}].note`, say.availabilityInWords(one, schedules)),
    ),
    ...(service.funding ?? []).flatMap((one, index) => part(`funding[${index}].source`, say.fundingInWords(one))),
    ...notes('schedules', schedules),
    ...at.flatMap((one, index) => notes(`service_at_locations[${index}].schedules`, one.schedules)),
    ...at.flatMap(({ location }, index) =>
      location?.address_confidential
        ? part(`service_at_locations[${index}].location.description`, say.secretInWords)
        : [],
    ),
  ];
};

const ofAreas = (service: Service, regions: readonly Region[]): readonly Mirror[] =>
  (service.service_areas ?? []).flatMap(({ region_id }, index) => {
    const region = regions.find(({ id }) => id === region_id);
    return region ? part(`service_areas[${index}].description`, `Hoort bij de regio ${region.name}.`) : [];
  });

/** What has to stand in the core fields of a service, because its profile fields say it. Dutch, level B1. */
export const mirrors = (service: Service, { today, regions = [] }: MirrorContext): readonly Mirror[] => [
  ...ofService(service, today),
  ...ofParts(service),
  ...ofAreas(service, regions),
];

export interface LinkMirror {
  readonly url: string;
  readonly label: string;
}

/** The pages of related services that have to stand in `additional_urls`, each with what it is to this one. */
export const linkMirrors = (service: Service, byId: ReadonlyMap<string, Service>): readonly LinkMirror[] =>
  (service.service_relation ?? []).flatMap(({ type, service_id }) => {
    const other = byId.get(service_id);
    return other?.url ? [{ url: other.url, label: say.relationInWords(type, other.name) }] : [];
  });

/** The text of a field, by the path that a mirror has. */
export const textAt = (service: Service, field: string): string => {
  const keys = field.split(/[.[\]]+/).filter(Boolean);
  let at: unknown = service;
  for (const key of keys) at = (at as Readonly<Record<string, unknown>> | undefined)?.[key];
  return typeof at === 'string' ? at : '';
};

const madeIn = (text: string, made: RegExp): string =>
  [...text.matchAll(new RegExp(made, 'g'))].map(([found]) => found.trim()).join(' ');

/** Whether the field says what it has to say, and no sentence of ours from before. */
export const holds = (text: string, { text: wanted, whole: all, made }: Mirror): boolean => {
  if (all) return text.trim() === wanted;
  return made ? madeIn(text, made) === madeIn(wanted, made) && text.includes(wanted) : text.includes(wanted);
};
