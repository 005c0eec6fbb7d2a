import { profileUri, schemaVersion, taxonomies, terms, withMirrors } from '@veerkracht/spec';
import type { Directory, Service } from '@veerkracht/spec';
import { gazetteer } from './gazetteer.ts';
import { withFaults } from './faults.ts';
import { identify } from './identify.ts';
import { localTaxonomy, localTerm, withLocalTerm } from './local-term.ts';
import { regions } from './regions.ts';
import { withRelations } from './relations.ts';
import { withSeries } from './series/series.ts';
import { serviceOf } from './service.ts';
import { tombstonesOf } from './tombstones.ts';
import { traits } from './traits.ts';
import { withTranslations } from './translations.ts';

/** The day the set is made for when nobody says otherwise, so that tests and pictures do not change. */
export const defaultToday = '2026-11-21';

/** What the fields of the profile say, in the words of plain HSDS. */
const inWords = (services: readonly Service[], today: string): Service[] => {
  const byId = new Map(services.map((service) => [service.id, service]));
  const stableId = (seed: string): string => identify('page', seed);
  return services.map((service) => withMirrors(service, { today, byId, regions, stableId }));
};

/** The whole set, relative to a day: waits and checks stay as fresh as they should be. */
export const makeDirectory = (today: string = defaultToday): Directory => {
  const plain = traits.map((service) => serviceOf(service, today));
  const grouped = withSeries(withLocalTerm(plain), today);
  const whole = withFaults(withRelations(withTranslations(grouped, today)), today);
  const services = inWords(whole, today);
  const used = new Set(
    services.flatMap((service) => (service.attributes ?? []).map((attribute) => attribute.taxonomy_term_id)),
  );
  return {
    schema_version: schemaVersion,
    profile: profileUri,
    name: 'Sociale kaart van Dordrecht, Haarlem en Zandvoort (voorbeeld)',
    publisher: 'Veerkracht demonstratie',
    license: 'https://eupl.eu/1.2/nl/',
    language: 'nl',
    generated_at: `${today}T06:00:00Z`,
    status: 'demonstration',
    is_fictional: true,
    visibility: 'public',
    regions: [...regions],
    tombstones: tombstonesOf(today),
    evidence: [
      { type: 'psycho-education', status: 'first-indications', source: 'Verzonnen onderzoek (voorbeeld), 2025' },
      {
        ...{ type: 'psycho-education', method: 'Mind-Spring', status: 'well-founded' },
        source: 'Erkend als goed onderbouwd op 29 mei 2020, volgens ARQ',
      },
      { type: 'buddy', status: 'not-studied', source: 'Niet opgezocht voor deze demonstratie' },
    ],
    taxonomies: [...taxonomies, localTaxonomy],
    taxonomy_terms: [...terms.filter((term) => used.has(term.id)), localTerm],
    postcode_points: gazetteer.map(({ postcode, latitude, longitude }) => ({
      postal_code: postcode,
      latitude,
      longitude,
    })),
    services,
  };
};
