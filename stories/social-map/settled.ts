const patience = 20_000;

/** What `look` finds, as soon as it finds something. */
export const eventually = async <T>(look: () => T | null | undefined | false): Promise<T> => {
  const end = performance.now() + patience;
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() > end) throw new Error('The finder did not get there in time.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

/** Resolves when nothing has changed for a moment: words and index of another language come in after the list. */
const calm = (root: ShadowRoot): Promise<void> =>
  new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout>;
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        observer.disconnect();
        resolve();
      }, 80);
    };
    const observer = new MutationObserver(wait);
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
    wait();
  });

/** The inside of the finder, once it shows what it will show, in its language. */
export const settled = async (canvas: HTMLElement): Promise<ShadowRoot> => {
  const root = await eventually(() => {
    const finder = canvas.querySelector<HTMLElement>('vk-social-map');
    const inside = finder?.shadowRoot;
    const spoken = inside?.querySelector('.page')?.getAttribute('lang') === finder?.lang;
    return spoken && inside?.querySelector('.results, .failed, .detail') ? inside : undefined;
  });
  await calm(root);
  return root;
};

/** Presses what a visitor would press. */
export const press = async (canvas: HTMLElement, selector: string): Promise<ShadowRoot> => {
  const root = await settled(canvas);
  (await eventually(() => root.querySelector<HTMLElement>(selector))).click();
  return root;
};
