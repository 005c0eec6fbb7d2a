import { html, type TemplateResult } from 'lit';
import { fourDigits } from '@veerkracht/core/finder';
import type { Slug } from '@veerkracht/spec/codes';
import { type Drawing, icon, papersIcon, peopleIcon, searchIcon } from '../../internal/icons.ts';
import { bodyIcon, cloudIcon, dropIcon, fearIcon, homeIcon, moonIcon, sparkIcon } from '../icons.ts';
import type { Actions } from '../actions.ts';
import type { Model } from '../model.ts';

/** What people come with first: sleep, the body, worry. The other themes stand among the filters. */
const firstThemes: readonly (readonly [Slug<'theme'>, Drawing])[] = [
  ['sleep', moonIcon],
  ['stress', sparkIcon],
  ['worry', cloudIcon],
  ['grief', dropIcon],
  ['body', bodyIcon],
  ['anxiety', fearIcon],
  ['loneliness', peopleIcon],
  ['family', homeIcon],
  ['current-stress', papersIcon],
];

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

const themeButtons = ({ words, query }: Model, actions: Actions): TemplateResult => {
  const chosen = query.filters.theme ?? [];
  return html`<div class="themes" role="group" aria-labelledby="themes-label">
    <h3 id="themes-label" class="question">${words.html('themes')}</h3>
    <div class="chips">
      ${firstThemes.map(([theme, drawing]) => {
        const pressed = chosen.includes(theme);
        return html`<button
          type="button"
          class="button chip"
          aria-pressed=${pressed ? 'true' : 'false'}
          @click=${() => actions.toggle('theme', theme)}
        >
          ${icon(drawing)}<span>${words.concept(`theme/${theme}`)}</span>
        </button>`;
      })}
    </div>
  </div>`;
};

const postcodeField = ({ words, query, found }: Model, actions: Actions): TemplateResult => {
  const typed = query.postcode.trim();
  const unknown = found !== undefined && fourDigits(typed) !== undefined && found.near === undefined;
  const wrong = typed.length >= 4 && fourDigits(typed) === undefined;
  return html`<div class="field postcode">
    <label for="postcode">${words.html('postcode')}</label>
    <input
      id="postcode"
      name="postcode"
      dir="ltr"
      inputmode="numeric"
      autocomplete="off"
      maxlength="7"
      aria-describedby="postcode-hint"
      aria-invalid=${unknown || wrong ? 'true' : 'false'}
      .value=${query.postcode}
      @input=${(event: Event) => actions.setPostcode(valueOf(event))}
    />
    <p id="postcode-hint" class="hint">
      ${unknown || wrong ? words.html('postcodeUnknown') : words.html('postcodeHint')}
    </p>
  </div>`;
};

export const searchView = (model: Model, actions: Actions): TemplateResult => {
  const { words, query } = model;
  return html`<form
    class="search"
    role="search"
    aria-label=${words.text('search')}
    @submit=${(event: Event) => event.preventDefault()}
  >
    ${themeButtons(model, actions)}
    <div class="fields">
      <div class="field words">
        <label for="text">${words.html('searchLabel')}</label>
        <div class="with-icon">
          ${icon(searchIcon)}
          <input
            id="text"
            type="search"
            name="text"
            autocomplete="off"
            autocapitalize="none"
            enterkeyhint="search"
            maxlength="120"
            aria-describedby="text-hint"
            .value=${query.text}
            @input=${(event: Event) => actions.setText(valueOf(event))}
          />
        </div>
        <p id="text-hint" class="hint">${words.html('searchHint')}</p>
      </div>
      ${postcodeField(model, actions)}
    </div>
  </form>`;
};
