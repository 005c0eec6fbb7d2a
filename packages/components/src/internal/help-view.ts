import { html, nothing, type TemplateResult } from 'lit';
import type { HelpLine } from '@veerkracht/spec/help-lines';
import { daysBetween } from '@veerkracht/spec/days';
import { dayInWords } from './dates.ts';
import { closeIcon, helpIcon, icon, leaveIcon, phoneIcon } from './icons.ts';
import type { PageMessages } from './page.messages.ts';
import { phoneLink } from './phone-link.ts';
import type { Say } from './translation.ts';

export interface Help {
  readonly words: Say<PageMessages>;
  /** Today, to see how old a source is. */
  readonly now: { readonly date: string };
  readonly helpLines: readonly HelpLine[];
}

export interface HelpActions {
  readonly openHelp: () => void;
  readonly closeHelp: () => void;
  readonly leave: () => void;
}

/** Help now, quick exit: one tap away on every screen. */
export const helpBar = ({ words }: Pick<Help, 'words'>, actions: HelpActions): TemplateResult =>
  html`<div class="help-bar" role="group" aria-label=${words.text('helpNowTitle')}>
    <button type="button" class="button primary help" aria-haspopup="dialog" @click=${actions.openHelp}>
      ${icon(helpIcon)}<span>${words.html('helpNow')}</span>
    </button>
    <a class="button danger" href="tel:112">${icon(phoneIcon)}<span>${words.html('danger')}</span></a>
    <button type="button" class="button leave" title=${words.text('quickExitHint')} @click=${actions.leave}>
      ${icon(leaveIcon, true)}<span>${words.html('quickExit')}</span>
    </button>
  </div>`;

const oldSourceDays = 730;

const lineView = (line: HelpLine, model: Help): TemplateResult => {
  const { words, now } = model;
  const inWords = words.lang === 'en' ? 'en' : 'nl';
  const said = (text: { readonly nl: string; readonly en: string }): unknown => words.foreign(text[inWords], inWords);
  const old = line.source_date !== undefined && daysBetween(line.source_date, now.date) > oldSourceDays;
  return html`<li class="help-line">
    <p class="line-name">${line.id === 'emergency' ? words.html('danger') : words.foreign(line.name, 'nl')}</p>
    ${line.id === 'emergency' ? nothing : html`<p>${said(line.when)}</p>`}
    <p class="actions">
      ${phoneLink(line.number, model, 'button primary')}
      ${line.otherNumber ? html`<span>${words.html('helpOr', line.otherNumber)}</span>` : nothing}
    </p>
    <p class="small">
      ${line.hours ? html`${said(line.hours)} · ` : nothing}${line.free ? html`${words.html('helpFree')} · ` : nothing}${
        line.chat ? html`${words.html('helpChat', line.chat)} · ` : nothing
      }${words.html('helpChecked', dayInWords(line.checked_on, words.lang))}
      · ${words.html('helpSource', line.source)}
      ${old ? html` · ${words.html('helpOldSource', dayInWords(line.source_date ?? '', words.lang))}` : nothing}
    </p>
  </li>`;
};

/** `own`: what a municipality adds, as list items. */
export const helpLinesView = (model: Help, own: unknown = nothing): TemplateResult =>
  html`<ul class="help-lines" role="list">
    ${model.helpLines.map((line) => lineView(line, model))}
    <li class="help-line">
      <p class="line-name">${model.words.html('helpGp')}</p>
      <p>${model.words.html('helpGpWhen')}</p>
    </li>
    ${own}
  </ul>`;

/**
 * Real, dated numbers; in the page from the start, so that they are there without internet too. `first` comes before
 * them, `own` after.
 */
export const helpDialog = (
  model: Help,
  actions: HelpActions,
  first: unknown = nothing,
  own: unknown = nothing,
): TemplateResult => {
  const { words } = model;
  return html`<dialog class="help-dialog" aria-labelledby="help-title" closedby="any">
    <div class="help-content">
      <div class="dialog-head">
        <h2 id="help-title">${words.html('helpNowTitle')}</h2>
        <button type="button" class="button quiet" @click=${actions.closeHelp}>
          ${icon(closeIcon)}<span>${words.html('close')}</span>
        </button>
      </div>
      ${first} ${helpLinesView(model, own)}
      <p class="small">${words.html('helpLanguage')}</p>
      <button type="button" class="button leave" @click=${actions.leave}>
        ${icon(leaveIcon, true)}<span>${words.html('quickExit')}</span>
      </button>
    </div>
  </dialog>`;
};
