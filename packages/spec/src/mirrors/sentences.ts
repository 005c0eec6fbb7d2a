/**
 * For every field that the profile adds, the Dutch sentence that says the same in a field of plain HSDS. Each function
 * returns an empty text when there is nothing to say.
 * @module
 */
import { daysBetween, waitExpiresAfterDays } from '../days.ts';
import { languageNames } from '../codes/codes.ts';
import type { Slug } from '../codes/codes.ts';
import { plain } from '../codes/labels.plain.ts';
import { isProfileConcept } from '../codes/profile-codes.ts';
import { profileLabels } from '../codes/profile-labels.ts';
import type { Language } from '../hsds/contact.ts';
import type { Funding } from '../hsds/funding.ts';
import type { Schedule } from '../hsds/schedule.ts';
import type { Evidence } from '../profile/evidence.ts';
import type { Interpretation } from '../profile/interpretation.ts';
import type { Marker } from '../profile/marker.ts';
import type { Referral } from '../profile/referral.ts';
import type { ServiceRelation } from '../profile/service-relation.ts';
import type { TargetGroup } from '../profile/target-group.ts';
import type { WaitTime } from '../profile/wait-time.ts';
import { dateInDutch, joined, paragraph, sentence, weeksInDutch } from './dutch.ts';
import { groupWords, isDiscreet } from './group-words.ts';

const nameOf = (code: string): string => languageNames.nl[code] ?? code;

const ways = {
  in_person: 'De tolk komt bij het gesprek.',
  phone: 'De tolk is er via de telefoon.',
  video: 'De tolk is er via video.',
} as const;
const interpreters = {
  professional: '',
  trained_volunteer: 'De tolk is een vrijwilliger met een training.',
  staff: 'De tolk werkt hier.',
  informal: 'De tolk heeft geen opleiding.',
} as const;
const costs = { no: 'De tolk kost u niets.', yes: 'U betaalt de tolk zelf.', unknown: '' } as const;

const interpreterWords = (one: Interpretation): string => {
  if (one.available === 'no') return 'Er is geen tolk. U mag iemand meenemen, maar geen kind.';
  if (one.available === 'unknown') return 'Wij weten niet of er een tolk kan zijn. Bel even.';
  const languages = (one.languages ?? []).map(nameOf);
  const which = one.any_language ? ' voor elke taal' : languages.length > 0 ? ` voor ${joined(languages)}` : '';
  return paragraph([
    `Er is een tolk${which}.`,
    one.mode && ways[one.mode],
    one.provider && interpreters[one.provider],
    one.cost_to_client && costs[one.cost_to_client],
    one.request_by && sentence(one.request_by),
  ]);
};

/** `interpretation` in `interpretation_services`. */
export const interpretationInWords = (all: readonly Interpretation[]): string => paragraph(all.map(interpreterWords));

const markerName = (term: Marker['term']): string => {
  const facility = `facility/${term}`;
  return isProfileConcept(facility)
    ? profileLabels[facility].plain
    : plain.concepts[`culture/${term as Slug<'culture'>}`];
};

/** `markers` in `accreditations`: a yes and a no, each with who says so. Unknown is not said, because nothing is known. */
export const markersInWords = (markers: readonly Marker[]): string =>
  paragraph(
    markers.map(({ term, state, note, stated_by = 'onbekend' }) => {
      if (state === 'unknown') return '';
      return state === 'yes'
        ? `${note ?? markerName(term)} (volgens ${stated_by}).`
        : `${markerName(term)}: nee (volgens ${stated_by}).`;
    }),
  );

/** `evidence` of a service in `accreditations`. */
export const evidenceInWords = (all: readonly Evidence[]): string =>
  paragraph(
    all.map(({ method, type, status, source }) => {
      const name = method ?? plain.concepts[`type/${type}`];
      return `${name}: ${profileLabels[`evidence/${status}`].plain.toLowerCase()} (volgens ${source}).`;
    }),
  );

const stages = { intake: 'het eerste gesprek', support: 'de hulp begint', treatment: 'de behandeling begint' } as const;

const waitWords = ({ stage, status, weeks_min, weeks_max, as_of }: WaitTime): string => {
  const until = `Tot ${stages[stage]}`;
  const on = `(op ${dateInDutch(as_of)})`;
  if (status === 'intake_stop') return `${until}: nu geen plek ${on}.`;
  if (status === 'unknown' || weeks_min === undefined) return `${until}: onbekend ${on}.`;
  const range = weeks_max && weeks_max > weeks_min ? `${weeks_min} tot ${weeks_max} weken` : weeksInDutch(weeks_min);
  return `${until}: ${range} ${on}.`;
};

/** `wait_times` in the old field `wait_time`, which plain readers still know. */
export const waitsInWords = (waits: readonly WaitTime[]): string => paragraph(waits.map(waitWords));

