import '@veerkracht/components/define/intervention-calendar';
import type { CalendarQueryChange, InterventionCalendar } from '@veerkracht/components/intervention-calendar';
import { readCalendarParams, writeCalendarParams } from '@veerkracht/core/calendar';
import type { DirectorySource } from '@veerkracht/core/finder';
import { createSource } from '@veerkracht/sdk';

/** On the element, because a page that names the script twice, once with a version behind it, runs it twice. */
const connected = Symbol.for('veerkracht.connected');

const absolute = (address: string): string => new URL(address, document.baseURI).href;

type Raw = Readonly<Record<string, unknown>>;

/** The same source, which remembers on the way whose group it is: its keys are those of the service. */
const watched = (source: DirectorySource, serviceOf: Map<string, string>): DirectorySource => ({
  async *pages(options) {
    for await (const page of source.pages(options)) {
      for (const { id, series } of page.services as readonly Raw[]) {
        if (typeof id !== 'string' || !Array.isArray(series)) continue;
        for (const one of series as readonly Raw[]) serviceOf.set(String(one['id']), id);
      }
      yield page;
    }
  },
});

const giveSource = (element: InterventionCalendar, serviceOf: Map<string, string>): void => {
  const address = element.getAttribute('src');
  if (!address || !URL.canParse(address, document.baseURI)) return;
  const { municipality } = element;
  const source = createSource(absolute(address), { parameters: municipality ? { municipality } : {} });
  element.source = watched(source, serviceOf);
};

/** The link with which somebody cancels, whose secret does not stay in the address. */
const takeCancelLink = (): string | undefined => {
  const { hash, pathname, search } = window.location;
  if (!hash.startsWith('#afmelden=')) return undefined;
  window.history.replaceState(window.history.state, '', `${pathname}${search}`);
  return hash;
};

/** Sealing comes in only where people can sign up. */
const giveSignUps = async (element: InterventionCalendar, serviceOf: ReadonlyMap<string, string>): Promise<void> => {
  const [hub, keys, signer] = ['hub', 'keys', 'signer'].map((name) => element.getAttribute(name));
  if (element.signUps || typeof hub !== 'string' || !keys || !signer) return;
  const { sealedSignUps } = await import('./sealed-sign-ups.ts');
  const options = { hub: absolute(hub), keys: absolute(keys), signer, serviceOf };
  const give = (): void => {
    element.signUps = sealedSignUps(options, takeCancelLink());
  };
  give();
  // Who opens the link on the page itself only changes the fragment.
  window.addEventListener('hashchange', () => {
    if (window.location.hash.startsWith('#afmelden=')) give();
  });
};

/**
 * `src` → series; the address of the page ↔ the query; `hub`, `keys` and `signer` → signing up. The address is
 * replaced, never added to: a shared phone keeps no trail of what was looked at.
 */
const connect = (element: InterventionCalendar): void => {
  if (connected in element) return;
  Object.defineProperty(element, connected, { value: true });
  const serviceOf = new Map<string, string>();
  if (!element.compact) element.query = readCalendarParams(new URLSearchParams(window.location.search));
  if (!element.source) giveSource(element, serviceOf);
  void giveSignUps(element, serviceOf);
  new MutationObserver(() => giveSource(element, serviceOf)).observe(element, { attributeFilter: ['src'] });
  element.addEventListener('vk-query-change', (event) => {
    const { query } = (event as CustomEvent<CalendarQueryChange>).detail;
    const params = writeCalendarParams(query, new URLSearchParams(window.location.search)).toString();
    const address = `${window.location.pathname}${params ? `?${params}` : ''}${window.location.hash}`;
    window.history.replaceState(window.history.state, '', address);
  });
};

export const connectCalendars = (): void => {
  for (const element of document.querySelectorAll('vk-intervention-calendar')) connect(element);
};
