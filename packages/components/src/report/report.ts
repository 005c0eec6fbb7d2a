import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { reportReasons, type ReportReason } from '@veerkracht/spec/report-reasons';
import { registerThemeColours, theme } from '../internal/theme.ts';
import { createSay } from '../internal/translation.ts';
import type { Say } from '../internal/translation.ts';
import { nl, translations } from './report.messages.ts';
import type { ReportMessages } from './report.messages.ts';

export interface ReportToSend {
  readonly serviceId: string;
  readonly reason: ReportReason;
  readonly note?: string;
}
/** Sends a report. Rejects with an error whose `fault` is `contact-details` when the note holds those. */
export type SendReport = (report: ReportToSend) => Promise<unknown>;

type Phase = 'open' | 'sending' | 'sent';
const longestNote = 500;

const styles = css`
  details,
  form,
  fieldset {
    display: grid;
    gap: var(--_vk-space-3);
  }
  details:not([open]) {
    display: block;
  }
  summary {
    cursor: pointer;
    min-block-size: 2.75rem;
    align-content: center;
    color: var(--_vk-link-color);
    text-decoration: underline;
  }
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend,
  .note {
    font-weight: 600;
  }
  .choice {
    display: flex;
    gap: var(--_vk-space-2);
    align-items: center;
    min-block-size: 2.75rem;
  }
  input {
    inline-size: 1.375rem;
    block-size: 1.375rem;
    flex: none;
  }
  textarea {
    background: var(--_vk-background-color);
    padding: var(--_vk-space-2);
    border: 1px solid var(--_vk-control-border-color);
    border-radius: var(--_vk-control-border-radius);
    inline-size: 100%;
  }
  [role='alert'] {
    border-inline-start: 4px solid currentColor;
    padding-inline-start: var(--_vk-space-3);
  }
`;

/**
 * "Klopt dit niet?": a visitor says that something in a record is wrong, without saying who they are.
 *
 * @fires vk-report-sent - The report was received.
 */
export class Report extends LitElement {
  static override styles = [theme, styles];

  static override properties = {
    service: {},
    lang: { reflect: true },
    send: { attribute: false },
    phase: { state: true },
    fault: { state: true },
  };

  /** Id of the record. */
  declare service: string;
  /** Language of the reader, `nl`. */
  declare lang: string;
  /** Where the report goes; without it there is nothing to see. */
  declare send: SendReport | undefined;
  declare private phase: Phase;
  declare private fault: 'choose' | 'contact' | 'failed' | undefined;

  constructor() {
    super();
    registerThemeColours();
    this.service = '';
    this.phase = 'open';
  }

  protected override willUpdate(changed: PropertyValues): void {
    // Another record: what was said of the one before is no longer of use.
    if (changed.has('service')) {
      this.phase = 'open';
      this.fault = undefined;
      this.renderRoot.querySelector('form')?.reset();
    }
  }

  override render(): TemplateResult | typeof nothing {
    if (this.send === undefined) return nothing;
    const say = createSay(translations[this.lang] ?? nl, nl);
    return html`<details lang=${say.lang} dir=${say.dir}>
      <summary>${say.html('open')}</summary>
      ${this.phase === 'sent' ? html`<p role="status">${say.html('thanks')}</p>` : this.#form(say)}
    </details>`;
  }

  #form(say: Say<ReportMessages>): TemplateResult {
    const { fault, phase } = this;
    return html`<form novalidate @submit=${this.#onSubmit}>
      <p>${say.html('intro')}</p>
      <fieldset aria-describedby=${fault === 'choose' ? 'fault' : nothing}>
        <legend>${say.html('reason')}</legend>
        ${reportReasons.map(
          (reason) =>
            html`<label class="choice"><input type="radio" name="reason" value=${reason} />${say.html(reason)}</label>`,
        )}
      </fieldset>
      <label class="note" for="note">${say.html('note')}</label>
      <p id="hint">${say.html('noteHint')}</p>
      <textarea
        id="note"
        name="note"
        rows="3"
        maxlength=${longestNote}
        dir="auto"
        aria-describedby=${fault === 'contact' ? 'hint fault' : 'hint'}
        aria-invalid=${fault === 'contact' ? 'true' : 'false'}
      ></textarea>
      ${fault ? html`<p id="fault" role="alert">${say.html(fault)}</p>` : nothing}
      <p>
        <button class="button primary" aria-disabled=${phase === 'sending' ? 'true' : 'false'}>
          ${say.html(phase === 'sending' ? 'sending' : 'send')}
        </button>
      </p>
    </form>`;
  }

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { send, service } = this;
    const given = new FormData(event.currentTarget as HTMLFormElement);
    const reason = reportReasons.find((one) => one === given.get('reason'));
    const note = String(given.get('note') ?? '').trim();
    if (send === undefined || this.phase === 'sending') return;
    this.fault = reason === undefined ? 'choose' : undefined;
    if (reason === undefined) return;
    this.phase = 'sending';
    try {
      await send({ serviceId: service, reason, ...(note !== '' && { note }) });
      if (service !== this.service) return;
      this.phase = 'sent';
      this.dispatchEvent(new CustomEvent('vk-report-sent', { bubbles: true, composed: true }));
    } catch (error) {
      if (service !== this.service) return;
      const isContact = (error as { readonly fault?: unknown } | undefined)?.fault === 'contact-details';
      this.phase = 'open';
      this.fault = isContact ? 'contact' : 'failed';
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vk-report': Report;
  }
}
