import * as z from 'zod/mini';
import { described, email, id, list, number, ref, text, uri } from '../schema.ts';
import { contact, phone, url } from './contact.ts';
import { funding } from './funding.ts';
import { location } from './location.ts';
import { metadata } from './metadata.ts';
import { program } from './program.ts';
import { attribute } from './taxonomy.ts';

export const organizationIdentifier = z.looseObject({
  id: id(),
  organization_id: ref('The organisation.'),
  identifier_scheme: text('Register by its code at org-id.guide: `NL-KVK`.'),
  identifier_type: described(z.string(), 'Name of the register: KVK, AGB.'),
  identifier: described(z.string(), 'The number in that register.'),
  attributes: list(attribute, 'Terms said of this record.'),
  metadata: list(metadata, 'Changes to this record.'),
});
export type OrganizationIdentifier = z.infer<typeof organizationIdentifier>;

export const organization = z.looseObject({
  id: id(),
  name: described(z.string(), 'Name of the organisation.'),
  alternate_name: text('Another name.'),
  description: described(z.string(), 'What the organisation does.'),
  email: email('General mail address.'),
  website: uri('Website.'),
  additional_websites: list(url, 'More websites.'),
  tax_status: text('Tax status.'),
  tax_id: text('Tax number.'),
  year_incorporated: number('Year of foundation.'),
  legal_status: text('Legal form.'),
  logo: uri('Address of the logo.'),
  uri: uri('Identifier of the organisation.'),
  parent_organization_id: ref('The organisation it is part of.'),
  funding: list(funding, 'Who pays the organisation.'),
  contacts: list(contact, 'Contacts.'),
  phones: list(phone, 'Phones.'),
  locations: list(location, 'Locations.'),
  programs: list(program, 'Programmes.'),
  organization_identifiers: list(organizationIdentifier, 'Numbers in registers.'),
  attributes: list(attribute, 'Terms said of this record.'),
  metadata: list(metadata, 'Changes to this record.'),
});
export type Organization = z.infer<typeof organization>;
