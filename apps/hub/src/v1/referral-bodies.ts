/** What each field of a referral has to be, in words. @module */
import type { Expected } from './read-body.ts';

const uuid = { nl: 'een UUID', en: 'a UUID' };
const hash = { nl: 'een SHA-256, hexadecimaal', en: 'a SHA-256, hexadecimal' };
const sealed = { nl: 'een JWE als tekst, ten hoogste 128 KiB', en: 'a JWE as text, at most 128 KiB' };
const urgency = { nl: 'today, this-week of normal', en: 'today, this-week or normal' };
const weeks = { nl: 'een aantal weken, 0 tot 520', en: 'a number of weeks, 0 to 520' };

export const expectedReferral: Expected = {
  ...{ id: uuid, serviceId: uuid, replaces: uuid, statusTokenHash: hash, sealed, urgency },
  attachmentChunks: {
    nl: 'van elk bestand hoeveel delen het heeft, 1 tot 10; ten hoogste 5 bestanden',
    en: 'of each file how many chunks it has, 1 to 10; at most 5 files',
  },
  noticeTo: { nl: 'een mailadres, alleen met een token', en: 'a mail address, only with a token' },
};

export const expectedMessage: Expected = { id: uuid, sealed };

export const expectedStatus: Expected = {
  state: { nl: 'een staat van een verwijzing: accepted', en: 'a state of a referral: accepted' },
  by: { nl: 'referrer of person', en: 'referrer or person' },
  reason: { nl: 'een reden uit de lijst: no-capacity', en: 'a reason of the list: no-capacity' },
  expectedWeeks: weeks,
  consent: hash,
  sequence: { nl: 'het nummer van de laatste stap die u zag', en: 'the number of the last step that was seen' },
  message: { nl: '{id, sealed}: de woorden erbij, verzegeld', en: '{id, sealed}: the words with it, sealed' },
};

export const expectedQuestionStatus: Expected = {
  ...{ by: expectedStatus['by'] ?? uuid, sequence: expectedStatus['sequence'] ?? uuid, expectedWeeks: weeks },
  state: { nl: 'een staat van een vraag: capacity', en: 'a state of a question: capacity' },
  page: { nl: 'een adres dat met https begint', en: 'an address that begins with https' },
};

export const expectedQuestion: Expected = {
  ...{ statusTokenHash: hash, urgency },
  schemaVersion: { nl: '1.0', en: '1.0' },
  serviceIds: { nl: 'een tot tien UUIDs van diensten', en: 'one to ten UUIDs of services' },
  language: { nl: 'een taalcode: ti', en: 'a language tag: ti' },
  interpreter: { nl: 'yes, no of unknown', en: 'yes, no or unknown' },
  audience: { nl: 'een doelgroep uit de lijst', en: 'an audience of the list' },
  dayPart: { nl: 'daytime, evening of no-preference', en: 'daytime, evening or no-preference' },
  municipality: { nl: 'een gemeentecode: GM0505', en: 'a municipality code: GM0505' },
};
