/**
 * The whole of Veerkracht for a page without a build: registers the elements, gives them their data by the
 * attributes on the tag, and keeps the address of the page in step.
 * @module
 */
import '@veerkracht/components/define/social-map';
import { connectSocialMap } from './connect-social-map.ts';
import { offerFonts } from './fonts.ts';

const connectAll = (root: ParentNode): void => {
  for (const element of root.querySelectorAll('vk-social-map')) connectSocialMap(element);
};

const start = (): void => {
  offerFonts();
  connectAll(document);
  // Tags that a page adds later, as editors and single-page sites do.
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.localName === 'vk-social-map') connectSocialMap(node as HTMLElementTagNameMap['vk-social-map']);
        connectAll(node);
      }
    }
  }).observe(document.documentElement, { childList: true, subtree: true });
};

// A server that renders pages may import this too; there is nothing to connect there.
if (typeof document !== 'undefined') start();
