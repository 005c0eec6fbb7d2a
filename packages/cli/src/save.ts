import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Problem } from './import/imported.ts';

/** Beside the place it goes to first, so that nobody ever reads half a file. */
export const save = async (file: string, text: string | Uint8Array): Promise<Problem | undefined> => {
  const path = resolve(file);
  const draft = `${path}.${process.pid}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(draft, text);
    await rename(draft, path);
    return undefined;
  } catch {
    await rm(draft, { force: true }).catch(() => undefined);
    return {
      problem: {
        nl: `Ik kan niet schrijven naar ${file}. Kies met --out een andere plek.`,
        en: `I cannot write to ${file}. Choose another place with --out.`,
      },
    };
  }
};
