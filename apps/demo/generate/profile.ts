import { monthsLater } from '@veerkracht/spec';
import type { Admission, AnyConcept, Funding, Language, Schedule, Service, TargetGroup } from '@veerkracht/spec';
import type { ProfileSlug } from '@veerkracht/spec';
import { daysBefore } from './days.ts';
import { identify } from './identify.ts';
import { servedBy } from './location.ts';
import { randomOf } from './random.ts';
import type { Traits } from './traits.ts';

const volunteers: ReadonlySet<string> = new Set(['buddies', 'self-organisation', 'faith', 'sport', 'community-centre']);
const mixed: ReadonlySet<string> = new Set(['refugee-support', 'library']);
const formalityOf = ({ provider: { key } }: Traits): ProfileSlug<'formality'> =>
  volunteers.has(key) ? 'informal' : mixed.has(key) ? 'mixed' : 'formal';

const phases: Readonly<Record<Traits['level'], ProfileSlug<'phase'>>> = {
  'self-help': 'universal-prevention',
  prevention: 'selective-prevention',
  'early-help': 'light-support',
  'primary-care': 'basic-care',
  'specialised-care': 'specialised-care',
  crisis: 'light-support',
};

const settings: Readonly<Record<string, ProfileSlug<'setting'>>> = {
  school: 'school',
  faith: 'faith-community',
  'general-practice': 'health-care',
  'basic-care': 'health-care',
  'specialised-care': 'health-care',
};

/** Only helpers; status holders first; or simply welcome. Of a group for women nothing more is said. */
const groupsOf = (service: Traits): readonly TargetGroup[] => {
  if (service.pin.markers?.['women-only'] === 'yes') return [];
  const admission: Admission = service.provider.forHelpers ? 'exclusive' : 'welcome';
  const audiences = service.audiences.map((slug) => ({ group: `audience/${slug}` as const, admission }));
  if (service.provider.key === 'refugee-support')
    return [...audiences, { group: 'status-group/refugee-status', admission: 'preferential' }];
  if (service.provider.key === 'addiction-care')
    return [...audiences, { group: 'audience/children-4-12', admission: 'not' }];
  return audiences;
};

/** How strictly a service is for the group that a concept stands for. */
export const admissionOf = (service: Traits, concept: AnyConcept): Exclude<Admission, 'not'> | undefined => {
  const said = groupsOf(service).find(({ group }) => group === concept)?.admission;
  return said === 'not' ? undefined : said;
};

/** Concepts besides those that people search with. */
export const profileConceptsOf = (service: Traits): readonly AnyConcept[] => [
  `phase/${phases[service.level]}`,
  `formality/${formalityOf(service)}`,
  `setting/${settings[service.provider.key] ?? 'neighbourhood'}`,
  ...groupsOf(service).flatMap(({ group, admission }) =>
    group.startsWith('status-group/') && admission !== 'not' ? [group] : [],
  ),
];

const payerOf = ({ cost, access, provider: { key }, slug }: Traits): ProfileSlug<'funding'> => {
  if (cost.startsWith('insured')) return 'zvw';
  if (key === 'youth-care' || key === 'parenting-centre') return 'jeugdwet';
  if (access === 'municipal-indication' || key === 'neighbourhood-team') return 'wmo';
  return randomOf(`payer ${slug}`)() < 0.2 ? 'fund' : 'subsidy';
};

const fundingOf = (service: Traits): Funding[] => [{ id: identify('funding', service.slug), term: payerOf(service) }];

const holidays = { drechtsteden: 'midden', haarlem: 'noord' } as const;

/** Closed at Christmas; a school and its neighbours also in the holidays. */
export const scheduleProfileOf = ({ provider, region, slug }: Traits, today: string): Partial<Schedule> => {
  const closes = randomOf(`christmas ${slug}`)() < 0.3;
  const school = provider.key === 'school' && region !== 'national';
  return {
    ...(closes && { closed_dates: [`${today.slice(0, 4)}-12-25`, `${today.slice(0, 4)}-12-26`] }),
    ...(school && { school_holiday_region: holidays[region] }),
  };
};

/** Dutch always; of other languages some at fixed times or when asked for, and often nobody wrote it down. */
export const spokenWhen = ({ slug, languages }: Traits, code: string): Partial<Language> => {
  if (!languages.includes(code)) return { availability: 'always' };
  const chance = randomOf(`spoken ${slug} ${code}`)();
  if (chance < 0.2) return { availability: 'always' };
  if (chance < 0.35) return { availability: 'fixed_times', schedule_id: identify('schedule', slug) };
  return chance < 0.5 ? { availability: 'on_request' } : {};
};

const refers: ReadonlySet<string> = new Set(['gp-referral', 'wijkteam', 'via-helper', 'municipal-indication']);

const referralOf = ({ access, slug }: Traits, number: string): Service['referral'] =>
  refers.has(access)
    ? [{ id: identify('referral', slug), method: 'phone', channel: number, response_days: 5, feedback_days: 30 }]
    : undefined;

/** Half a year after the last check; what was never checked is long overdue. */
const reviewOf = ({ checkedDaysAgo }: Traits, today: string): string =>
  checkedDaysAgo === undefined ? daysBefore(today, 600) : monthsLater(daysBefore(today, checkedDaysAgo), 6);

/** What the profile adds, besides what has a file of its own. */
export const profileOf = (service: Traits, number: string, today: string): Partial<Service> => {
  const [municipality] = servedBy(service);
  const referral = referralOf(service, number);
  const groups = groupsOf(service);
  return {
    owner_role: 'redactie van de sociale kaart',
    owner_organization: `${municipality ? `Gemeente ${municipality.name}` : 'Veerkracht demonstratie'} (voorbeeld)`,
    review_date: reviewOf(service, today),
    review_interval_months: 6,
    funding: fundingOf(service),
    ...(groups.length > 0 && { target_groups: [...groups] }),
    ...(referral && { referral }),
  };
};
