import * as z from 'zod/mini';
import { bool, code, described, id, list, ref, text, triState, uri, wholeNumber } from '../schema.ts';
import {
  ageBands,
  agreementParties,
  attachmentLimits,
  attachmentTypes,
  contactKinds,
  forWhomCodes,
  interpreterGenders,
  interpreterModes,
  legalBases,
  practicalNeeds,
  referrerRoles,
} from './asked-codes.ts';
import { sealingKey } from './key-directory.ts';
import { urgencies } from './urgency.ts';

/** Of payloads, answers and events alike. Another minor version is read: what it adds is kept. REF-9 */
export const referralSchemaVersion = '1.0';
export const version = () =>
  described(z.string().check(z.regex(/^1\.\d{1,4}$/)), 'Version of this schema; every 1.x can be read.');
export const moment = (description: string) => described(z.iso.datetime({ offset: true }), description);
export const sha256 = (description: string) => described(z.string().check(z.regex(/^[0-9a-f]{64}$/)), description);
const short = (description: string, most = 200) => described(z.string().check(z.maxLength(most)), description);
const words = (description: string, most = 4000) => z.optional(short(description, most));
const tag = (description: string) =>
  z.optional(described(z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)), description));

/** Somebody said yes to this referral: REF-5. */
export const agreement = z.looseObject({
  by: code(agreementParties, 'The person, a parent or guardian, or the guardian of Nidos.'),
  givenAt: moment('When.'),
});
export type Agreement = z.infer<typeof agreement>;

export const forWhom = z.looseObject({
  who: code(forWhomCodes, 'For whoever fills this in, for another adult, or for a child.'),
  ageBand: z.optional(code(ageBands, 'Of a child only: who has to agree depends on it. Never a day of birth.')),
  agreements: described(z.array(agreement), 'Who agreed.'),
});

export const interpreter = z.looseObject({
  needed: code(triState, 'Whether an interpreter is needed. Always asked; unknown is an answer.'),
  language: tag('BCP 47 tag of the language to interpret, when it is another one than `language`.'),
  dialect: text('Which dialect, in words.'),
  gender: z.optional(code(interpreterGenders, 'Whether the interpreter should be a woman or a man.')),
  mode: z.optional(code(interpreterModes, 'By phone, on the spot or by video.')),
  refused: bool('The person was offered an interpreter and does not want one.'),
  notWanted: words('Whom the person does not want as an interpreter, in their own words.', 500),
});

/** REF-8: a value stands here only where `may` is yes. */
export const contactWay = z.looseObject({
  kind: code(contactKinds, 'Call, send a message, mail, write, or through the helper.'),
  may: code(triState, 'Whether this is safe.'),
  value: words('The number or address.', 300),
  when: words('When it is safe, and when not.', 300),
});
export type ContactWay = z.infer<typeof contactWay>;

export const contact = z.looseObject({
  name: words('How the person wants to be called. May be left out.'),
  ways: described(z.array(contactWay).check(z.maxLength(8)), 'Every way that was asked about.'),
  neutralSender: bool('Whoever calls or writes does not say which organisation it is.'),
});

/** What the person says. It is not the legal basis: the municipality has that, or it has not. REF-6 */
export const consent = z.looseObject({
  textId: short('Which text was shown or read aloud.'),
  textHash: sha256('SHA-256 of that text, hexadecimal.'),
  language: described(z.string(), 'BCP 47 tag of the language in which it was shown or read.'),
  readAloud: described(z.boolean(), 'Whether it was read aloud.'),
  interpreterUsed: described(z.boolean(), 'Whether an interpreter was there.'),
  scope: described(z.array(z.string()), 'Ids of the lines that go along: exactly what was on the preview.'),
  receiver: described(
    z.looseObject({ serviceId: described(z.guid(), 'The service.'), organisation: short('Its organisation.') }),
    'Who may read it.',
  ),
  givenAt: moment('When.'),
  expiresAt: moment('Until when it holds.'),
});
export type Consent = z.infer<typeof consent>;

/** On what law the organisation that sends relies. Set by that organisation, never asked of the person. */
export const legalBasis = z.looseObject({
  basis: code(legalBases, 'The ground.'),
  statedBy: short('The organisation that says so.'),
  note: words('Why, where the ground asks for a reason.', 1000),
});

