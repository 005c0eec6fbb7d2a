import { readFile } from 'node:fs/promises';
import { readDirectory } from '@veerkracht/spec';
import type { Directory } from '@veerkracht/spec';
import type { Problem } from '../import/imported.ts';

const unreadable = (file: string): Problem => ({
  problem: {
    nl: `${file} kan ik niet lezen, of er zit een fout in. Geef een bestand dat "import" schreef. Met "validate" ziet u de fouten.`,
    en: `I cannot read ${file}, or there is an error in it. Give a file that "import" wrote. "validate" shows the errors.`,
  },
});

/** A version that we wrote. With faults in it nothing is done: what was left out would be lost without a word. */
export const readVersion = async (file: string): Promise<Directory | Problem> => {
  try {
    const { directory, findings } = readDirectory(JSON.parse(await readFile(file, 'utf8')));
    return findings.some(({ severity }) => severity === 'error') ? unreadable(file) : directory;
  } catch {
    return unreadable(file);
  }
};
