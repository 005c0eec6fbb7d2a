/** When an item is enabled: `enableWhen`, and the few expressions that say the same in FHIRPath. */
import { extensionsOf, first, isObject, objects, stringOf } from './fhir-json.ts';
import type { Json } from './fhir-json.ts';
import type { Finding } from './finding.ts';
import type { Coding, Condition, Operator, Value } from './model.ts';
import { readValue } from './read-value.ts';

export interface ConditionsRead {
  readonly conditions: readonly Condition[];
  readonly enableBehavior: 'all' | 'any';
}

type Tell = (code: Finding['code'], detail?: string) => void;

const operators: ReadonlySet<string> = new Set(['exists', '=', '!=', '>', '<', '>=', '<=']);

const readCondition = (from: Json): Condition | undefined => {
  const question = stringOf(from['question']);
  const operator = from['operator'];
  const answer = readValue(from, 'answer');
  if (!question || typeof operator !== 'string' || !operators.has(operator) || !answer) return undefined;
  if (operator === 'exists' && answer.type !== 'boolean') return undefined;
  return Object.freeze({ question, operator: operator as Operator, answer, anySystem: false });
};

const longestExpression = 1000;
const notEmpty = String.raw`(?: and answer\.(?:exists\(\)|empty\(\)\.not\(\)))?`;
const term = new RegExp(
  String.raw`^(?:%resource|%context|%questionnaireResponse|QuestionnaireResponse)?(?:\.?(?:descendants\(\)|repeat\(item\)|item)(?:\.where\(linkId ?= ?'([^']+)'${notEmpty}\))?){1,9}` +
    String.raw`\.(?:answer|select\(answer\.value\)|answer\.value(?:Boolean|Integer|Decimal|String|Coding|Date)?|answer\.value\.ofType\(\w+\))(\.code)?` +
    String.raw`(\.exists\(\)|\.empty\(\)\.not\(\)|\.empty\(\)|\.exists\(\)\.not\(\))?(?: ?(=|>=|<=|>|<) ?(.+))?$`,
  'i',
);

const codeOnly = (code: string): Coding => ({ system: undefined, version: undefined, code, display: undefined });

const literal = (text: string, isCode: boolean): Value | undefined => {
  if (text === 'true' || text === 'false') return { type: 'boolean', value: text === 'true' };
  if (/^-?\d+(\.\d+)?$/.test(text)) return { type: 'decimal', value: Number(text) };
  const quoted = /^'([^'\\]*)'$/.exec(text)?.[1];
  if (quoted !== undefined)
    return isCode ? { type: 'coding', value: codeOnly(quoted) } : { type: 'string', value: quoted };
  const date = /^@(\d{4}(?:-\d\d){0,2})$/.exec(text)?.[1];
  return date ? { type: 'date', value: date } : undefined;
};

const toCondition = (text: string): Condition | undefined => {
  const found = term.exec(text.trim());
  if (!found) return undefined;
  const [, question, code, existence, operator, expected] = found;
  if (question === undefined || (existence !== undefined && operator !== undefined)) return undefined;
  if (existence !== undefined) {
    const value = existence === '.exists()' || existence === '.empty().not()';
    return { question, operator: 'exists', answer: { type: 'boolean', value }, anySystem: false };
  }
  if (operator === undefined) {
    return { question, operator: '=', answer: { type: 'boolean', value: true }, anySystem: false };
  }
  const answer = literal(expected!.trim(), code !== undefined);
  return answer && { question, operator: operator as Operator, answer, anySystem: true };
};

/**
 * The conditions an expression comes to, when it only compares answers of questions by linkId, joined by `and` or by
 * `or`; undefined when it says more than that.
 */
const fromExpression = (expression: string): ConditionsRead | undefined => {
  const text = expression.replace(/\s+/g, ' ').trim();
  if (text.length > longestExpression) return undefined;
  if (text === 'true') return { conditions: [], enableBehavior: 'any' };
  // An `and` inside where(…) stands between brackets, one between terms does not.
  const parts = text.split(/ (and|or) (?![^(]*\))/);
  const joints = new Set(parts.filter((_, at) => at % 2 === 1));
  const conditions = parts.filter((_, at) => at % 2 === 0).map(toCondition);
  if (joints.size > 1 || conditions.some((condition) => condition === undefined)) return undefined;
  return { conditions: conditions as Condition[], enableBehavior: joints.has('and') ? 'all' : 'any' };
};

/** Reads the conditions of an item. One that cannot be read is left out, and said. */
export const readConditions = (item: Json, tell: Tell): ConditionsRead => {
  const given = objects(item['enableWhen']);
  if (given.length > 0) {
    const conditions = given.flatMap((from) => readCondition(from) ?? []);
    if (conditions.length < given.length) tell('enablewhen-unreadable');
    const behavior = item['enableBehavior'];
    if (given.length > 1 && behavior !== 'all' && behavior !== 'any') tell('enablebehavior-missing');
    return { conditions, enableBehavior: behavior === 'all' ? 'all' : 'any' };
  }
  const expression = first(extensionsOf(item), 'enableWhenExpression');
  const text = stringOf(isObject(expression) ? expression['expression'] : expression);
  const read = text === undefined ? undefined : fromExpression(text);
  if (text !== undefined && !read) tell('expression-ignored', text.slice(0, 80));
  return read ?? { conditions: [], enableBehavior: 'any' };
};
