/** The scores an author put in the questionnaire, as far as they are plain sums of weights. */
import type { Answers } from './answers.ts';
import type { Item, Questionnaire } from './model.ts';
import { occurrences } from './occurrence.ts';
import { safePattern } from './safe-pattern.ts';
import { isWeighted, sumOf, weigh } from './score.ts';
import type { MissingRule } from './score.ts';

export interface AuthoredScore {
  readonly linkId: string;
  /** Undefined when nothing was answered, or not enough. */
  readonly value: number | undefined;
}

const longestExpression = 50_000;
const deepest = 6;
const reference = /%`?([A-Za-z_]\w*)`?/g;

/** The expression with the variables it names written out. Bounded, for a variable can name another many times over. */
const expanded = (expression: string, variables: ReadonlyMap<string, string>): string => {
  let written = expression;
  for (let times = 0; times < deepest; times += 1) {
    const before = written;
    written = written.replace(reference, (whole, name: string) => {
      const value = variables.get(name);
      return value === undefined ? whole : `(${value})`;
    });
    if (written === before || written.length > longestExpression) break;
  }
  return written.slice(0, longestExpression);
};

const linkIdsIn = (expression: string, pattern: RegExp): ReadonlySet<string> =>
  new Set([...expression.matchAll(pattern)].map((found) => found[1]!));

/** Which weighted questions an expression is about; undefined when it is no plain sum of weights. */
const sumIn = (questionnaire: Questionnaire, expression: string) => {
  const isWeight = /\b(weight|ordinal)\(\)|ordinalValue|itemWeight/.test(expression);
  const isSum = /\.(sum|aggregate)\(|\+/.test(expression);
  const outsideQuotes = expression.replace(/'[^']*'/g, "''");
  const saysMore = /\b(avg|average|round|power|sqrt|count|max|min)\(|[*/]|iif\([^,]*[<>]/.test(outsideQuotes);
  if (!isWeight || !isSum || saysMore) return undefined;
  const named = linkIdsIn(expression, /linkId\s*=\s*'([^']*)'/g);
  const left = linkIdsIn(expression, /linkId\s*!=\s*'([^']*)'/g);
  const patterns = [...linkIdsIn(expression, /linkId\.matches\('([^']*)'\)/g)].map(safePattern);
  if (patterns.includes(undefined)) return undefined;
  const weighted = questionnaire.all.filter((item) => isWeighted(item) && !left.has(item.linkId));
  const isNamed = ({ linkId }: Item): boolean => named.has(linkId) || patterns.some((fits) => fits!(linkId));
  const direct = weighted.filter(isNamed);
  if (direct.length > 0) return new Set(direct);
  const under = (items: readonly Item[]): readonly Item[] => items.flatMap((item) => [item, ...under(item.items)]);
  const groups = questionnaire.all.filter((item) => item.type === 'group' && isNamed(item));
  return new Set(named.size + patterns.length > 0 ? under(groups).filter((item) => weighted.includes(item)) : weighted);
};

/** `%a + %b` is nothing as soon as one of them is; written with `sum()` or with 0 for what is missing, it is not. */
const ruleOf = (written: string, whole: string): MissingRule => {
  if (/exists\(\)\s+and\b/.test(whole)) return 'require-all';
  return /\+/.test(written) && !/sum\(|aggregate\(|iif\(/.test(whole) ? 'require-all' : 'sum-present';
};

const calculated = (answers: Answers): readonly AuthoredScore[] => {
  const { questionnaire } = answers;
  const all = weigh(answers.items);
  return questionnaire.all.flatMap((item): readonly AuthoredScore[] => {
    if (item.calculatedExpression === undefined) return [];
    const variables = new Map([...questionnaire.variables, ...item.variables].map((one) => [one.name, one.expression]));
    const whole = expanded(item.calculatedExpression, variables);
    const among = sumIn(questionnaire, whole);
    if (!among) return [];
    const weighed = all.filter(({ occurrence }) => among.has(occurrence.item));
    return [{ linkId: item.linkId, value: sumOf(weighed, ruleOf(item.calculatedExpression, whole)).value }];
  });
};

const scoringSystem = 'http://ehelse.no/scoringFormulas';

const scoringCode = ({ codes }: Item): string | undefined => codes.find(({ system }) => system === scoringSystem)?.code;

/** The convention of Helsenorge: code QS on a question, SS on the sum of what stands beside it, TS on the sum of all. */
const byCode = (answers: Answers): readonly AuthoredScore[] => {
  const around = (list: Answers['items']): readonly AuthoredScore[] => {
    const inside = weigh(list).filter(({ occurrence }) => scoringCode(occurrence.item) === 'QS');
    return list.flatMap(({ item, items }): readonly AuthoredScore[] => {
      const code = scoringCode(item);
      const value = sumOf(inside, 'sum-present').value;
      return [...(code === 'SS' ? [{ linkId: item.linkId, value }] : []), ...around(items)];
    });
  };
  const total = sumOf(
    weigh(answers.items).filter(({ occurrence }) => scoringCode(occurrence.item) === 'QS'),
    'sum-present',
  ).value;
  const totals = [...occurrences(answers.items)]
    .filter(({ item }) => scoringCode(item) === 'TS')
    .map(({ item }) => ({ linkId: item.linkId, value: total }));
  return [...around(answers.items), ...totals];
};

/**
 * The scores of items that an author gave a FHIRPath sum of weights, or a scoring code of Helsenorge. An expression
 * that says more than a plain sum is left alone: it has no entry here.
 */
export const authoredScores = (answers: Answers): readonly AuthoredScore[] => [
  ...calculated(answers),
  ...byCode(answers),
];
