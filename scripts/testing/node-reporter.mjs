import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { inspect } from 'node:util';

/** For `node --test`: one line per file, every failure in full, and the counts for the closing line. */
export default async function* report(events) {
  const names = [];
  for await (const { type, data } of events) {
    if (type === 'test:start') names.splice(data.nesting, Infinity, data.name);
    if (type === 'test:fail') yield failure(names.slice(0, data.nesting), data);
    if (type === 'test:stderr' || type === 'test:stdout') yield data.message;
    if (type === 'test:summary') yield summary(data);
  }
}

function failure(parents, { name, file, line, details }) {
  const error = details.error;
  if (error.failureType === 'subtestsFailed') return '';
  const cause =
    error.cause instanceof Error ? (error.cause.stack ?? error.cause.message) : inspect(error.cause ?? error);
  const title = [...parents, name].join(' › ');
  return `✗ ${title}\n  ${relative(process.cwd(), file ?? '')}:${line}\n  ${cause.replaceAll('\n', '\n  ')}\n`;
}

function summary({ file, counts, duration_ms: duration }) {
  if (file)
    return `${counts.failed || counts.cancelled ? '✗' : '✓'} ${relative(process.cwd(), file)} (${counts.tests})\n`;
  const failed = counts.failed + counts.cancelled;
  const skipped = counts.skipped + counts.todo;
  if (process.env.VEERKRACHT_COUNTS) {
    writeFileSync(process.env.VEERKRACHT_COUNTS, JSON.stringify({ passed: counts.passed, failed, skipped }));
  }
  return `${counts.passed} tests passed and ${failed} failed in ${(duration / 1000).toFixed(1)} s\n`;
}
