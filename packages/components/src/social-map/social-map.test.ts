import { expect, fixture, fixtureCleanup, oneEvent, waitUntil } from '@open-wc/testing';
import 'axe-core';
import type * as Axe from 'axe-core';
import { html } from 'lit';
import { emptyQuery } from '@veerkracht/core/finder';
import type { DirectoryPage, DirectorySource, FinderQuery } from '@veerkracht/core/finder';
import '../define/social-map.ts';
import type { NothingFound, QueryChange, ServiceChoice, SocialMap } from './social-map.ts';

// ——— A directory to look in ———

type Raw = Readonly<Record<string, unknown>>;

/** A service of the profile: what a test says of it, and what every service has. */
const service = (id: string, fields: Raw & { readonly terms?: readonly string[] } = {}): Raw => {
  const { terms = [], ...rest } = fields;
  return {
    id,
    name: `Plek ${id}`,
    status: 'active',
    description: 'Samen koffie drinken en praten.',
    attributes: terms.map((code) => ({ taxonomy_term: { id: code, code, name: code } })),
    phones: [{ number: '078 123 45 67' }],
    assured_date: '2026-11-01',
    ...rest,
  };
};

const location = (latitude: number, postcode: string): Raw => ({
  service_at_locations: [
    {
      location: {
        latitude,
        longitude: 4.67,
        addresses: [{ address_type: 'physical', city: 'Dordrecht', postal_code: postcode }],
      },
    },
  ],
});

const sleep = service('sleep', {
  name: 'Beter slapen',
  terms: ['theme/sleep', 'cost/free', 'access/open', 'level/prevention', 'type/psycho-education'],
  languages: [{ code: 'ar' }],
  ...location(51.81, '3311 AA'),
});
const talk = service('talk', {
  name: 'Samen praten',
  terms: ['theme/grief', 'theme/sleep', 'level/early-help', 'audience/torture', 'audience/parents'],
  interpretation: [{ available: 'yes', languages: ['ar'] }],
  ...location(51.9, '3351 AA'),
});
const silent = service('silent', { name: 'Fietsles', terms: ['theme/body'] });
const directory = [sleep, talk, silent];
const many = Array.from({ length: 45 }, (_, at) => service(`n${at}`, { name: `Plek ${String(at).padStart(2, '0')}` }));

const pages = (...all: readonly DirectoryPage[]): DirectorySource => ({
  async *pages() {
    yield* all;
  },
});
const sourceOf = (services: readonly unknown[]): DirectorySource => pages({ services });

const failure = (fault: string): Error => Object.assign(new Error(fault), { name: 'SourceError', fault });
const failing = (fault: string, ...first: readonly DirectoryPage[]): DirectorySource => ({
  async *pages() {
    yield* first;
    throw failure(fault);
  },
});

/** A source that answers when the test says so, and remembers how often it was asked and whether it was told to stop. */
const slow = (services: readonly unknown[]) => {
  let answer = (): void => {};
  const gate = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const asked: AbortSignal[] = [];
  const source: DirectorySource = {
    async *pages({ signal }) {
      if (signal) asked.push(signal);
      await gate;
      yield { services };
    },
  };
  return { source, asked, answer };
};

// ——— Looking at it from outside: by role and name ———

const tagsOf: Readonly<Record<string, string>> = {
  button: 'button',
  link: 'a[href]',
  heading: 'h1,h2,h3,h4',
  searchbox: 'input[type=search]',
  textbox: 'input:not([type])',
  checkbox: 'input[type=checkbox]',
  combobox: 'select',
  dialog: 'dialog',
  article: 'article',
  group: 'fieldset',
};

const rootOf = (element: Element): ParentNode => element.shadowRoot ?? element;

const spokenText = (element: Element): string => {
  const copy = element.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
};

const referred = (element: Element, attribute: string): string | undefined => {
  const id = element.getAttribute(attribute);
  const target = id && (element.getRootNode() as ShadowRoot).getElementById(id);
  return target ? spokenText(target) : undefined;
};

const nameOf = (element: Element): string => {
  const labels = [...((element as HTMLInputElement).labels ?? [])].map(spokenText).join(' ');
  return element.getAttribute('aria-label') ?? referred(element, 'aria-labelledby') ?? (labels || spokenText(element));
};

const matches = (said: string, wanted: string | RegExp | undefined): boolean => {
  if (wanted === undefined) return true;
  return typeof wanted === 'string' ? said === wanted : wanted.test(said);
};

/** Everything a visitor can perceive with this role and name. */
const all = (within: Element, role: string, name?: string | RegExp): HTMLElement[] => {
  const tags = tagsOf[role];
  const selector = `[role="${role}"]${tags ? `,${tags.split(',').map((tag) => `${tag}:not([role])`)}` : ''}`;
  return [...rootOf(within).querySelectorAll<HTMLElement>(selector)].filter(
    (element) => element.checkVisibility({ visibilityProperty: true }) && matches(nameOf(element), name),
  );
};

