/** A case of a suite, of which nothing is certain but that it is an object. */
import { readQuestionnaire } from '@veerkracht/core/checklist';
import type { Questionnaire } from '@veerkracht/core/checklist';

export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const objects = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** Finds a questionnaire by the name of its file, its id or its url. */
export type Lookup = (name: string) => unknown;

/** A case that cannot be run, said as its outcome. */
export class Refusal extends Error {}

/** The questionnaire of a case: inside it, or named. */
export const questionnaireOf = (one: Json, lookup: Lookup): Questionnaire => {
  const given = one['questionnaireInline'] ?? one['questionnaire'];
  const json = typeof given === 'string' ? lookup(given) : given;
  if (json === undefined) throw new Refusal(`refused: there is no questionnaire ${JSON.stringify(given)}`);
  const { questionnaire, findings } = readQuestionnaire(json);
  if (!questionnaire)
    throw new Refusal(`refused: ${findings.map(({ code, detail }) => `${code} ${detail}`).join(', ')}`);
  return questionnaire;
};
