import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

const quietFor = 400;

/** Says something to who cannot see it, once typing has stopped. */
export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #text = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  view(): TemplateResult {
    return html`<p class="visually-hidden" role="status">${this.#text}</p>`;
  }

  say(text: () => string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#text = text();
      this.#host.requestUpdate();
    }, quietFor);
  }
}
