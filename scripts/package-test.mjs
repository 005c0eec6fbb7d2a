import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { capture, childEnv, root } from './process.mjs';
import { publicPackages, workspace } from './workspace.mjs';

/** Made for a script tag: these have no types and need a page. */
const pageOnly = Object.keys(workspace('packages/embed')?.manifest.publishConfig.exports ?? {})
  .filter((path) => path.endsWith('.js'))
  .map((path) => path.slice('./'.length));

const plain = ['--format=table-flipped', '--no-color', '--no-emoji', '--no-summary'];
const attwOptions = ['--exclude-entrypoints', ...pageOnly, '--profile=esm-only', '--no-definitely-typed', ...plain];

/** Uses every public package as a stranger does: packed, installed with npm outside the workspace, imported, bundled. */
export async function testPackages() {
  const folder = mkdtempSync(join(tmpdir(), 'veerkracht-packages-'));
  const counts = { passed: 0, failed: 0 };
  const check = async (title, task) => {
    const complaint = await task().catch((error) => error.message);
    counts[complaint ? 'failed' : 'passed'] += 1;
    console.log(complaint ? `✗ ${title}\n  ${complaint.trim().replaceAll('\n', '\n  ')}` : `✓ ${title}`);
    return !complaint;
  };
  try {
    const tarballs = [];
    for (const { dir, manifest } of publicPackages()) {
      const target = join(folder, 'tarballs', manifest.name.split('/').at(-1));
      mkdirSync(target, { recursive: true });
      if (!(await check(`${manifest.name} packs`, () => pack(dir, target)))) continue;
      const tarball = join(target, readdirSync(target)[0]);
      tarballs.push(tarball);
      await check(`${manifest.name} pleases publint`, () => tool('publint', 'run', '--strict', tarball));
      await check(`${manifest.name} pleases attw`, () => tool('attw', ...attwOptions, tarball));
    }
    const user = join(folder, 'user');
    if (await check('npm installs the packages', () => installFor(user, tarballs))) await useAll(user, check);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return counts;
}

const pack = (dir, target) => complaintOf('pnpm', ['pack', '--pack-destination', target], { cwd: join(root, dir) });

const tool = (name, ...args) => complaintOf(name, args);

async function complaintOf(command, args, options) {
  const { code, output } = await capture(command, args, options);
  return code === 0 ? '' : output || `${command} ended with ${code}`;
}

function installFor(user, tarballs) {
  mkdirSync(user);
  writeFileSync(join(user, 'package.json'), JSON.stringify({ name: 'user', private: true, type: 'module' }));
  // What npm and pnpm tell the scripts they run would make this npm look at the workspace.
  const env = Object.fromEntries(
    Object.entries(childEnv()).filter(([name]) => !/^(npm_(?!config_(registry|userconfig|cache)$)|pnpm_)/i.test(name)),
  );
  const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  return complaintOf('npm', ['install', ...quiet, ...tarballs], { cwd: user, env });
}

async function useAll(user, check) {
  for (const { name, manifest } of installedPackages(user)) {
    const specifiers = Object.keys(manifest.exports).map((path) => name + path.slice(1));
    for (const specifier of specifiers.filter((each) => !each.includes('*') && !each.endsWith('.js'))) {
      await check(`${specifier} loads in Node`, () => load(user, specifier));
    }
    for (const command of Object.keys(manifest.bin ?? {})) {
      await check(`the command ${command} runs`, () =>
        complaintOf(join(user, 'node_modules/.bin', command), ['--help']),
      );
    }
  }
  for (const name of ['@veerkracht/components', '@veerkracht/embed']) {
    const found = installedPackages(user).find((each) => each.name === name);
    if (found) await check(`a page with ${name} can be built`, () => buildPage(user, found));
  }
}

function installedPackages(user) {
  const scope = join(user, 'node_modules/@veerkracht');
  return readdirSync(scope).map((folder) => {
    const manifest = JSON.parse(readFileSync(join(scope, folder, 'package.json'), 'utf8'));
    return { name: manifest.name, manifest };
  });
}

function load(user, specifier) {
  if (specifier.endsWith('.css'))
    return complaintOf(process.execPath, ['-e', `import.meta.resolve('${specifier}')`], { cwd: user });
  const attributes = specifier.endsWith('.json') ? `, { with: { type: 'json' } }` : '';
  const script = `const all = await import('${specifier}'${attributes}); if (!all) throw new Error('empty');`;
  return complaintOf(process.execPath, ['--input-type=module', '-e', script], { cwd: user });
}

/** Every JavaScript export of a package in one page. */
async function buildPage(user, { name, manifest }) {
  const specifiers = Object.keys(manifest.exports)
    .filter((path) => !/\*|\.(css|json)$/.test(path))
    .map((path) => name + path.slice(1));
  const page = join(user, 'page');
  mkdirSync(page, { recursive: true });
  writeFileSync(join(page, 'index.html'), '<!doctype html><script type="module" src="./page.js"></script>');
  writeFileSync(
    join(page, 'page.js'),
    specifiers.map((specifier, i) => `export * as e${i} from '${specifier}';\n`).join(''),
  );
  const { output } = await build({ configFile: false, root: page, logLevel: 'error', build: { write: false } });
  const code = output.map((file) => file.code ?? '').join('');
  return code.includes('customElements.define(')
    ? ''
    : 'The bundle defines no element: does "sideEffects" name the defining modules?';
}
