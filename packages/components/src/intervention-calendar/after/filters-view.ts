import { html, nothing, type TemplateResult } from 'lit';
import { schemes, sensitiveAudiences, type Concept } from '@veerkracht/spec/codes';
import { dayParts, distances, lessonDays } from '@veerkracht/core/calendar';
import type { CalendarFacet } from '@veerkracht/core/calendar';
import { fourDigits } from '@veerkracht/core/finder';
import { dateNames } from '../../internal/long-dates.ts';
import type { ChoiceActions } from './choosing.ts';
import type { AfterModel } from './after-words.ts';
import { chosenCount, facetTitle, facetValues, valueLabel } from './facet-words.ts';

const chosenOf = ({ query }: AfterModel, facet: CalendarFacet): readonly string[] => query.filters[facet] ?? [];
const countOf = ({ answer }: AfterModel, facet: CalendarFacet, value: string): number =>
  answer?.counts.get(facet)?.get(value) ?? 0;

const shownAtFirst = 7;

const option = (facet: CalendarFacet, value: string, model: AfterModel, actions: ChoiceActions): TemplateResult => {
  const id = `${facet}-${value}`;
  return html`<li>
    <input
      type="checkbox"
      id=${id}
      .checked=${chosenOf(model, facet).includes(value)}
      @change=${() => actions.toggle(facet, value)}
    />
    <label for=${id}
      ><span>${valueLabel(model.words, facet, value)}</span
      ><span class="count">${countOf(model, facet, value)}</span></label
    >
  </li>`;
};

/** What is in it is made when it opens: most stay closed. */
const folded = (
  { name, title, count, open }: { name: string; title: unknown; count: number; open: boolean },
  body: () => TemplateResult,
  actions: ChoiceActions,
): TemplateResult =>
  html`<details class="facet" ?open=${open} @toggle=${open ? nothing : () => actions.unfold(name)}>
    <summary>${title}${count > 0 ? html` <span class="active">${count}</span>` : nothing}</summary>
    ${open || actions.isUnfolded(name) ? body() : nothing}
  </details>`;

const group = (
  facet: CalendarFacet,
  open: boolean,
  model: AfterModel,
  actions: ChoiceActions,
  values: readonly string[],
) => {
  const chosen = chosenOf(model, facet);
  const offered = values.filter((value) => chosen.includes(value) || countOf(model, facet, value) > 0);
  if (offered.length === 0) return nothing;
  const title = facetTitle(model.words, facet);
  const options = (some: readonly string[]): TemplateResult =>
    html`<ul role="list">
      ${some.map((value) => option(facet, value, model, actions))}
    </ul>`;
  return folded(
    { name: facet, title, count: chosen.length, open: open || chosen.length > 0 },
    () =>
      html`<fieldset>
        <legend class="visually-hidden">${title}</legend>
        ${options(offered.slice(0, shownAtFirst))}
        ${
          offered.length > shownAtFirst
            ? html`<details class="more-options">
                <summary>${model.words.html('more')}</summary>
                ${options(offered.slice(shownAtFirst))}
              </details>`
            : nothing
        }
      </fieldset>`,
    actions,
  );
};

/** Yes, or also what nobody said: unknown is not no. */
const triChoice = (facet: 'free' | 'childcare', model: AfterModel, actions: ChoiceActions): TemplateResult => {
  const { words } = model;
  const yes = countOf(model, facet, 'yes');
  const value = chosenOf(model, facet).join(' ');
  const set = (event: Event): void => {
    const chosen = (event.target as HTMLSelectElement).value;
    actions.setFacet(facet, chosen === '' ? [] : chosen.split(' '));
  };
  return html`<li class="marker">
    <label for=${facet}>${facetTitle(words, facet)}</label>
    <select id=${facet} @change=${set}>
      <option value="" ?selected=${value === ''}>${words.text('any')}</option>
      <option value="yes" ?selected=${value === 'yes'}>${words.text('yes')} (${yes})</option>
      <option value="yes unknown" ?selected=${value === 'yes unknown'}>
        ${words.text('yesOrUnknown')} (${yes + countOf(model, facet, 'unknown')})
      </option>
    </select>
  </li>`;
};

