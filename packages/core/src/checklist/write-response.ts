/** From answers to a FHIR R4 QuestionnaireResponse. */
import type { Answers } from './answers.ts';
import { informantUrl } from '@veerkracht/spec/checklists/extensions';
import type { Json } from './fhir-json.ts';
import type { Finding } from './finding.ts';
import { counted } from './occurrence.ts';
import type { Answer, Occurrence } from './occurrence.ts';
import { problems } from './problems.ts';
import { writeValue } from './read-value.ts';

export interface ResponseOptions {
  readonly status: 'in-progress' | 'completed';
  /** The language it was filled in. */
  readonly language?: string;
  /** Date and time, ISO 8601 with zone. There is no clock here. */
  readonly authored?: string;
  /** A reference. Without it nothing in the response says whom it is about. */
  readonly subject?: string;
}

export type WrittenResponse =
  | { readonly response: Json; readonly problems: readonly [] }
  /** Not written: what is asked for cannot be called completed yet. */
  | { readonly response: undefined; readonly problems: readonly Finding[] };

const writeAnswer = ({ value, items }: Answer, informant: string | undefined): readonly Json[] => {
  const inside = writeItems(items);
  if (value === undefined && inside.length === 0) return [];
  return [
    {
      ...(informant && value && { extension: [{ url: informantUrl, valueCode: informant }] }),
      ...(value && writeValue(value)),
      ...(inside.length > 0 && { item: inside }),
    },
  ];
};

const writeItem = (occurrence: Occurrence): readonly Json[] => {
  const { item, enabled, informant, answers } = occurrence;
  if (!enabled) return [];
  const { linkId } = item;
  if (item.type === 'group') {
    const inside = writeItems(occurrence.items);
    return inside.length > 0 ? [{ linkId, item: inside }] : [];
  }
  if (informant === 'not-discussed') {
    return [{ linkId, extension: [{ url: informantUrl, valueCode: informant }] }];
  }
  const said = new Set(counted(occurrence));
  const written = answers.flatMap((answer) =>
    writeAnswer(said.has(answer) ? answer : { ...answer, value: undefined }, informant),
  );
  return written.length > 0 ? [{ linkId, answer: written }] : [];
};

const writeItems = (items: readonly Occurrence[]): readonly Json[] => items.flatMap(writeItem);

/**
 * Writes what counts, in the order of the questionnaire: nothing of what is disabled or empty, no text of the
 * questions, no weight and no score. Refuses `completed` while there are errors.
 */
export const writeResponse = (answers: Answers, options: ResponseOptions): WrittenResponse => {
  const { status, language, authored, subject } = options;
  const errors = status === 'completed' ? problems(answers).filter(({ severity }) => severity === 'error') : [];
  if (errors.length > 0) return { response: undefined, problems: errors };
  const { canonical } = answers.questionnaire;
  const item = writeItems(answers.items);
  const response = {
    resourceType: 'QuestionnaireResponse',
    ...(language && { language }),
    ...(canonical && { questionnaire: canonical }),
    status,
    ...(subject && { subject: { reference: subject } }),
    ...(authored && { authored }),
    ...(item.length > 0 && { item }),
  };
  return { response, problems: [] };
};