export const referrer = z.looseObject({
  organisation: words('Organisation of the referrer; left out for somebody who asks for themselves.', 200),
  role: code(referrerRoles, 'In which role.'),
  reach: words('How to reach the referrer: a number or mail address of the desk.', 300),
});

/** A file that goes along. It is stored apart, in sealed chunks; the key to it stands only here. */
export const attachment = z.looseObject({
  number: described(z.int().check(z.gte(0), z.lt(attachmentLimits.files)), 'Its number, from 0.'),
  name: short('Name of the file.'),
  type: code(attachmentTypes, 'Media type.'),
  size: described(z.int().check(z.gte(0), z.lte(attachmentLimits.bytes)), 'Bytes before sealing.'),
  sha256: sha256('SHA-256 of the file before sealing, hexadecimal.'),
  cek: described(z.string().check(z.regex(/^[\w-]{43}$/)), 'Key of the file: 32 bytes, base64url.'),
  prefix: described(z.string().check(z.regex(/^[\w-]{10}$/)), 'Nonce prefix of the file: 7 bytes, base64url.'),
});
export type Attachment = z.infer<typeof attachment>;

/** One line that the helper and the person chose to send from the signalling aid. Nothing comes by itself. */
export const chosenLine = z.looseObject({ id: short('Id of the line.'), text: short('The line in words.', 500) });

/**
 * What is sealed for one service. Never in it: nationality, religion, legal status, BSN, diagnosis (REF-7).
 * Who it is about stands in `contact` only, as far as they want.
 */
export const referralPayload = z.looseObject({
  schemaVersion: version(),
  id: id('Identifier of the referral, a UUID.'),
  createdAt: moment('When it was written.'),
  serviceId: described(z.guid(), 'The service that is asked.'),
  seriesId: ref('The group or training of that service.'),
  questionId: ref('The question about a place that came before.'),
  replaces: ref('The referral in whose place this one comes.'),
  urgency: code(urgencies, 'How soon an answer is needed.'),
  forWhom: described(forWhom, 'For whom.'),
  why: words('Why, in plain words.'),
  lines: list(chosenLine, 'Lines of the signalling aid that were chosen to go along.'),
  language: tag('BCP 47 tag of the language the person speaks best.'),
  interpreter: described(interpreter, 'Whether an interpreter is needed, and which.'),
  practical: list(described(z.enum(practicalNeeds), 'A need.'), 'What makes it possible to come.'),
  practicalNote: words('The same in words.', 1000),
  contact: described(contact, 'How the person can safely be reached.'),
  consent: described(consent, 'The say of the person.'),
  legalBasis: described(legalBasis, 'The ground of the organisation that sends.'),
  referrer: described(referrer, 'Who sends it.'),
  attachments: list(attachment, 'Files that go along.'),
  replyTo: described(sealingKey, 'Public key to which answers are sealed.'),
});
export type ReferralPayload = z.infer<typeof referralPayload>;

/** The question about a place: no person in it, and nothing else than this. Not sealed; it tells of nobody. REF-10 */
export const capacityQuestion = z.strictObject({
  schemaVersion: version(),
  serviceIds: described(z.array(z.guid()).check(z.minLength(1), z.maxLength(10)), 'The services that are asked.'),
  language: tag('BCP 47 tag of the language that is needed.'),
  interpreter: z.optional(code(triState, 'Whether an interpreter is needed.')),
  audience: text('For which people; a concept of the scheme `audience`.'),
  dayPart: z.optional(code(['daytime', 'evening', 'no-preference'], 'When.')),
  municipality: z.optional(
    described(z.string().check(z.regex(/^GM\d{4}$/)), 'Municipality; never a quarter, a village or a postcode.'),
  ),
  urgency: code(urgencies, 'How soon an answer is needed.'),
});
export type CapacityQuestion = z.infer<typeof capacityQuestion>;

/** Answer to it, in the open as well. */
export const capacityAnswer = z.strictObject({
  schemaVersion: version(),
  state: code(['capacity', 'no-capacity', 'waitlist', 'additional-assessment-required'], 'The answer.'),
  expectedWeeks: wholeNumber('Of a waiting list: how many weeks, about.'),
  page: uri('A page that says more.'),
});
export type CapacityAnswer = z.infer<typeof capacityAnswer>;
