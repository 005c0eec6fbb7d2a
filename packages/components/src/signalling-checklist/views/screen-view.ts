import { html, nothing, type TemplateResult } from 'lit';
import { backIcon, icon, listIcon } from '../../internal/icons.ts';
import { questionnaireView } from '../../questionnaire/questionnaire-view.ts';
import type { Actions } from '../actions.ts';
import type { Model } from '../model.ts';
import { screenAt, screensOf, type Screen } from '../screens.ts';
import { plain, settingsOf } from '../settings.ts';
import { roleCard } from './card-view.ts';

export interface Parts {
  readonly screens: readonly Screen[];
  /** None in the result. */
  readonly current: Screen | undefined;
}

export const partsOf = ({ answers, interpreter, at }: Model): Parts => {
  const screens = answers ? screensOf(answers, interpreter) : [];
  return { screens, current: at === 'result' ? undefined : screenAt(screens, at) };
};

/** All screens there are now, and the result: none has to be done before another. */
export const partsView = (model: Model, { screens, current }: Parts, actions: Actions): TemplateResult => {
  const { words, partsOpen } = model;
  const part = (key: string, name: unknown, isCurrent: boolean): TemplateResult =>
    html`<li>
      <button type="button" aria-current=${isCurrent ? 'step' : nothing} @click=${() => actions.go(key)}>
        ${name}
      </button>
    </li>`;
  return html`<nav class="parts" aria-label=${words.text('parts')}>
    <button
      type="button"
      class="button parts-toggle"
      aria-expanded=${partsOpen ? 'true' : 'false'}
      @click=${actions.toggleParts}
    >
      ${icon(listIcon)}<span>${words.html('parts')}</span>
    </button>
    <ul role="list" ?data-open=${partsOpen}>
      ${screens.map((screen) => part(screen.key, plain(screen.title, model), screen === current))}
      ${part('result', words.html('result'), current === undefined)}
    </ul>
  </nav>`;
};

const moves = ({ words }: Model, { screens, current }: Parts, actions: Actions): TemplateResult => {
  const at = current ? screens.indexOf(current) : screens.length;
  const [before, after] = [screens[at - 1], screens[at + 1]];
  const isLast = after === undefined;
  return html`<p class="actions moves">
    ${
      before
        ? html`<button type="button" class="button" @click=${() => actions.go(before.key)}>
            ${icon(backIcon, true)}<span>${words.html('previous')}</span>
          </button>`
        : nothing
    }
    ${
      isLast
        ? nothing
        : html`<button type="button" class="button primary next" @click=${() => actions.go(after.key)}>
            <span>${words.html('next')}</span>
          </button>`
    }
    <button type="button" class="button ${isLast ? 'primary' : ''} to-result" @click=${() => actions.go('result')}>
      <span>${words.html('toResult')}</span>
    </button>
  </p>`;
};

/** What comes in later: for the other side of the table, and beneath the questions. */
export interface Around {
  readonly mirror: unknown;
  readonly beneath: unknown;
}

/** One screen of questions, with the way on, back, and to the result at any moment. */
export const screenView = (
  model: Model,
  parts: Parts,
  { mirror, beneath }: Around,
  actions: Actions,
): TemplateResult => {
  const { current, screens } = parts;
  if (!current) return html``;
  const { words, interpreter } = model;
  const name = plain(current.title, model);
  const isNamed = interpreter && plain(current.occurrences[0]!.item.text, model) !== name;
  return html`<section class="screen" id="screen" tabindex="-1" aria-label=${name}>
    ${current === screens[0] && !interpreter ? roleCard(model) : nothing} ${mirror}
    ${isNamed ? html`<p class="screen-name">${name}</p>` : nothing}
    ${questionnaireView(current.occurrences, settingsOf(model), actions)} ${beneath}
    <p class="small">${words.html('skip')}</p>
    ${moves(model, parts, actions)}
  </section>`;
};
