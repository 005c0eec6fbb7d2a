import { html, nothing, type TemplateResult } from 'lit';
import { sortOrders, type FacetName, type SortOrder } from '@veerkracht/core/finder';
import { closeIcon, icon, listIcon, printIcon } from '../../internal/icons.ts';
import { mapIcon } from '../icons.ts';
import type { Actions } from '../actions.ts';
import type { Model } from '../model.ts';
import { cardView } from './card-view.ts';
import { emptyView } from './empty-view.ts';
import { valueText } from './value-text.ts';

const chosenValues = ({ query }: Model): readonly (readonly [FacetName, string])[] =>
  (Object.entries(query.filters) as [FacetName, readonly string[]][]).flatMap(([facet, values]) =>
    values.map((value) => [facet, value] as const),
  );

const chosenView = (model: Model, actions: Actions): TemplateResult | typeof nothing => {
  const chosen = chosenValues(model);
  const { words, query } = model;
  if (chosen.length === 0 && !query.anywhere) return nothing;
  return html`<ul class="chosen" role="list">
    ${chosen.map(([facet, value]) => {
      const text = valueText(words, facet, value);
      return html`<li>
        <button
          type="button"
          class="button chip removable"
          aria-label=${words.text('remove', text)}
          @click=${() => actions.takeAway(facet, value)}
        >
          <span>${text}</span>${icon(closeIcon)}
        </button>
      </li>`;
    })}
    ${
      query.anywhere
        ? html`<li>
            <button
              type="button"
              class="button chip removable"
              aria-label=${words.text('remove', words.text('loosenAnywhere'))}
              @click=${() => actions.setQuery({ ...query, anywhere: false })}
            >
              <span>${words.html('loosenAnywhere')}</span>${icon(closeIcon)}
            </button>
          </li>`
        : nothing
    }
    <li>
      <button type="button" class="button quiet" @click=${actions.clear}>${words.html('clear')}</button>
    </li>
  </ul>`;
};

const sortNames = { best: 'sortBest', near: 'sortNear', soon: 'sortSoon', name: 'sortName' } as const;

const sortView = ({ words, found }: Model, actions: Actions): TemplateResult => {
  const orders = sortOrders.filter((order) => order !== 'near' || found?.near !== undefined);
  return html`<label class="sort"
    ><span>${words.html('sort')}</span>
    <select @change=${(event: Event) => actions.setSort((event.target as HTMLSelectElement).value as SortOrder)}>
      ${orders.map(
        (order) =>
          html`<option value=${order} ?selected=${order === found?.sort}>${words.text(sortNames[order])}</option>`,
      )}
    </select></label
  >`;
};

const toolsView = (model: Model, actions: Actions): TemplateResult => {
  const { words, view } = model;
  const tab = (name: 'list' | 'map'): TemplateResult =>
    html`<button
      type="button"
      class="button"
      aria-pressed=${view === name ? 'true' : 'false'}
      @click=${() => actions.show(name)}
    >
      ${icon(name === 'list' ? listIcon : mapIcon)}<span>${words.html(name)}</span>
    </button>`;
  return html`<div class="tools">
    <div class="view-switch">${tab('list')}${tab('map')}</div>
    ${sortView(model, actions)}
    <button type="button" class="button quiet print" @click=${actions.print}>
      ${icon(printIcon)}<span>${words.html('printList')}</span>
    </button>
  </div>`;
};

const listView = (model: Model, actions: Actions): TemplateResult => {
  const { words, found } = model;
  const records = found?.records ?? [];
  const total = found?.total ?? 0;
  return html`<ol class="cards" role="list">
      ${records.map((record, at) => cardView(record, found?.distances[at], model, actions))}
    </ol>
    ${
      records.length < total
        ? html`<p class="more">
            <span>${words.html('shown', records.length, total)}</span>
            <button type="button" class="button" @click=${actions.showMore}>${words.html('showMore')}</button>
          </p>`
        : nothing
    }`;
};

const noticesView = ({ words, directory, found }: Model): unknown => [
  directory?.incomplete ? html`<p class="notice warning">${words.html('failedPartly')}</p>` : nothing,
  directory && directory.unreadable > 0
    ? html`<p class="notice warning">${words.html('faults', directory.unreadable)}</p>`
    : nothing,
  found?.partial && found.total > 0 ? html`<p class="notice">${words.html('partial')}</p>` : nothing,
];

/** The map shows what the list shows; the list stays, below it. */
export const resultsView = (model: Model, actions: Actions, map: () => TemplateResult): TemplateResult => {
  const { words, found, view } = model;
  const total = found?.total ?? 0;
  return html`<section class="results" aria-labelledby="count">
    <h3 id="count" tabindex="-1">${words.html('found', total)}</h3>
    ${chosenView(model, actions)} ${noticesView(model)}
    ${
      total === 0
        ? emptyView(model, actions)
        : html`${toolsView(model, actions)} ${view === 'map' ? map() : nothing} ${listView(model, actions)}`
    }
  </section>`;
};
