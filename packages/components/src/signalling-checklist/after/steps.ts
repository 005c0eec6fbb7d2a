import { occurrences } from '@veerkracht/core/checklist';
import type { Answers, Occurrence, Outcome, Text } from '@veerkracht/core/checklist';
import type { StepId } from '../model.ts';
import { needsInterpreter } from './interpreter-view.ts';

/** In the order in which they are offered. */
export const stepIds: readonly StepId[] = [
  ...(['help', 'interpreter', 'talk', 'contact', 'find', 'gp', 'colleague', 'refer'] as const),
];

/**
 * The steps one can pick: the same ones for everybody, less those that have nothing to go on. No rule weighs one
 * answer against another.
 */
export const possibleSteps = (answers: Answers, outcome: Outcome): readonly StepId[] => {
  const absent: ReadonlySet<StepId> = new Set<StepId>([
    ...(outcome.redFlags.length === 0 ? (['help'] as const) : []),
    ...(needsInterpreter(answers) ? [] : (['interpreter'] as const)),
    ...(outcome.themes.length === 0 ? (['find'] as const) : []),
    ...(outcome.noticed.length === 0 ? (['gp', 'refer'] as const) : []),
  ]);
  return stepIds.filter((step) => !absent.has(step));
};

/** Lines to open the talk with, about what was noticed. */
export const openersFor = ({ items }: Answers, { noticed }: Outcome): readonly Text[] => {
  const domains = new Set(noticed.map(({ domain }) => domain));
  const isAbout = ({ enabled, item }: Occurrence): boolean => enabled && domains.has(item.domain ?? '');
  return [...occurrences(items)].filter(isAbout).flatMap(({ item }) => item.openers);
};
