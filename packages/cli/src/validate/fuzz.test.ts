import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect } from 'chai';
import { zipSync } from 'fflate';
import { runWith } from '../run.fixture.ts';
import { filledCsv, filledOds, filledXlsx, row } from '../sheet/sheet.fixture.ts';
import { madeUpService } from './services.fixture.ts';

const count = Number(process.env['FUZZ_FILES'] ?? 5000);
const first = Number(process.env['FUZZ_SEED'] ?? 1);

/** mulberry32: a failing file can be made again by its seed. */
const seeded = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const example = readFileSync(join(import.meta.dirname, '../../../spec/examples/two-services.json'));
const services = Array.from({ length: 4 }, (_, at) => madeUpService(at));
const tables = {
  'services.csv': 'id,organization_id,name,status\n1,10,Huis,active\n2,10,"Tuin, groot",active\n',
  'organizations.csv': 'id,name,description\n10,Stichting,Helpt\n',
  'schedules.csv': 'id,service_id,freq,byday,opens_at,closes_at\n5,1,WEEKLY,MO,09:00,17:00\n',
};

const originals: Readonly<Record<string, Uint8Array>> = {
  'gids.json': example,
  'lijst.json': bytes(JSON.stringify({ total_items: 4, total_pages: 1, contents: services })),
  'gids.ndjson': bytes(services.map((one) => JSON.stringify(one)).join('\n')),
  'diensten.csv': bytes(filledCsv([row(), row({ code: 'A-2' })])),
  'diensten.xlsx': await filledXlsx([row(), row({ code: 'A-2' })]),
  'diensten.ods': filledOds([row(), row({ code: 'A-2' })]),
  'pakket.zip': zipSync(Object.fromEntries(Object.entries(tables).map(([name, text]) => [name, bytes(text)]))),
};
const oddities = [
  '\0',
  '"',
  '\r',
  '{',
  ']',
  '\ud800',
  '<!ENTITY a "b">',
  '𝟘'.repeat(40),
  ',,,,',
  '-1e999',
  '/../x',
  'null',
];

/** Bytes that were flipped, cut out, doubled or put in, as a bad transfer or a bad person would. */
const mutate = (original: Uint8Array, random: () => number): Uint8Array => {
  let content = Uint8Array.from(original);
  const at = (): number => Math.floor(random() * content.length);
  for (let times = 1 + Math.floor(random() * 8); times > 0 && content.length > 0; times -= 1) {
    const act = random();
    const [from, to] = [at(), at()].sort((left, right) => left - right) as [number, number];
    const around = [content.subarray(0, from), content.subarray(from)] as const;
    if (act < 0.5) content[from] = Math.floor(random() * 256);
    else if (act < 0.65) content = content.slice(0, Math.max(1, to));
    else if (act < 0.8) content = Buffer.concat([content.subarray(0, from), content.subarray(Math.min(to, from + 64))]);
    else if (act < 0.9)
      content = Buffer.concat([around[0], content.subarray(from, Math.min(to, from + 500)), around[1]]);
    else content = Buffer.concat([around[0], bytes(oddities[Math.floor(random() * oddities.length)] ?? ''), around[1]]);
  }
  return content;
};

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const heap = (): number => {
  collect();
  return process.memoryUsage().heapUsed / 1024 / 1024;
};

describe(`${count} files that something happened to (seed ${first})`, () => {
  it('are checked or refused in words, without a crash, and leave no memory behind', async () => {
    const unhandled: unknown[] = [];
    const hear = (reason: unknown): void => void unhandled.push(reason);
    process.on('unhandledRejection', hear);
    const codes = new Map<number, number>();
    let early = 0;
    for (let seed = first; seed < first + count; seed += 1) {
      const random = seeded(seed);
      const names = Object.keys(originals);
      const name = names[Math.floor(random() * names.length)] ?? 'gids.json';
      const content = mutate(originals[name] ?? new Uint8Array(), random);
      const command = random() < 0.8 ? 'validate' : 'import';
      const { code, out, err } = await runWith({ [name]: content }, command, `@in/${name}`).catch((error: unknown) => {
        throw new Error(`seed ${seed}, ${command} ${name}`, { cause: error });
      });
      codes.set(code, (codes.get(code) ?? 0) + 1);
      expect(`${out}${err}`.trim(), `seed ${seed}, ${command} ${name}: says nothing`).not.to.equal('');
      expect(`${out}${err}`, `seed ${seed}, ${command} ${name}`).not.to.match(/TypeError|RangeError|^\s+at .+\.ts:/m);
      if (seed - first === Math.floor(count / 3)) early = heap();
    }
    process.off('unhandledRejection', hear);
    expect(unhandled).to.deep.equal([]);
    expect([...codes.keys()].sort()).to.deep.equal([0, 1, 2]);
    // Two thirds of the files later; a megabyte or ten is what the machine itself learned.
    expect(heap() - early, 'megabytes').to.be.lessThan(10);
  });
});