const one = (within: Element, role: string, name?: string | RegExp): HTMLElement => {
  const [found] = all(within, role, name);
  if (!found)
    throw new Error(`There is no ${role} ${name ?? ''}. There are: ${all(within, role).map(nameOf).join(' | ')}`);
  return found;
};

const isThere = (within: Element, role: string, name?: string | RegExp): boolean => all(within, role, name).length > 0;

const until = (condition: () => boolean, what: string): Promise<void> =>
  waitUntil(condition, what, { interval: 10, timeout: 4000 });
const appears = async (within: Element, role: string, name?: string | RegExp): Promise<HTMLElement> => {
  await until(() => isThere(within, role, name), `${role} ${name ?? ''} did not appear`);
  return one(within, role, name);
};
const focused = (map: SocialMap): Element | null | undefined => map.shadowRoot?.activeElement;
const said = (map: SocialMap): string => spokenText(rootOf(map).querySelector('.page') ?? map);
const pageOf = (map: SocialMap): HTMLElement => rootOf(map).querySelector<HTMLElement>('[lang][dir]')!;

const type = (field: HTMLElement, text: string): void => {
  (field as HTMLInputElement).value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};

const cardsOf = (map: SocialMap): HTMLElement[] => all(map, 'article');
const cardNames = (map: SocialMap): string[] => cardsOf(map).map((card) => nameOf(one(card, 'heading')));

/** Opens the filters, where the page is narrow, and every group of them, as somebody does who looks for more choices. */
const unfold = async (map: SocialMap): Promise<void> => {
  const [toggle] = all(map, 'button', /^Kiezen/);
  if (toggle?.getAttribute('aria-expanded') === 'false') toggle.click();
  await map.updateComplete;
  for (const details of rootOf(map).querySelectorAll('details')) details.open = true;
};

interface ServerSocket {
  readonly sendMessageWaitForResponse: (message: Raw) => Promise<unknown>;
}
// The client of the test runner's commands is not a dependency; its socket is there all the same.
const socketAddress: string = '/__web-dev-server__web-socket.js';

/** A real key press: only a trusted one works a button or closes a dialog. */
const press = async (key: string): Promise<void> => {
  const { sendMessageWaitForResponse } = (await import(socketAddress)) as ServerSocket;
  const sessionId = new URLSearchParams(window.location.search).get('wtr-session-id');
  await sendMessageWaitForResponse({ type: 'wtr-command', sessionId, command: 'send-keys', payload: { press: key } });
};

// ——— Putting it on a page ———

type Settings = Partial<
  Pick<SocialMap, 'source' | 'query' | 'helpLines' | 'professional' | 'municipality' | 'languages' | 'lang'>
>;

const noon = (): Date => new Date('2026-11-21T11:00:00Z');

const create = (settings: Settings = {}): SocialMap =>
  Object.assign(document.createElement('vk-social-map'), { clock: noon, source: sourceOf(directory), ...settings });

/** On the page, not yet waited for. */
const put = async (map: SocialMap, lang = 'nl'): Promise<SocialMap> => {
  const place = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  place.append(map);
  return map;
};

const ready = (map: SocialMap): Promise<HTMLElement> => appears(map, 'searchbox');

const show = async (settings: Settings = {}, lang = 'nl'): Promise<SocialMap> => {
  const map = await put(create(settings), lang);
  await ready(map);
  await until(() => pageOf(map).lang === (settings.lang ?? lang), `the page is not in ${settings.lang ?? lang}`);
  return map;
};

const nowhere: FinderQuery = { ...emptyQuery, text: 'xqzwvu', filters: { theme: ['sleep'] } };

const axe = (): typeof Axe => (globalThis as unknown as { readonly axe: typeof Axe }).axe;

/** What axe has against it, in a line each. */
const complaints = async (map: SocialMap): Promise<string[]> => {
  // A fade that is half done has half the contrast.
  for (const animation of document.getAnimations()) animation.finish();
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await axe().run(map, { runOnly: tags, resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html: source }) => `${id}: ${source.replace(/<!--.*?-->/g, '').slice(0, 160)}`),
  );
};

/** Counts calls of a method for as long as a test needs it. */
const watch = (restores: (() => void)[], holder: object, method: string, calls: string[]): void => {
  const original = Object.getOwnPropertyDescriptor(holder, method);
  if (!original) return;
  const count = original.value as ((...args: unknown[]) => unknown) | undefined;
  Object.defineProperty(holder, method, {
    configurable: true,
    writable: true,
    value(this: unknown, ...args: unknown[]) {
      calls.push(method);
      return count?.apply(this, args);
    },
  });
  restores.push(() => Object.defineProperty(holder, method, original));
};

