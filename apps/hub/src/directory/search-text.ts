import { conceptOfTerm, languageNames } from '@veerkracht/spec';
import type { Attribute, Organization, Service, ServiceAtLocation } from '@veerkracht/spec';
import { plain } from '@veerkracht/spec/labels/plain';

/** What a record is found by, from what weighs most to what weighs least. */
export interface SearchText {
  readonly name: string;
  readonly subject: string;
  readonly prose: string;
  readonly places: string;
}

/** PostgreSQL refuses a text to search of more than a megabyte. */
const longest = 20_000;

/** Small letters without accents: what people type differently is the same. */
export const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

export const together = (texts: readonly (string | undefined)[]): string =>
  fold([...new Set(texts)].filter(Boolean).join(' · ')).slice(0, longest);

const termWords = ({ taxonomy_term_id: id, taxonomy_term: term }: Attribute): readonly (string | undefined)[] => {
  const concept = id === undefined ? undefined : conceptOfTerm(id.toLowerCase());
  return [term?.name, term?.description, concept && plain.concepts[concept]];
};

const languageWords = (code: string | undefined): readonly (string | undefined)[] =>
  code === undefined ? [] : [languageNames.nl[code], languageNames.en[code]];

const placeWords = (at: ServiceAtLocation): readonly (string | undefined)[] => [
  at.description,
  at.location?.name,
  ...(at.location?.addresses ?? []).flatMap(({ city, address_1, region, state_province }) => [
    city,
    address_1,
    region,
    state_province,
  ]),
];

const subjectOf = (service: Service): string =>
  together([
    service.alternate_name,
    service.organization?.name,
    service.organization?.alternate_name,
    ...(service.attributes ?? []).flatMap(termWords),
    ...(service.translations ?? []).filter(({ field }) => field === 'name').map(({ text }) => text),
  ]);

const proseOf = (service: Service): string =>
  together([
    service.description,
    service.eligibility_description,
    service.application_process,
    service.interpretation_services,
    service.accreditations,
    service.alert,
    ...(service.languages ?? []).flatMap(({ code, name }) => [name, ...languageWords(code)]),
    ...(service.interpretation ?? []).flatMap(({ languages }) => (languages ?? []).flatMap(languageWords)),
    ...(service.translations ?? []).filter(({ field }) => field !== 'name').map(({ text }) => text),
  ]);

const areaWords = (service: Service): readonly (string | undefined)[] =>
  (service.service_areas ?? []).flatMap(({ name, description }) => [name, description]);

/** The words of a service at the given ones of its places. */
export const serviceText = (service: Service, places: readonly ServiceAtLocation[]): SearchText => ({
  name: together([service.name]),
  subject: subjectOf(service),
  prose: proseOf(service),
  places: together([...areaWords(service), ...places.flatMap(placeWords)]),
});

export const organizationText = (organization: Organization): SearchText => ({
  name: together([organization.name]),
  subject: together([organization.alternate_name, ...(organization.attributes ?? []).flatMap(termWords)]),
  prose: together([organization.description]),
  places: together((organization.locations ?? []).flatMap((location) => placeWords({ id: location.id, location }))),
});

export const namedText = (item: { readonly name: string; readonly description: string }): SearchText => ({
  name: together([item.name]),
  subject: '',
  prose: together([item.description]),
  places: '',
});

/** The words that a slip of the pen is compared with; the prose would make that slow and find anything. */
export const foldedText = ({ name, subject, places }: SearchText): string =>
  [name, subject, places].filter(Boolean).join(' · ').slice(0, longest);

/** The order of the alphabet; short, because an index entry has to be. */
export const sortKey = (name: string): string => fold(name).slice(0, 200);
