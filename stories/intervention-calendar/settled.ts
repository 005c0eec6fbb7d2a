import { calm, eventually } from '../fixtures/settling.ts';

/** The inside of the calendar, once it shows what it will show, in its language. */
export const settled = async (canvas: HTMLElement): Promise<ShadowRoot> => {
  const root = await eventually(() => {
    const calendar = canvas.querySelector<HTMLElement>('vk-intervention-calendar');
    const inside = calendar?.shadowRoot;
    const spoken = inside?.querySelector('.page')?.getAttribute('lang') === calendar?.lang;
    return spoken && inside?.querySelector('.filters, .next, .failed, .detail h3') ? inside : undefined;
  });
  await calm(root);
  return root;
};

/** Presses what a visitor would press. */
export const press = async (canvas: HTMLElement, selector: string): Promise<ShadowRoot> => {
  const root = await settled(canvas);
  (await eventually(() => root.querySelector<HTMLElement>(selector))).click();
  await calm(root);
  return root;
};
