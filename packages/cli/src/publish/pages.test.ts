/**
 * What a visitor waits for before the finder can show something, measured on records as rich as those of the
 * demonstration, of which each says something else.
 * @module
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { parseDirectory, readDirectory, terms, writeDirectory } from '@veerkracht/spec';
import type { Directory, Service } from '@veerkracht/spec';
import { createStaticSource } from '@veerkracht/sdk';
import { expect } from 'chai';
import { runWith } from '../run.fixture.ts';
import { madeUpService } from '../validate/services.fixture.ts';
import type { Index } from './write-tree.ts';

const generator = join(import.meta.dirname, '../../../../apps/demo/generate/generate.ts');

/** The same number gives the same row of chances. */
const chances = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

type Thing = Readonly<Record<string, unknown>>;

const wordsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return value.includes(' ') ? value.split(' ') : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
};

/** Codes, days, and who says something: a sentence of chance could name a person. */
const asItIs = /taxonomy|term|uri|_at$|date|field|lang|^service_id$|role|trainers|stated|owner|source|title|department/;

/**
 * Another service with as much in it: sentences of other words, other ids and numbers, another place. The codes, days
 * and terms stay, because those are what real records have in common.
 */
const another = (service: Service, number: number, vocabulary: readonly string[]): Service => {
  const chance = chances(number * 7919);
  const hex = (): string => Math.floor(chance() * 16).toString(16);
  const word = (): string => vocabulary[Math.floor(chance() * vocabulary.length)] ?? '';
  const ids = new Map<string, string>();
  const idFor = (id: string): string => {
    const known = ids.get(id) ?? id.replace(/[0-9a-f](?=[0-9a-f]{0,7}-[0-9a-f]{4}-|[0-9a-f]{0,11}$)/g, hex);
    ids.set(id, known);
    return known;
  };
  const change = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => change(one, key));
    if (typeof value === 'number')
      return /^(lat|long)itude$/.test(key) ? Math.round((value + chance() / 10) * 1e6) / 1e6 : value;
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value as Thing).map(([name, one]) => [name, change(one, name)]));
    if (typeof value !== 'string' || asItIs.test(key)) return value;
    if (/^[0-9a-f-]{36}$/.test(value)) return idFor(value);
    if (key === 'number') return value.replace(/\d(?=(\D*\d){0,3}$)/g, () => String(Math.floor(chance() * 10)));
    if (key === 'name' && value.endsWith('(voorbeeld)')) return `${word()} ${word()} ${number} (voorbeeld)`;
    return value.includes(' ') ? value.split(' ').map(word).join(' ') : value;
  };
  return change(service, '') as Service;
};

const indexIn = async (folder: string): Promise<Index> =>
  JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as Index;

/** The pages of a file, by following `next_page`. */
const pagesFrom = async (folder: string, file: string): Promise<readonly Directory[]> => {
  const page = parseDirectory(JSON.parse(await readFile(join(folder, file), 'utf8')));
  const next = page.next_page;
  return [page, ...(next ? await pagesFrom(folder, join(dirname(file), next)) : [])];
};

const inDordrecht = {
  id: '3f3e9a0e-54a2-5b5e-8a32-0b8a3e5f3a01',
  uri: 'https://identifier.overheid.nl/tooi/id/gemeente/gm0505',
};

