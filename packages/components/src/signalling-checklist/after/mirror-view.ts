import { html, nothing, type TemplateResult } from 'lit';
import { sameValue, valuesOf } from '@veerkracht/core/checklist';
import { checkIcon, icon } from '../../internal/icons.ts';
import { textView } from '../../questionnaire/questionnaire-view.ts';
import type { Model } from '../model.ts';
import type { Screen } from '../screens.ts';
import { settingsOf } from '../settings.ts';

/**
 * The same question upside down, in the other language, for who sits at the other side of the table. Only to look at:
 * it says nothing that is not said below, so it is not there for a screen reader or the keyboard.
 */
export const mirrorView = (model: Model, { occurrences }: Screen): TemplateResult | typeof nothing => {
  const { interpreter, mirror, second, words } = model;
  if (!interpreter || !mirror) return nothing;
  const { lang, dir } = second ?? words;
  const settings = { ...settingsOf(model), languages: [lang] as const };
  return html`<div class="mirror-side" lang=${lang} dir=${dir} aria-hidden="true" inert>
    ${occurrences.map((occurrence) => {
      const chosen = valuesOf(occurrence);
      return html`<div class="mirror-question">
        <div class="mirror-text">${textView(occurrence.item.text, settings)}</div>
        <ul role="list">
          ${occurrence.item.options.map(
            ({ value, label }) =>
              html`<li ?data-chosen=${chosen.some((one) => sameValue(one, value))}>
                ${chosen.some((one) => sameValue(one, value)) ? icon(checkIcon) : nothing}${textView(label, settings)}
              </li>`,
          )}
        </ul>
      </div>`;
    })}
  </div>`;
};
