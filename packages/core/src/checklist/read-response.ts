/** From a FHIR QuestionnaireResponse back to answers. Never throws; what does not fit is left out, and said. */
import type { Answers } from './answers.ts';
import { evaluateAll } from './evaluate.ts';
import { extensionsOf, first, isObject, objects, stringOf } from './fhir-json.ts';
import type { Json } from './fhir-json.ts';
import { finding } from './finding.ts';
import type { Finding } from './finding.ts';
import type { Item, Questionnaire } from './model.ts';
import { newOccurrence, newOccurrences } from './occurrence.ts';
import type { Answer, Counter, Informant, Occurrence } from './occurrence.ts';
import { readValue } from './read-value.ts';

export interface ResponseReading {
  readonly answers: Answers;
  readonly findings: readonly Finding[];
  /** The keys of what stood in the response, with or without an answer. */
  readonly present: ReadonlySet<string>;
}

interface Reading extends Counter {
  readonly findings: Finding[];
  readonly present: Set<string>;
}

const mostAnswers = 2000;
const informants: ReadonlySet<unknown> = new Set<Informant>(['self', 'seen', 'told', 'not-discussed']);

const informantIn = (holders: readonly Json[]): Informant | undefined => {
  const said = holders
    .map((holder) => first(extensionsOf(holder), 'vk-informant'))
    .find((code) => informants.has(code));
  return said as Informant | undefined;
};

interface Found {
  readonly json: Json;
  readonly path: string;
}

const readQuestion = (item: Item, found: readonly Found[], before: string, reading: Reading): Occurrence => {
  const key = `${before}${item.order}`;
  const given = found.flatMap(({ json, path }) =>
    objects(json['answer']).map((holder, at) => ({ json: holder, path: `${path}.answer[${at}]` })),
  );
  const loose = found.flatMap(({ json, path }) => (json['item'] ? [{ json: { item: json['item'] }, path }] : []));
  const answers: Answer[] = [];
  for (const { json, path } of [...given, ...(given.length === 0 ? loose : [])].slice(0, mostAnswers)) {
    const value = readValue(json);
    if (!value && Object.keys(json).some((name) => name.startsWith('value'))) {
      reading.findings.push(finding('wrong-answer-type', path, item.linkId));
    }
    if (!value && item.items.length === 0) continue;
    const id = reading.next++;
    answers.push({ id, value, items: readList(item.items, json['item'], `${key}/${id}.`, path, reading) });
  }
  if (answers.length === 0 && item.items.length > 0) {
    const id = reading.next++;
    answers.push({ id, value: undefined, items: newOccurrences(item.items, `${key}/${id}.`, reading) });
  }
  const informant = informantIn([...given.map(({ json }) => json), ...found.map(({ json }) => json)]);
  if (found.length > 0) reading.present.add(key);
  return { key, item, enabled: true, holds: true, answers, informant, items: [] };
};

const readGroup = (item: Item, { json, path }: Found, before: string, reading: Reading): Occurrence => {
  const key = `${before}${item.order}${item.repeats ? `:${reading.next++}` : ''}`;
  if (objects(json['answer']).length > 0) {
    reading.findings.push(finding('answer-on-abstract-question', path, item.linkId));
  }
  reading.present.add(key);
  const items = readList(item.items, json['item'], `${key}/`, path, reading);
  return { key, item, enabled: true, holds: true, answers: [], informant: undefined, items };
};

const readOne = (item: Item, found: readonly Found[], before: string, reading: Reading): readonly Occurrence[] => {
  const repeatedGroup = item.type === 'group' && item.repeats;
  const [head, second] = found;
  if (second && !repeatedGroup) reading.findings.push(finding('duplicate-response-item', second.path, item.linkId));
  if (item.type === 'group') {
    if (!head) return newOccurrences([item], before, reading);
    return (repeatedGroup ? found.slice(0, mostAnswers) : [head]).map((one) => readGroup(item, one, before, reading));
  }
  const isAnswered = found.some(({ json }) =>
    objects(json['answer']).some((answer) => readValue(answer) !== undefined),
  );
  if (item.type === 'display' && isAnswered) {
    reading.findings.push(finding('answer-on-display', head!.path, item.linkId));
    return [newOccurrence(item, before, reading)];
  }
  if (item.type === 'question' && isAnswered) {
    reading.findings.push(finding('answer-on-abstract-question', head!.path, item.linkId));
  }
  return [readQuestion(item, found, before, reading)];
};

const readList = (
  items: readonly Item[],
  from: unknown,
  before: string,
  path: string,
  reading: Reading,
): readonly Occurrence[] => {
  const byLinkId = new Map<string, Found[]>(items.map(({ linkId }) => [linkId, []]));
  objects(from).forEach((json, at) => {
    const linkId = stringOf(json['linkId']) ?? '';
    const here = `${path}.item[${at}]`;
    const same = byLinkId.get(linkId);
    if (same) same.push({ json, path: here });
    else reading.findings.push(finding('unknown-link-id', here, linkId, linkId));
  });
  return items.flatMap((item) => readOne(item, byLinkId.get(item.linkId) ?? [], before, reading));
};

/** Whether a response says it is of this questionnaire; without a version any will do. */
const isOf = ({ url, version }: Questionnaire, canonical: string): boolean => {
  const [named, ofVersion] = canonical.split('|', 2);
  return named === url && (ofVersion === undefined || version === undefined || ofVersion === version);
};

/** Reads a response to this questionnaire: any JSON may come in. */
export const readResponse = (questionnaire: Questionnaire, json: unknown): ResponseReading => {
  const reading: Reading = { next: 1, findings: [], present: new Set() };
  const isResponse = isObject(json) && (json['resourceType'] ?? 'QuestionnaireResponse') === 'QuestionnaireResponse';
  if (!isResponse) reading.findings.push(finding('not-a-response', 'QuestionnaireResponse'));
  const from: Json = isResponse ? json : {};
  const canonical = stringOf(from['questionnaire']);
  if (canonical && questionnaire.url && !isOf(questionnaire, canonical)) {
    reading.findings.push(finding('other-questionnaire', 'QuestionnaireResponse.questionnaire', '', canonical));
  }
  const items = readList(questionnaire.items, from['item'], '', 'QuestionnaireResponse', reading);
  const answers = { questionnaire, items: evaluateAll(questionnaire, items), next: reading.next };
  return { answers, findings: reading.findings, present: reading.present };
};
