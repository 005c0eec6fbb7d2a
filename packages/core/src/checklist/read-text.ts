/** Texts with their translations, and the choice of a language. */
import { extensionsOf, isObject, stringOf, valueOf, word } from './fhir-json.ts';
import type { Json } from './fhir-json.ts';
import type { Text, Words } from './model.ts';

export const noText = (lang: string | undefined): Text => ({ lang, plain: '', markdown: undefined, translations: [] });

/** By language, what the translation extensions on a FHIR primitive say. */
const translationsOn = (element: unknown): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const extension of extensionsOf(element).get('translation') ?? []) {
    const parts = extensionsOf(extension);
    const lang = word(parts, 'lang');
    const content = word(parts, 'content');
    if (lang && content && !found.has(lang)) found.set(lang, content);
  }
  return found;
};

/** The text under `name`, with what `_name` adds; undefined when there is none in any language. */
export const readText = (holder: Json, name: string, lang: string | undefined): Text | undefined => {
  const element = holder[`_${name}`];
  const plain = stringOf(holder[name]) ?? '';
  if (!isObject(element)) return plain ? { lang, plain, markdown: undefined, translations: [] } : undefined;
  const markdown = extensionsOf(element).get('rendering-markdown')?.[0];
  const others = translationsOn(element);
  const marked = translationsOn(markdown?.['_valueMarkdown']);
  const translations: readonly Words[] = [...new Set([...others.keys(), ...marked.keys()])].map((code) => ({
    lang: code,
    plain: others.get(code) ?? marked.get(code)!,
    markdown: marked.get(code),
  }));
  const source = stringOf(valueOf(markdown));
  if (!plain && !source && translations.length === 0) return undefined;
  return { lang, plain: plain || (source ?? ''), markdown: source, translations };
};

/** A `value[x]` string of an extension, with its translations. */
export const readExtensionText = (extension: Json | undefined, lang: string | undefined): Text | undefined =>
  extension &&
  ['valueString', 'valueMarkdown']
    .map((key) => readText(extension, key, lang))
    .find((text): text is Text => text !== undefined);

const base = (lang: string): string => lang.toLowerCase().split('-', 1)[0]!;

/**
 * A text in the language asked, or in the language of the questionnaire when it is not there: `isFallback` then says
 * so, and `lang` is what it really is. `nl` also finds `nl-NL` and the other way round.
 */
export const textIn = (text: Text, lang: string): Words & { readonly isFallback: boolean } => {
  const all: readonly Words[] = [text, ...text.translations];
  const found =
    all.find((words) => words.lang === lang) ??
    all.find((words) => words.lang !== undefined && base(words.lang) === base(lang));
  const filled = found?.plain ? found : undefined;
  const words = filled ?? (text.plain ? text : (text.translations[0] ?? text));
  return { lang: words.lang, plain: words.plain, markdown: words.markdown, isFallback: filled === undefined };
};
