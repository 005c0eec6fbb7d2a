import * as z from 'zod/mini';
import { evidence } from '../profile/evidence.ts';
import { interpretation } from '../profile/interpretation.ts';
import { marker } from '../profile/marker.ts';
import { referral } from '../profile/referral.ts';
import { series } from '../profile/series.ts';
import { serviceRelation } from '../profile/service-relation.ts';
import { targetGroup } from '../profile/target-group.ts';
import { translation } from '../profile/translation.ts';
import { visibility } from '../profile/visibility.ts';
import { waitTime } from '../profile/wait-time.ts';
import { bool, code, date, dateTime, described, email, id, list, number, ref, text, uri } from '../schema.ts';
import { contact, language, phone, url } from './contact.ts';
import { funding } from './funding.ts';
import { serviceArea, serviceAtLocation } from './location.ts';
import { metadata } from './metadata.ts';
import { organization } from './organization.ts';
import { program } from './program.ts';
import { schedule } from './schedule.ts';
import { attribute } from './taxonomy.ts';

export const costOption = z.looseObject({
  id: id(),
  service_id: ref('The service.'),
  valid_from: date('First day on which it holds.'),
  valid_to: date('Last day on which it holds.'),
  option: text('For whom or for what.'),
  currency: text('ISO 4217 code, `EUR`.'),
  amount: number('What the person pays; 0 is free.'),
  amount_description: text('The amount in words.'),
  attributes: list(attribute, 'Terms said of this record.'),
  metadata: list(metadata, 'Changes to this record.'),
});
export type CostOption = z.infer<typeof costOption>;

export const requiredDocument = z.looseObject({
  id: id(),
  service_id: ref('The service.'),
  document: text('What to bring.'),
  uri: uri('Page about the document.'),
  attributes: list(attribute, 'Terms said of this record.'),
  metadata: list(metadata, 'Changes to this record.'),
});
export type RequiredDocument = z.infer<typeof requiredDocument>;

export const unit = z.looseObject({
  id: id(),
  name: described(z.string(), 'What is counted: places, beds, talks.'),
  scheme: text('Scheme of the identifier.'),
  identifier: text('Identifier in that scheme.'),
  uri: uri('Address of the unit.'),
  attributes: list(attribute, 'Terms said of this record.'),
  metadata: list(metadata, 'Changes to this record.'),
});
export type Unit = z.infer<typeof unit>;

export const capacity = z.looseObject({
  id: id(),
  service_id: ref('The service.'),
  unit,
  unit_id: ref('What is counted.'),
  available: described(z.number(), 'How many are free.'),
  maximum: number('How many there are.'),
  description: text('The capacity in words.'),
  updated: described(z.iso.datetime({ offset: true, local: true }), 'When this was true.'),
  attributes: list(attribute, 'Terms said of this record.'),
  metadata: list(metadata, 'Changes to this record.'),
  visibility: visibility(),
});
export type Capacity = z.infer<typeof capacity>;

export const serviceStatuses = ['active', 'inactive', 'defunct', 'temporarily closed'] as const;

export const service = z.looseObject({
  id: id(),
  organization_id: ref('The organisation that gives this help.'),
  program_id: ref('The programme it is part of.'),
  name: described(z.string(), 'Name of the service.'),
  alternate_name: text('Another name.'),
  description: text('What it is, in plain words.'),
  url: uri('Page about the service.'),
  additional_urls: list(url, 'More pages; mirrors `service_relation`.'),
  email: email('Mail address.'),
  status: code(serviceStatuses, 'Whether one can go there now.'),
  interpretation_services: text('Interpreters in words; mirrors `interpretation`.'),
  application_process: text('How to get in, step by step; mirrors `referral`.'),
  fees_description: text('What it costs, in words.'),
  wait_time: text('The waits in words; an old field of HSDS, mirrors `wait_times`.'),
  fees: text('An old field of HSDS; use `fees_description`.'),
  accreditations: text('Quality marks and training in words; mirrors `markers` and `evidence`.'),
  eligibility_description: text('For whom it is, in words; mirrors `target_groups`.'),
  minimum_age: number('From which age, in years.'),
  maximum_age: number('Up to which age, in years.'),
  assured_date: date('Day on which somebody last checked that all this is true.'),
  assurer_email: email('Mailbox of the role that checks it.'),
  licenses: text('An old field of HSDS; use `accreditations`.'),
  alert: text('What a visitor must know first; mirrors a stop or a long wait.'),
  last_modified: dateTime('When this record last changed.'),
  phones: list(phone, 'Phones.'),
  schedules: list(schedule, 'When it is open.'),
  service_areas: list(serviceArea, 'Area it serves.'),
  service_at_locations: list(serviceAtLocation, 'Where it is given.'),
  languages: list(language, 'Languages that staff speak.'),
  organization: z.optional(organization),
  funding: list(funding, 'Who pays for it.'),
  program: z.optional(program),
  cost_options: list(costOption, 'What the person pays.'),
  required_documents: list(requiredDocument, 'What to bring.'),
  contacts: list(contact, 'Contacts.'),
  capacities: list(capacity, 'Places.'),
  attributes: list(
    attribute,
    'Concepts of the code lists: level, type, theme, audience, format, access, cost, reach, domain, phase, setting.',
  ),
  metadata: list(metadata, 'Changes to this record.'),
  is_fictional: bool('Made up for a demonstration. Never on a help line.'),
  interpretation: list(interpretation, 'Interpreters. Nothing said is unknown, not no.'),
  markers: list(marker, 'Culture markers: yes, no or unknown, with who says so and when.'),
  wait_times: list(waitTime, 'Waits per stage, with the day on which they were true.'),
  service_relation: list(serviceRelation, 'Other services this one leads to or bridges the wait for.'),
  target_groups: list(targetGroup, 'How strictly it is for which people. Nothing said is unknown.'),
  evidence: list(evidence, 'What research says about the method that is used here.'),
  aim: text('What people can do or know afterwards, in one sentence.'),
  referral: list(referral, 'Where somebody puts another person forward.'),
  owner_role: text('Role that keeps this record true: a desk or function, never a person.'),
  owner_organization: text('Organisation of that role.'),
  review_date: date('Day on which the owner looks at it again.'),
  review_interval_months: number('Months from one check to the next; six when it does not say.'),
  visibility: visibility(),
  operating_hours: list(schedule, 'Opening times as HSDS 3.3 has them; read into `schedules`.'),
  events: list(schedule, 'Meetings on dates, as HSDS 3.3 has them.'),
  series: list(series, 'Groups, trainings and meetings that people can join.'),
  translations: list(translation, 'Texts of this record in other languages.'),
});
export type Service = z.infer<typeof service>;
