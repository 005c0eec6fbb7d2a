import type { QueryChange, SocialMap } from '@veerkracht/components/social-map';
import { readParams, writeParams } from '@veerkracht/core/finder';
import { createSource, SourceError, type DirectorySource } from '@veerkracht/sdk';

/** On the element, because a page that names the script twice, once with a version behind it, runs it twice. */
const connected = Symbol.for('veerkracht.connected');

/** Without an address there is nothing to read, and a web editor should see that. */
const nowhere: DirectorySource = {
  pages: () => {
    throw new SourceError('not-found', document.baseURI);
  },
};

const sourceOf = (element: SocialMap): DirectorySource => {
  const address = element.getAttribute('src');
  if (!address || !URL.canParse(address, document.baseURI)) return nowhere;
  const { municipality } = element;
  return createSource(new URL(address, document.baseURI).href, { parameters: municipality ? { municipality } : {} });
};

/**
 * `src` → source; the address of the page ↔ the query. The address is replaced, never added to: "back" leaves
 * the page, and a shared phone keeps no trail of what was looked at.
 */
export const connectSocialMap = (element: SocialMap): void => {
  if (connected in element) return;
  Object.defineProperty(element, connected, { value: true });
  element.query = readParams(new URLSearchParams(window.location.search));
  element.source ??= sourceOf(element);
  const hub = element.getAttribute('reports-to');
  if (hub !== null) void import('./connect-reports.ts').then(({ reportsTo }) => (element.reports ??= reportsTo(hub)));
  new MutationObserver(() => {
    element.source = sourceOf(element);
  }).observe(element, { attributeFilter: ['src'] });
  element.addEventListener('vk-query-change', (event) => {
    const { query } = (event as CustomEvent<QueryChange>).detail;
    const params = writeParams(query, new URLSearchParams(window.location.search)).toString();
    const address = `${window.location.pathname}${params ? `?${params}` : ''}${window.location.hash}`;
    window.history.replaceState(window.history.state, '', address);
  });
};
