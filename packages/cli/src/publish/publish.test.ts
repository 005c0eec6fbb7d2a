import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { attributeOf, parseDirectory, terms, writeDirectory } from '@veerkracht/spec';
import type { AnyConcept, Directory, Service } from '@veerkracht/spec';
import { expect } from 'chai';
import type { Ran } from '../run.fixture.ts';
import { runWith } from '../run.fixture.ts';
import { madeUpService } from '../validate/services.fixture.ts';
import type { Index } from './write-tree.ts';

const said: readonly AnyConcept[] = [
  ...([
    'level/early-help',
    'type/buddy',
    'type/meeting',
    'theme/loneliness',
    'theme/stress',
    'audience/adults',
  ] as const),
  ...(['format/group', 'access/self-register', 'cost/free', 'reach/municipality', 'phase/light-support'] as const),
];

/** A service with the terms, markers and waits that a well-kept record has. */
const kept = (number: number): Service => {
  const service = madeUpService(number) as unknown as Service;
  const own = said.filter((_, at) => (number + at) % 7 !== 0);
  const stated = { stated_by: 'aanbieder', checked_on: '2026-11-01' };
  return {
    ...service,
    description: `U praat met anderen over ${['slapen', 'zorgen', 'rouw', 'school', 'werk'][number % 5]}. Groep ${number} is klein. Kom gerust een keer kijken, u hoeft niets te betalen.`,
    attributes: own.map((concept, at) => attributeOf(concept, service.id.replace(/.{4}$/, String(1000 + at)))),
    markers: [
      { term: 'trained', state: 'yes', ...stated },
      { term: 'women-only', state: number % 3 === 0 ? 'yes' : 'no', ...stated },
      { term: 'childcare', state: 'unknown' },
    ],
    wait_times: [{ stage: 'support', status: 'waiting_list', weeks_min: number % 9, as_of: '2026-11-01' }],
    translations: [{ field: 'name', lang: 'en', text: `Group ${number}`, status: 'human' }],
  };
};

const directoryOf = (services: readonly Service[]): Directory => ({
  ...{ schema_version: '0.1.0', name: 'Proef', language: 'nl', is_fictional: true },
  taxonomy_terms: [...terms],
  services: [...services],
});

