import { writeFileSync } from 'node:fs';

/** For the browser runner: writes the counts for the closing line. A test file that breaks counts as one failure. */
export function browserCounts() {
  return {
    onTestRunFinished({ sessions }) {
      if (!process.env.VEERKRACHT_COUNTS) return;
      const counts = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        const before = counts.failed;
        if (session.testResults) addSuite(session.testResults, counts);
        if (!session.passed && counts.failed === before) counts.failed += 1;
      }
      writeFileSync(process.env.VEERKRACHT_COUNTS, JSON.stringify(counts));
    },
  };
}

function addSuite({ tests, suites }, counts) {
  for (const test of tests) counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
  for (const suite of suites) addSuite(suite, counts);
}
