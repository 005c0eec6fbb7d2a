import { occurrences, problemsAt } from '@veerkracht/core/checklist';
import type { Finding, Occurrence } from '@veerkracht/core/checklist';

/** What is the matter with what was filled in; nothing has to be. */
export const problemsIn = (list: readonly Occurrence[]): ReadonlyMap<string, readonly Finding[]> | undefined => {
  const found = [...occurrences(list)].flatMap((occurrence) => {
    const problems = problemsAt(occurrence, () => false);
    return problems.length > 0 ? [[occurrence.key, problems] as const] : [];
  });
  return found.length > 0 ? new Map(found) : undefined;
};
