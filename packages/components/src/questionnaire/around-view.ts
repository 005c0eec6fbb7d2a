/** What stands around a field: pictures, links, explanation, words to say, who says so. */
import { html, nothing, type TemplateResult } from 'lit';
import { textIn, type Informant, type Item, type Media, type Occurrence, type Text } from '@veerkracht/core/checklist';
import { icon, soundIcon, speechIcon } from '../internal/icons.ts';
import { nameOfLanguage, plainOf, said } from './said.ts';
import { idOf, type QuestionnaireSettings, type View } from './settings.ts';

type Part = TemplateResult | typeof nothing;

const pictures = /^image\/[\w.+-]+$/;
const sounds = /^audio\/[\w.+-]+$/;

const isOwn = (url: string): boolean =>
  /^data:/i.test(url) || new URL(url, document.baseURI).origin === globalThis.location.origin;

/** Nothing of another origin is loaded unless the host says so: it would tell that origin who opened this. */
export const mediaView = (
  media: Media | undefined,
  languages: readonly string[],
  { say, mayLoad }: QuestionnaireSettings,
): Part => {
  if (!media) return nothing;
  const { contentType, url, data, title } = media;
  const isPicture = pictures.test(contentType);
  if (!isPicture && !sounds.test(contentType)) return html`<p class="hint">${say.html('mediaUnknown')}</p>`;
  const address = data === undefined ? url! : `data:${contentType};base64,${data}`;
  if (!isOwn(address) && !mayLoad?.(address)) {
    return html`<p class="hint">${say.html('mediaAway', new URL(address).host)}</p>`;
  }
  const { lang, plain } = title ? textIn(title, languages[0]!) : { lang: undefined, plain: '' };
  return isPicture
    ? html`<img class="media" src=${address} alt=${plain} lang=${lang ?? nothing} loading="lazy" />`
    : html`<audio
        controls
        preload="none"
        src=${address}
        lang=${lang ?? nothing}
        aria-label=${plain || nothing}
      ></audio>`;
};

export const linksView = (links: readonly string[], { say }: QuestionnaireSettings): Part =>
  links.length === 0
    ? nothing
    : html`<p class="links">
        ${links.map(
          (href) =>
            html`<a href=${href} rel="noreferrer noopener"
              >${say.html('supportLink', URL.parse(href)?.host ?? href)}</a
            >`,
        )}
      </p>`;

/** One button for each language that the text is there in and has a voice for. */
export const readButtons = (
  text: Text,
  languages: readonly string[],
  { say, canRead }: QuestionnaireSettings,
): readonly TemplateResult[] =>
  [...new Map(languages.map((lang) => textIn(text, lang)).map((words) => [words.lang ?? '', words.plain]))]
    .filter(([lang, plain]) => lang && plain && canRead(lang))
    .map(
      ([lang, plain]) =>
        html`<button type="button" class="button quiet" data-do="read" data-lang=${lang} value=${plain}>
          ${icon(soundIcon)}${
            languages.length > 1
              ? html`<span>${say.html('readIn')} ${nameOfLanguage(lang)}</span>`
              : html`<span>${say.html('read')}</span>`
          }
        </button>`,
    );

const advice = (
  title: 'doTitle' | 'dontTitle',
  lines: readonly Text[],
  languages: readonly string[],
  settings: QuestionnaireSettings,
): Part =>
  lines.length === 0
    ? nothing
    : html`<p class="advice">${settings.say.html(title)}</p>
        <ul>
          ${lines.map((line) => html`<li>${said(line, languages, settings)}</li>`)}
        </ul>`;

/** Lines to open the talk with, and what helps or does not. */
export const talkView = (
  { openers, dos, donts }: Pick<Item, 'openers' | 'dos' | 'donts'>,
  languages: readonly string[],
  settings: QuestionnaireSettings,
): Part => {
  if (openers.length + dos.length + donts.length === 0) return nothing;
  return html`<details class="talk">
    <summary>${icon(speechIcon)}<span>${settings.say.html('talk')}</span></summary>
    ${openers.map(
      (line) =>
        html`<div class="opener">
          <p>${said(line, languages, settings)}</p>
          ${readButtons(line, languages, settings)}
        </div>`,
    )}
    ${advice('doTitle', dos, languages, settings)} ${advice('dontTitle', donts, languages, settings)}
  </details>`;
};

/** Only in the layout `flip`: pressed while the second language is shown. */
export const flipView = (key: string, { settings }: View): Part => {
  const [, second] = settings.languages;
  if (settings.layout !== 'flip' || second === undefined) return nothing;
  return html`<button
    type="button"
    class="button quiet flip"
    data-do="flip"
    aria-pressed=${settings.flipped?.has(key) ? 'true' : 'false'}
  >
    ${settings.say.html('flip')} ${nameOfLanguage(second)}
  </button>`;
};

/** In the order of the radio buttons. */
export const informants = ['self', 'seen', 'told', 'not-discussed'] as const satisfies readonly Informant[];

export const informantView = ({ key, informant }: Occurrence, view: View): Part => {
  const { say } = view.settings;
  const name = `${idOf(view, key)}-w`;
  return html`<fieldset class="informants">
    <legend>${say.html('informant')}</legend>
    ${informants.map(
      (one) =>
        html`<label class="informant"
          ><input type="radio" name=${name} .checked=${informant === one} /><span>${say.html(one)}</span></label
        >`,
    )}
    ${
      informant === undefined
        ? nothing
        : html`<button type="button" class="button quiet" data-do="forget">${say.html('forget')}</button>`
    }
    ${informant === 'not-discussed' ? html`<p class="not-discussed">${say.html('notDiscussedIsNotNo')}</p>` : nothing}
  </fieldset>`;
};

/** Said once on a page, and not at every question: in which languages there is no voice. */
export const noVoiceView = ({ languages, canRead, say }: QuestionnaireSettings): Part => {
  const silent = languages.filter((lang) => lang !== undefined && !canRead(lang)) as readonly string[];
  if (silent.length === 0) return nothing;
  return html`<p class="no-voice">
    ${say.html('noVoice')} ${silent.map((lang, at) => [at > 0 ? ', ' : '', nameOfLanguage(lang)])}.
  </p>`;
};

/** The name of a question or group as plain text, for the names of buttons. */
export const plainName = ({ text, shortText, prefix, linkId }: Item, languages: readonly string[]): string =>
  [text, shortText, prefix].map((words) => plainOf(words, languages)).find(Boolean) ?? linkId;