describe('the file of a municipality with 300 rich services', () => {
  let folder: string;
  let rich: Directory;
  const publish = (directory: Directory, out: string, ...more: readonly string[]) =>
    runWith({ 'a.json': writeDirectory(directory) }, 'publish', '@in/a.json', '--out', out, '--unowned', ...more);

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'veerkracht-'));
    await promisify(execFile)(process.execPath, [generator, '--out', join(folder, 'demo')]);
    const { directory } = readDirectory(JSON.parse(await readFile(join(folder, 'demo', 'directory.json'), 'utf8')));
    const vocabulary = [...new Set(wordsIn(directory.services))];
    const services = [0, 1, 2]
      .flatMap((round) =>
        directory.services.map((one, at) => (round === 0 ? one : another(one, round * 1000 + at, vocabulary))),
      )
      .slice(0, 300)
      .map((service) => ({ ...service, service_areas: [inDordrecht] }));
    rich = { ...directory, services };
    const { code, err } = await publish(rich, join(folder, 'tree'));
    expect(code, err).to.equal(0);
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('is no easier to pack than the demonstration: each service says something else', async () => {
    const { files } = await indexIn(join(folder, 'tree'));
    const pages = files.filter(({ municipality, language }) => municipality === 'GM0505' && !language);
    const whole = pages.reduce((sum, { gzip_bytes: size }) => sum + size, 0);
    // Those of the demonstration are 607 bytes each.
    expect(whole / 300).to.be.greaterThan(607);
    expect(new Set(rich.services.map(({ description }) => description)).size).to.be.greaterThan(290);
  });

  it('begins with a page of at most 60 kB gzip, in every language', async () => {
    const { files } = await indexIn(join(folder, 'tree'));
    const firsts = files.filter(({ kind, page }) => kind === 'municipality' && page === 1);
    expect(firsts.map(({ latest }) => latest)).to.include.members(['GM0505.json', 'GM0505.ar.json', 'GM0505.ti.json']);
    for (const { latest, gzip_bytes: size, services, pages } of firsts) {
      expect(size, latest).to.be.within(40_000, 60_000);
      expect([services, pages]).to.deep.equal([300, 2]);
    }
  });

  it('holds every service once, those for Dordrecht first, each page with the terms it needs', async () => {
    const out = join(folder, 'tree');
    for (const start of [
      'GM0505.json',
      (await indexIn(out)).files.find(({ latest }) => latest === 'GM0505.json')!.path,
    ]) {
      const pages = await pagesFrom(out, start);
      expect(pages.map(({ total_items: total }) => total)).to.deep.equal(pages.map(() => 300));
      const ids = pages.flatMap(({ services }) => services.map(({ id }) => id));
      expect(ids).to.deep.equal(rich.services.map(({ id }) => id));
      for (const page of pages) {
        const known = new Set(page.taxonomy_terms?.map(({ id }) => id));
        const used = page.services.flatMap(({ attributes = [] }) =>
          attributes.map((one) => one.taxonomy_term_id ?? ''),
        );
        expect(used.filter((id) => !known.has(id))).to.deep.equal([]);
      }
      expect(pages.map((page) => page.postcode_points !== undefined)).to.deep.equal([true, false]);
    }
  });

  it('is read by the source of the SDK, which knows from the first page how many come', async () => {
    const asked: string[] = [];
    const fetch = async (input: string | URL | Request): Promise<Response> => {
      const path = new URL(input instanceof Request ? input.url : input).pathname;
      asked.push(path);
      return new Response(await readFile(join(folder, 'tree', path), 'utf8'));
    };
    const totals: (number | undefined)[] = [];
    const ids = new Set<string>();
    for await (const page of createStaticSource('https://site.example/GM0505.json', { fetch }).pages({})) {
      totals.push(page.total);
      for (const { id } of page.services as readonly Service[]) ids.add(id);
    }
    expect([totals, ids.size]).to.deep.equal([[300, 300], 300]);
    expect(asked[1]).to.match(/^\/files\/GM0505\.2\.[0-9a-f]{16}\.json$/);
  });

  it('leaves the pages of the version before, for who has its first page open', async () => {
    const out = join(folder, 'tree');
    const before = await pagesFrom(out, 'GM0505.json');
    const [first, ...others] = rich.services;
    const renamed = { ...rich, services: [...others, { ...first!, name: 'Anders (voorbeeld)' }] };
    expect((await publish(renamed, out)).code).to.equal(0);
    expect((await pagesFrom(out, before[0]!.next_page!)).length).to.equal(before.length - 1);
    const now = await pagesFrom(out, 'GM0505.json');
    expect(now[0]?.next_page).to.not.equal(before[0]?.next_page);
    expect(now.flatMap(({ services }) => services).map(({ name }) => name)).to.include('Anders (voorbeeld)');
  });
});

describe('--elsewhere', () => {
  it('puts what is only for others at the end, with the municipality it is for', async () => {
    const of = (number: number, code: string): Service => ({
      ...(madeUpService(number) as unknown as Service),
      service_areas: [{ id: inDordrecht.id, uri: inDordrecht.uri.replace('0505', code) }],
    });
    const { service_areas: _areas, ...everywhere } = of(2, '');
    const directory: Directory = {
      ...{ schema_version: '0.1.0', name: 'Proef', is_fictional: true, taxonomy_terms: [...terms] },
      services: [of(1, '0392'), everywhere, of(3, '0505')],
    };
    const folder = await mkdtemp(join(tmpdir(), 'veerkracht-'));
    try {
      const args = ['publish', '@in/a.json', '--out', folder] as const;
      const [own, others, all] = [directory.services[2]!.id, directory.services[0]!.id, everywhere.id];
      const idsIn = async (): Promise<readonly string[]> =>
        (await pagesFrom(folder, 'GM0505.json')).flatMap(({ services }) => services.map(({ id }) => id));
      await runWith({ 'a.json': writeDirectory(directory) }, ...args);
      expect(await idsIn()).to.deep.equal([own, all]);
      await runWith({ 'a.json': writeDirectory(directory) }, ...args, '--elsewhere');
      expect(await idsIn()).to.deep.equal([own, all, others]);
      const [page] = await pagesFrom(folder, 'GM0505.json');
      expect(page?.services[2]?.service_areas?.[0]?.uri).to.match(/gm0392$/);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
