/** Nothing found is a beginning: what is missing, what letting go would bring, what comes close, whom to call. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FacetName, FinderQuery, Loosening } from '@veerkracht/core/finder';
import { helpLinesView } from '../../internal/help-view.ts';
import type { Actions } from '../actions.ts';
import type { Model } from '../model.ts';
import type { Words } from '../words.ts';
import { cardView } from './card-view.ts';
import { valueText } from './value-text.ts';

const partName = (words: Words, part: Loosening['part'], query: FinderQuery): string => {
  if (part === 'text') return `"${query.text.trim()}"`;
  if (part === 'municipality') return words.text('lacksAnywhere');
  return (query.filters[part] ?? []).map((value) => valueText(words, part, value)).join(', ');
};

const loosenText = (words: Words, part: Loosening['part'], query: FinderQuery): unknown => {
  if (part === 'text') return words.html('loosenText', query.text.trim());
  if (part === 'municipality') return words.html('loosenAnywhere');
  return words.html('loosenPart', partName(words, part, query));
};

const lacksText = (words: Words, part: Loosening['part'], query: FinderQuery): unknown => {
  if (part === 'municipality') return words.html('lacksAnywhere');
  if (part === 'language') return words.html('lacksLanguage');
  return words.html('lacks', partName(words, part, query));
};

const missing = ({ words, query }: Model): string =>
  [
    ...(query.text.trim() ? [`"${query.text.trim()}"`] : []),
    ...(Object.keys(query.filters) as FacetName[]).map((facet) => partName(words, facet, query)),
  ].join(' + ');

export const emptyView = (model: Model, actions: Actions): TemplateResult => {
  const { words, query, loosenings, alternatives } = model;
  const parts = missing(model);
  return html`<div class="empty">
    <p>${parts ? words.html('nothingWith', parts) : words.html('nothing')}</p>
    ${
      loosenings.length > 0
        ? html`<h4>${words.html('loosen')}</h4>
            <ul class="loosen" role="list">
              ${loosenings.map(
                (one) =>
                  html`<li>
                    <button type="button" class="button" @click=${() => actions.setQuery(one.query)}>
                      <span>${loosenText(words, one.part, query)}</span><span class="count">${one.total}</span>
                    </button>
                  </li>`,
              )}
            </ul>`
        : nothing
    }
    ${
      alternatives.length > 0
        ? html`<h4>${words.html('alternatives')}</h4>
            <ol class="cards alternatives" role="list">
              ${alternatives.map(
                ({ record, lacks, km }) =>
                  html`<li class="alternative">
                    <p class="lacks">${lacksText(words, lacks, query)}</p>
                    <ol role="list">
                      ${cardView(record, km, model, actions)}
                    </ol>
                  </li>`,
              )}
            </ol>`
        : nothing
    }
    <h4>${words.html('andHelp')}</h4>
    ${helpLinesView(model)}
  </div>`;
};