const published = async <T>(
  directory: Directory,
  use: (folder: string, ran: Ran, again: (next?: Directory) => Promise<Ran>) => Promise<T>,
): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'veerkracht-'));
  const publish = (now: Directory = directory): Promise<Ran> =>
    runWith({ 'a.json': writeDirectory(now) }, 'publish', '@in/a.json', '--out', folder);
  try {
    return await use(folder, await publish(), publish);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const indexIn = async (folder: string): Promise<Index> =>
  JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as Index;
const read = async (folder: string, file: string): Promise<Directory> =>
  parseDirectory(JSON.parse(await readFile(join(folder, file), 'utf8')));

describe('publish', () => {
  it('every file is in the index with its checksum, and gzip and brotli hold the same', async () => {
    await published(directoryOf([kept(1), kept(2)]), async (folder, { code, out }) => {
      expect(code, out).to.equal(0);
      const { files, checked, published_on } = await indexIn(folder);
      expect([checked.oldest, published_on]).to.deep.equal(['2026-11-01', '2026-11-21']);
      expect(files.map(({ latest }) => latest)).to.have.members([
        ...['directory.json', 'directory.en.json', 'services.ndjson', 'GM0505.json', 'GM0505.en.json'],
      ]);
      for (const { path, latest, sha256, bytes } of files) {
        const content = await readFile(join(folder, path));
        expect([createHash('sha256').update(content).digest('hex'), content.length]).to.deep.equal([sha256, bytes]);
        for (const file of [path, latest ?? path]) {
          expect(gunzipSync(await readFile(join(folder, `${file}.gz`))).equals(content)).to.equal(true);
          expect(brotliDecompressSync(await readFile(join(folder, `${file}.br`))).equals(content)).to.equal(true);
        }
      }
    });
  });

  it('equal data a second time changes nothing; other data gives another version and leaves the old files', async () => {
    await published(directoryOf([kept(1), kept(2)]), async (folder, _ran, again) => {
      const [first, at] = [await indexIn(folder), (await stat(join(folder, 'index.json'))).mtimeMs];
      expect((await again()).out).to.include('Er is niets veranderd');
      expect((await stat(join(folder, 'index.json'))).mtimeMs).to.equal(at);
      await again(directoryOf([kept(1), { ...kept(2), name: 'Anders (voorbeeld)' }]));
      const second = await indexIn(folder);
      expect(second.previous_version).to.equal(first.version);
      const present = await readdir(join(folder, 'files'));
      for (const { path } of [...first.files, ...second.files]) expect(present).to.include(path.replace('files/', ''));
    });
  });

  it('a municipality gets what is for it and what is for everybody, and no more', async () => {
    const elsewhere = {
      ...kept(2),
      service_areas: [{ id: kept(2).id, uri: 'https://identifier.overheid.nl/tooi/id/gemeente/gm0392' }],
    };
    const { service_areas: _areas, ...everywhere } = kept(3);
    const national = {
      ...elsewhere,
      id: kept(4).id,
      attributes: [attributeOf('reach/national', kept(4).id)],
    };
    await published(directoryOf([kept(1), elsewhere, everywhere, national]), async (folder, { err }) => {
      expect(err).to.equal('');
      const here = await read(folder, 'GM0505.json');
      expect(here.services.map(({ id }) => id)).to.have.members([kept(1).id, everywhere.id, national.id]);
      expect((await read(folder, 'GM0392.json')).services).to.have.length(3);
    });
  });

  it('the first file is HSDS, has what the finder shows, in every language or in one', async () => {
    const farsi = { field: 'name', lang: 'fa', text: 'گروه', status: 'human' } as const;
    const translated = { ...kept(1), translations: [...(kept(1).translations ?? []), farsi] };
    await published(directoryOf([translated]), async (folder) => {
      const [dutch, english] = [await read(folder, 'GM0505.json'), await read(folder, 'GM0505.en.json')];
      const [service] = dutch.services;
      expect(service?.translations?.map(({ lang }) => lang)).to.deep.equal(['en', 'fa']);
      expect(english.services[0]?.translations?.map(({ lang }) => lang)).to.deep.equal(['en']);
      expect(service).to.include({ id: kept(1).id, name: kept(1).name, assured_date: '2026-11-01' });
      expect(service?.markers?.map(({ term }) => term)).to.deep.equal(['trained', 'women-only']);
      const codes = new Map(dutch.taxonomy_terms?.map(({ id, code }) => [id, code]));
      const named = (service?.attributes ?? []).map(({ taxonomy_term_id }) => codes.get(taxonomy_term_id ?? ''));
      expect(named).to.include('type/buddy').and.not.include('phase/light-support');
      const ids = JSON.stringify(service).match(/"id":"[^"]+"/g) ?? [];
      expect(new Set(ids).size).to.equal(ids.length);
      const [whole] = (await read(folder, 'directory.json')).services;
      expect(whole?.owner_role).to.equal('redactie');
      expect(JSON.parse(await readFile(join(folder, 'services.ndjson'), 'utf8'))).to.deep.equal(whole);
      expect(dutch).to.not.have.any.keys('next_page', 'total_items');
    });
  });

  it('300 services of a municipality are at most 60 kB gzip', async () => {
    const many = Array.from({ length: 300 }, (_, at) => kept(at));
    await published(directoryOf(many), async (folder) => {
      const { gzip_bytes: size, services } = (await indexIn(folder)).files.find(
        ({ latest }) => latest === 'GM0505.json',
      ) ?? {
        ...{ gzip_bytes: 0, services: 0 },
      };
      expect(services).to.equal(300);
      expect(size).to.be.within(1, 60_000);
    });
  });

  it('DIR-29 and DIR-26: what is not for everybody is in no file', async () => {
    const secret = {
      ...{ id: kept(9).id, location_type: 'physical' as const, name: 'GEHEIM', latitude: 52.1, longitude: 4.1 },
    };
    const shelter: Service = {
      ...kept(1),
      contacts: [{ id: kept(5).id, email: 'intern@geheim.example', visibility: 'professional' }],
      phones: [{ id: kept(6).id, number: '010 000 9999', visibility: 'professional' }, ...(kept(1).phones ?? [])],
      service_at_locations: [
        { id: kept(7).id, location: { id: secret.id, location_type: 'virtual', address_confidential: true } },
      ],
      organization: { id: kept(8).id, name: 'Opvang', description: 'Opvang', locations: [secret] },
    };
    const hidden: Service = { ...kept(2), name: 'Alleen intern (voorbeeld)', visibility: 'professional' };
    await published(directoryOf([shelter, hidden]), async (folder, { code, err }) => {
      expect(code, err).to.equal(0);
      for (const { path } of (await indexIn(folder)).files) {
        const text = await readFile(join(folder, path), 'utf8');
        expect(text).to.not.match(/GEHEIM|52\.1|intern@|9999|Alleen intern/);
      }
    });
  });

  it('nothing is written without an owner, unless asked, nor with an error', async () => {
    const { owner_role: _owner, ...unowned } = kept(1);
    const person: Service = { ...kept(1), owner_role: 'mevrouw Jansen' };
    const folder = await mkdtemp(join(tmpdir(), 'veerkracht-'));
    try {
      const publish = (one: Service, ...more: readonly string[]) =>
        runWith(
          { 'a.json': writeDirectory(directoryOf([one])) },
          'publish',
          '@in/a.json',
          '--out',
          join(folder, 'out'),
          ...more,
        );
      const refused = [await publish(unowned), await publish(person)];
      expect(refused.map(({ code }) => code)).to.deep.equal([1, 1]);
      expect(refused[0]?.err).to.include('1 diensten hebben geen eigenaar');
      expect(refused[1]?.err).to.match(/DIR-27/);
      expect(await readdir(folder)).to.deep.equal([]);
      expect((await publish(unowned, '--unowned')).code).to.equal(0);
      await writeFile(join(folder, 'file'), '');
      const nowhere = ['publish', '@in/a.json', '--out', join(folder, 'file', 'x')] as const;
      expect((await runWith({ 'a.json': writeDirectory(directoryOf([kept(1)])) }, ...nowhere)).code).to.equal(2);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
