/** One item of a questionnaire, with what is inside it. */
import { understood } from './extensions.ts';
import {
  amount,
  conceptCode,
  extensionsOf,
  first,
  isObject,
  numberOf,
  objects,
  stringOf,
  strings,
  word,
} from './fhir-json.ts';
import type { Extensions, Json } from './fhir-json.ts';
import { finding } from './finding.ts';
import type { Finding } from './finding.ts';
import type { About, Item, ItemType, Limits, Text, Value, Variable } from './model.ts';
import { readConditions } from './read-conditions.ts';
import { isSafeLink, readAbout, readMedia, readOptions } from './read-options.ts';
import { noText, readExtensionText, readText } from './read-text.ts';
import { readCoding, readValue } from './read-value.ts';
import { safePattern } from './safe-pattern.ts';

const mostItems = 5000;
const deepest = 30;

const types: ReadonlySet<string> = new Set(
  'group display question boolean decimal integer date dateTime time string text url choice open-choice attachment reference quantity'.split(
    ' ',
  ),
);
const controls: ReadonlySet<string> = new Set(
  'radio-button check-box drop-down slider text-box help prompt lower upper page header footer'.split(' '),
);

/** What is the same for all items of one file, and what is gathered while reading. */
export interface Reading {
  readonly lang: string | undefined;
  readonly sets: ReadonlyMap<string, Json>;
  readonly findings: Finding[];
  /** In reading order; filled while reading. */
  readonly all: Item[];
  /** How many have begun: a group is complete only after what is inside it. */
  started: number;
}

/** What an item takes over from what is around it. */
interface Around extends About {
  readonly hidden: boolean;
  readonly readOnly: boolean;
  readonly depth: number;
}

export const outermost: Around = {
  domain: undefined,
  strand: undefined,
  themes: [],
  redFlag: undefined,
  hidden: false,
  readOnly: false,
  depth: 0,
};

type Tell = (code: Finding['code'], detail?: string) => void;

/** Also takes the one type of R5 that R4 spells otherwise. */
const typeOf = (from: Json): ItemType | undefined => {
  const type = from['type'];
  if (type === 'coding') return /orString|orType/i.test(String(from['answerConstraint'])) ? 'open-choice' : 'choice';
  return typeof type === 'string' && types.has(type) ? (type as ItemType) : undefined;
};

const readLimits = (from: Json, own: Extensions, tell: Tell): Limits => {
  const valueFrom = (name: string): Value | undefined => {
    const holder = own.get(name)?.[0];
    return holder && readValue(holder);
  };
  const pattern = word(own, 'regex');
  const fits = pattern === undefined ? undefined : safePattern(pattern);
  if (pattern !== undefined && !fits) tell('regex-refused', pattern.slice(0, 80));
  return Object.freeze({
    min: valueFrom('minValue') ?? valueFrom('minQuantity'),
    max: valueFrom('maxValue') ?? valueFrom('maxQuantity'),
    minLength: amount(own, 'minLength'),
    maxLength: numberOf(from['maxLength']),
    decimals: amount(own, 'maxDecimalPlaces'),
    minOccurs: amount(own, 'minOccurs'),
    maxOccurs: amount(own, 'maxOccurs'),
    maxSize: amount(own, 'maxSize'),
    mimeTypes: strings(own, 'mimeType'),
    fits,
    units: (own.get('unitOption') ?? own.get('unit') ?? []).flatMap((holder) =>
      isObject(holder['valueCoding']) ? readCoding(holder['valueCoding']) : [],
    ),
  });
};

export const readVariables = (own: Extensions): readonly Variable[] =>
  (own.get('http://hl7.org/fhir/StructureDefinition/variable') ?? own.get('variable') ?? []).flatMap((holder) => {
    const from = holder['valueExpression'];
    if (!isObject(from)) return [];
    const [name, expression] = [stringOf(from['name']), stringOf(from['expression'])];
    return name && expression ? [{ name, expression }] : [];
  });

/** A control we draw, or what comes nearest to it; undefined lets the type decide. */
const readControl = (own: Extensions, tell: Tell): string | undefined => {
  const codes = (own.get('itemControl') ?? []).flatMap((holder) => conceptCode(holder['valueCodeableConcept']) ?? []);
  const known = codes.find((code) => controls.has(code));
  if (codes[0] && !known) tell('control-ignored', codes[0]);
  return known;
};

