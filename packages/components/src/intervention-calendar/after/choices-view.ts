import { html, nothing, type TemplateResult } from 'lit';
import { feedAddress, kilometresTo } from '@veerkracht/core/calendar';
import type { CalendarFacet, SeriesRecord } from '@veerkracht/core/calendar';
import { helpLinesView } from '../../internal/help-view.ts';
import { closeIcon, icon } from '../../internal/icons.ts';
import type { ChoiceActions } from './choosing.ts';
import { secondCalendars } from './second-calendar.ts';
import type { AfterModel } from './after-words.ts';
import { chosenCount, valueText } from './facet-words.ts';

const chip = (text: string, model: AfterModel, take: () => void): TemplateResult =>
  html`<li>
    <button type="button" class="button chip removable" aria-label=${model.words.text('remove', text)} @click=${take}>
      <span>${text}</span>${icon(closeIcon)}
    </button>
  </li>`;

export const chosenView = (model: AfterModel, actions: ChoiceActions): TemplateResult | typeof nothing => {
  const { words, query } = model;
  if (chosenCount(model) === 0 && !query.anywhere) return nothing;
  const chosen = (Object.entries(query.filters) as [CalendarFacet, readonly string[]][]).flatMap(([facet, values]) =>
    values.map((value) => [facet, value] as const),
  );
  return html`<ul class="chosen" role="list">
    ${chosen.map(([facet, value]) => chip(valueText(words, facet, value), model, () => actions.takeAway(facet, value)))}
    ${
      query.lessons.length > 0
        ? chip(words.text('lessons'), model, () => actions.setQuery({ ...query, lessons: [] }))
        : nothing
    }
    ${
      query.anywhere
        ? chip(words.text('loosenAnywhere'), model, () => actions.setQuery({ ...query, anywhere: false }))
        : nothing
    }
    <li><button type="button" class="button quiet" @click=${actions.clear}>${words.html('clear')}</button></li>
  </ul>`;
};

/** Nothing there is a beginning: what letting go would bring, and whom to call. */
export const emptyView = (model: AfterModel, actions: ChoiceActions): TemplateResult => {
  const { words, query, answer } = model;
  const parts = [...(answer?.without ?? [])].map(([facet, count]) => ({
    name: (query.filters[facet] ?? []).map((value) => valueText(words, facet, value)).join(', '),
    count,
    take: () => actions.setQuery({ ...query, filters: { ...query.filters, [facet]: [] } }),
  }));
  const elsewhere = answer?.elsewhere ?? 0;
  return html`<div class="empty">
    <p>${words.html('nothing')}</p>
    ${
      parts.length + elsewhere > 0
        ? html`<h4>${words.html('loosen')}</h4>
            <ul class="loosen" role="list">
              ${parts.map(
                ({ name, count, take }) =>
                  html`<li>
                    <button type="button" class="button" @click=${take}>
                      <span>${words.html('loosenPart', name)}</span><span class="count">${count}</span>
                    </button>
                  </li>`,
              )}
              ${
                elsewhere > 0
                  ? html`<li>
                      <button
                        type="button"
                        class="button"
                        @click=${() => actions.setQuery({ ...query, anywhere: true })}
                      >
                        <span>${words.html('loosenAnywhere')}</span><span class="count">${elsewhere}</span>
                      </button>
                    </li>`
                  : nothing
              }
            </ul>`
        : nothing
    }
    <h4>${words.html('andHelp')}</h4>
    ${helpLinesView(model)}
  </div>`;
};

/** A calendar that keeps itself up to date, with the filters in its address. */
export const feedView = ({ feed, query, words }: AfterModel): TemplateResult | typeof nothing => {
  const address = feed === undefined ? undefined : feedAddress(new URL(feed, document.baseURI).href, query.filters);
  if (address === undefined) return nothing;
  return html`<section class="part" aria-labelledby="subscribe">
    <h3 id="subscribe">${words.html('subscribe')}</h3>
    <p>${words.html('subscribeHint')}</p>
    <p class="actions">
      <a class="button" href=${address.replace(/^https?:/, 'webcal:')}>${words.html('subscribeOpen')}</a>
      <a href=${address} dir="ltr" class="address">${address}</a>
    </p>
  </section>`;
};

/** The reader's own calendar beside ours: a choice, never a guess from the language. */
export const secondView = ({ words, second }: AfterModel, actions: ChoiceActions): TemplateResult => {
  const set = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    actions.setSecond(value === '' ? undefined : value);
  };
  return html`<label class="second-choice"
    ><span>${words.html('ownCalendar')}</span>
    <select @change=${set}>
      <option value="" ?selected=${second === undefined}>${words.text('noOwnCalendar')}</option>
      ${secondCalendars.map(
        (one) => html`<option value=${one} ?selected=${one === second}>${words.text(one)}</option>`,
      )}
    </select></label
  >`;
};

/** How far from the postcode that somebody typed. */
export const distanceView = (record: SeriesRecord, { words, answer }: AfterModel): TemplateResult | typeof nothing => {
  const km = kilometresTo(record, answer?.near);
  return km === undefined ? nothing : html`<p class="small">${words.html('distance', km)}</p>`;
};
