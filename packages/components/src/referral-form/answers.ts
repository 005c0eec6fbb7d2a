/** What somebody filled in, and the referral that it makes. No screen in it. */
import { agreementsMissing, agreementsNeeded, looksLikeBsn } from '@veerkracht/core/referral';
import type { ReferralDraft } from '@veerkracht/core/referral';
import {
  ageBands,
  agreementParties,
  contactKinds,
  forWhomCodes,
  interpreterGenders,
  interpreterModes,
  practicalNeeds,
  referrerRoles,
  urgencies,
} from '@veerkracht/spec/referral';
import type { Agreement, AgreementParty, CapacityQuestion, ContactWay } from '@veerkracht/spec/referral';

/** A service of the map, as far as the form has to know it. */
export interface ReferralService {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  /** Its groups. */
  readonly series?: readonly { readonly id: string; readonly name: string }[];
}

/** A line of the signalling aid that may go along. */
export interface OfferedLine {
  readonly id: string;
  readonly text: string;
}

/** Every field by its name: what was typed or chosen, and which boxes are ticked. */
export interface Answers {
  readonly text: Readonly<Record<string, string>>;
  readonly ticked: ReadonlySet<string>;
}

export const noAnswers: Answers = { text: { urgency: 'normal' }, ticked: new Set() };

export const typed = ({ text, ticked }: Answers, name: string, value: string): Answers => ({
  text: { ...text, [name]: value },
  ticked,
});

export const ticked = (answers: Answers, name: string, isOn: boolean): Answers => {
  const next = new Set(answers.ticked);
  if (isOn) next.add(name);
  else next.delete(name);
  return { ...answers, ticked: next };
};

const longest = { why: 4000, note: 1000, short: 300 } as const;
/** How many signs fit in a field. */
export const mostSigns = (name: string): number =>
  name === 'why' ? longest.why : name === 'practicalNote' ? longest.note : longest.short;

const said = ({ text }: Answers, name: string): string => text[name]?.trim() ?? '';
const choice = <T extends string>(answers: Answers, name: string, known: readonly T[]): T | undefined =>
  known.find((one) => one === answers.text[name]);
const tri = ['yes', 'no', 'unknown'] as const;

/** Only what is filled in. */
const filled = <K extends string>(answers: Answers, names: Readonly<Record<K, string>>): Partial<Record<K, string>> =>
  Object.fromEntries(
    Object.entries<string>(names).flatMap(([key, name]) => {
      const value = said(answers, name);
      return value === '' ? [] : [[key, value]];
    }),
  ) as Partial<Record<K, string>>;

const waysOf = (answers: Answers): readonly ContactWay[] =>
  contactKinds.flatMap((kind): ContactWay[] => {
    const may = choice(answers, `contact.${kind}.may`, tri);
    if (may === undefined) return [];
    // REF-8: a number or address goes along only where it is safe.
    const more = filled(answers, { value: `contact.${kind}.value`, when: `contact.${kind}.when` });
    return [{ kind, may, ...(may === 'yes' && more) }];
  });

/** For whom the form is filled in; whoever asks for themselves is `self`. */
export const whoOf = (answers: Answers) => ({
  who: choice(answers, 'who', forWhomCodes) ?? 'self',
  ageBand: answers.text['who'] === 'child' ? choice(answers, 'ageBand', ageBands) : undefined,
  nidos: answers.ticked.has('nidos'),
});

/** Whose yes is asked for on the preview. */
export const partiesOf = (answers: Answers): readonly AgreementParty[] => agreementsNeeded(whoOf(answers));

const agreementsOf = (answers: Answers, at: string): Agreement[] =>
  agreementParties
    .filter((party) => partiesOf(answers).includes(party) && answers.ticked.has(`agreed.${party}`))
    .map((by) => ({ by, givenAt: at }));

export interface DraftContext {
  readonly service: ReferralService;
  readonly series?: string | undefined;
  readonly lines: readonly OfferedLine[];
  /** Organisation that fills in the form, when a municipality says so on the page. */
  readonly organisation?: string | undefined;
  readonly role?: string | undefined;
  readonly reach?: string | undefined;
  /** ISO 8601 in UTC. */
  readonly now: string;
}

const interpreterOf = (answers: Answers): ReferralDraft['interpreter'] => {
  const needed = choice(answers, 'interpreter', tri) ?? 'unknown';
  if (needed !== 'yes') return { needed, ...(answers.ticked.has('refused') && { refused: true }) };
  const gender = choice(answers, 'interpreterGender', interpreterGenders);
  const mode = choice(answers, 'interpreterMode', interpreterModes);
  return {
    needed,
    ...filled(answers, { language: 'interpreterLanguage', dialect: 'dialect', notWanted: 'notWanted' }),
    ...(gender && { gender }),
    ...(mode && { mode }),
  };
};

const referrerOf = (answers: Answers, { organisation, role, reach }: DraftContext): ReferralDraft['referrer'] => {
  if (whoOf(answers).who === 'self') return { role: 'self' };
  const asked = choice(answers, 'referrerRole', referrerRoles) ?? referrerRoles.find((one) => one === role);
  const said = { ...filled(answers, { organisation: 'referrerOrganisation', reach: 'referrerReach' }) };
  return { role: asked ?? 'volunteer', ...(organisation && { organisation }), ...(reach && { reach }), ...said };
};

