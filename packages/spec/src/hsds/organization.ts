import * as z from 'zod/mini';
import { described, email, id, list, number, ref, text, uri } from '../schema.ts';
import { contact, phone, url } from './contact.ts';
import { location } from './location.ts';
import { metadata } from './metadata.ts';
import { attribute } from './taxonomy.ts';

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
  contacts: list(contact, 'Contacts.'),
  phones: list(phone, 'Phones.'),
  locations: list(location, 'Locations.'),
  attributes: list(attribute, 'Terms said of this record.'),
  metadata: list(metadata, 'Changes to this record.'),
});
export type Organization = z.infer<typeof organization>;
