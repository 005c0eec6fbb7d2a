import { checkArrows } from '../checks/arrows.mjs';
import { checkChangesets } from '../checks/changesets.mjs';
import { run, say, Stop } from '../process.mjs';
import { typescriptProjects } from '../workspace.mjs';

export const checks = {
  format: () => run('prettier', ['--check', '--log-level', 'warn', '.']),
  lint: () => run('eslint', ['--cache', '--cache-location', 'node_modules/.cache/eslint/', '--max-warnings', '0', '.']),
  types: () => run('tsc', ['-b', ...typescriptProjects()]),
  arrows: () => tell(checkArrows()),
  changesets: () => tell(checkChangesets()),
};

export default async function check() {
  const failed = [];
  for (const [name, task] of Object.entries(checks)) {
    say(`\n— ${name}`);
    if ((await task()) !== 0) failed.push(name);
  }
  if (failed.length > 0) throw new Stop(`Failed: ${failed.join(', ')}. \`npm run format\` mends the format.`);
}

function tell(problems) {
  for (const problem of problems) console.log(problem);
  return problems.length === 0 ? 0 : 1;
}