/** The sum that the agreement on waiting times in Dutch mental health care allows. */
export const longestFairWait = 14;

/** A stop, or a long wait, in `alert`, which every reader shows first. Not when it is too old to be true. */
export const alertInWords = (waits: readonly WaitTime[], today: string): string => {
  const [first] = waits;
  if (first === undefined || daysBetween(first.as_of, today) > waitExpiresAfterDays) return '';
  if (first.status === 'intake_stop') return `Nu geen plek. Wij wisten dit op ${dateInDutch(first.as_of)}.`;
  const total = waits.reduce((sum, wait) => sum + (wait.weeks_min ?? 0), 0);
  if (total <= longestFairWait) return '';
  return `U wacht nu ${weeksInDutch(total)}. Wij wisten dit op ${dateInDutch(first.as_of)}.`;
};

const admissionWords = {
  exclusive: 'Alleen voor',
  preferential: 'Eerst is er plek voor',
  welcome: 'Voor',
  not: 'Niet voor',
} as const;

/** `target_groups` in `eligibility_description`. */
export const groupsInWords = (groups: readonly TargetGroup[]): string =>
  paragraph(
    (['exclusive', 'preferential', 'welcome', 'not'] as const).map((admission) => {
      const named = groups.filter((one) => one.admission === admission && !isDiscreet(one.group));
      return named.length === 0
        ? ''
        : sentence(`${admissionWords[admission]} ${joined(named.map(({ group }) => groupWords[group]))}`);
    }),
  );

const referralWays: Readonly<Record<Referral['method'], string>> = {
  phone: 'bellen',
  email: 'mailen',
  form: 'vullen een formulier in:',
  zorgdomein: 'gebruiken ZorgDomein:',
  secure_mail: 'mailen beveiligd:',
  post: 'schrijven naar',
};

/** `referral` in `application_process`; what only professionals may read is not said there. */
export const referralsInWords = (all: readonly Referral[]): string =>
  paragraph(
    all
      .filter(({ visibility }) => visibility !== 'professional')
      .map(({ method, channel, response_days }) => {
        const answer = response_days === undefined ? '' : ` Zij krijgen antwoord binnen ${response_days} werkdagen.`;
        return `${sentence(`Verwijzers ${referralWays[method]} ${channel}`)}${answer}`;
      }),
  );

/** `availability` in the `note` of a language. */
export const availabilityInWords = (
  { availability, schedule_id }: Language,
  schedules: readonly Schedule[],
): string => {
  if (availability === undefined) return '';
  if (availability === 'always') return 'Altijd.';
  if (availability === 'on_request') return 'Alleen als u het vooraf vraagt.';
  const hours = schedules.find(({ id }) => id === schedule_id)?.description;
  return hours ? `Op vaste tijden. ${sentence(hours)}` : 'Op vaste tijden. Bel even.';
};

/** `term` and `cost_to_payer` in the `source` of a funding. */
export const fundingInWords = ({ term, cost_to_payer }: Funding): string =>
  paragraph([
    term && sentence(profileLabels[`funding/${term}`].nl),
    cost_to_payer && sentence(`Kosten voor de betaler: ${cost_to_payer}`),
  ]);

/** `closed_dates` and `school_holiday_region` in the `notes` of a schedule. */
export const closedInWords = ({ closed_dates = [], school_holiday_region }: Schedule): string =>
  paragraph([
    closed_dates.length > 0 ? `Gesloten op ${joined(closed_dates.map(dateInDutch))}.` : '',
    school_holiday_region && `Gesloten in de schoolvakanties van regio ${school_holiday_region}.`,
  ]);

export const secretInWords = 'Het adres staat hier niet. U hoort het bij de afspraak.';

const relationWords: Readonly<Record<ServiceRelation['type'], string>> = {
  bridges_wait_for: 'Hier kunt u terecht als u wacht op',
  step_up: 'Is er meer hulp nodig? Kijk bij',
  step_down: 'Kan het met minder hulp? Kijk bij',
  aftercare: 'Voor daarna:',
  alternative: 'Kan ook:',
  replaced_by: 'Hier is voor in de plaats gekomen:',
};

/** A `service_relation` as the label of one of the `additional_urls`. */
export const relationInWords = (type: ServiceRelation['type'], name: string): string =>
  `${relationWords[type]} ${name}`;

const fees: Readonly<Record<Slug<'cost'>, string>> = {
  free: 'Gratis. U betaalt niets.',
  'small-fee': 'U betaalt een klein bedrag per keer.',
  'insured-no-deductible': 'Uw zorgverzekering betaalt alles.',
  'insured-deductible': 'Uw zorgverzekering betaalt. Eerst betaalt u zelf een deel, elk jaar opnieuw.',
  'municipality-paid': 'De gemeente betaalt. U betaalt niets.',
};

/** What it costs the person in `fees_description`. */
export const feeInWords = (cost: Slug<'cost'>): string => fees[cost];
