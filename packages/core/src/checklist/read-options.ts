/** The answers one can choose from: in the item itself, or in a value set inside the file. */
import { amount, extensionsOf, first, isObject, objects, stringOf, strings, word } from './fhir-json.ts';
import type { Extensions, Json } from './fhir-json.ts';
import type { Finding } from './finding.ts';
import type { About, Media, Option, Strand, Text, Value } from './model.ts';
import { noText, readText } from './read-text.ts';
import { readCoding, readValue } from './read-value.ts';

const mostOptions = 2000;
const deepestSet = 8;

const strands: ReadonlySet<string> = new Set(['signal', 'stressor', 'strength', 'none']);

/** What stands on the item or option itself, else what holds for what is around it. */
export const readAbout = (extensions: Extensions, around?: About): About => {
  const strand = first(extensions, 'vk-strand');
  const redFlag = first(extensions, 'vk-red-flag');
  const themes = strings(extensions, 'vk-theme');
  return {
    domain: word(extensions, 'vk-signal-domain') ?? around?.domain,
    strand: typeof strand === 'string' && strands.has(strand) ? (strand as Strand) : around?.strand,
    themes: themes.length > 0 ? themes : (around?.themes ?? []),
    redFlag: redFlag === true ? 'unspecified' : stringOf(redFlag),
  };
};

export const isSafeLink = (url: string): boolean => /^https?:\/\//i.test(url);

const typeOfData = /^data:((?:image|audio|video)\/[\w.+-]+)[;,]/i;

export const readMedia = (extensions: Extensions, name: string, lang: string | undefined): Media | undefined => {
  const from = first(extensions, name);
  if (!isObject(from)) return undefined;
  const url = stringOf(from['url']);
  const safe = url && (isSafeLink(url) || typeOfData.test(url)) ? url : undefined;
  const data = stringOf(from['data']);
  const contentType = stringOf(from['contentType']) ?? (safe && typeOfData.exec(safe)?.[1]);
  if (!contentType || !(safe || data)) return undefined;
  return Object.freeze({ contentType, url: safe, data, title: readText(from, 'title', lang) });
};

const weightIn = (extensions: Extensions): number | undefined =>
  amount(extensions, 'ordinalValue') ?? amount(extensions, 'itemWeight');

const labelOf = (value: Value): string => {
  if (value.type === 'coding') return value.value.display ?? value.value.code ?? '';
  if (value.type === 'quantity') return `${value.value.value ?? ''} ${value.value.unit ?? ''}`.trim();
  if (value.type === 'reference') return value.value.reference;
  return typeof value.value === 'object' ? (value.value.title ?? '') : String(value.value);
};

interface Context {
  readonly lang: string | undefined;
  readonly around: About;
}

/** The label with its translations, also those a value set gives as designations. */
const readLabel = (holder: Json, name: string, value: Value, lang: string | undefined): Text => {
  const label = readText(holder, name, lang) ?? noText(lang);
  const known = new Set(label.translations.map((words) => words.lang));
  const designations = objects(holder['designation']).flatMap((designation) => {
    const [code, plain] = [stringOf(designation['language']), stringOf(designation['value'])];
    return code && plain && code !== lang && !known.has(code) && known.add(code)
      ? [{ lang: code, plain, markdown: undefined }]
      : [];
  });
  return { ...label, plain: label.plain || labelOf(value), translations: [...label.translations, ...designations] };
};

const toOption = (holder: Json, value: Value, words: readonly [Json, string], { lang, around }: Context): Option => {
  const own = extensionsOf(holder);
  const inside = extensionsOf(words[0]);
  return Object.freeze({
    ...readAbout(own, around),
    value,
    label: readLabel(words[0], words[1], value, lang),
    prefix: word(own, 'optionPrefix'),
    exclusive: first(own, 'optionExclusive') === true,
    initial: holder['initialSelected'] === true,
    weight: weightIn(own) ?? weightIn(inside),
    media: readMedia(own, 'itemAnswerMedia', lang),
  });
};

const readAnswerOption = (holder: Json, context: Context): Option | undefined => {
  const value = readValue(holder);
  if (!value) return undefined;
  const coding = holder['valueCoding'];
  const key = Object.keys(holder).find((name) => name.startsWith('value'))!;
  return toOption(holder, value, isObject(coding) ? [coding, 'display'] : [holder, key], context);
};

/** The concepts of a set, also those under another concept; what one cannot choose is left out. */
const conceptsOf = (set: Json): readonly Json[] => {
  const found: Json[] = [];
  const add = (concepts: readonly Json[], system: unknown, depth: number): void => {
    for (const concept of concepts) {
      if (found.length >= mostOptions) return;
      if (stringOf(concept['code']) && concept['abstract'] !== true)
        found.push({ ...(system !== undefined && { system }), ...concept });
      if (depth < deepestSet) add(objects(concept['contains']), system, depth + 1);
    }
  };
  const expansion = set['expansion'];
  if (isObject(expansion)) add(objects(expansion['contains']), undefined, 0);
  const compose = set['compose'];
  if (found.length === 0 && isObject(compose)) {
    for (const include of objects(compose['include'])) add(objects(include['concept']), include['system'], 0);
  }
  return found;
};

/** The value sets inside the file, by `#id` and by address with and without version. */
export const readValueSets = (contained: unknown): ReadonlyMap<string, Json> => {
  const sets = new Map<string, Json>();
  for (const resource of objects(contained)) {
    if (resource['resourceType'] !== 'ValueSet') continue;
    const [id, url, version] = ['id', 'url', 'version'].map((key) => stringOf(resource[key]));
    for (const name of [id && `#${id}`, url, url && version && `${url}|${version}`]) {
      if (name && !sets.has(name)) sets.set(name, resource);
    }
  }
  return sets;
};

export interface OptionsRead {
  readonly options: readonly Option[];
  /** There should be options, but they cannot be had here. */
  readonly isUnreachable: boolean;
}

/** The options of an item, from `answerOption` or from a set inside the file. */
export const readOptions = (
  item: Json,
  sets: ReadonlyMap<string, Json>,
  context: Context,
  tell: (code: Finding['code'], detail?: string) => void,
): OptionsRead => {
  const listed = objects(item['answerOption']).slice(0, mostOptions);
  const reference = stringOf(item['answerValueSet']);
  if (listed.length > 0 && reference) tell('options-twice');
  if (listed.length === 0 && reference === undefined) return { options: [], isUnreachable: false };
  const set = reference && (sets.get(reference) ?? sets.get(reference.split('|', 1)[0]!));
  if (listed.length === 0) {
    const options = (set ? conceptsOf(set) : []).map((concept) =>
      toOption(concept, { type: 'coding', value: Object.freeze(readCoding(concept)) }, [concept, 'display'], context),
    );
    if (options.length === 0) tell('value-set-unreachable', reference);
    return { options, isUnreachable: options.length === 0 };
  }
  const options = listed.flatMap((holder) => readAnswerOption(holder, context) ?? []);
  if (options.length < listed.length) tell('value-unreadable', 'answerOption');
  return { options, isUnreachable: false };
};
