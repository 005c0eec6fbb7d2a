import type { ReactiveController, ReactiveControllerHost } from 'lit';

const twiceWithin = 1500;
/** Weather: a page that anybody may have open. */
export const neutralPage = 'https://www.knmi.nl/';

/** An address that cannot be opened would leave somebody on an empty page. */
const openable = (address: string): string => {
  const url = URL.parse(address, document.baseURI);
  return url && /^https?:$/.test(url.protocol) ? url.href : neutralPage;
};

/**
 * Leaves the page at once: by the button, or by Escape twice. The address is replaced, so that "back" does not
 * return here, and the page is emptied first, so that a slow line shows nothing.
 */
export class QuickExit implements ReactiveController {
  readonly #url: () => string;
  #lastEscape = -Infinity;

  constructor(host: ReactiveControllerHost, url: () => string) {
    this.#url = url;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.#onKeydown, { capture: true });
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.#onKeydown, { capture: true });
  }

  readonly leave = (): void => {
    const url = openable(this.#url());
    document.title = '…';
    document.body.replaceChildren();
    window.location.replace(url);
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.repeat) return;
    if (event.timeStamp - this.#lastEscape < twiceWithin) this.leave();
    this.#lastEscape = event.timeStamp;
  };
}
