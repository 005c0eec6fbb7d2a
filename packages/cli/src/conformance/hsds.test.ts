import { once } from 'node:events';
import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { hsdsConformance } from './hsds.ts';

const run = async (...args: readonly string[]) => {
  const said = { out: [] as string[], err: [] as string[] };
  const code = await hsdsConformance(args, {
    out: (text) => void said.out.push(text),
    err: (text) => void said.err.push(text),
    today: '2026-11-21',
  });
  return { code, ...said };
};

const serving = async <T>(answer: RequestListener, use: (address: string) => Promise<T>): Promise<T> => {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/hsds`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
};

describe('conformance hsds', () => {
  it('says of every check a line of JSON, and ends with how many failed', async () => {
    const service = { id: '5a3b1e00-0000-4000-8000-000000000001', name: 'Koken', status: 'active' };
    const page = { contents: [service], total_items: 2, total_pages: 1, page_number: 1 };
    const answer: RequestListener = (request, response) => {
      const path = (request.url ?? '').split('?')[0];
      const body = path === '/hsds/services' ? page : path === `/hsds/services/${service.id}` ? service : undefined;
      response.writeHead(body ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(body ?? {}));
    };
    await serving(answer, async (address) => {
      const { code, out, err } = await run(`${address}/`);
      expect([code, err]).to.deep.equal([1, []]);
      const results = out.slice(0, -1).map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
      for (const result of results) expect(result).to.include.all.keys('id', 'ok', 'expected', 'actual', 'state');
      const of = (id: string) => results.find((one) => one['id'] === id);
      expect(of('HSDS-5')).to.include({ ok: false, url: `${address}/services` });
      expect(of('HSDS-5')?.['actual']).to.include('size is undefined');
      expect(of('HSDS-8')?.['actual']).to.equal('1 services, while total_items is 2');
      expect(of('HSDS-10')).to.include({ ok: true, state: 'pass' });
      expect(of('HSDS-15')).to.include({ ok: null, state: 'not-offered' });
      const failed = results.filter(({ ok }) => ok === false).length;
      const passed = results.filter(({ state }) => state === 'pass').length;
      expect(out.at(-1)).to.equal(`${passed} passed, ${failed} failed`);
    });
  });

  it('could not run without an address, at one that is none, and where nobody answers', async () => {
    const gone = await serving(
      () => undefined,
      async (address) => address,
    );
    for (const [args, words] of [
      [[], 'Noem één adres'],
      [['a', 'b'], 'Noem één adres'],
      [['file:///etc/passwd'], 'antwoordt niemand'],
      [[gone], 'antwoordt niemand'],
      [[gone, '--lang', 'en'], 'Nobody answers'],
      [['--lost'], 'Deze opties begrijp ik niet'],
    ] as const) {
      const { code, out, err } = await run(...args);
      expect([code, out]).to.deep.equal([2, []]);
      expect(err.join()).to.include(words);
    }
  });
});
