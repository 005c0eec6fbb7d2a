/** What a visitor sees of a service, each in words, so that two versions can be laid side by side. @module */
import { conceptOfTerm, languageNames, termOf } from '@veerkracht/spec';
import type { Schedule, Service } from '@veerkracht/spec';

export type Aspect =
  | ('name' | 'organization' | 'status' | 'description' | 'phone' | 'email' | 'url' | 'place' | 'area' | 'hours')
  | ('languages' | 'interpreter' | 'cost' | 'fees' | 'wait' | 'access' | 'application' | 'audience' | 'age')
  | ('eligibility' | 'level' | 'type' | 'theme' | 'format' | 'markers' | 'documents' | 'alert' | 'relations');

const listed = (words: readonly (string | undefined)[]): string =>
  [...new Set(words.filter((word): word is string => Boolean(word)))].sort().join(', ');

const placesOf = (service: Service) => (service.service_at_locations ?? []).flatMap(({ location }) => location ?? []);

const conceptsOf =
  (scheme: string) =>
  ({ attributes = [] }: Service): string =>
    listed(
      attributes.map(({ taxonomy_term_id = '', taxonomy_term }) => {
        const concept = conceptOfTerm(taxonomy_term_id);
        if (concept?.startsWith(`${scheme}/`)) return termOf(concept).name;
        return taxonomy_term?.code?.startsWith(`${scheme}/`) ? taxonomy_term.name : undefined;
      }),
    );

const hoursInWords = ({
  byday,
  opens_at,
  closes_at,
  freq,
  interval,
  description,
  valid_from,
  valid_to,
}: Schedule): string =>
  [
    byday,
    opens_at && `${opens_at.slice(0, 5)}-${closes_at?.slice(0, 5) ?? ''}`,
    ...[freq === 'MONTHLY' ? 'MONTHLY' : '', interval && interval > 1 ? `/${interval}` : '', description],
    ...[valid_from && `>= ${valid_from}`, valid_to && `<= ${valid_to}`],
  ]
    .filter(Boolean)
    .join(' ');

const allHours = (service: Service): string =>
  listed(
    [service, ...(service.service_at_locations ?? []), ...placesOf(service)]
      .flatMap(({ schedules }) => schedules ?? [])
      .map(hoursInWords),
  );

const phonesOf = (service: Service): string =>
  listed(
    [service, ...(service.contacts ?? []), ...(service.service_at_locations ?? []), ...placesOf(service)]
      .flatMap(({ phones }) => phones ?? [])
      .map(({ number }) => number),
  );

const addressesOf = (service: Service): string =>
  listed(
    placesOf(service).map(({ name, addresses, address_confidential }) => {
      const [address] = addresses ?? [];
      if (address_confidential) return '***';
      return [name, address?.address_1, address?.postal_code, address?.city].filter(Boolean).join(' ');
    }),
  );

const waitsOf = ({ wait_times = [] }: Service): string =>
  listed(
    wait_times.map(({ stage, status, weeks_min, weeks_max }) =>
      [stage, status, [weeks_min, weeks_max].filter((week) => week !== undefined).join('-')].filter(Boolean).join(' '),
    ),
  );

const costsOf = ({ cost_options = [] }: Service): readonly string[] =>
  cost_options.map(({ option, amount, currency }) =>
    [option, amount, currency].filter((one) => one !== undefined).join(' '),
  );

interface Noticed {
  readonly aspect: Aspect;
  readonly words: (service: Service) => string;
}

const noticed = (aspect: Aspect, words: (service: Service) => string | undefined): Noticed => ({
  aspect,
  words: (service) => (words(service) ?? '').trim(),
});

export const noticeable: readonly Noticed[] = [
  noticed('name', ({ name }) => name),
  noticed('organization', ({ organization }) => organization?.name),
  noticed('status', ({ status }) => status),
  noticed('description', ({ description }) => description),
  noticed('phone', phonesOf),
  noticed('email', ({ email }) => email),
  noticed('url', ({ url }) => url),
  noticed('place', addressesOf),
  noticed('area', ({ service_areas = [] }) => listed(service_areas.map(({ name, uri }) => name ?? uri))),
  noticed('hours', allHours),
  noticed('languages', ({ languages = [] }) =>
    listed(languages.map(({ code, name }) => languageNames.nl[code ?? ''] ?? name ?? code)),
  ),
  noticed('interpreter', ({ interpretation = [] }) => listed(interpretation.map(({ available }) => available))),
  noticed('cost', (service) => listed([conceptsOf('cost')(service), ...costsOf(service)])),
  noticed('fees', ({ fees_description }) => fees_description),
  noticed('wait', waitsOf),
  noticed('access', conceptsOf('access')),
  noticed('application', ({ application_process }) => application_process),
  noticed('audience', conceptsOf('audience')),
  noticed('age', ({ minimum_age, maximum_age }) =>
    minimum_age === undefined && maximum_age === undefined ? '' : `${minimum_age ?? ''}-${maximum_age ?? ''}`,
  ),
  noticed('eligibility', ({ eligibility_description }) => eligibility_description),
  ...(['level', 'type', 'theme', 'format'] as const).map((scheme) => noticed(scheme, conceptsOf(scheme))),
  noticed('markers', ({ markers = [] }) =>
    listed(markers.filter(({ state }) => state !== 'unknown').map(({ term, state }) => `${term} ${state}`)),
  ),
  noticed('documents', ({ required_documents = [] }) => listed(required_documents.map(({ document }) => document))),
  noticed('alert', ({ alert }) => alert),
  noticed('relations', ({ service_relation = [] }) =>
    listed(service_relation.map(({ type, service_id }) => `${type} ${service_id}`)),
  ),
];
