import { html, nothing, type TemplateResult } from 'lit';
import type { AfterModel } from './after-words.ts';
import type { AfterStage } from './stage.ts';

type Phase = 'asking' | 'sending' | 'done' | 'gone' | 'failed' | 'kept';

/** Asks those who came by the link with which one cancels: opening it may be a mistake, or somebody else's curiosity. */
export interface Cancelling {
  readonly view: (model: AfterModel) => TemplateResult | typeof nothing;
}

export const createCancelling = (stage: AfterStage): Cancelling => {
  let [phase, asked]: [Phase, (() => Promise<void>) | undefined] = ['asking', undefined];
  const set = (next: Phase): void => {
    phase = next;
    stage.focusNext(next === 'kept' ? '#detail-name, #count' : '#cancel');
    stage.requestUpdate();
  };
  const send = async (cancel: () => Promise<void>): Promise<void> => {
    if (phase === 'sending') return;
    set('sending');
    await cancel().then(
      () => set('done'),
      (error: unknown) => set((error as { readonly fault?: string } | null)?.fault === 'not-found' ? 'gone' : 'failed'),
    );
  };
  const choice = (cancel: () => Promise<void>, { words }: AfterModel): TemplateResult =>
    html`<p>${words.html('cancelHint')}</p>
      <div role="alert">
        ${phase === 'failed' ? html`<p class="problem">${words.html('cancelFailed')}</p>` : nothing}
      </div>
      <p class="actions">
        <button
          type="button"
          class="button primary"
          aria-disabled=${phase === 'sending' ? 'true' : 'false'}
          @click=${() => send(cancel)}
        >
          ${words.html(phase === 'sending' ? 'sending' : 'cancelYes')}
        </button>
        <button type="button" class="button" @click=${() => set('kept')}>${words.html('cancelNo')}</button>
      </p>`;
  return {
    view: (model) => {
      const cancel = stage.signUps()?.cancel;
      if (cancel !== asked) [phase, asked] = ['asking', cancel];
      if (!cancel || phase === 'kept') return nothing;
      const { words } = model;
      const outcome = phase === 'done' ? 'cancelDone' : phase === 'gone' ? 'cancelGone' : undefined;
      return html`<section class="part cancel" aria-labelledby="cancel">
        <h3 id="cancel" tabindex="-1">${words.html(outcome ?? 'cancelAsk')}</h3>
        ${outcome ? nothing : choice(cancel, model)}
      </section>`;
    },
  };
};
