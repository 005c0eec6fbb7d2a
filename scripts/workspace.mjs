import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './process.mjs';

const never = ['node_modules', 'dist', 'storybook-static', '.git', '.cache'];

/** Every workspace folder that has a package.json: `{ dir: 'packages/core', manifest }`. */
export function workspaces() {
  return ['packages/*', 'apps/*', 'stories']
    .flatMap((pattern) => globSync(`${pattern}/package.json`, { cwd: root }))
    .sort()
    .map((path) => ({
      dir: path.replaceAll('\\', '/').replace(/\/package\.json$/, ''),
      manifest: JSON.parse(readFileSync(join(root, path), 'utf8')),
    }));
}

export const publicPackages = () => workspaces().filter(({ manifest }) => !manifest.private);

/** The workspace folder, or undefined while it does not exist. */
export const workspace = (dir) => workspaces().find((candidate) => candidate.dir === dir);

/** Files of the repository by glob, as paths from the root, without what is installed or built. */
export function files(...patterns) {
  return patterns
    .flatMap((pattern) => globSync(pattern, { cwd: root, exclude: (path) => never.includes(basename(path)) }))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/** Folders that TypeScript checks. */
export const typescriptProjects = () =>
  workspaces()
    .flatMap(({ dir }) => [dir, `${dir}/scripts`])
    .filter((dir) => existsSync(join(root, dir, 'tsconfig.json')));

function basename(path) {
  return String(path).split(/[\\/]/).at(-1);
}
