import { profileUri, schemaVersion, taxonomies, terms } from '@veerkracht/spec';
import type { Directory } from '@veerkracht/spec';
import { gazetteer } from './gazetteer.ts';
import { withFaults } from './faults.ts';
import { withRelations } from './relations.ts';
import { serviceOf } from './service.ts';
import { traits } from './traits.ts';
import { withTranslations } from './translations.ts';

/** The day the set is made for when nobody says otherwise, so that tests and pictures do not change. */
export const defaultToday = '2026-11-21';

/** The whole set, relative to a day: waits and checks stay as fresh as they should be. */
export const makeDirectory = (today: string = defaultToday): Directory => {
  const plain = traits.map((service) => serviceOf(service, today));
  const services = [...withFaults(withRelations(withTranslations(plain, today)), today)];
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
    taxonomies: [...taxonomies],
    taxonomy_terms: terms.filter((term) => used.has(term.id)),
    postcode_points: gazetteer.map(({ postcode, latitude, longitude }) => ({
      postal_code: postcode,
      latitude,
      longitude,
    })),
    services,
  };
};
