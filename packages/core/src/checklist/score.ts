/**
 * Sums of weights, for vendors of licensed instruments. The component shows none of it unless {@link mayShowScore}
 * allows it. There are no bands and no names of illnesses here, and there never will be.
 */
import type { Answers } from './answers.ts';
import { sameValue } from './compare-values.ts';
import type { Item, Questionnaire } from './model.ts';
import { counted, occurrences } from './occurrence.ts';
import type { Occurrence } from './occurrence.ts';

/**
 * What a missing answer does. `sum-present`: nothing, the sum is of what is there. `require-all`: no sum. Else at most
 * so many may be missing; `prorate` then scales the sum up to all items.
 */
export type MissingRule = 'sum-present' | 'require-all' | { readonly maxMissing: number; readonly prorate: boolean };

export interface Sum {
  /** Undefined when the rule allows no sum, and when nothing was answered. */
  readonly value: number | undefined;
  readonly answered: number;
  readonly missing: number;
}

export interface Score {
  readonly total: Sum;
  /** Of each group that holds weighted questions, by linkId. */
  readonly groups: ReadonlyMap<string, Sum>;
  /** By `signal-domain`. */
  readonly domains: ReadonlyMap<string, Sum>;
}

interface Weighed {
  readonly occurrence: Occurrence;
  /** Undefined when it has no answer that counts. */
  readonly weight: number | undefined;
}

export const isWeighted = ({ options }: Item): boolean => options.some(({ weight }) => weight !== undefined);

const weightOf = (occurrence: Occurrence): number | undefined => {
  const weights = counted(occurrence).flatMap(({ value }) => {
    const option = occurrence.item.options.find((one) => value && sameValue(one.value, value));
    return option?.weight ?? [];
  });
  return weights.length > 0 ? weights.reduce((sum, weight) => sum + weight, 0) : undefined;
};

/** Weights like 0.1 add up to what a person would write down. */
const tidy = (value: number): number => Number(value.toPrecision(12));

export const sumOf = (weighed: readonly Weighed[], rule: MissingRule): Sum => {
  const given = weighed.flatMap(({ weight }) => weight ?? []);
  const missing = weighed.length - given.length;
  const most = rule === 'sum-present' ? Infinity : rule === 'require-all' ? 0 : rule.maxMissing;
  const scale = typeof rule === 'object' && rule.prorate ? weighed.length / given.length : 1;
  const isAllowed = given.length > 0 && missing <= most;
  const value = isAllowed ? tidy(given.reduce((sum, weight) => sum + weight, 0) * scale) : undefined;
  return { value, answered: given.length, missing };
};

/** The weighted questions that are enabled, with what they weigh. */
export const weigh = (items: readonly Occurrence[]): readonly Weighed[] =>
  [...occurrences(items)]
    .filter(({ item, enabled }) => enabled && isWeighted(item))
    .map((occurrence) => ({ occurrence, weight: weightOf(occurrence) }));

/** The sum of the weights of what was chosen, over all, by group and by domain. */
export const score = (answers: Answers, { missing }: { readonly missing: MissingRule }): Score => {
  const all = weigh(answers.items);
  const groups = new Map<string, Sum>();
  for (const occurrence of occurrences(answers.items)) {
    const inside = occurrence.item.type === 'group' ? weigh(occurrence.items) : [];
    if (inside.length > 0 && !groups.has(occurrence.item.linkId)) {
      groups.set(occurrence.item.linkId, sumOf(inside, missing));
    }
  }
  const named = new Set(all.flatMap(({ occurrence }) => occurrence.item.domain ?? []));
  const inDomain = (name: string) => all.filter(({ occurrence }) => occurrence.item.domain === name);
  const domains = new Map([...named].map((name) => [name, sumOf(inDomain(name), missing)]));
  return { total: sumOf(all, missing), groups, domains };
};

export type ScoreReason =
  'hidden-by-author' | 'no-licence' | 'no-validated-population' | 'no-languages' | 'no-medical-device-status';

/**
 * Whether a component may show a score of this questionnaire. It may not, unless the author asks for it and declares
 * the licence, for whom and in which languages the instrument was validated, and its status as a medical device.
 */
export const mayShowScore = ({
  instrument,
  scoreVisibility,
}: Questionnaire): { readonly may: boolean; readonly reasons: readonly ScoreReason[] } => {
  const wanting: readonly (readonly [ScoreReason, boolean])[] = [
    ['hidden-by-author', scoreVisibility !== 'shown'],
    ['no-licence', !instrument?.licence],
    ['no-validated-population', !instrument?.population],
    ['no-languages', !instrument || instrument.languages.length === 0],
    ['no-medical-device-status', !instrument?.deviceStatus],
  ];
  const reasons = wanting.filter(([, isWanting]) => isWanting).map(([reason]) => reason);
  return { may: reasons.length === 0, reasons };
};
