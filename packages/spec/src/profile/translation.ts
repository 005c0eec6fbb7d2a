import * as z from 'zod/mini';
import { code, date, described } from '../schema.ts';

export const translation = z.looseObject({
  field: code(
    [
      'name',
      'description',
      'application_process',
      'fees_description',
      'eligibility_description',
      'alert',
      'interpretation_services',
    ],
    'Field of the service that this text stands for.',
  ),
  lang: described(z.string(), 'BCP 47 tag.'),
  text: described(z.string(), 'The translated text.'),
  status: code(['machine', 'human', 'reviewed'], 'Who has seen it. Machine text is marked as such.'),
  date: date('Day of the translation.'),
});
export type Translation = z.infer<typeof translation>;