afterEach(() => fixtureCleanup());

describe('vk-social-map promises', () => {
  describe('to be accessible: axe has nothing against', () => {
    it('the list', async () => {
      const map = await show({ query: { ...emptyQuery, filters: { theme: ['sleep'] } } });
      expect(await complaints(map)).to.deep.equal([]);
    });
    it('the filters', async () => {
      const map = await show();
      await unfold(map);
      expect(isThere(map, 'checkbox')).to.equal(true);
      expect(await complaints(map)).to.deep.equal([]);
    });
    it('the details', async () => {
      const map = await show();
      one(map, 'button', 'Samen praten').click();
      await appears(map, 'button', 'Terug naar de lijst');
      await unfold(map);
      expect(await complaints(map)).to.deep.equal([]);
    });
    it('nothing found', async () => {
      const map = await show({ query: nowhere });
      await appears(map, 'heading', 'Niets gevonden');
      expect(await complaints(map)).to.deep.equal([]);
    });
    it('a list that does not load', async () => {
      const map = await put(create({ source: failing('server') }));
      await appears(map, 'button', 'Probeer opnieuw');
      expect(await complaints(map)).to.deep.equal([]);
    });
    it('a list that is still loading', async () => {
      const map = await put(create({ source: slow([]).source }));
      await until(() => said(map).includes('De plekken worden geladen.'), 'loading');
      expect(await complaints(map)).to.deep.equal([]);
    });
    it('help now', async () => {
      const map = await show();
      one(map, 'button', 'Ik heb nu hulp nodig').click();
      await appears(map, 'dialog', 'Hulp nu');
      expect(await complaints(map)).to.deep.equal([]);
    });
    it('a page from right to left', async () => {
      expect(await complaints(await show({}, 'ar'))).to.deep.equal([]);
    });
  });

  describe('to be translated', () => {
    const buttons = {
      nl: 'Snel weg',
      en: /^Quick exit|Leave/,
      ar: /[\u0600-\u06ff]/,
      fa: /[\u0600-\u06ff]/,
      ti: /[\u1200-\u137f]/,
    };
    for (const [lang, words] of Object.entries(buttons)) {
      it(`into ${lang}, marked with its language and direction`, async () => {
        const map = await show({}, lang);
        expect(pageOf(map).dir).to.equal(['ar', 'fa'].includes(lang) ? 'rtl' : 'ltr');
        expect(
          all(map, 'button')
            .map(nameOf)
            .filter((name) => matches(name, words)),
        ).to.not.be.empty;
        expect(isThere(map, 'note')).to.equal(['ar', 'fa', 'ti'].includes(lang));
      });
    }
    it('or says in Dutch what nobody translated, marked as Dutch', async () => {
      const map = await show({}, 'ti');
      const heading = one(map, 'heading', 'Hulp en activiteiten bij u in de buurt');
      const text = heading.querySelector('[lang]');
      expect(text?.getAttribute('lang')).to.equal('nl');
      expect(text?.getAttribute('dir')).to.equal('ltr');
    });
    it('with every Dutch text in another language marked as Dutch', async () => {
      const map = await show({}, 'ar');
      const walker = document.createTreeWalker(pageOf(map), NodeFilter.SHOW_TEXT);
      const unmarked: string[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent?.trim() ?? '';
        const element = node.parentElement!;
        if (!/[a-z]{3,}/i.test(text) || !element.checkVisibility() || element.closest('option, bdi')) continue;
        if (element.closest('[lang]')?.getAttribute('lang') === 'ar') unmarked.push(text);
      }
      expect(unmarked).to.deep.equal([]);
    });
  });

  describe('to accept', () => {
    const serves = (code: string) => ({
      service_areas: [{ uri: `https://identifier.overheid.nl/tooi/id/gemeente/${code}` }],
    });
    const two = [
      service('a', { name: 'Dordt', ...serves('gm0505') }),
      service('b', { name: 'Haarlem', ...serves('gm0392') }),
    ];
    const tag = async (attributes: Readonly<Record<string, string>>, settings: Settings = {}): Promise<SocialMap> => {
      const map = create(settings);
      for (const [name, value] of Object.entries(attributes)) map.setAttribute(name, value);
      await put(map);
      await ready(map);
      return map;
    };

    it('a municipality', async () => {
      const map = await tag({ municipality: 'GM0505' }, { source: sourceOf(two) });
      expect(cardNames(map)).to.deep.equal(['Dordt']);
      map.setAttribute('municipality', 'GM0392');
      await until(() => cardNames(map)[0] === 'Haarlem', 'another municipality');
    });
    it('a municipality that does not exist, with a way out', async () => {
      const map = await tag({ municipality: '<nowhere>' }, { source: sourceOf(two) });
      expect(isThere(map, 'button', /Ook buiten uw gemeente/)).to.equal(true);
    });
    it('a language, with or without a region', async () => {
      const map = await tag({ lang: 'ar-SY' });
      await until(() => pageOf(map).lang === 'ar', 'Arabic');
      map.setAttribute('lang', 'en');
      await until(() => pageOf(map).lang === 'en', 'English');
    });
    it('a language nobody made: Dutch', async () => {
      for (const lang of ['xx', '', '!!', 'zh-Hant-TW']) expect(pageOf(await tag({ lang })).lang, lang).to.equal('nl');
    });
    it('the language of the page around it', async () => {
      expect(pageOf(await show({}, 'en')).lang).to.equal('en');
    });
    it('the languages to choose from', async () => {
      const map = await tag({ languages: 'nl ti' });
      expect(all(one(map, 'group', 'Taal'), 'button').map((button) => button.lang)).to.deep.equal(['nl', 'ti']);
    });
    it('languages nobody made, or none', async () => {
      expect(isThere(await tag({ languages: 'xx ,;' }), 'group', 'Taal')).to.equal(false);
      const map = await tag({ languages: 'nl ti' });
      map.removeAttribute('languages');
      await map.updateComplete;
      expect(isThere(map, 'searchbox')).to.equal(true);
    });
    it('professionals', async () => {
      const map = await tag({ professional: '' });
      await unfold(map);
      await appears(map, 'checkbox', /^Psycho-educatie/);
    });
    it('an address to leave to, and a map style, whatever they say', async () => {
      const map = await tag({ 'exit-url': 'http://[', 'map-style': '::' });
      expect(isThere(map, 'button', /^Snel weg/)).to.equal(true);
      expect(cardsOf(map)).to.have.length(3);
    });
    it('a query to begin with', async () => {
      const map = await put(create({ query: { ...emptyQuery, filters: { theme: ['grief'] }, service: 'talk' } }));
      await appears(map, 'heading', 'Samen praten');
      one(map, 'button', 'Terug naar de lijst').click();
      await appears(map, 'heading', '1 plek gevonden');
    });
  });

  describe('the same whether its properties are set before or after it is connected', () => {
    const settings: Settings = {
      professional: true,
      languages: 'nl en',
      municipality: 'GM0505',
      query: { ...emptyQuery, text: 'psycho-educatie', anywhere: true },
      source: sourceOf(directory),
    };
    it('in what it shows', async () => {
      const before = await put(create(settings));
      await ready(before);
      const after = await put(create({ source: undefined }));
      await after.updateComplete;
      Object.assign(after, settings);
      await ready(after);
      await until(() => said(after) === said(before), `after: ${said(after)}\nbefore: ${said(before)}`);
    });
    it('also in what professionals find by their own words', async () => {
      const { professional, ...rest } = settings;
      const before = await put(create(settings));
      const after = await put(create(rest));
      await Promise.all([ready(before), ready(after)]);
      Object.assign(after, { professional });
      for (const [when, map] of Object.entries({ before, after })) {
        await until(() => isThere(map, 'heading', '1 plek gevonden'), `found by professionals, set ${when}`);
      }
    });
    it('and asks its source once', async () => {
      const before = slow(directory);
      const map = await put(create({ source: before.source }));
      await map.updateComplete;
      const after = slow(directory);
      const later = await put(create({ source: undefined }));
      await later.updateComplete;
      later.source = after.source;
      await later.updateComplete;
      expect([before.asked.length, after.asked.length]).to.deep.equal([1, 1]);
    });
  });

  it('to ask nothing of the network and to keep nothing', async () => {
    const calls: string[] = [];
    const restores: (() => void)[] = [];
    watch(restores, window, 'fetch', calls);
    watch(restores, XMLHttpRequest.prototype, 'send', calls);
    watch(restores, Navigator.prototype, 'sendBeacon', calls);
    watch(restores, window, 'EventSource', calls);
    for (const method of ['getItem', 'setItem', 'removeItem']) watch(restores, Storage.prototype, method, calls);
    watch(restores, IDBFactory.prototype, 'open', calls);
    watch(restores, CacheStorage.prototype, 'open', calls);
    const cookies = document.cookie;
    try {
      const map = await show();
      type(one(map, 'searchbox'), 'slapen');
      await appears(map, 'heading', '2 plekken gevonden');
      one(map, 'button', 'Beter slapen').click();
      one(await appears(map, 'article'), 'button', 'Kies deze plek').click();
      one(map, 'button', 'Terug naar de lijst').click();
      await ready(map);
      one(map, 'button', 'English').click();
      await until(() => pageOf(map).lang === 'en', 'English');
    } finally {
      for (const restore of restores) restore();
    }
    expect(calls).to.deep.equal([]);
    expect(document.cookie).to.equal(cookies);
  });
});

