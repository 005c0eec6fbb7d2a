import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root, run, say } from '../process.mjs';
import { files, typescriptProjects, workspace } from '../workspace.mjs';

/** Everything that is published, from nothing: a file whose source is gone must not end up in a package. */
export default async function build() {
  for (const dir of typescriptProjects()) {
    rmSync(join(root, dir, 'dist'), { recursive: true, force: true });
    for (const info of files(`${dir}/*.tsbuildinfo`)) rmSync(join(root, info));
  }
  say('Building the packages …');
  const codes = [
    await run('tsc', ['-b', ...typescriptProjects()]),
    // What a package makes besides its modules, such as schemas or the manifest of its elements.
    await run('pnpm', ['--recursive', '--filter', './packages/*', '--if-present', 'run', 'build']),
    await buildEmbed(),
  ];
  return codes.find((code) => code !== 0) ?? 0;
}

/** The scripts that a page includes: one for everything, and one for each element that is often alone. */
export async function buildEmbed() {
  if (!workspace('packages/embed')) {
    say('There is no packages/embed yet.');
    return 0;
  }
  say('Building the scripts for a page …');
  const dist = join(root, 'packages/embed/dist');
  // The folder also holds the modules for those who build; only an earlier bundle is to go.
  rmSync(join(dist, 'chunks'), { recursive: true, force: true });
  const alone = files('packages/embed/src/alone/*.ts').map((path) => basename(path, '.ts'));
  for (const script of ['veerkracht', ...alone]) {
    const code = await run('vite', ['build', '--logLevel', 'warn', '--mode', script]);
    if (code !== 0) return code;
  }
  return 0;
}
