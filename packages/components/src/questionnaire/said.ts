/** Texts of a questionnaire on the page: each part says which language it is. */
import { html, nothing, type TemplateResult } from 'lit';
import { parseMarkdown, textIn, type Block, type Inline, type Text } from '@veerkracht/core/checklist';
import { autonyms, directionOf } from '@veerkracht/spec/languages';
import type { QuestionnaireSettings } from './settings.ts';

type Said = TemplateResult | typeof nothing;
type Words = ReturnType<typeof textIn>;
type Draw = (words: Words, prefix: string) => unknown;

/** What the file does not name has no language, and the direction of its letters. */
export const directionIn = (lang: string | undefined): string => (lang ? directionOf(lang) : 'auto');

const inlineView = (piece: Inline): unknown => {
  if (piece.type === 'text') return piece.text;
  if (piece.type === 'break') return html`<br />`;
  const content = piece.content.map(inlineView);
  if (piece.type === 'link') return html`<a href=${piece.href} rel="noreferrer noopener">${content}</a>`;
  if (piece.type === 'strong') return html`<strong>${content}</strong>`;
  return html`<em>${content}</em>`;
};

const blockView = (block: Block): TemplateResult => {
  if (block.type === 'paragraph') return html`<p>${block.content.map(inlineView)}</p>`;
  const items = block.items.map((item) => html`<li>${item.map(inlineView)}</li>`);
  return block.ordered
    ? html`<ol>
        ${items}
      </ol>`
    : html`<ul>
        ${items}
      </ul>`;
};

/** A label holds no paragraphs or lists: their lines stand under each other. */
const lineView = (block: Block): unknown => {
  const lines = block.type === 'paragraph' ? [block.content] : block.items;
  return lines.map((line) => html`<span class="line">${line.map(inlineView)}</span>`);
};

const inLine: Draw = ({ lang, plain, markdown }, prefix) =>
  html`<span class="said" lang=${lang ?? ''} dir=${directionIn(lang)}
    >${prefix}${markdown === undefined ? plain : parseMarkdown(markdown).map(lineView)}</span
  >`;

const inBlocks: Draw = ({ lang, plain, markdown }, prefix) =>
  markdown === undefined
    ? html`<p class="said" lang=${lang ?? ''} dir=${directionIn(lang)}>${prefix}${plain}</p>`
    : html`<div lang=${lang ?? ''} dir=${directionIn(lang)}>${parseMarkdown(markdown).map(blockView)}</div>`;

/** The name of a language, in that language. */
export const nameOfLanguage = (lang: string): TemplateResult =>
  html`<bdi lang=${lang} dir=${directionOf(lang)}>${autonyms[lang] ?? autonyms[lang.split('-')[0]!] ?? lang}</bdi>`;

export interface SaidOptions {
  readonly prefix?: Text | undefined;
  /** What is around it says already that there is no translation. */
  readonly isUnmarked?: boolean;
  readonly draw?: Draw;
}

/**
 * A text in one or two languages. Without any of them it is shown in the language it is in, with the name of that
 * language; where one of two is there, the other is said to be missing.
 */
export const said = (
  text: Text,
  languages: readonly string[],
  { say, layout }: Pick<QuestionnaireSettings, 'say' | 'layout'>,
  { prefix, isUnmarked = false, draw = inLine }: SaidOptions = {},
): Said => {
  const found = languages.map((lang) => textIn(text, lang));
  const own = found.filter(({ isFallback }) => !isFallback);
  const one = own[0] ?? found[0]!;
  if (one.plain === '' && one.markdown === undefined && !prefix) return nothing;
  const drawn = (words: Words): unknown =>
    draw(words, prefix ? `${textIn(prefix, words.lang ?? languages[0]!).plain} ` : '');
  if (own.length === 0) {
    return html`${drawn(one)}${one.lang === undefined || isUnmarked ? nothing : html` <span class="mark">(${nameOfLanguage(one.lang)})</span>`}`;
  }
  if (languages.length === 1) return drawn(one) as TemplateResult;
  const missing = (lang: string): unknown =>
    isUnmarked ? nothing : html`<span class="mark">${say.html('notIn')} ${nameOfLanguage(lang)}</span>`;
  const parts = found.map((words, at) => (words.isFallback ? missing(languages[at]!) : drawn(words)));
  return html`<span class="pair ${layout}">${parts}</span>`;
};

/** The same as paragraphs and lists. */
export const saidInBlocks = (
  text: Text,
  languages: readonly string[],
  settings: QuestionnaireSettings,
  prefix?: Text,
): Said => {
  const blocks = said(text, languages, settings, { prefix, draw: inBlocks });
  return blocks === nothing ? nothing : html`<div class="blocks">${blocks}</div>`;
};

/** Whether none of the languages has it. */
export const isFallback = (text: Text, languages: readonly string[]): boolean =>
  languages.every((lang) => textIn(text, lang).isFallback);

/** A text as it is read, for a name or an alternative. */
export const plainOf = (text: Text | undefined, languages: readonly string[]): string =>
  text ? textIn(text, languages[0]!).plain : '';
