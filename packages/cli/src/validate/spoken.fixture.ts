import { runWith } from '../run.fixture.ts';
import type { Ran } from '../run.fixture.ts';
import type { Said } from './said.ts';

export interface Spoken extends Ran {
  readonly said: readonly Said[];
  readonly summary: Readonly<Record<string, unknown>>;
}

/** What `validate --json` says of a path, with files that exist only for it. */
export const validated = async (
  files: Readonly<Record<string, string | Uint8Array>>,
  path: string,
): Promise<Spoken> => {
  const ran = await runWith(files, 'validate', path, '--json');
  const lines = ran.out.trim().split('\n');
  const said = lines.filter((line) => line.includes('"type":"finding"')).map((line) => JSON.parse(line) as Said);
  return { ...ran, said, summary: JSON.parse(lines.at(-1) || '{}') as Spoken['summary'] };
};
