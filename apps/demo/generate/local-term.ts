import { termOf } from '@veerkracht/spec';
import type { Service, Taxonomy, TaxonomyTerm } from '@veerkracht/spec';
import { identify } from './identify.ts';
import { scenarioServices } from './pins.ts';

/** A municipality has a word of its own, and is still compared with others under the broader one. */
export const localTaxonomy: Taxonomy = {
  id: identify('taxonomy', 'dordrecht'),
  name: 'dordrecht',
  description: 'Eigen woorden van Dordrecht (voorbeeld) / Local terms of Dordrecht (example)',
};

export const localTerm: TaxonomyTerm = {
  id: identify('term', 'dordrecht:theme/heimwee'),
  code: 'dordrecht:theme/heimwee',
  name: 'Heimwee',
  description: 'Homesickness',
  parent_id: termOf('theme/grief').id,
  taxonomy: localTaxonomy.name,
  taxonomy_id: localTaxonomy.id,
  language: 'nl',
};

export const withLocalTerm = (services: readonly Service[]): readonly Service[] =>
  services.map((service) => {
    if (service.name !== scenarioServices.livingRoom) return service;
    const id = identify('attribute', service.name, localTerm.id);
    const attribute = { id, link_entity: 'service', link_type: 'dordrecht', taxonomy_term_id: localTerm.id };
    return { ...service, attributes: [...(service.attributes ?? []), attribute] };
  });
