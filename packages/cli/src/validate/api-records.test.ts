import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { runWith, shared, skipWithout } from '../run.fixture.ts';
import { madeUpService } from './services.fixture.ts';
import { validated } from './spoken.fixture.ts';

const few = Array.from({ length: 3 }, (_, at) => madeUpService(at));

const serving = async <T>(listener: RequestListener, use: (url: string) => Promise<T>): Promise<T> => {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  try {
    return await use(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
};

describe('validate of a live API', () => {
  it('follows its pages', async () => {
    const all = Array.from({ length: 25 }, (_, at) => madeUpService(at));
    const asked: string[] = [];
    const pages: RequestListener = ({ url = '' }, response) => {
      asked.push(url);
      const page = Number(new URL(url, 'http://x').searchParams.get('page') ?? 1);
      if (!/^\/api\/services(\?|$)/.test(url)) return void response.writeHead(404).end();
      const contents = all.slice(page * 10 - 10, page * 10);
      response.end(
        JSON.stringify({ total_items: 25, total_pages: 3, page_number: page, last_page: page === 3, contents }),
      );
    };
    const { code, summary } = await serving(pages, (url) => validated({}, `${url}/api`));
    expect([code, summary['services']]).to.deep.equal([0, 25]);
    expect(asked.filter((url) => url.startsWith('/api/services?page='))).to.have.length(2);
  });

  it('what it says of itself at its root is checked when there is an answer', async () => {
    const roots = [
      { root: { version: 'HSDS-3.1', profile: 'geen', openapi_url: 'https://a.example/' }, faults: ['DIR-2 profile'] },
      { root: { version: 'HSDS-3.1' }, faults: ['DIR-3 profile', 'DIR-3 openapi_url'] },
      { root: undefined, faults: [] },
    ];
    for (const { root, faults } of roots) {
      for (const address of ['/api', '/api/services?key=1']) {
        const listener: RequestListener = ({ url = '' }, response) => {
          if (/^\/api\/(\?.*)?$/.test(url) && root) return void response.end(JSON.stringify(root));
          if (!/^\/api\/services(\?.*)?$/.test(url)) return void response.writeHead(404).end('<p>niets');
          response.end(JSON.stringify({ total_items: 3, total_pages: 1, contents: few }));
        };
        const { said, summary } = await serving(listener, (url) => validated({}, `${url}${address}`));
        expect(said.map(({ rule, field }) => `${rule} ${field}`)).to.deep.equal(faults);
        expect(summary['services']).to.equal(3);
      }
    }
  });

  it('does not follow pages without end, nor wait for ever', async () => {
    const endless: RequestListener = (_request, response) => {
      response.end(JSON.stringify({ last_page: false, contents: [few[0]] }));
    };
    const { openApi } = await import('./api-records.ts');
    const seen = await serving(endless, async (url) => {
      const source = await openApi(url, { pages: 5, details: 0 });
      let count = 0;
      if ('records' in source)
        for await (const part of source.records) count += 'list' in part && part.list === 'services' ? 1 : 0;
      return count;
    });
    expect(seen).to.equal(5);
    const slow = await serving(
      () => undefined,
      (url) => openApi(url, { patience: 50 }),
    );
    expect(slow)
      .to.have.nested.property('problem.nl')
      .that.matches(/timeout/);
  });

  it('says so when nothing is there', async () => {
    const nothing: RequestListener = (_request, response) => void response.writeHead(500).end('oops');
    const { code, err } = await serving(nothing, (url) => runWith({}, 'validate', url));
    expect([code, /geeft geen lijst met diensten/.test(err)]).to.deep.equal([2, true]);
  });

  for (const [name, code] of [
    ['Fail', 1],
    ['Warn', 1],
    ['Test', 1],
  ] as const) {
    const folder = `directories/oruk-v3-mocks/V3.0-UK-${name}`;
    it(`Open Referral UK ${name}: the planted faults are found`, { skip: skipWithout(folder) }, async () => {
      const files = (request: string): string | undefined => {
        if (/^\/services(\?.*)?$/.test(request)) return 'service_list.json';
        return request.startsWith('/services/')
          ? 'service_full.json'
          : request === '/'
            ? 'api_details.json'
            : undefined;
      };
      const mocks: RequestListener = ({ url = '' }, response) => {
        const file = files(url);
        if (file) createReadStream(join(shared, folder, file)).pipe(response);
        else response.writeHead(404).end();
      };
      const said = await serving(mocks, (url) => validated({}, url));
      expect(said.code).to.equal(code);
      expect(said.said.some(({ severity }) => severity === 'error')).to.equal(true);
      const ofRoot = said.said.filter(({ field }) => field === 'profile' || field === 'openapi_url');
      expect(ofRoot.map(({ rule }) => rule)).to.deep.equal(name === 'Fail' ? ['DIR-3', 'DIR-2'] : []);
    });
  }
});
