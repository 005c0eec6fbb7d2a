import type { CapacityQuestion } from '@veerkracht/spec/referral';

/** The parts of a question that together may point at one person. */
export const tellingParts = ['language', 'audience', 'dayPart', 'municipality'] as const;
export type TellingPart = (typeof tellingParts)[number];
export type Combination = Readonly<Partial<Record<TellingPart, string>>>;

export interface QuestionGuard {
  /** `unknown`: nobody has counted. Say so; do not call it safe. */
  readonly safe: 'yes' | 'no' | 'unknown';
  /** Leaving out one of these would do; first what keeps the question closest. */
  readonly leaveOut: readonly TellingPart[];
}

const combinationOf = (question: CapacityQuestion): Combination =>
  Object.fromEntries(tellingParts.flatMap((part) => (question[part] ? [[part, question[part]]] : [])));

/**
 * Whether a question about a place could be about one person only: REF-10, k-anonymity. `countOf` says how many people
 * a combination fits, from the figures of the municipality, or nothing.
 */
export const guardQuestion = (
  question: CapacityQuestion,
  countOf: (combination: Combination) => number | undefined,
  least = 5,
): QuestionGuard => {
  const combination = combinationOf(question);
  const count = countOf(combination);
  if (count === undefined) return { safe: 'unknown', leaveOut: [] };
  if (count >= least) return { safe: 'yes', leaveOut: [] };
  const without = (part: TellingPart): Combination =>
    Object.fromEntries(Object.entries(combination).filter(([key]) => key !== part));
  const wider = tellingParts
    .filter((part) => combination[part] !== undefined)
    .map((part) => ({ part, count: countOf(without(part)) ?? 0 }))
    .filter((one) => one.count >= least)
    .sort((a, b) => a.count - b.count);
  return { safe: 'no', leaveOut: wider.map(({ part }) => part) };
};