describe('vk-social-map finds', () => {
  it('what was typed, and says how much that is', async () => {
    const map = await show();
    type(one(map, 'searchbox', 'Wat zoekt u?'), 'fietsl');
    await appears(map, 'heading', '1 plek gevonden');
    expect(cardNames(map)).to.deep.equal(['Fietsles']);
    await until(() => all(map, 'status').some((status) => spokenText(status) === '1 plek gevonden'), 'announcement');
  });
  it('what troubles somebody, by one press', async () => {
    const map = await show();
    const button = one(map, 'button', 'Slecht slapen');
    button.click();
    await appears(map, 'heading', '2 plekken gevonden');
    expect(button.getAttribute('aria-pressed')).to.equal('true');
    one(map, 'button', 'Haal weg: Slecht slapen').click();
    await appears(map, 'heading', '3 plekken gevonden');
    expect(button.getAttribute('aria-pressed')).to.equal('false');
  });
  it('more when a choice is taken away, without losing the place of who uses the keyboard', async () => {
    const map = await show({ query: { ...emptyQuery, filters: { theme: ['sleep'] } } });
    const button = await appears(map, 'button', 'Haal weg: Slecht slapen');
    button.focus();
    button.click();
    await appears(map, 'heading', '3 plekken gevonden');
    await map.updateComplete;
    expect(focused(map) ?? null).to.not.equal(null);
  });
  it('a language, by staff and by interpreter, and shows that these differ', async () => {
    const map = await show();
    await unfold(map);
    one(map, 'checkbox', /^Arabisch/).click();
    await appears(map, 'heading', '2 plekken gevonden');
    const facts = ['Iemand spreekt Arabisch', 'Een tolk voor Arabisch'].map((text) => {
      const fact = [...rootOf(map).querySelectorAll('.fact')].find((element) => spokenText(element).includes(text));
      return fact?.querySelector('path')?.getAttribute('d');
    });
    expect(facts[0], 'icon of staff').to.be.a('string');
    expect(facts[1], 'icon of an interpreter').to.be.a('string').and.not.equal(facts[0]);
    expect(cardNames(map)[0]).to.equal('Beter slapen');
  });
  it('and shows that nobody said in which language', async () => {
    const map = await show({ source: sourceOf([silent]) }, 'ar');
    const [card] = cardsOf(map);
    const icons = [...(card?.querySelectorAll('.fact.unknown path') ?? [])].map((path) => path.getAttribute('d'));
    expect(icons).to.have.length(1);
    const dutch = await show({ source: sourceOf([silent]) });
    expect(said(dutch)).to.include('Tolk: niet bekend, bel even');
  });
  it('what is near, with the distance', async () => {
    const map = await show();
    type(one(map, 'textbox', 'Postcode'), '3311');
    await until(() => said(map).includes('Op 100 meter'), 'a distance');
    expect(cardNames(map)).to.deep.equal(['Beter slapen', 'Samen praten', 'Fietsles']);
    type(one(map, 'textbox', 'Postcode'), '99999');
    await until(() => one(map, 'textbox', 'Postcode').getAttribute('aria-invalid') === 'true', 'not a postcode');
  });
  it('more, and goes on where the new ones begin', async () => {
    const map = await show({ source: sourceOf(many), query: { ...emptyQuery, sort: 'name' } });
    expect(cardNames(map)).to.have.length(20);
    one(map, 'button', 'Toon meer').click();
    await until(() => cardNames(map).length === 40, 'forty');
    expect(focused(map)).to.equal(one(map, 'button', 'Plek 20'));
    one(map, 'button', 'Toon meer').click();
    await until(() => cardNames(map).length === 45, 'all');
    expect(focused(map)).to.equal(one(map, 'button', 'Plek 40'));
    expect(isThere(map, 'button', 'Toon meer')).to.equal(false);
  });
  it('nothing, and then says what to let go and whom to call', async () => {
    const map = await show({ query: nowhere });
    await appears(map, 'heading', 'Niets gevonden');
    expect(isThere(map, 'link', 'Bel 112')).to.equal(true);
    one(map, 'button', /^Zonder de woorden "xqzwvu"/).click();
    expect(await appears(map, 'heading', '2 plekken gevonden')).to.equal(focused(map));
  });
  it('does not offer the public what would label a person, and does offer it to professionals', async () => {
    const map = await show();
    await unfold(map);
    expect(isThere(map, 'checkbox', /^Ouders en gezinnen/)).to.equal(true);
    expect(all(map, 'checkbox').map(({ id }) => id)).to.not.include('audience-torture');
    one(map, 'button', 'Samen praten').click();
    await appears(map, 'button', 'Terug naar de lijst');
    expect(said(map)).to.not.include('heel zware ervaringen');
    const colleagues = await show({ professional: true });
    await unfold(colleagues);
    expect(all(colleagues, 'checkbox').map(({ id }) => id)).to.include('audience-torture');
  });
});

