import { html, nothing, type TemplateResult } from 'lit';
import { textField } from '../../internal/native-fields.ts';
import type { Actions, Model } from '../model.ts';
import { fieldsOf } from './fields-of.ts';

const photosField = ({ words, canReadPhotos }: Model, actions: Actions): TemplateResult | typeof nothing =>
  canReadPhotos
    ? html`<div class="field">
        <label for="photos">${words.html('photos')}</label>
        <input id="photos" type="file" accept="image/*" multiple @change=${actions.readPhotos} />
      </div>`
    : nothing;

/** With a file, or with what somebody read from the codes; and the code, which stands on another paper. */
export const openView = (model: Model, actions: Actions): TemplateResult => {
  const { words, fault, missing, isBusy } = model;
  const fields = fieldsOf(model);
  return html`<form novalidate autocomplete="off" aria-labelledby="open-title" @submit=${actions.open}>
    <h3 id="open-title">${words.html('openTitle')}</h3>
    <p>${words.html('openText')}</p>
    <div class="field">
      <label for="file">${words.html('file')}</label>
      <input id="file" type="file" accept=".txt,text/plain" @change=${actions.readFile} />
    </div>
    ${photosField(model, actions)}
    ${textField(fields, 'scanned', words.html('scanned'), {
      ...{ rows: 4, hint: words.html('scannedHint'), isRequired: true, isCode: true },
    })}
    ${textField(fields, 'code', words.html('code'), { isRequired: true, isCode: true })}
    ${missing.length > 0 ? html`<p class="fault" role="alert">${words.html('missing', missing.join(', '))}</p>` : nothing}
    ${fault ? html`<p class="fault" role="alert">${words.html(`fault.${fault}`)}</p>` : nothing}
    <p role="status">${isBusy ? words.html('opening') : nothing}</p>
    <p class="actions">
      <button type="button" class="button" @click=${() => actions.goTo('start')}>${words.html('back')}</button>
      <button class="button primary" aria-disabled=${isBusy ? 'true' : 'false'}>${words.html('open')}</button>
    </p>
  </form>`;
};
