import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { compactTemplates } from './compact-templates.ts';
import { oneFile } from './one-file.ts';
import { root } from './process.mjs';
import { workspace } from './workspace.mjs';

/**
 * The ceilings stand in sizes.json, in bytes after gzip. An entry counts an export of a package, or a `file` of it, with
 * everything that imports at once, and those of its import() chunks that `with` names, which must exist. `script` is built as the
 * script for a page is: what it needs from the start in one file. Raising a ceiling is a
 * decision: the same commit adds a line to `why`.
 */
export async function measureSizes() {
  const counts = { passed: 0, failed: 0 };
  for (const entry of JSON.parse(readFileSync(join(root, 'scripts/sizes.json'), 'utf8'))) {
    const target = entry.file ?? workspace(entry.dir)?.manifest.exports?.[entry.export];
    if (!target) {
      console.log(`${entry.name}: not built yet`);
      continue;
    }
    const { bytes, missing } = await measure(join(root, entry.dir, target), entry);
    const isFine = bytes <= entry.ceiling && missing.length === 0;
    counts[isFine ? 'passed' : 'failed'] += 1;
    console.log(`${isFine ? '✓' : '✗'} ${entry.name}: ${bytes} of at most ${entry.ceiling} bytes`);
    for (const name of missing)
      console.log(`  there is no chunk named '${name}'; correct "with" in scripts/sizes.json`);
  }
  return counts;
}

async function measure(source, { with: names, script = false }) {
  const chunks = await bundle(source, script);
  const wanted = chunks.filter((chunk) => chunk.isEntry || names.includes(chunk.name));
  const loaded = new Set();
  const load = (chunk) => {
    if (!chunk || loaded.has(chunk)) return;
    loaded.add(chunk);
    for (const fileName of chunk.imports) load(chunks.find((other) => other.fileName === fileName));
  };
  wanted.forEach(load);
  const bytes = [...loaded].reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0);
  return { bytes, missing: names.filter((name) => !chunks.some((chunk) => chunk.name === name)) };
}

async function bundle(source, isScript) {
  const [{ output }] = await build({
    configFile: false,
    plugins: [compactTemplates],
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: source, formats: ['es'] },
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        // The script for a page is built as it is for a page.
        output: { minify: true, ...(isScript && { codeSplitting: oneFile(source) }) },
      },
    },
  });
  return output.filter(({ type }) => type === 'chunk');
}