describe('vk-social-map shows a service', () => {
  it('and goes to its heading, and back to its card', async () => {
    const map = await show();
    one(map, 'button', 'Samen praten').click();
    const heading = await appears(map, 'heading', 'Samen praten');
    await until(() => focused(map) === heading, 'focus on the heading');
    expect(isThere(map, 'searchbox')).to.equal(false);
    one(map, 'button', 'Terug naar de lijst').click();
    await ready(map);
    await until(() => focused(map) === one(map, 'button', 'Samen praten'), 'focus on the card');
  });
  it('and goes back to a card further down', async () => {
    const map = await show({ source: sourceOf(many), query: { ...emptyQuery, sort: 'name' } });
    one(map, 'button', 'Toon meer').click();
    (await appears(map, 'button', 'Plek 30')).click();
    (await appears(map, 'button', 'Terug naar de lijst')).click();
    await ready(map);
    expect(focused(map)).to.equal(one(map, 'button', 'Plek 30'));
  });
  it('with hours that are true: not every week is said, and what is over is left out', async () => {
    const hours = { opens_at: '10:00', closes_at: '12:00' };
    const schedules = [
      { ...hours, freq: 'WEEKLY', byday: 'MO,WE' },
      { ...hours, freq: 'MONTHLY', byday: '2TU' },
      { ...hours, freq: 'WEEKLY', interval: 2, byday: 'TH', description: 'Om de week op donderdag' },
      { ...hours, freq: 'WEEKLY', byday: 'FR', until: '2026-10-01' },
    ];
    const map = await show({ source: sourceOf([service('hours', { name: 'Uren', schedules })]) });
    one(map, 'button', 'Uren').click();
    await appears(map, 'button', 'Terug naar de lijst');
    expect(said(map)).to.include('maandag, woensdag 10 tot 12 uur');
    expect(said(map)).to.include('dinsdag 10 tot 12 uur (niet elke week)');
    expect(said(map)).to.include('Om de week op donderdag');
    expect(said(map)).to.not.include('vrijdag');
  });
  it('whatever its id is', async () => {
    const odd = `x"] \\ 'é`;
    const map = await show({ source: sourceOf([service(odd, { name: 'Vreemd' }), silent]) });
    one(map, 'button', 'Vreemd').click();
    (await appears(map, 'button', 'Terug naar de lijst')).click();
    await ready(map);
    await map.updateComplete;
    expect(focused(map)).to.equal(one(map, 'button', 'Vreemd'));
  });
  it('with text of the directory as text only', async () => {
    const text = '<img src=x onerror="document.title=1"><b>vet</b>';
    const map = await show({
      source: sourceOf([service('x', { name: text, description: text, url: 'javascript:1', email: '"><b>' })]),
    });
    one(map, 'button', text).click();
    await appears(map, 'heading', text);
    expect(rootOf(map).querySelector('b, img, a[href^="javascript"]')).to.equal(null);
  });
  it('with numbers to call, from left to right in every language', async () => {
    const map = await show({ source: sourceOf([sleep]) }, 'ar');
    const number = one(cardsOf(map)[0]!, 'link').querySelector('.number');
    expect(number?.textContent).to.equal('078 123 45 67');
    expect(number?.getAttribute('dir')).to.equal('ltr');
  });
});

