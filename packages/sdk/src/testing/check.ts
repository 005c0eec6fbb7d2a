/** One promise, as data, so that every test runner and every command can run it. */
export interface Check<Target> {
  /** Stable: `SRC-3`, `HSDS-7`. */
  readonly id: string;
  /** What holds, as a sentence. */
  readonly title: string;
  /** Rejects when it does not hold, with a message that says what was found instead. */
  readonly run: (target: Target) => Promise<NotOffered | undefined>;
}

/** Something that nobody has to have, and that is not there. */
export interface NotOffered {
  readonly notOffered: string;
}

/** A promise that is not kept. `message` says what was found. */
export class Deviation extends Error {
  override readonly name = 'Deviation';
  /** The address that was asked, if one was. */
  readonly url: string | undefined;
  constructor(found: string, url?: string) {
    super(found);
    this.url = url;
  }
}

export interface CheckResult {
  readonly id: string;
  readonly state: 'pass' | 'fail' | 'not-offered';
  /** False only for `fail`. */
  readonly ok: boolean;
  /** What holds when all is well. */
  readonly expected: string;
  /** What was found, or why it could not be looked at. */
  readonly actual: string;
  readonly url?: string;
}

const resultOf = async <Target>({ id, title, run }: Check<Target>, target: Target): Promise<CheckResult> => {
  try {
    const left = await run(target);
    if (left) return { id, state: 'not-offered', ok: true, expected: title, actual: left.notOffered };
    return { id, state: 'pass', ok: true, expected: title, actual: 'as expected' };
  } catch (error) {
    const url = error instanceof Deviation ? error.url : undefined;
    const actual = error instanceof Error ? error.message : String(error);
    return { id, state: 'fail', ok: false, expected: title, actual, ...(url && { url }) };
  }
};

/** Runs checks one after the other; a result as soon as it is there. */
export async function* runChecks<Target>(
  checks: readonly Check<Target>[],
  target: Target,
): AsyncGenerator<CheckResult, void, void> {
  for (const check of checks) yield await resultOf(check, target);
}

/** What node:test, vitest, jest and mocha have in common. */
export interface TestRunner {
  readonly describe: (title: string, body: () => void) => unknown;
  readonly it: (title: string, body: () => Promise<void>) => unknown;
}

/** The checks as tests of a runner. What is not offered passes: nobody has to have it. */
export const describeConformance = <Target>(
  { describe, it }: TestRunner,
  title: string,
  checks: readonly Check<Target>[],
  target: () => Target | Promise<Target>,
): void => {
  describe(title, () => {
    for (const check of checks) {
      it(`${check.id}: ${check.title}`, async () => {
        const { ok, actual, url } = await resultOf(check, await target());
        if (!ok) throw new Deviation(`${check.id}: ${actual}${url ? ` (${url})` : ''}`, url);
      });
    }
  });
};
