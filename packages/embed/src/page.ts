import { offerFonts } from './fonts.ts';

/** Gives the elements that are on the page now what they need; as often as one likes. */
export type Connect = () => void;

type Later = Readonly<Record<string, () => Promise<Connect>>>;

/** For pages that lead to the form. */
export const referring: Later = {
  '[refer-to]': async () => (await import('./refer-to.ts')).listenForReferrals,
};

/** Runs now and whenever the page adds tags, as editors and single-page sites do. `others`: comes in only where a page has it. */
export const onPage = (first: Connect, others: Later = {}): void => {
  // A server that renders pages may import this too; there is nothing to connect there.
  if (typeof document === 'undefined') return;
  const connectAll = (): void => {
    first();
    for (const [selector, load] of Object.entries(others)) {
      if (document.querySelector(selector)) void load().then((connect) => connect());
    }
  };
  offerFonts();
  connectAll();
  new MutationObserver(connectAll).observe(document.documentElement, { childList: true, subtree: true });
};
