import * as z from 'zod/mini';
import { visibility } from '../profile/visibility.ts';
import { code, described, email, id, list, number, ref, text } from '../schema.ts';
import { attribute } from './taxonomy.ts';
import { metadata } from './metadata.ts';

export const language = z.looseObject({
  id: id(),
  service_id: ref('The service in which the language is spoken.'),
  location_id: ref('The location at which the language is spoken.'),
  phone_id: ref('The phone on which the language is spoken.'),
  name: text('Name of the language.'),
  code: text(
    'ISO 639 code of a language that staff speak. A language that needs an interpreter stands in `interpretation`.',
  ),
  note: text('When or by whom, if not always; mirrors `availability`.'),
  attributes: list(attribute, 'Terms said of this record.'),
  metadata: list(metadata, 'Changes to this record.'),
  availability: z.optional(code(['always', 'fixed_times', 'on_request'], 'Whether it can be counted on.')),
  schedule_id: ref('The times at which the language is spoken, when they are fixed.'),
});
export type Language = z.infer<typeof language>;

export const phone = z.looseObject({
  id: id(),
  location_id: ref('The location with this phone.'),
  service_id: ref('The service with this phone.'),
  organization_id: ref('The organisation with this phone.'),
  contact_id: ref('The contact with this phone.'),
  service_at_location_id: ref('The service at a location with this phone.'),
  number: described(z.string(), 'The number as one dials it.'),
  extension: number('Extension.'),
  type: text('Kind of phone: voice, text, fax, cell, textphone.'),
  description: text('What the number is for.'),
  languages: list(language, 'Languages spoken on this number.'),
  attributes: list(attribute, 'Terms said of this record.'),
  metadata: list(metadata, 'Changes to this record.'),
  visibility: visibility(),
});
export type Phone = z.infer<typeof phone>;

export const contact = z.looseObject({
  id: id(),
  organization_id: ref('The organisation of this contact.'),
  service_id: ref('The service of this contact.'),
  service_at_location_id: ref('The service at a location of this contact.'),
  location_id: ref('The location of this contact.'),
  name: text('Name of the desk or team; not of a person in the public file.'),
  title: text('Role.'),
  department: text('Department.'),
  email: email('Mail address.'),
  phones: list(phone, 'Phones of this contact.'),
  attributes: list(attribute, 'Terms said of this record.'),
  metadata: list(metadata, 'Changes to this record.'),
  visibility: visibility(),
});
export type Contact = z.infer<typeof contact>;

export const url = z.looseObject({
  id: id(),
  label: text('What the page is.'),
  url: described(z.url(), 'Address of the page.'),
  organization_id: ref('The organisation this page is about.'),
  service_id: ref('The service this page is about.'),
  attributes: list(attribute, 'Terms said of this record.'),
  metadata: list(metadata, 'Changes to this record.'),
});
export type Url = z.infer<typeof url>;