/** The referral as it stands, without the files: the preview shows exactly this. */
export const draftOf = (answers: Answers, context: DraftContext): ReferralDraft => {
  const { service, series, lines, now } = context;
  const { who, ageBand } = whoOf(answers);
  const practical = practicalNeeds.filter((one) => answers.ticked.has(`practical.${one}`));
  const chosen = lines.filter(({ id }) => answers.ticked.has(`line.${id}`));
  const name = said(answers, 'name');
  return {
    serviceId: service.id,
    ...(series && { seriesId: series }),
    urgency: choice(answers, 'urgency', urgencies) ?? 'normal',
    forWhom: { who, ...(ageBand && { ageBand }), agreements: agreementsOf(answers, now) },
    ...filled(answers, { why: 'why', practicalNote: 'practicalNote', language: 'language' }),
    ...(chosen.length > 0 && { lines: chosen.map(({ id, text }) => ({ id, text })) }),
    interpreter: interpreterOf(answers),
    ...(practical.length > 0 && { practical }),
    contact: {
      ...(name && { name }),
      ways: [...waysOf(answers)],
      ...(answers.ticked.has('neutralSender') && { neutralSender: true }),
    },
    referrer: referrerOf(answers, context),
  };
};

export const steps = ['service', 'who', 'why', 'language', 'practical', 'contact', 'along', 'preview'] as const;
export type Step = (typeof steps)[number];
export type At = Step | 'question' | 'sent' | 'asked';

/** What is wrong with a field. The page has a sentence for each. */
export type ProblemCode =
  | 'chooseService'
  | 'chooseWho'
  | 'chooseAge'
  | 'chooseInterpreter'
  | 'chooseContact'
  | 'fillContact'
  | 'maybeBsn'
  | 'agree'
  | 'wrongNotice'
  | 'notTheirs'
  | 'tooLarge'
  | 'wrongType'
  | 'tooMany';
export interface Problem {
  /** Name of the field, and its id in the page. */
  readonly field: string;
  readonly code: ProblemCode;
}

const freeText: Readonly<Partial<Record<Step, readonly string[]>>> = {
  why: ['why'],
  language: ['dialect', 'notWanted'],
  practical: ['practicalNote'],
  contact: ['name', ...contactKinds.flatMap((kind) => [`contact.${kind}.value`, `contact.${kind}.when`])],
  along: ['referrerOrganisation', 'referrerReach'],
};

/** A citizen service number must not go along: somebody says that it is none, or takes it away. REF-7 */
const bsnProblems = (answers: Answers, step: Step): readonly Problem[] =>
  (freeText[step] ?? [])
    .filter((field) => looksLikeBsn(answers.text[field] ?? '') && !answers.ticked.has(`noBsn.${field}`))
    .map((field) => ({ field, code: 'maybeBsn' }));

const contactProblems = (answers: Answers): readonly Problem[] => {
  const safe = waysOf(answers).filter(({ may }) => may === 'yes');
  if (safe.length === 0) return [{ field: 'contact.phone.may', code: 'chooseContact' }];
  return safe
    .filter(({ kind, value }) => kind !== 'via-helper' && value === undefined)
    .map(({ kind }) => ({ field: `contact.${kind}.value`, code: 'fillContact' }));
};

const required = (answers: Answers, field: string, code: ProblemCode): readonly Problem[] =>
  said(answers, field) === '' ? [{ field, code }] : [];

/** What has to be mended before one goes on. */
export const problemsOf = (answers: Answers, step: Step): readonly Problem[] => {
  const own: Readonly<Partial<Record<Step, () => readonly Problem[]>>> = {
    service: () => required(answers, 'service', 'chooseService'),
    who: () => [
      ...required(answers, 'who', 'chooseWho'),
      ...(answers.text['who'] === 'child' ? required(answers, 'ageBand', 'chooseAge') : []),
    ],
    language: () => required(answers, 'interpreter', 'chooseInterpreter'),
    contact: () => contactProblems(answers),
    preview: () => {
      const given = agreementsOf(answers, '');
      return agreementsMissing(whoOf(answers), given).map((party) => ({ field: `agreed.${party}`, code: 'agree' }));
    },
  };
  return [...(own[step]?.() ?? []), ...bsnProblems(answers, step)];
};

/** A question about a place, with no person in it: scenario 28. */
export const questionOf = (
  answers: Answers,
  serviceIds: readonly string[],
  municipality?: string,
): CapacityQuestion => {
  const interpreter = choice(answers, 'question.interpreter', tri);
  const dayPart = choice(answers, 'question.dayPart', ['daytime', 'evening', 'no-preference'] as const);
  return {
    schemaVersion: '1.0',
    serviceIds: [...serviceIds],
    ...filled(answers, { language: 'question.language', audience: 'question.audience' }),
    ...(interpreter && { interpreter }),
    ...(dayPart && dayPart !== 'no-preference' && { dayPart }),
    ...(municipality && answers.ticked.has('question.here') && { municipality }),
    urgency: choice(answers, 'urgency', urgencies) ?? 'normal',
  };
};
