import { once } from 'node:events';
import { createServer } from 'node:http';
import { describe, it } from 'node:test';
import { writeDirectory } from '@veerkracht/spec';
import type { Service } from '@veerkracht/spec';
import { parse } from 'csv-parse/sync';
import { expect } from 'chai';
import { runWith } from '../run.fixture.ts';
import { madeUpService } from '../validate/services.fixture.ts';
import { deadBecause, usualLimits } from './links.ts';
import type { QueueItem } from './queue.ts';

const service = (number: number, more: Partial<Service> = {}): Service => {
  const { is_fictional: _made, ...rest } = madeUpService(number) as unknown as Service;
  return { ...rest, ...more } as Service;
};

const review = (services: readonly Service[], ...args: readonly string[]) =>
  runWith(
    { 'a.json': writeDirectory({ schema_version: '0.1.0', services: [...services] }) },
    'review',
    '@in/a.json',
    ...args,
  );

const queueOf = async (services: readonly Service[], ...args: readonly string[]): Promise<readonly QueueItem[]> =>
  (JSON.parse((await review(services, '--json', ...args)).out) as { readonly items: readonly QueueItem[] }).items;

const without = (one: Service, ...fields: readonly (keyof Service)[]): Service =>
  Object.fromEntries(Object.entries(one).filter(([key]) => !fields.includes(key))) as Service;

const wait = (as_of: string): Partial<Service> => ({ wait_times: [{ stage: 'intake', status: 'open', as_of }] });

const odd: readonly Service[] = [
  service(1),
  service(2, { review_date: '2026-05-01' }),
  without(service(3), 'owner_role'),
  without(service(4), 'assured_date', 'review_date'),
  service(5, wait('2025-01-01')),
  without(service(6, { assured_date: '2026-01-15' }), 'review_date'),
  service(7, { status: 'defunct', review_date: '2020-01-01' }),
];

describe('review', () => {
  it('says what is past its date, without owner, never checked, or has an old wait; the oldest first', async () => {
    const queue = await queueOf(odd);
    expect(queue.map(({ reason, date }) => [reason, date])).to.deep.equal([
      ['old-wait', '2025-01-01'],
      ['past-review', '2026-05-01'],
      ['past-review', '2026-07-15'],
      ['no-owner', ''],
      ['never-checked', ''],
    ]);
  });

  it('as a table in Dutch and in English', async () => {
    const { out, code } = await review(odd);
    expect(code).to.equal(0);
    expect(out)
      .to.match(/^Datum +Wat +Dienst/)
      .and.match(/2026-05-01 +nakijken +Groep/);
    expect(out).to.include('5 keer nakijken, bij 5 diensten.');
    expect((await review([service(1)], '--lang', 'en')).out).to.equal('There is nothing to look at.\n');
  });

  it('as CSV that a spreadsheet does not run', async () => {
    const { out } = await review(
      [service(2, { name: '=HYPERLINK("https://x.example")', review_date: '2026-05-01' })],
      '--csv',
    );
    const [, row] = parse(out) as readonly (readonly string[])[];
    expect(row?.[2]).to.equal('\'=HYPERLINK("https://x.example")');
  });

  it('tries links only when asked', async () => {
    const asked: string[] = [];
    const server = createServer(({ url = '', method = '' }, response) => {
      asked.push(`${method} ${url}`);
      const status =
        url === '/gone' ? 404 : url === '/only-get' && method === 'HEAD' ? 405 : url === '/moved' ? 302 : 200;
      response.writeHead(status, url === '/moved' ? { location: '/fine' } : {}).end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
    const services = ['/gone', '/only-get', '/moved', '/fine'].map((path, at) =>
      service(at, { url: `${base}${path}` }),
    );
    try {
      expect(await queueOf(services)).to.deep.equal([]);
      expect(asked).to.deep.equal([]);
      const queue = await queueOf(services, '--links', '--allow-local');
      expect(queue.map(({ reason, detail }) => [reason, detail])).to.deep.equal([['dead-link', `${base}/gone (404)`]]);
      const count = asked.length;
      const guarded = await queueOf(services, '--links');
      expect(guarded.every(({ detail }) => detail.includes('not public'))).to.equal(true);
      expect(guarded).to.have.length(4);
      expect(asked).to.have.length(count);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  it('asks nothing of one’s own network, by number or by name', async () => {
    for (const url of [
      ...['http://127.0.0.1/', 'http://[::1]/', 'http://10.0.0.1/', 'http://169.254.169.254/', 'http://localhost/'],
      ...['http://0x7f000001/', 'http://[::ffff:10.0.0.1]/', 'file:///etc/passwd', 'http://user:pass@x.example/'],
    ]) {
      expect([url, await deadBecause(url, { ...usualLimits, patience: 500 })]).to.deep.equal([url, 'not public']);
    }
  });

  it('a file that cannot be read is exit 2', async () => {
    expect((await runWith({}, 'review', '/no/such')).code).to.equal(2);
  });
});
