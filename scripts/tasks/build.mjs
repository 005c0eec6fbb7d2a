import { rmSync } from 'node:fs';
import { join } from 'node:path';
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

/** The one script that a page includes. */
export async function buildEmbed() {
  if (!workspace('packages/embed')) {
    say('There is no packages/embed yet.');
    return 0;
  }
  say('Building the script for a page …');
  return run('vite', ['build', '--logLevel', 'warn']);
}
