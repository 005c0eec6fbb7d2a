/** One series: when, how to join, and everything else about it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { SeriesRecord } from '@veerkracht/core/calendar';
import { backIcon, icon } from '../../internal/icons.ts';
import type { Actions } from '../actions.ts';
import type { AfterModel } from './after-words.ts';
import { factParts, sessionsPart } from './facts-view.ts';
import type { Joining } from './joining.ts';
import { joinPart } from './join-view.ts';
import { keepPart, type Keeping } from './keep-view.ts';

export const detailView = (
  record: SeriesRecord,
  model: AfterModel,
  actions: Actions,
  joining: Joining,
  keeping: Keeping,
): TemplateResult => {
  const { words } = model;
  const { service, series } = record;
  joining.show(record);
  return html`<section class="detail" aria-labelledby="detail-name">
    <p class="back">
      <button type="button" class="button quiet" @click=${actions.close}>
        ${icon(backIcon, true)}<span>${words.html('back')}</span>
      </button>
    </p>
    <h3 id="detail-name" tabindex="-1">${words.foreign(series.name, 'nl')}</h3>
    ${service.organization ? html`<p class="intro">${words.html('by', service.organization)}</p>` : nothing}
    ${series.description ? words.block(series.description, 'nl', 'lead') : nothing}
    ${sessionsPart(record, model, keeping)} ${joinPart(record, model, joining)} ${factParts(record, model)}
    ${keepPart(record, model, keeping)}
  </section>`;
};
