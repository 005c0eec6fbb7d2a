import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, posix } from 'node:path';
import { parseSync } from '@babel/core';
import { root } from '../process.mjs';
import { files, workspaces } from '../workspace.mjs';

/**
 * What the source of each workspace folder may import; whatever is not named here is forbidden. So are circles.
 * `lazily`: only in modules that are loaded by import(). `types`: their types, from `@types/`. `declared`: any other
 * package that its package.json names. `node`: Node's own modules.
 */
export const arrows = {
  'packages/spec': { may: ['zod'] },
  'packages/core': { may: ['@veerkracht/spec'] },
  'packages/sdk': { may: ['@veerkracht/spec', '@veerkracht/core', 'ky', 'jose'] },
  'packages/components': {
    may: ['@veerkracht/core', '@veerkracht/spec', 'lit', '@floating-ui/dom'],
    lazily: ['maplibre-gl', 'uqr'],
    types: ['geojson'],
  },
  'packages/embed': {
    may: ['@veerkracht/components', '@veerkracht/sdk', '@veerkracht/core', '@veerkracht/spec', 'idb'],
    lazily: ['oauth4webapi'],
  },
  'packages/cli': { may: ['@veerkracht/spec', '@veerkracht/core', '@veerkracht/sdk'], declared: true, node: true },
  'apps/hub': { may: ['@veerkracht/spec', '@veerkracht/core'], declared: true, node: true },
  'apps/demo': { may: ['@veerkracht/*'], declared: true, node: true },
};

/** Tests, benches and scripts: they never reach a user, so they may import whatever is declared. */
const development =
  /(\.(test|fixture)\.ts|\/(bench|scripts|journeys|testing|\.storybook)\/.*|\.config\.ts|\.stories\.ts)$/;

export function checkArrows() {
  const rootManifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return workspaces().flatMap(({ dir, manifest }) => {
    const sources = files(`${dir}/**/*.{ts,js,mjs}`).map((path) => ({
      path,
      text: readFileSync(join(root, path), 'utf8'),
    }));
    const eager = arrows[dir]?.lazily ? eagerFiles(sources, dir, manifest) : new Set();
    const refused = sources.flatMap(({ path, text }) =>
      checkFile({ path, text, dir, manifest, rootManifest, isEager: eager.has(path) }),
    );
    return [...refused, ...circlesIn(sources)];
  });
}

/** Files that reach themselves over others, a sentence each: whoever reads one has to know them all. */
export function circlesIn(sources) {
  const known = new Set(sources.map(({ path }) => path));
  const targets = new Map(
    sources.map(({ path, text }) => [
      path,
      importsOf(text, path)
        .map(({ specifier }) => posix.join(posix.dirname(path), specifier))
        .filter((target) => known.has(target)),
    ]),
  );
  const circles = [];
  const done = new Set();
  const walk = (path, way) => {
    if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path]);
    if (way.includes(path) || done.has(path)) return;
    for (const target of targets.get(path)) walk(target, [...way, path]);
    done.add(path);
  };
  for (const path of known) walk(path, []);
  return circles.map((circle) => `${circle[0]}: imports itself, over ${circle.slice(1).join(' → ')}`);
}

/** The files that a page gets at once: what the exports of a package import, without import(). */
export function eagerFiles(sources, dir, manifest) {
  const texts = new Map(sources.map(({ path, text }) => [path, text]));
  const eager = new Set();
  const add = (path) => {
    if (!texts.has(path) || eager.has(path)) return;
    eager.add(path);
    for (const { specifier, lazy } of importsOf(texts.get(path), path)) {
      if (specifier.startsWith('.') && !lazy) add(posix.join(posix.dirname(path), specifier));
    }
  };
  for (const target of Object.values(manifest.exports ?? {})) add(posix.join(dir, target));
  return eager;
}

/** The forbidden imports of one file, a sentence each. */
export function checkFile({ path, text, dir, manifest, rootManifest = {}, isEager = true }) {
  const isDevelopment = dir === 'stories' || development.test(path);
  const arrow = isDevelopment ? { may: ['@veerkracht/*'], declared: true, node: true } : arrows[dir];
  if (!arrow) return [`${path}: ${dir} has no arrows yet; say in scripts/checks/arrows.mjs what it may import.`];
  const declared = declaredBy(manifest, isDevelopment ? [rootManifest] : [], isDevelopment);
  return importsOf(text, path)
    .map((found) => ({ ...found, reason: refusal(found, { path, dir, manifest, arrow, declared, isEager }) }))
    .filter(({ reason }) => reason)
    .map(({ specifier, line, reason }) => `${path}:${line}: may not import '${specifier}': ${reason}`);
}

function refusal({ specifier, lazy, type }, { path, dir, manifest, arrow, declared, isEager }) {
  if (specifier.startsWith('.')) return relativeRefusal(specifier, path, dir);
  if (isBuiltin(specifier)) return arrow.node ? undefined : `${dir} runs outside Node as well.`;
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  if (/^@veerkracht\/[^/]+\/src\//.test(specifier)) return 'another package is reached through its exports only.';
  if (type && arrow.types?.includes(name) && manifest.devDependencies?.[`@types/${name}`]) return undefined;
  if (name !== manifest.name && !declared.has(name)) return `${dir}/package.json does not declare ${name}.`;
  if (name === manifest.name || arrow.may.includes(name)) return undefined;
  if (arrow.lazily?.includes(name))
    return lazy || !isEager ? undefined : `${name} is heavy; load it with import() where it is used.`;
  if (name.startsWith('@veerkracht/') ? arrow.may.includes('@veerkracht/*') : arrow.declared) return undefined;
  return `the arrows of ${dir} (scripts/checks/arrows.mjs) do not point there.`;
}

function relativeRefusal(specifier, path, dir) {
  const target = posix.join(posix.dirname(path), specifier);
  if (target.startsWith(`${dir}/`)) return undefined;
  if (target.startsWith('scripts/') && development.test(path)) return undefined;
  return `it lies outside ${dir}; another package is reached by its name.`;
}

function declaredBy(manifest, others, withDevelopment) {
  const all = [manifest, ...others].flatMap((each) => [
    each.dependencies,
    each.peerDependencies,
    each.optionalDependencies,
    withDevelopment ? each.devDependencies : {},
  ]);
  return new Set(all.flatMap((group) => Object.keys(group ?? {})));
}

/** Every specifier in a file, types included, since those too bind one package to another. */
export function importsOf(text, path) {
  const tree = parseSync(text, {
    filename: path,
    configFile: false,
    babelrc: false,
    sourceType: 'module',
    parserOpts: { plugins: path.endsWith('.ts') ? ['typescript'] : [], createImportExpressions: true },
  });
  const found = [];
  visit(tree.program, (node) => {
    if (typeof node.source?.value !== 'string') return;
    const type = node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type';
    const lazy = type || node.type === 'ImportExpression';
    found.push({ specifier: node.source.value, line: node.loc.start.line, lazy, type });
  });
  return found;
}

function visit(node, see) {
  see(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child?.type === 'string') visit(child, see);
    }
  }
}
