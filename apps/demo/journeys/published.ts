/** What `veerkracht publish` makes of the made-up services, kept between runs: compressing it takes seconds, and every journey needs it. */
import { createHash } from 'node:crypto';
import { cp, glob, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDirectory, type Directory } from '@veerkracht/spec';
import { publish } from '../generate/publish.ts';

const root = join(import.meta.dirname, '../../..');
const kept = join(root, 'apps/demo/.cache/journeys');

/** Of what goes in and of all that works on it. */
const hashOf = async (directory: Directory, today: string): Promise<string> => {
  const hash = createHash('sha256').update(today).update(writeDirectory(directory));
  const sources: string[] = [];
  for await (const path of glob('packages/{spec,core,cli}/src/**/*.{ts,json}', { cwd: root })) sources.push(path);
  for (const path of sources.sort()) hash.update(path).update(await readFile(join(root, path)));
  return hash.digest('hex').slice(0, 16);
};

/** Copies it into a folder of one's own. */
export const publishInto = async (folder: string, directory: Directory, today: string): Promise<void> => {
  const made = join(kept, `${today}-${await hashOf(directory, today)}`);
  if (!(await stat(made).catch(() => undefined))) {
    const making = `${made}.${process.pid}`;
    await mkdir(making, { recursive: true });
    await publish(directory, making, today);
    // Another journey may have been first: it made the same.
    await rename(making, made).catch(() => rm(making, { recursive: true }));
    for await (const old of glob(`${today}-*`, { cwd: kept })) {
      if (!made.endsWith(old) && !/\.\d+$/.test(old)) await rm(join(kept, old), { recursive: true, force: true });
    }
  }
  await cp(made, folder, { recursive: true });
};
