import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { compactTemplates } from './scripts/compact-templates.ts';
import { mapWorker } from './scripts/map-worker.ts';
import { oneFile } from './scripts/one-file.ts';

const here = join(import.meta.dirname, 'packages/embed');
const manifest = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));

/** Each is a file in `dist` that a page includes. */
export const scripts: Readonly<Record<string, string>> = {
  veerkracht: join(here, manifest.exports['.']),
  ...Object.fromEntries(
    readdirSync(join(here, 'src/alone')).map((file) => [basename(file, '.ts'), join(here, 'src/alone', file)]),
  ),
};

/** Beside the script with their licence, under the names that `src/fonts.ts` asks for. */
const fonts: Plugin = {
  name: 'fonts',
  generateBundle() {
    for (const name of ['noto-sans-arabic', 'noto-sans-ethiopic']) {
      const from = join(here, 'node_modules/@fontsource', name);
      const file = `files/${name}-${name.split('-').at(-1)}-400-normal.woff2`;
      this.emitFile({ type: 'asset', fileName: `fonts/${name}.woff2`, source: readFileSync(join(from, file)) });
      this.emitFile({ type: 'asset', fileName: `fonts/${name}.txt`, source: readFileSync(join(from, 'LICENSE')) });
    }
  },
};

const scriptOf = (mode: string): string => {
  const entry = scripts[mode];
  if (entry === undefined) throw new Error(`There is no script ${mode}; there are ${Object.keys(scripts).join(', ')}.`);
  return entry;
};

/**
 * The script of a page, chosen by `--mode`: `dist/veerkracht.js`, or `dist/referral-form.js` and the like; beside it what
 * it loads only when a page needs it.
 */
export default defineConfig(({ mode }) => ({
  root: here,
  publicDir: false,
  plugins: [compactTemplates, mapWorker, fonts],
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: Infinity,
    // A library, because only then Vite leaves out its own loader, which puts elements into the page's head.
    lib: { entry: { [mode]: scriptOf(mode) }, formats: ['es'] },
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      output: {
        ...{ entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js', minify: true },
        codeSplitting: oneFile(scriptOf(mode)),
      },
    },
  },
}));
