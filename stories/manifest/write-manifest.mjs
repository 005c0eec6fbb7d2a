/**
 * Writes the custom elements manifest of the components.
 * node write-manifest.mjs [folder of the package] [file to write]
 */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import { onlyPublic } from './only-public.mjs';

const here = import.meta.dirname;
const [folder = join(here, '../../packages/components'), file = join(here, '../generated/custom-elements.json')] =
  process.argv.slice(2).map((path) => resolve(path));

/** The modules that define elements, and those that they define: what lies deeper is nobody's business. */
const elementModules = () => {
  const definitions = globSync('src/define/*.ts', { cwd: folder });
  return definitions.flatMap((path) => {
    const source = readFileSync(join(folder, path), 'utf8');
    const imports = [...source.matchAll(/from '(\.[^']+)'/g)].map(([, target]) => join(dirname(path), target));
    return [path, ...imports];
  });
};

const modules = [...new Set(elementModules().map((path) => path.replaceAll('\\', '/')))]
  .sort()
  .map((path) => ts.createSourceFile(path, readFileSync(join(folder, path), 'utf8'), ts.ScriptTarget.ES2022, true));

const manifest = create({ modules, plugins: [...litPlugin(), onlyPublic], context: { dev: false } });
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
