import { describe, it } from 'node:test';
import { checkDirectory, readDirectory } from '@veerkracht/spec';
import type { Directory } from '@veerkracht/spec';
import { expect } from 'chai';
import { madeUpService } from '../validate/services.fixture.ts';
import { withMeasuredWaits } from './measured-waits.ts';

const today = '2026-11-21';
const given = {
  ...{ schema_version: '0.1.0', name: 'Proef', is_fictional: true },
  services: [1, 2, 3].map((number) => ({
    ...(madeUpService(number) as object),
    wait_times: [{ stage: 'intake', status: 'waiting_list', weeks_min: 20, as_of: '2026-01-01' }],
  })),
};
const { directory }: { readonly directory: Directory } = readDirectory(given);
const [first, second] = directory.services;

/** A hub that measured one service, knows nothing of the next, and says nonsense of the last. */
const hub: typeof globalThis.fetch = async (input) => {
  const id = /receivers\/([^/]+)\/waiting-time$/.exec(String(input))?.[1];
  if (id === first?.id) return Response.json({ measured: { days: 17, count: 9, asOf: today } });
  if (id === second?.id) return new Response('{}', { status: 404 });
  return Response.json({ measured: { days: 'veel', asOf: today } });
};

describe('waits that were measured from the referrals', () => {
  it('take the place of what was said, with their day; whether there is a list stays for the service to say', async () => {
    const measured = await withMeasuredWaits(directory, { hub: 'https://gids.example/', today, fetch: hub });
    expect(measured.count).to.equal(1);
    const [one, two, three] = measured.directory.services;
    expect(one?.wait_times).to.deep.equal([
      {
        ...{ stage: 'intake', status: 'waiting_list', weeks_min: 2.5, as_of: today },
        source: 'Gemeten: de middelste van alle wachttijden in 90 dagen',
      },
    ]);
    expect([two?.wait_times, three?.wait_times]).to.deep.equal([second?.wait_times, directory.services[2]?.wait_times]);
  });

  it('DIR-28: keeps the words for plain HSDS equal', async () => {
    const measured = await withMeasuredWaits(directory, { hub: 'https://gids.example', today, fetch: hub });
    const found = checkDirectory(measured.directory, today).filter(
      ({ rule, path }) => rule === 'DIR-28' && path.startsWith('services[0]'),
    );
    expect(found).to.deep.equal([]);
  });

  it('a hub that cannot be reached is an error, and nothing is half taken over', async () => {
    const away = () => Promise.reject(new TypeError('fetch failed'));
    const tried = await withMeasuredWaits(directory, { hub: 'https://gids.example', today, fetch: away }).catch(
      (error: unknown) => error,
    );
    expect(tried).to.be.instanceOf(TypeError);
  });
});
