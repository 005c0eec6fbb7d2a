/**
 * The whole of Veerkracht for a page without a build: registers the elements, gives them their data by the
 * attributes on the tag, and keeps the address of the page in step.
 * @module
 */
import '@veerkracht/components/define/social-map';
import { connectSocialMap } from './connect-social-map.ts';
import { offerFonts } from './fonts.ts';

/** The checklist comes in only where a page has one. */
const connectAll = (): void => {
  for (const element of document.querySelectorAll('vk-social-map')) connectSocialMap(element);
  if (!document.querySelector('vk-signalling-checklist')) return;
  void import('./connect-signalling-checklist.ts').then(({ connectChecklists }) => connectChecklists());
};

const start = (): void => {
  offerFonts();
  connectAll();
  // Tags that a page adds later, as editors and single-page sites do.
  new MutationObserver(connectAll).observe(document.documentElement, { childList: true, subtree: true });
};

// A server that renders pages may import this too; there is nothing to connect there.
if (typeof document !== 'undefined') start();
