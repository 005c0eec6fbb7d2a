import * as z from 'zod/mini';
import { schemes } from '../codes/codes.ts';
import { profileSchemes } from '../codes/profile-codes.ts';
import { code, date, list, text, triState } from '../schema.ts';

export const markerTerms = [...schemes.culture, ...profileSchemes.facility] as const;

/** One observable thing about how a service receives people: of the schemes `culture` and `facility`. */
export const marker = z.looseObject({
  term: code(markerTerms, 'The marker.'),
  state: code(triState, 'Yes, no or unknown. A marker that is absent is unknown.'),
  note: text('What exactly: the name and year of a training.'),
  languages: list(z.string(), 'ISO 639 codes the marker holds for.'),
  stated_by: text('Role or organisation that says so, never a person.'),
  checked_on: date('Day on which this was checked.'),
});
export type Marker = z.infer<typeof marker>;
