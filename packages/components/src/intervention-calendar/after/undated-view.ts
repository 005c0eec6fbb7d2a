import { html, nothing, type TemplateResult } from 'lit';
import type { Actions } from '../actions.ts';
import { dotted, factsOf } from '../series-text.ts';
import type { AfterModel } from './after-words.ts';

/** Nobody can tell when these are: they stay, with whom to call. */
export const undatedView = (model: AfterModel, actions: Actions): TemplateResult | typeof nothing => {
  const { words, answer } = model;
  const records = answer?.undated ?? [];
  if (records.length === 0) return nothing;
  return html`<section class="month-part" aria-labelledby="undated">
    <h3 id="undated">${words.html('undated')}</h3>
    <ol class="items" role="list">
      ${records.map(
        (record) =>
          html`<li>
            <article class="undated">
              <div>
                <h4>
                  <button type="button" class="name" data-series=${record.id} @click=${actions.openFrom}>
                    ${words.foreign(record.series.name, 'nl')}
                  </button>
                </h4>
                <p class="state tentative">${words.html('timesUnknown')}</p>
                <p class="facts">${dotted(factsOf(record, model))}</p>
              </div>
            </article>
          </li>`,
      )}
    </ol>
  </section>`;
};
