/** From whatever JSON to a questionnaire, with all that is the matter with it as data. Never throws. */
import { nameOf, understood } from './extensions.ts';
import { extensionsOf, first, isObject, objects, stringOf, strings, valueOf, word } from './fhir-json.ts';
import type { Extensions, Json } from './fhir-json.ts';
import { finding } from './finding.ts';
import type { Finding } from './finding.ts';
import { buildGraph } from './graph.ts';
import type { InstrumentLicence, Item, Questionnaire, TranslationStatus } from './model.ts';
import { outermost, readItems, readVariables, texts } from './read-item.ts';
import type { Reading } from './read-item.ts';
import { readValueSets } from './read-options.ts';
import { noText, readExtensionText, readText } from './read-text.ts';

export interface QuestionnaireReading {
  /** Undefined when it is no questionnaire, or when it may not be shown without something we cannot do. */
  readonly questionnaire: Questionnaire | undefined;
  readonly findings: readonly Finding[];
}

/**
 * The names of what the author says must be understood, and is not. FHIR allows no other way out than to refuse:
 * `rendering-criticalExtension` names extensions, and every `modifierExtension` is one.
 */
const criticalIn = (from: Json, path: string, depth: number): readonly Finding[] => {
  const named = (extensionsOf(from).get('rendering-criticalExtension') ?? []).map(valueOf).map(String);
  const modifiers = objects(from['modifierExtension']).map(({ url }) => String(url));
  const own = [...named, ...modifiers]
    .filter((name) => !understood.has(nameOf(name)) && !understood.has(name))
    .map((name) => finding('critical-extension', path, stringOf(from['linkId']), name));
  const inside = depth > 30 ? [] : objects(from['item']);
  return own.concat(inside.flatMap((item, at) => criticalIn(item, `${path}.item[${at}]`, depth + 1)));
};

const readStatuses = (own: Extensions): readonly TranslationStatus[] =>
  (own.get('vk-translation-status') ?? []).flatMap((holder) => {
    const parts = extensionsOf(holder);
    const [lang, status, by, date] = ['lang', 'status', 'by', 'date'].map((name) => word(parts, name));
    return lang ? [{ lang, status: status === 'reviewed' ? ('reviewed' as const) : ('draft' as const), by, date }] : [];
  });

const readLicence = (own: Extensions): InstrumentLicence | undefined => {
  const holder = own.get('vk-instrument-licence')?.[0];
  if (!holder) return undefined;
  const parts = extensionsOf(holder);
  return {
    licence: word(parts, 'licence'),
    population: word(parts, 'validated-population'),
    languages: strings(parts, 'language'),
    deviceStatus: word(parts, 'medical-device-status'),
  };
};

const firsts = (all: readonly Item[], findings: Finding[]): ReadonlyMap<string, Item> => {
  const byLinkId = new Map<string, Item>();
  for (const item of all) {
    if (byLinkId.has(item.linkId))
      findings.push(finding('link-id-duplicate', 'Questionnaire', item.linkId, item.linkId));
    else byLinkId.set(item.linkId, item);
  }
  return byLinkId;
};

const build = (from: Json, findings: Finding[]): Questionnaire => {
  const own = extensionsOf(from);
  const [lang, url, version] = ['language', 'url', 'version'].map((key) => stringOf(from[key]));
  const none = noText(lang);
  const reading: Reading = { lang, sets: readValueSets(from['contained']), findings, all: [], started: 0 };
  const items = readItems(from['item'], 'Questionnaire', outermost, reading);
  const byLinkId = firsts(reading.all, findings);
  return Object.freeze({
    url,
    version,
    canonical: url && (version ? `${url}|${version}` : url),
    lang,
    title: readText(from, 'title', lang) ?? none,
    description: readText(from, 'description', lang) ?? none,
    intendedPurpose: readExtensionText(own.get('vk-intended-purpose')?.[0], lang),
    dos: texts(own, 'vk-do', lang),
    donts: texts(own, 'vk-dont', lang),
    audiences: strings(own, 'vk-audience'),
    translations: readStatuses(own),
    instrument: readLicence(own),
    scoreVisibility: first(own, 'vk-score-visibility') === 'shown' ? 'shown' : 'hidden',
    variables: readVariables(own),
    items,
    all: reading.all,
    byLinkId,
    graph: buildGraph(items, byLinkId),
  });
};

/** Reads a FHIR R4 Questionnaire: any JSON may come in. */
export const readQuestionnaire = (json: unknown): QuestionnaireReading => {
  const type = isObject(json) ? (json['resourceType'] ?? (json['item'] && 'Questionnaire')) : undefined;
  if (!isObject(json) || type !== 'Questionnaire') {
    return { questionnaire: undefined, findings: [finding('not-a-questionnaire', 'Questionnaire')] };
  }
  const critical = criticalIn(json, 'Questionnaire', 0);
  if (critical.length > 0) return { questionnaire: undefined, findings: critical };
  const findings: Finding[] = [];
  return { questionnaire: build(json, findings), findings };
};
