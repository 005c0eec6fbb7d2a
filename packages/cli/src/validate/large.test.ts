import { mkdir, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { Zip, ZipDeflate } from 'fflate';
import { madeUpService } from './services.fixture.ts';
import { writeTables, written } from './tables.fixture.ts';

const main = resolve(import.meta.dirname, '..', 'main.ts');
const many = 100_000;

interface Ended {
  readonly code: number | null;
  /** The last line but one: a warning or a crash would come after it. */
  readonly total: string | undefined;
}

/** As on a small machine. */
const inHeap = async (megabytes: number, path: string): Promise<Ended> => {
  const child = spawn(process.execPath, [`--max-old-space-size=${megabytes}`, main, 'validate', path], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  child.stdout.on('data', (text) => void (out += String(text)));
  child.stderr.on('data', (text) => void (out += String(text)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, total: out.split('\n').at(-3) };
};

function* asJson(count: number): Generator<string> {
  yield '{"schema_version":"0.1.0","services":[\n';
  for (let at = 0; at < count; at += 1) yield `${at > 0 ? ',\n' : ''}${JSON.stringify(madeUpService(at))}`;
  yield '\n]}\n';
}

const zipped = async (folder: string, file: string): Promise<void> => {
  const stream = createWriteStream(file);
  const zip = new Zip((_error, bytes) => void stream.write(bytes));
  for (const name of await readdir(folder)) {
    const part = new ZipDeflate(name, { level: 1 });
    zip.add(part);
    part.push(await readFile(join(folder, name)), true);
  }
  zip.end();
  stream.end();
  await once(stream, 'close');
};

describe('100,000 services in 256 MB of heap, of which the data alone would take most', { timeout: 480_000 }, () => {
  const inFolder = async (use: (folder: string) => Promise<void>): Promise<void> => {
    const folder = await mkdtemp(join(tmpdir(), 'veerkracht-'));
    try {
      await use(folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };

  it('JSON', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'big.json');
      await written(file, asJson(many));
      const total = '100000 diensten bekeken: 0 fouten, 0 keer let op, 0 keer ter info.';
      expect(await inHeap(256, file)).to.deep.equal({ code: 0, total });
    });
  });

  // HSDS has no column for who owns a service, nor for when to look again.
  it('a folder of HSDS tables', async () => {
    await inFolder(async (folder) => {
      await writeTables(folder, many);
      const total = '100000 diensten bekeken: 0 fouten, 200000 keer let op, 0 keer ter info.';
      expect(await inHeap(256, folder)).to.deep.equal({ code: 0, total });
    });
  });

  it('a zip of them: a fifth of the services in less than half of the heap', async () => {
    await inFolder(async (folder) => {
      const tables = join(folder, 'tables');
      await mkdir(tables);
      await writeTables(tables, many / 5);
      await zipped(tables, join(folder, 'tables.zip'));
      const total = '20000 diensten bekeken: 0 fouten, 40000 keer let op, 0 keer ter info.';
      expect(await inHeap(96, join(folder, 'tables.zip'))).to.deep.equal({ code: 0, total });
    });
  });
});
