/** An HSDS API of plain pages in memory, right in everything, of which one thing can be spoilt. @module */

export interface MockService {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly last_modified: string;
  readonly description: string;
  readonly attributes: readonly { readonly id: string; readonly taxonomy_term_id: string }[];
}

const uuid = (kind: string, number: number): string => `${kind}0000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const term = (number: number): string => uuid('bbbb', number);

export const mockServices: readonly MockService[] = Array.from({ length: 7 }, (_, at) => ({
  id: uuid('aaaa', at),
  name: `${['Samen', 'Praten', 'Wandelen', 'Koken', 'Taal', 'Muziek', 'Sport'][at]} in de buurt`,
  status: 'active',
  last_modified: `2026-0${at + 1}-01T00:00:00Z`,
  description: 'U bent welkom.',
  attributes: [{ id: uuid('cccc', at), taxonomy_term_id: term(at % 3) }],
}));

type Fields = Readonly<Record<string, unknown>>;

/** What a server makes of a question; each part can be replaced by a wrong one. */
export interface MockParts {
  readonly services: readonly Fields[];
  /** After the filters. */
  readonly kept: (services: readonly Fields[], asked: URLSearchParams) => readonly Fields[];
  readonly form: (service: Fields, asked: URLSearchParams) => Fields;
  readonly envelope: (page: Fields, asked: URLSearchParams, path: string) => unknown;
  readonly answer: (path: string, asked: URLSearchParams) => Response | undefined;
  readonly sent: (response: Response, path: string) => Response;
}

const without = (service: Fields, ...fields: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(service).filter(([field]) => !fields.includes(field)));

const filtered: MockParts['kept'] = (services, asked) => {
  const [word, of, since] = [asked.get('search'), asked.get('taxonomy_term_id'), asked.get('modified_after')];
  return services.filter((service) => {
    const { name, attributes, last_modified: changed } = service as unknown as MockService;
    const fits = !word || name.toLowerCase().includes(word.toLowerCase());
    const termed = !of || attributes.some((one) => one.taxonomy_term_id === of);
    return fits && termed && (!since || Date.parse(changed) >= Date.parse(since));
  });
};

const formed: MockParts['form'] = (service, asked) => {
  if (asked.get('minimal') === 'true') return without(service, 'description', 'attributes');
  return asked.get('full') === 'true' ? service : without(service, 'attributes');
};

const right: MockParts = {
  services: mockServices as unknown as readonly Fields[],
  kept: filtered,
  form: formed,
  envelope: (page) => page,
  answer: () => undefined,
  sent: (response) => response,
};

const json = (value: unknown, status = 200): Response =>
  new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json', 'access-control-allow-origin': '*' },
  });

const whole = (text: string | null, usual: number): number => {
  const value = Number(text ?? usual);
  return Number.isInteger(value) && value > 0 && value < 1e6 ? value : usual;
};

const pageOf = (all: readonly Fields[], asked: URLSearchParams): Fields => {
  const [number, size] = [whole(asked.get('page'), 1), whole(asked.get('per_page'), 50)];
  const contents = all.slice((number - 1) * size, number * size);
  const pages = Math.ceil(all.length / size);
  return {
    ...{ total_items: all.length, total_pages: pages, page_number: number, size: contents.length },
    ...{ first_page: number === 1, last_page: number >= pages, empty: contents.length === 0, contents },
  };
};

export const described = ['search', 'taxonomy_term_id', 'modified_after', 'minimal', 'full', 'format', 'page'];

const answerTo = (parts: MockParts, url: URL): Response => {
  const { pathname: path, searchParams: asked } = url;
  const own = parts.answer(path, asked);
  if (own) return own;
  if (path === '/') return json({ version: '3.1', profile: 'https://p.example/', openapi_url: '/openapi.json' });
  if (path === '/openapi.json') {
    const parameters = described.map((name) => ({ name, in: 'query' }));
    return json({ openapi: '3.1.0', paths: { '/services': { get: { parameters } } } });
  }
  if (path === '/services') {
    const all = parts.kept(parts.services, asked).map((service) => parts.form(service, asked));
    if (asked.get('format') !== 'ndjson') return json(parts.envelope(pageOf(all, asked), asked, path));
    const lines = all.map((service) => `${JSON.stringify(service)}\n`).join('');
    return new Response(lines, { headers: { 'content-type': 'application/x-ndjson' } });
  }
  const id = /^\/services\/(.+)$/.exec(path)?.[1];
  const found = parts.services.find((service) => service['id'] === id);
  if (found) return json(found);
  const lists = ['/organizations', '/taxonomies', '/taxonomy_terms', '/service_at_locations'];
  return lists.includes(path)
    ? json(parts.envelope(pageOf([], asked), asked, path))
    : json({ title: 'not found' }, 404);
};

/** The API as a `fetch`, with some parts in the place of the right ones. */
export const mockHsds = (parts: Partial<MockParts> = {}): typeof globalThis.fetch => {
  const all = { ...right, ...parts };
  return async (input) => {
    const url = new URL(input instanceof Request ? input.url : input);
    return all.sent(answerTo(all, url), url.pathname);
  };
};

export const answered = json;
