import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../process.mjs';
import { files, publicPackages } from '../workspace.mjs';

/**
 * Every public package says what its users get: its present version stands in its changelog, or a changeset that
 * waits for the next version names it. Looks at files only, so that it works the same in a fresh or shallow clone.
 */
export function checkChangesets() {
  const pending = files('.changeset/*.md')
    .filter((path) => !path.endsWith('README.md'))
    .map((path) => readFileSync(join(root, path), 'utf8').split(/^---$/m)[1] ?? '')
    .join('\n');
  return publicPackages()
    .filter(({ dir, manifest }) => !isReleased(dir, manifest.version) && !names(pending, manifest.name))
    .map(
      ({ manifest }) =>
        `${manifest.name} ${manifest.version} is in no changelog and in no changeset: add a file to .changeset that says what its users get.`,
    );
}

const names = (pending, name) => [`'${name}':`, `"${name}":`].some((key) => pending.includes(key));

function isReleased(dir, version) {
  const changelog = join(root, dir, 'CHANGELOG.md');
  return existsSync(changelog) && readFileSync(changelog, 'utf8').includes(`\n## ${version}\n`);
}
