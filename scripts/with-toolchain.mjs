// Runs a task with the Node and pnpm it needs, fetching them first where they are missing. Must itself run on Node 20.
import { fileURLToPath } from 'node:url';
import { spawnSync } from 'node:child_process';
import { capture, childEnv, run, say, Stop } from './process.mjs';
import { install } from './install.mjs';

const [task, ...args] = process.argv.slice(2);

try {
  process.exitCode = await main();
} catch (error) {
  say(`\n${error instanceof Stop ? error.message : error.stack}`);
  process.exitCode = 1;
}

async function main() {
  const missing = missingTools();
  if (missing.length > 0) return rerun(missing);
  // Modules that look at the path, such as npm's own tools, must find this Node too.
  process.env.PATH = childEnv().PATH;
  await install();
  const { default: runTask } = await import(`./tasks/${task}.mjs`);
  return (await runTask(args)) ?? 0;
}

function missingTools() {
  // 'strip' means that this Node runs TypeScript without a flag (22.18 and later).
  const packages = process.features.typescript === 'strip' ? [] : ['node@24'];
  const pnpm = spawnSync('pnpm', ['--version'], { env: childEnv(), shell: process.platform === 'win32' });
  const version = pnpm.stdout?.toString().trim() ?? '';
  return version.startsWith('12.') ? packages : [...packages, 'pnpm@12'];
}

/** npx only tells where it put the tools; running them ourselves keeps signals and exit codes simple. */
async function rerun(packages) {
  const names = packages.join(' and ').replaceAll('@', ' ');
  if (process.env.VEERKRACHT_TOOLS) throw new Stop(`npx delivered ${names}, but it does not run here.`);
  say(`Getting ${names} through npx …`);
  let answer = await ask(packages, '--offline');
  if (!answer.found) answer = await ask(packages, '--prefer-offline');
  if (!answer.found) {
    const advice =
      'connect this machine to the npm registry, or install Node 24 and pnpm 12 yourself, and run this again';
    throw new Stop(`${answer.output.trim()}\n\nCould not get ${names}: ${advice}.`);
  }
  const { node, path } = JSON.parse(answer.found);
  process.env.PATH = path;
  const env = { PATH: path, VEERKRACHT_TOOLS: '1' };
  return run(node, [fileURLToPath(import.meta.url), task, ...args], { cwd: process.cwd(), env });
}

async function ask(packages, reach) {
  const probe = `console.log('tools=' + JSON.stringify({ node: process.execPath, path: process.env.PATH }))`;
  const wanted = packages.flatMap((name) => ['-p', name]);
  const options = ['-y', reach, ...wanted, '--', 'node', '-e', quoted(probe)];
  const { output } = await capture('npx', options, { env: process.env });
  return { output, found: /^tools=(.*)$/m.exec(output)?.[1] };
}

function quoted(script) {
  return process.platform === 'win32' ? `"${script}"` : script;
}
