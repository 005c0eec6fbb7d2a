import { calm, eventually } from '../fixtures/settling.ts';

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
