import { readResponse, writeResponse } from '@veerkracht/core/checklist';
import type { Answers, Questionnaire } from '@veerkracht/core/checklist';
import type { Model, Picked } from '../model.ts';
import { stepIds } from './steps.ts';

/** What is kept when the aid is put aside: answers as FHIR, and what was picked. */
export const writeKept = ({ answers, picked, words }: Model): string => {
  const { response } = writeResponse(answers!, { status: 'in-progress', language: words.lang });
  const { steps, date, time } = picked;
  return JSON.stringify({ response, steps: [...steps], date, time });
};

const wordIn = (value: unknown, pattern: RegExp): string =>
  typeof value === 'string' && pattern.test(value) ? value : '';

/** @throws SyntaxError when it is not what was written */
export const readKept = (
  questionnaire: Questionnaire,
  content: string,
): { readonly answers: Answers; readonly picked: Partial<Picked> } => {
  const { response, steps, date, time } = JSON.parse(content) as Readonly<Record<string, unknown>>;
  const picked = Array.isArray(steps) ? stepIds.filter((step) => steps.includes(step)) : [];
  return {
    answers: readResponse(questionnaire, response).answers,
    picked: {
      steps: new Set(picked),
      date: wordIn(date, /^\d{4}-\d{2}-\d{2}$/),
      time: wordIn(time, /^\d{2}:\d{2}$/),
    },
  };
};
