/** What an author should look at in a questionnaire that can be read. Not needed to fill one in. */
import { hasNoOrder } from './compare-values.ts';
import { finding } from './finding.ts';
import type { Finding, FindingCode } from './finding.ts';
import type { Condition, Item, Questionnaire, Rule } from './model.ts';
import { readQuestionnaire } from './read-questionnaire.ts';

const isOrder = ({ operator }: Condition): boolean => ['>', '<', '>=', '<='].includes(operator);

/** Whether a condition asks for the greater of what has no order. */
export const isNonsense = (condition: Condition): boolean => isOrder(condition) && hasNoOrder(condition.answer);

const aboutRule = (item: Item, { condition, chain }: Rule, isCircular: boolean): readonly FindingCode[] => {
  const target = chain.at(-1);
  const found: FindingCode[] = isNonsense(condition) ? ['enablewhen-order-nonsense'] : [];
  if (!target) return [...found, 'enablewhen-unknown-question'];
  if (chain.slice(0, -1).includes(item)) return [...found, 'enablewhen-refers-to-descendant'];
  if (isCircular) found.push('enablewhen-loop');
  if (target.order > item.order) found.push('enablewhen-forward-reference');
  if (condition.operator === '!=' && !target.required) found.push('enablewhen-not-equal-optional');
  return found;
};

/** What a type may not have: que-3, 6, 8, 9, 10 and 11. */
const misplacedOn = (item: Item): readonly string[] => {
  const isDisplay = item.type === 'display';
  const isGroup = item.type === 'group';
  const wrong: Readonly<Record<string, boolean>> = {
    code: isDisplay && item.codes.length > 0,
    required: isDisplay && item.required,
    repeats: isDisplay && item.repeats,
    initial: (isDisplay || isGroup) && item.initial.length > 0,
    answerOption: (isDisplay || isGroup || item.type === 'boolean') && item.options.length > 0,
    item: isDisplay && item.items.length > 0,
    maxLength: (isDisplay || isGroup || item.type === 'choice') && item.limits.maxLength !== undefined,
    optionExclusive: !item.repeats && item.options.some(({ exclusive }) => exclusive),
  };
  return Object.keys(wrong).filter((name) => wrong[name]);
};

/** Looks at a questionnaire as a whole. */
export const lintQuestionnaire = ({ all, graph }: Questionnaire): readonly Finding[] => {
  const aboutItems = all.flatMap((item) => [
    ...misplacedOn(item).map((name) => finding('not-allowed-on-type', 'Questionnaire', item.linkId, name)),
    ...(item.type === 'group' && item.items.length === 0
      ? [finding('group-without-items', 'Questionnaire', item.linkId)]
      : []),
  ]);
  const aboutConditions = graph.ranked.flatMap(({ chain, rules, circular }) => {
    const item = chain.at(-1)!;
    return [...rules, ...circular].flatMap((rule) =>
      aboutRule(item, rule, circular.includes(rule)).map((code) =>
        finding(code, 'Questionnaire', item.linkId, rule.condition.question),
      ),
    );
  });
  return [...aboutItems, ...aboutConditions];
};

/** Everything that is the matter with a questionnaire, from JSON. */
export const checkQuestionnaire = (json: unknown): readonly Finding[] => {
  const { questionnaire, findings } = readQuestionnaire(json);
  return questionnaire ? [...findings, ...lintQuestionnaire(questionnaire)] : findings;
};
