import { isProblem, problemOf } from '../import/imported.ts';
import type { Problem } from '../import/imported.ts';
import { createChecker } from './checker.ts';
import type { Counts } from './checker.ts';
import { openSource } from './open-source.ts';
import type { Source } from './source.ts';
import type { Progress, SourceRecord } from './record.ts';
import type { Said } from './said.ts';

const batchSize = 200;

/** Of a template: texts and ids that we make ourselves, and what the cell itself already says. */
const isHeard = (known: ReadonlySet<string>, { rule, row, label }: Said): boolean =>
  rule === 'DIR-28' || rule === 'DIR-20' || (rule === 'DIR-3' && known.has(`${row} ${label.nl}`));

export interface Listener {
  readonly hear: (found: readonly Said[]) => void;
  readonly tick: (progress: Progress, counts: Counts) => void;
}

/** Checks all of a source, and tells what it finds as it goes. Holds no more than a batch of records. */
export const validateSource = async (source: Source, today: string, { hear, tick }: Listener): Promise<Counts> => {
  const checker = createChecker(today);
  const known = new Set(source.findings.map(({ row, label }) => `${row} ${label.nl}`));
  const counts: Counts = { services: 0, readable: 0, error: 0, warning: 0, info: 0 };
  const tell = (all: readonly Said[]): void => {
    const found = source.isTemplate ? all.filter((one) => !isHeard(known, one)) : all;
    for (const { severity } of found) counts[severity] += 1;
    if (found.length > 0) hear(found);
  };
  for (const { severity } of source.findings) counts[severity] += 1;
  if (source.findings.length > 0) hear(source.findings);
  let batch: SourceRecord[] = [];
  const flush = (): void => {
    tell(checker.add(batch));
    batch = [];
    tick(source.progress, checker.counts);
  };
  for await (const part of source.records) {
    if ('found' in part) tell(part.found);
    else batch.push(part);
    if ('found' in part || batch.length >= batchSize) flush();
  }
  flush();
  tell(checker.finish());
  return { ...counts, services: checker.counts.services, readable: checker.counts.readable };
};

const unread = (path: string, line: number): Problem => ({
  problem: {
    nl: `${path} is leeg of geen goede JSON (bij regel ${line}). Haal het bestand opnieuw op bij de bron.`,
    en: `${path} is empty or not proper JSON (near line ${line}). Fetch the file from its source again.`,
  },
});

/** Opens and checks. What stops it half-way is a problem in words. */
export const validatePath = async (path: string, today: string, listener: Listener): Promise<Counts | Problem> => {
  const source = await openSource(path);
  if (isProblem(source)) return source;
  const [{ BrokenJsonError }, { ApiError }] = await Promise.all([
    import('./json-records.ts'),
    import('./api-records.ts'),
  ]);
  try {
    return await validateSource(source, today, listener);
  } catch (error) {
    if (error instanceof BrokenJsonError) return unread(path, error.line);
    if (error instanceof ApiError) {
      return { problem: { nl: `${path} stopte (${error.message}).`, en: `${path} stopped (${error.message}).` } };
    }
    const problem = problemOf(error);
    if (problem) return problem;
    throw error;
  }
};