describe('vk-social-map says to the page', () => {
  it('vk-service-choose: which service', async () => {
    const map = await put(create({ query: { ...emptyQuery, service: 'talk' } }));
    const button = await appears(map, 'button', 'Kies deze plek');
    setTimeout(() => button.click());
    const { detail } = (await oneEvent(map, 'vk-service-choose')) as CustomEvent<ServiceChoice>;
    expect(detail.service.id).to.equal('talk');
  });
  it('vk-query-change: what is asked', async () => {
    const map = await show();
    setTimeout(() => one(map, 'button', 'Slecht slapen').click());
    const event = (await oneEvent(map, 'vk-query-change')) as CustomEvent<QueryChange>;
    expect(event.detail.query.filters).to.deep.equal({ theme: ['sleep'] });
    expect([event.bubbles, event.composed]).to.deep.equal([true, true]);
    expect(map.query).to.equal(event.detail.query);
  });
  it('vk-nothing-found: once, with filters only, without what would label a person', async () => {
    const map = await show({
      professional: true,
      query: { ...emptyQuery, filters: { audience: ['torture', 'parents'], theme: ['grief'] } },
    });
    const details: NothingFound[] = [];
    map.addEventListener('vk-nothing-found', (event) => details.push((event as CustomEvent<NothingFound>).detail));
    type(one(map, 'searchbox'), 'xqzwvu');
    await appears(map, 'heading', 'Niets gevonden');
    expect(details).to.deep.equal([{ filters: { audience: ['parents'], theme: ['grief'] } }]);
  });
  it('vk-language-change: which language', async () => {
    const map = await show();
    setTimeout(() => one(map, 'button', 'English').click());
    const { detail } = (await oneEvent(map, 'vk-language-change')) as CustomEvent<{ readonly language: string }>;
    expect(detail.language).to.equal('en');
  });
});

