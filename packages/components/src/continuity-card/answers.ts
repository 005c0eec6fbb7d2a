/** What somebody filled in, and the card that it makes. No screen in it, and nothing besides what was asked. */
import { looksLikeBsn } from '@veerkracht/core/referral';
import { interpreterGenders, interpreterModes } from '@veerkracht/spec/referral';
import type { ContinuitySummary } from '@veerkracht/spec/referral';
import { readMonth } from './hand-over.ts';

export interface Answers {
  readonly text: Readonly<Record<string, string>>;
  readonly ticked: ReadonlySet<string>;
}

export const noAnswers: Answers = { text: {}, ticked: new Set() };

export interface Problem {
  readonly field: string;
  readonly code: 'chooseLanguage' | 'maybeBsn';
}

export const mostLanguages = 3;
/** Rows of steps and of people; more would not fit on codes that can be scanned. */
export const mostRows = 6;

/** The same form again, with one thing changed. */
export const changed = (answers: Answers, { name, value, type, checked }: HTMLInputElement): Answers => {
  if (type !== 'checkbox') return { ...answers, text: { ...answers.text, [name]: value } };
  const ticked = new Set(answers.ticked);
  if (checked) ticked.add(name);
  else ticked.delete(name);
  return { ...answers, ticked };
};

const said = ({ text }: Answers, name: string): string => text[name]?.trim() ?? '';
const choice = <T extends string>(answers: Answers, name: string, known: readonly T[]): T | undefined =>
  known.find((one) => one === answers.text[name]);
const filled = <K extends string>(answers: Answers, names: Readonly<Record<K, string>>): Partial<Record<K, string>> =>
  Object.fromEntries(
    Object.entries<string>(names).flatMap(([key, name]) => (said(answers, name) ? [[key, said(answers, name)]] : [])),
  ) as Partial<Record<K, string>>;

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);
const tri = ['yes', 'no', 'unknown'] as const;

const interpreterOf = (answers: Answers): ContinuitySummary['interpreter'] => {
  const needed = choice(answers, 'interpreter', tri) ?? 'unknown';
  if (needed !== 'yes') return { needed };
  const gender = choice(answers, 'interpreterGender', interpreterGenders);
  const mode = choice(answers, 'interpreterMode', interpreterModes);
  return {
    needed,
    ...filled(answers, { dialect: 'dialect', notWanted: 'notWanted' }),
    ...(gender && { gender }),
    ...(mode && { mode }),
  };
};

/** Each line is one thing that helps. */
const helpsIn = (answers: Answers): string[] =>
  said(answers, 'helps')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);

const rows = (answers: Answers, name: string): readonly number[] =>
  numbers(mostRows).filter((at) => said(answers, `${name}.${at}`) !== '');

/** `createdAt`: ISO 8601. `guidanceEnds`: goes along only where the person wants it. */
export const summaryOf = (answers: Answers, createdAt: string, guidanceEnds: string | undefined): ContinuitySummary => {
  const languages = numbers(mostLanguages).flatMap((at) => said(answers, `language.${at}`) || []);
  const readsAndWrites = choice(answers, 'readsAndWrites', tri);
  const contacts = rows(answers, 'contact').map((at) => ({
    name: said(answers, `contact.${at}`),
    ...filled(answers, { reach: `reach.${at}` }),
  }));
  return {
    ...{ schemaVersion: '1.0', createdAt, ...filled(answers, { name: 'name' }) },
    ...{ languages: [...new Set(languages)], interpreter: interpreterOf(answers) },
    ...(readsAndWrites && { readsAndWrites }),
    helps: helpsIn(answers),
    openSteps: rows(answers, 'step').map((at) => ({
      what: said(answers, `step.${at}`),
      ...filled(answers, { who: `stepWho.${at}`, by: `stepBy.${at}` }),
    })),
    ...(answers.ticked.has('handOver') && { handOver: true }),
    ...(contacts.length > 0 && { contacts }),
    ...(guidanceEnds !== undefined && answers.ticked.has('guidanceEnds') && { guidanceEnds }),
  };
};

/** In which month guidance ends, when the card says so. */
export const guidanceIn = (summary: ContinuitySummary): string | undefined => readMonth(summary['guidanceEnds']);

/** REF-7: a number that may be a citizen service number is asked about before it goes on a card. */
export const problemsOf = (answers: Answers): readonly Problem[] => [
  ...(said(answers, 'language.0') === '' ? [{ field: 'language.0', code: 'chooseLanguage' } as const] : []),
  ...Object.keys(answers.text)
    .filter((name) => looksLikeBsn(said(answers, name)) && !answers.ticked.has(`noBsn.${name}`))
    .map((field) => ({ field, code: 'maybeBsn' }) as const),
];
