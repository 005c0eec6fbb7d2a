/**
 * Every rule has a row in SPEC.md, an example that keeps it, one that breaks it, and a test that cites it. Prints what
 * is missing and ends with 1.
 * @module
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../src/rules.ts';

const home = join(import.meta.dirname, '..');

/** Titles of tests: `it('DIR-7: …` and `describe('DIR-7 …`. Loops over all rules do not count as citing one. */
const cited = (): ReadonlySet<string> => {
  const text = globSync('src/**/*.test.ts', { cwd: home }).map((file) => readFileSync(join(home, file), 'utf8'));
  const titles = text.flatMap((source) => source.match(/\b(?:it|describe|test)\(\s*(['"`])[^\n]*?\1/g) ?? []);
  return new Set(titles.flatMap((title) => title.match(/DIR-\d+/g) ?? []));
};

/** What every rule lacks, in words; empty when nothing does. */
export const missing = (): readonly string[] => {
  const tests = cited();
  const rows = new Set(
    readFileSync(join(home, 'SPEC.md'), 'utf8')
      .match(/^\| DIR-\d+/gm)
      ?.map((row) => row.slice(2)),
  );
  const lacks = Object.keys(rules).flatMap((rule) => [
    ...(rows.has(rule) ? [] : [`${rule} has no row in SPEC.md`]),
    ...(tests.has(rule) ? [] : [`${rule} is cited by no test`]),
    ...['valid', 'invalid'].flatMap((kind) =>
      existsSync(join(home, 'examples', kind, `${rule}.json`)) ? [] : [`${rule} has no examples/${kind}/${rule}.json`],
    ),
  ]);
  const strangers = [...rows, ...tests].filter((rule) => !(rule in rules)).map((rule) => `${rule} is no rule`);
  return [...lacks, ...new Set(strangers)];
};

if (process.argv[1] === import.meta.filename) {
  const found = missing();
  for (const line of found) console.error(line);
  process.exitCode = found.length > 0 ? 1 : 0;
}