/** All texts of an extension that may stand more than once. */
export const texts = (own: Extensions, name: string, lang: string | undefined): readonly Text[] =>
  (own.get(name) ?? []).flatMap((holder) => readExtensionText(holder, lang) ?? []);

const readLinks = (own: Extensions, tell: Tell): readonly string[] => {
  const given = [...strings(own, 'supportLink'), ...strings(own, 'supportHyperlink')];
  const safe = given.filter(isSafeLink);
  if (safe.length < given.length) tell('link-unsafe');
  return safe;
};

/** How it is shown and spoken of. */
const readPresentation = (from: Json, own: Extensions, lang: string | undefined, tell: Tell) => ({
  text: readText(from, 'text', lang) ?? noText(lang),
  prefix: readText(from, 'prefix', lang),
  control: readControl(own, tell),
  orientation: word(own, 'choiceOrientation'),
  displayCategory: conceptCode(first(own, 'displayCategory')),
  openLabel: texts(own, 'openLabel', lang)[0],
  entryFormat: texts(own, 'entryFormat', lang)[0],
  shortText: texts(own, 'shortText', lang)[0],
  sliderStep: amount(own, 'sliderStepValue'),
  collapsible: word(own, 'collapsible'),
  usageMode: word(own, 'usageMode'),
  media: readMedia(own, 'itemMedia', lang),
  supportLinks: readLinks(own, tell),
  openers: texts(own, 'vk-conversation-opener', lang),
  dos: texts(own, 'vk-do', lang),
  donts: texts(own, 'vk-dont', lang),
  audiences: strings(own, 'vk-audience'),
});

const readInitial = (from: Json, options: Item['options'], tell: Tell): readonly Value[] => {
  const given = objects(from['initial']);
  const values = given.flatMap((holder) => readValue(holder) ?? []);
  if (values.length < given.length) tell('value-unreadable', 'initial');
  const selected = options.filter(({ initial }) => initial).map(({ value }) => value);
  return values.length > 0 ? values : selected;
};

/** The items in a list. What is too deep or too much is left out, and said. */
export const readItems = (from: unknown, path: string, around: Around, reading: Reading): readonly Item[] => {
  const list = objects(from);
  if (list.length === 0) return [];
  if (around.depth >= deepest) {
    reading.findings.push(finding('too-large', path));
    return [];
  }
  return list.flatMap((one, at) => readItem(one, `${path}.item[${at}]`, around, reading) ?? []);
};

const readItem = (from: Json, path: string, around: Around, reading: Reading): Item | undefined => {
  const order = reading.started;
  if (order >= mostItems) {
    if (order === mostItems) reading.findings.push(finding('too-large', path));
    reading.started = mostItems + 1;
    return undefined;
  }
  reading.started += 1;
  const linkId = stringOf(from['linkId']) ?? `missing-${order}`;
  const tell: Tell = (code, detail) => void reading.findings.push(finding(code, path, linkId, detail));
  if (stringOf(from['linkId']) === undefined) tell('link-id-missing');
  const own = extensionsOf(from);
  for (const name of own.keys()) {
    if (!understood.has(name))
      tell(/^(targetC|c)onstraint$/.test(name) ? 'target-constraint' : 'extension-ignored', name);
  }
  const type = typeOf(from);
  if (!type) tell('type-unknown', String(from['type']));
  const about = readAbout(own, around);
  const hidden = around.hidden || first(own, 'hidden') === true;
  const readOnly = around.readOnly || hidden || from['readOnly'] === true;
  const { options, isUnreachable } = readOptions(from, reading.sets, { lang: reading.lang, around: about }, tell);
  const calculated = first(own, 'calculatedExpression');
  const inside = { ...about, hidden, readOnly: hidden || (type === 'group' && readOnly), depth: around.depth + 1 };
  const presentation = readPresentation(from, own, reading.lang, tell);
  const limits = readLimits(from, own, tell);
  const item: Item = Object.freeze({
    ...about,
    ...presentation,
    ...readConditions(from, tell),
    linkId,
    order,
    type: type ?? (from['item'] ? 'group' : 'display'),
    codes: objects(from['code']).map(readCoding),
    required: from['required'] === true,
    repeats: from['repeats'] === true,
    readOnly,
    hidden,
    options,
    open: type === 'open-choice' || isUnreachable,
    initial: readInitial(from, options, tell),
    limits,
    calculatedExpression: isObject(calculated) ? stringOf(calculated['expression']) : undefined,
    variables: readVariables(own),
    items: readItems(from['item'], path, inside, reading),
  });
  reading.all[order] = item;
  return item;
};