describe('vk-social-map and its source', () => {
  const faults = {
    offline: /geen internet/,
    timeout: /duurt te lang/,
    server: /geeft een fout/,
    refused: /geeft een fout/,
    format: /bestand met plekken is kapot/,
    'not-found': /bestand met plekken is er niet/,
  };
  for (const [fault, words] of Object.entries(faults)) {
    it(`says what went wrong: ${fault}`, async () => {
      const map = await put(create({ source: failing(fault) }));
      await until(() => words.test(said(map)), fault);
      expect(isThere(map, 'alert')).to.equal(true);
      expect(isThere(map, 'link', 'Bel 112')).to.equal(true);
    });
  }
  it('says that there is nothing yet, and that nothing could be read', async () => {
    const empty = await put(create({ source: sourceOf([]) }));
    await until(() => said(empty).includes('Er staan nog geen plekken in de lijst.'), 'empty');
    const broken = await put(create({ source: sourceOf([null, 3, {}]) }));
    await until(() => said(broken).includes('is kapot'), 'broken');
  });
  it('tries again when asked to', async () => {
    let attempts = 0;
    const source: DirectorySource = {
      async *pages() {
        attempts += 1;
        if (attempts === 1) throw failure('server');
        yield { services: directory };
      },
    };
    const map = await put(create({ source }));
    const button = await appears(map, 'button', 'Probeer opnieuw');
    button.focus();
    button.click();
    await ready(map);
    expect(cardsOf(map)).to.have.length(3);
    await map.updateComplete;
    expect(focused(map) ?? null, 'focus').to.not.equal(null);
  });
  it('shows the first page while the others come, says so, and speaks of nothing found only at the end', async () => {
    let answer = (): void => {};
    const gate = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const source: DirectorySource = {
      async *pages() {
        yield { services: [silent], total: 3 };
        await gate;
        yield { services: [sleep, talk], total: 3 };
      },
    };
    const missed: Event[] = [];
    const map = create({ source, query: { ...emptyQuery, filters: { theme: ['sleep'] } } });
    map.addEventListener('vk-nothing-found', (event) => missed.push(event));
    await put(map);
    await ready(map);
    expect(said(map)).to.include('1 plek geladen');
    answer();
    await until(() => cardsOf(map).length === 2, 'the rest');
    expect(said(map)).not.to.include('geladen');
    expect(missed).to.deep.equal([]);
  });
  it('keeps the first page when the second does not come, and says so', async () => {
    const map = await show({ source: failing('server', { services: [sleep] }) });
    expect(cardNames(map)).to.deep.equal(['Beter slapen']);
    expect(said(map)).to.include('Niet alle plekken konden worden geladen.');
  });
  it('says how many services could not be read', async () => {
    expect(said(await show({ source: sourceOf([sleep, null, {}]) }))).to.include('2 plekken konden wij niet lezen.');
  });
  it('stops the old one when there is a new one', async () => {
    const old = slow([silent]);
    const map = await put(create({ source: old.source }));
    await until(() => old.asked.length > 0, 'asked');
    map.source = sourceOf([sleep]);
    await ready(map);
    old.answer();
    expect(old.asked.every(({ aborted }) => aborted)).to.equal(true);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(cardNames(map)).to.deep.equal(['Beter slapen']);
  });
  it('stops when it leaves the page, and begins again when it comes back', async () => {
    const { source, asked, answer } = slow(directory);
    const map = await put(create({ source }));
    await until(() => asked.length > 0, 'asked');
    const before = asked.length;
    map.remove();
    expect(asked.every(({ aborted }) => aborted)).to.equal(true);
    answer();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(isThere(map, 'searchbox')).to.equal(false);
    await put(map);
    await ready(map);
    expect(asked.length).to.equal(before + 1);
  });
  it('without one it waits', async () => {
    const map = await put(create({ source: undefined }));
    await map.updateComplete;
    expect(isThere(map, 'searchbox')).to.equal(false);
    expect(isThere(map, 'button', 'Ik heb nu hulp nodig')).to.equal(true);
  });
});

