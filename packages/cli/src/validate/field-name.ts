import type { Bilingual } from '@veerkracht/spec';

/** What a data editor calls the fields that are found wrong most. */
const names: Readonly<Record<string, Bilingual>> = {
  id: { nl: 'id', en: 'id' },
  name: { nl: 'naam', en: 'name' },
  description: { nl: 'beschrijving', en: 'description' },
  status: { nl: 'status', en: 'status' },
  url: { nl: 'webpagina', en: 'web page' },
  email: { nl: 'e-mail', en: 'e-mail' },
  organization: { nl: 'organisatie', en: 'organisation' },
  organization_id: { nl: 'organisatie', en: 'organisation' },
  phones: { nl: 'telefoon', en: 'phone' },
  schedules: { nl: 'openingstijden', en: 'opening hours' },
  service_at_locations: { nl: 'plek', en: 'place' },
  service_areas: { nl: 'werkgebied', en: 'area served' },
  languages: { nl: 'talen', en: 'languages' },
  interpretation: { nl: 'tolk', en: 'interpreter' },
  interpretation_services: { nl: 'tolk, in woorden', en: 'interpreter, in words' },
  markers: { nl: 'kenmerken', en: 'markers' },
  attributes: { nl: 'termen', en: 'terms' },
  wait_times: { nl: 'wachttijd', en: 'waiting time' },
  wait_time: { nl: 'wachttijd, in woorden', en: 'waiting time, in words' },
  fees_description: { nl: 'kosten, in woorden', en: 'cost, in words' },
  application_process: { nl: 'aanmelden', en: 'how to get in' },
  eligibility_description: { nl: 'voor wie', en: 'for whom' },
  assured_date: { nl: 'nagekeken op', en: 'checked on' },
  review_date: { nl: 'weer nakijken op', en: 'check again on' },
  owner_role: { nl: 'wie zorgt hiervoor', en: 'who keeps this' },
  service_relation: { nl: 'verwijzing', en: 'relation' },
  target_groups: { nl: 'doelgroep', en: 'target group' },
  minimum_age: { nl: 'leeftijd vanaf', en: 'age from' },
  maximum_age: { nl: 'leeftijd tot', en: 'age to' },
  alert: { nl: 'let op', en: 'alert' },
};

/** The first step of a path in words; an unknown field keeps its own name. */
export const fieldName = (field: string): Bilingual => {
  const first = /^[^.[]*/.exec(field)?.[0] ?? '';
  return names[first] ?? { nl: first, en: first };
};
