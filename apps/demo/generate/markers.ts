import type { Interpretation, Marker } from '@veerkracht/spec';
import { schemes } from '@veerkracht/spec/codes';
import type { Slug } from '@veerkracht/spec/codes';
import { daysBefore } from './days.ts';
import { identify } from './identify.ts';
import { pick, randomOf } from './random.ts';
import type { Traits } from './traits.ts';

type State = Marker['state'];

/** What stands on a few services only, or follows from something else, is never left to chance. */
const notByChance: ReadonlySet<string> = new Set([
  'women-only',
  'men-only',
  'childcare',
  'interpreter-professional',
  'own-language-staff',
]);

const stateOf = (term: Slug<'culture'>, service: Traits): State | undefined => {
  const given = service.pin.markers?.[term];
  if (given) return given;
  if (term === 'own-language-staff') return service.languages.some((language) => language !== 'en') ? 'yes' : undefined;
  if (term === 'interpreter-professional')
    return service.interpreter.silent ? undefined : service.interpreter.available;
  if (notByChance.has(term)) return undefined;
  const chance = randomOf(`marker ${term} ${service.slug}`)();
  if (term === 'interpreter-paid' && service.interpreter.available !== 'yes') return undefined;
  return chance < 0.22 ? 'yes' : chance < 0.3 ? 'no' : chance < 0.42 ? 'unknown' : undefined;
};

const says = ['de aanbieder', 'het wijkteam', 'de redactie van de sociale kaart', 'de gebruikersraad'] as const;

const detailOf = (term: Slug<'culture'>, state: State, service: Traits, today: string): Partial<Marker> => {
  const languages = service.languages.filter((language) => language !== 'en');
  if (term === 'own-language-staff') return { languages };
  if (term !== 'trained' || state !== 'yes') return {};
  const year = Number(today.slice(0, 4)) - Math.ceil(randomOf(`trained ${service.slug}`)() * 4);
  return { note: `Training cultuursensitief werken, ${year}` };
};

export const markersOf = (service: Traits, today: string): Marker[] => {
  const silent =
    service.pin.noMarkers ?? (service.pin.markers === undefined && randomOf(`silent ${service.slug}`)() < 0.2);
  if (silent) return [];
  return schemes.culture.flatMap((term) => {
    const state = stateOf(term, service);
    if (state === undefined) return [];
    const stated_by = pick(randomOf(`says ${term} ${service.slug}`), says);
    const checked =
      service.checkedDaysAgo === undefined ? {} : { checked_on: daysBefore(today, service.checkedDaysAgo) };
    return [{ term, state, ...detailOf(term, state, service, today), stated_by, ...checked }];
  });
};

export const interpretationOf = (service: Traits, today: string): Interpretation[] => {
  const { available, languages, silent } = service.interpreter;
  if (silent) return [];
  const checked = service.checkedDaysAgo === undefined ? {} : { checked_on: daysBefore(today, service.checkedDaysAgo) };
  const base = { id: identify('interpretation', service.slug), available, stated_by: 'de aanbieder', ...checked };
  if (available !== 'yes') return [base];
  const random = randomOf(`mode ${service.slug}`);
  const mode = languages ? pick(random, ['in_person', 'video', 'phone'] as const) : ('phone' as const);
  const cost_to_client = random() < 0.7 ? ('no' as const) : ('unknown' as const);
  const which = languages ? { languages: [...languages] } : { any_language: true };
  const request_by = 'Vraag het als u een afspraak maakt.';
  return [{ ...base, mode, provider: 'professional', ...which, cost_to_client, request_by }];
};
