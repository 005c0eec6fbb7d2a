import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { ExitCode } from './commands/command.ts';
import { run } from './run.ts';

/** Test data with licences of its own stands next to the repository, where it is present. */
export const shared = resolve(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data');
export const skipWithout = (path: string): string | false =>
  existsSync(join(shared, path)) ? false : `no ${path} next to the repository`;

export interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
  /** What was written, if anything. */
  readonly written?: string;
}

/** Runs the command as a user would, with files that exist only for it. */
export const runWith = async (
  files: Readonly<Record<string, string | Uint8Array>>,
  ...args: readonly string[]
): Promise<Ran> => {
  const folder = await mkdtemp(join(tmpdir(), 'veerkracht-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, 'in', name)), { recursive: true });
      await writeFile(join(folder, 'in', name), content);
    }
    const said = { out: '', err: '' };
    const surroundings = {
      out: (text: string) => void (said.out += `${text}\n`),
      err: (text: string) => void (said.err += text),
      today: '2026-11-21',
    };
    const target = join(folder, 'directory.json');
    const [command = '', ...rest] = args.map((arg) => arg.replace('@in', join(folder, 'in')));
    const writes = command === 'import' && !rest.includes('--out');
    const code = await run([command, ...(writes ? ['--out', target] : []), ...rest], surroundings);
    return { code, ...said, ...(existsSync(target) && { written: await readFile(target, 'utf8') }) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
