import type { Browser, Page } from 'playwright-core';

/** What the preview of Storybook offers to whoever stands in its page. */
interface Channel {
  emit(event: string, data: unknown): void;
  last(event: string): unknown;
  once(event: string, listener: (data: never) => void): void;
}
declare global {
  var __STORYBOOK_ADDONS_CHANNEL__: Channel;
}

/** What the toolbar of the gallery chooses. */
export interface Look {
  readonly language: string;
  readonly theme: string;
}

const height = 900;

/** A computer without a graphics card says that drawing a map is slow. */
const fromDriver = (text: string): boolean => /GL Driver Message \(OpenGL, Performance/.test(text);

/** The page of the stories, without the frame around it; one for all stories. */
export class GalleryPage {
  readonly page: Page;
  readonly #said: string[] = [];
  readonly #elsewhere: string[] = [];
  #look: Look = { language: 'nl', theme: 'eigen' };

  private constructor(page: Page, origin: string) {
    this.page = page;
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()) && !fromDriver(message.text())) this.#said.push(message.text());
    });
    page.on('pageerror', (error) => this.#said.push(String(error)));
    page.on('request', (request) => {
      const url = request.url();
      if (/^https?:/.test(url) && new URL(url).origin !== origin) this.#elsewhere.push(url);
    });
  }

  static async open(browser: Browser, origin: string, first: string, width: number): Promise<GalleryPage> {
    const context = await browser.newContext({
      viewport: { width, height },
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
    });
    await context.route(
      (url) => url.origin !== origin && /^https?:$/.test(url.protocol),
      (route) => route.abort(),
    );
    const gallery = new GalleryPage(await context.newPage(), origin);
    // Storybook's own check would run beside ours, and axe cannot run twice at a time.
    await gallery.page.goto(`${origin}/iframe.html?id=${first}&viewMode=story&globals=a11y.manual:!true`);
    await gallery.page.waitForFunction(() => globalThis.__STORYBOOK_ADDONS_CHANNEL__?.last('storyFinished'));
    return gallery;
  }

  /** Shows a story from the start, in a language and a house style, and waits until it is done. */
  async show(id: string, look: Look): Promise<void> {
    this.#said.length = 0;
    this.#elsewhere.length = 0;
    await this.#resize(height);
    if (look.language !== this.#look.language || look.theme !== this.#look.theme) {
      await this.page.evaluate(changeLook, look);
      this.#look = look;
    }
    const problem = await this.page.evaluate(showStory, id);
    if (problem) throw new Error(problem);
  }

  /** Makes the window as high as what is in it, so that a bar that stays in view covers nothing. */
  async unroll(): Promise<void> {
    // More than once, because what comes into view for the first time may turn out higher than was thought.
    for (let rounds = 0; rounds < 10; rounds += 1) {
      const needed = await this.page.evaluate(heightOnceDrawn);
      if (needed <= (this.page.viewportSize()?.height ?? 0)) return;
      await this.#resize(needed);
    }
    throw new Error('The page keeps growing.');
  }

  async #resize(wanted: number): Promise<void> {
    const { width = 0, height: now } = this.page.viewportSize() ?? {};
    if (now !== wanted) await this.page.setViewportSize({ width, height: wanted });
  }

  /** Errors and warnings since the story was shown. */
  get complaints(): readonly string[] {
    return this.#said;
  }

  /** Requests to other servers since the story was shown. */
  get requestsElsewhere(): readonly string[] {
    return this.#elsewhere;
  }

  /** How many pixels are beside the page. */
  overflow(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }
}

/** These run in the page. */
const heightOnceDrawn = async (): Promise<number> => {
  await document.fonts.ready;
  const height = (): number => document.documentElement.scrollHeight;
  for (let before = -1, same = 0; same < 5; before = height()) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    same = height() === before ? same + 1 : 0;
  }
  return height();
};

/** A story that is still busy must not be replaced: Storybook would load the page anew. */
const changeLook = (globals: Look): Promise<void> =>
  new Promise((resolve) => {
    const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
    channel.once('storyFinished', () => resolve());
    channel.emit('updateGlobals', { globals });
  });

const showStory = (storyId: string): Promise<string> =>
  new Promise((resolve) => {
    const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
    channel.once('storyFinished', ({ status }: { readonly status: string }) =>
      resolve(
        status === 'success' ? '' : `${storyId}: ${document.querySelector('#error-message')?.textContent ?? status}`,
      ),
    );
    channel.once('storyUnchanged', () => resolve(''));
    channel.once('storyMissing', () => resolve(`There is no ${storyId}.`));
    channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
  });
