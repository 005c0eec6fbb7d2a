import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '@veerkracht/cli';
import { writeDirectory, type Directory } from '@veerkracht/spec';

/** Publishes as a data editor would, with `veerkracht publish`. The planted faults have no owner, and go along. */
export const publish = async (directory: Directory, folder: string, today: string): Promise<void> => {
  const desk = await mkdtemp(join(tmpdir(), 'veerkracht-'));
  const said: string[] = [];
  try {
    const file = join(desk, 'directory.json');
    await writeFile(file, writeDirectory(directory));
    const note = (text: string): void => void said.push(text);
    const args = ['publish', file, '--out', folder, '--unowned', '--elsewhere', '--lang', 'en'];
    const code = await run(args, { out: note, err: note, today });
    if (code !== 0) throw new Error(`The made-up services could not be published. ${said.join('\n')}`);
  } finally {
    await rm(desk, { recursive: true, force: true });
  }
};