const lessonsGroup = (model: AfterModel, actions: ChoiceActions): TemplateResult => {
  const { words, query } = model;
  const { weekdays } = dateNames(words.lang);
  const { length } = query.lessons;
  return folded(
    { name: 'lessons', title: words.html('lessons'), count: length, open: length > 0 },
    () =>
      html`<p class="hint">${words.html('lessonsHint')}</p>
        <table class="lessons">
          <thead>
            <tr>
              <td></td>
              ${dayParts.map((part) => html`<th scope="col">${words.html(part)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${lessonDays.map(
              (day, at) =>
                html`<tr>
                  <th scope="row">${weekdays[at]}</th>
                  ${dayParts.map(
                    (part) =>
                      html`<td>
                        <input
                          type="checkbox"
                          aria-label=${words.text('lessonDay', weekdays[at] ?? '', words.text(part))}
                          .checked=${query.lessons.includes(`${day}-${part}`)}
                          @change=${() => actions.toggleLesson(`${day}-${part}`)}
                        />
                      </td>`,
                  )}
                </tr>`,
            )}
          </tbody>
        </table>`,
    actions,
  );
};

const nearGroup = (model: AfterModel, actions: ChoiceActions): TemplateResult => {
  const { words, query, answer } = model;
  const typed = query.postcode.trim();
  const unknown = fourDigits(typed) !== undefined && answer !== undefined && answer.near === undefined;
  const wrong = unknown || (typed.length >= 4 && fourDigits(typed) === undefined);
  const setWithin = (event: Event): void => {
    const value = Number((event.target as HTMLSelectElement).value);
    actions.setWithin(value > 0 ? value : undefined);
  };
  return html`<div class="near">
    <div class="field">
      <label for="postcode">${words.html('postcode')}</label>
      <input
        id="postcode"
        dir="ltr"
        inputmode="numeric"
        autocomplete="off"
        maxlength="7"
        aria-describedby="postcode-hint"
        aria-invalid=${wrong ? 'true' : 'false'}
        .value=${query.postcode}
        @input=${(event: Event) => actions.setPostcode((event.target as HTMLInputElement).value)}
      />
      <p id="postcode-hint" class="hint">${words.html(wrong ? 'postcodeUnknown' : 'postcodeHint')}</p>
    </div>
    ${
      answer?.near
        ? html`<div class="field">
            <label for="within">${words.html('within')}</label>
            <select id="within" @change=${setWithin}>
              <option value="" ?selected=${query.within === undefined}>${words.text('any')}</option>
              ${distances.map(
                (km) =>
                  html`<option value=${km} ?selected=${km === query.within}>${words.text('kilometres', km)}</option>`,
              )}
            </select>
          </div>`
        : nothing
    }
  </div>`;
};

const languagesIn = ({ answer, words }: AfterModel): readonly string[] => {
  const first = ['ar', 'ti', 'fa', 'en', 'nl'];
  const rank = (code: string): number => (first.includes(code) ? first.indexOf(code) : first.length);
  return [...(answer?.counts.get('language')?.keys() ?? [])].sort(
    (left, right) => rank(left) - rank(right) || words.languageName(left).localeCompare(words.languageName(right)),
  );
};

const conceptValues = (facet: 'audience' | 'theme' | 'level', { role }: AfterModel): readonly string[] =>
  schemes[facet].filter(
    (slug) => role === 'professional' || !(sensitiveAudiences as readonly string[]).includes(slug as Concept),
  );

export const filtersView = (model: AfterModel, actions: ChoiceActions): TemplateResult => {
  const { words, filtersOpen } = model;
  const chosenLanguages = chosenOf(model, 'language');
  const languages = [...new Set([...languagesIn(model), ...chosenLanguages])];
  return html`<div class="filters">
    <button
      type="button"
      class="button filters-toggle"
      aria-expanded=${filtersOpen ? 'true' : 'false'}
      aria-controls="filters"
      @click=${actions.toggleFilters}
    >
      ${words.html('filtersOpen', chosenCount(model))}
    </button>
    <section id="filters" class="filter-panel" aria-labelledby="filters-title" ?data-open=${filtersOpen}>
      <h3 id="filters-title">${words.html('filters')}</h3>
      ${group('language', true, model, actions, languages)} ${group('gender', true, model, actions, facetValues.gender)}
      <ul class="choices" role="list">
        ${triChoice('free', model, actions)} ${triChoice('childcare', model, actions)}
      </ul>
      ${nearGroup(model, actions)} ${group('part', false, model, actions, facetValues.part)}
      ${lessonsGroup(model, actions)} ${group('where', false, model, actions, facetValues.where)}
      ${group('joining', false, model, actions, facetValues.joining)}
      ${group('places', false, model, actions, facetValues.places)}
      ${(['theme', 'audience', 'level'] as const).map((facet) =>
        group(facet, false, model, actions, conceptValues(facet, model)),
      )}
      <p class="filter-foot">
        <button type="button" class="button primary filters-close" @click=${actions.toggleFilters}>
          ${words.html('filtersClose')}
        </button>
        <button type="button" class="button quiet" @click=${actions.clear}>${words.html('clear')}</button>
      </p>
    </section>
  </div>`;
};