describe('vk-social-map and languages', () => {
  it('changes when the visitor chooses, and searches in that language', async () => {
    const map = await show();
    one(map, 'button', 'العربية').click();
    await until(() => pageOf(map).dir === 'rtl', 'Arabic');
    expect(one(map, 'button', 'العربية').getAttribute('aria-pressed')).to.equal('true');
    type(one(map, 'searchbox'), 'النوم');
    await until(
      () => cardNames(map).includes('Beter slapen') && !cardNames(map).includes('Fietsles'),
      'found by an Arabic word',
    );
  });
  it('keeps to the language chosen last', async () => {
    const map = await show();
    one(map, 'button', 'دری / فارسی').click();
    one(map, 'button', 'Nederlands').click();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(pageOf(map).lang).to.equal('nl');
  });
  it('two on one page, each in its own', async () => {
    const [dutch, arabic] = await Promise.all([show(), show({ source: sourceOf([sleep]) }, 'ar')]);
    expect(isThere(dutch, 'searchbox', 'Wat zoekt u?')).to.equal(true);
    expect(isThere(arabic, 'searchbox', 'عمّ تبحث؟')).to.equal(true);
    expect([cardsOf(dutch).length, cardsOf(arabic).length]).to.deep.equal([3, 1]);
    one(arabic, 'button', 'English').click();
    await until(() => pageOf(arabic).lang === 'en', 'English');
    expect(pageOf(dutch).lang).to.equal('nl');
  });
});

describe('vk-social-map and help now', () => {
  it('opens by Enter and closes by Escape', async () => {
    const map = await show();
    const button = one(map, 'button', 'Ik heb nu hulp nodig');
    button.focus();
    await press('Enter');
    const dialog = await appears(map, 'dialog', 'Hulp nu');
    expect(dialog.contains(focused(map) ?? null)).to.equal(true);
    expect(isThere(dialog, 'link', 'Bel 113')).to.equal(true);
    await press('Escape');
    await until(() => !isThere(map, 'dialog'), 'closed');
    expect(focused(map)).to.equal(button);
  });
  it('closes by its button', async () => {
    const map = await show();
    one(map, 'button', 'Ik heb nu hulp nodig').click();
    one(await appears(map, 'dialog'), 'button', 'Sluiten').click();
    await until(() => !isThere(map, 'dialog'), 'closed');
  });
  it('shows the lines the page gives it', async () => {
    const line = {
      id: 'own',
      name: 'Wijkteam Dordrecht',
      number: '14 078',
      when: { nl: 'Voor vragen over wonen en geld.', en: 'For questions on housing and money.' },
      free: false,
      source: 'dordrecht.nl',
      checked_on: '2026-11-20',
    };
    const map = await show({ helpLines: [line] });
    one(map, 'button', 'Ik heb nu hulp nodig').click();
    const dialog = await appears(map, 'dialog');
    expect(all(dialog, 'link').map(nameOf)).to.deep.equal(['Bel 14 078']);
    expect(spokenText(dialog)).to.include('Nagekeken op 20 november 2026');
  });
  it('is there before the list is, and when the list does not come', async () => {
    for (const source of [slow([]).source, failing('offline')]) {
      const map = await put(create({ source }));
      (await appears(map, 'button', 'Ik heb nu hulp nodig')).click();
      expect(isThere(await appears(map, 'dialog'), 'link', 'Bel 112')).to.equal(true);
      one(map, 'button', 'Sluiten').click();
    }
  });
});

describe('vk-social-map and leaving', () => {
  const target = new URL('../define/social-map.ts', import.meta.url).href;
  const away = new URL('../../package.json', import.meta.url).pathname;

  /** In a frame: leaving would take the tests away too. */
  const framed = async () => {
    const frame = await fixture<HTMLIFrameElement>(
      html`<iframe
        title="page"
        srcdoc=${`<script type="module" src="${target}"></script><p>text</p><vk-social-map exit-url="${away}"></vk-social-map>`}
      ></iframe>`,
    );
    const map = () => frame.contentDocument?.querySelector('vk-social-map');
    await until(() => map()?.shadowRoot?.querySelector('.help-bar') != null, 'the finder in the frame');
    const { contentWindow: window, contentDocument: page } = frame;
    return { map: map()!, window: window!, page: page!, left: () => frame.contentWindow?.location.pathname === away };
  };
  const escape = (window: Window, timeStamp: number): void => {
    const event = new KeyboardEvent('keydown', { key: 'Escape' });
    Object.defineProperty(event, 'timeStamp', { value: timeStamp });
    window.dispatchEvent(event);
  };

  it('empties the page at once and goes elsewhere', async () => {
    const { map, page, left } = await framed();
    one(map, 'button', /^Snel weg/).click();
    expect(page.body.textContent).to.equal('');
    await until(left, 'gone');
  });
  it('by Escape, twice within a moment', async () => {
    const { window, page, left } = await framed();
    escape(window, 10_000);
    escape(window, 12_000);
    expect(page.body.textContent).to.not.equal('');
    escape(window, 12_500);
    await until(left, 'gone');
  });
  it('not by one Escape, however soon', async () => {
    const { window, page } = await framed();
    escape(window, 300);
    expect(page.body.textContent).to.not.equal('');
  });
});
