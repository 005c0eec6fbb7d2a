import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { compactTemplates } from './scripts/compact-templates.ts';
import { mapWorker } from './scripts/map-worker.ts';
import { oneFile } from './scripts/one-file.ts';

const here = join(import.meta.dirname, 'packages/embed');
const manifest = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));

const entry = join(here, manifest.exports['.']);

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

/** The folder also holds the modules for those who build; only an earlier bundle is to go. */
const withoutEarlierChunks: Plugin = {
  name: 'without-earlier-chunks',
  buildStart: () => rm(join(here, 'dist/chunks'), { recursive: true, force: true }),
};

/** The one script for a page: `dist/veerkracht.js`, and beside it what it loads only when a page needs it. */
export default defineConfig({
  root: here,
  publicDir: false,
  plugins: [withoutEarlierChunks, compactTemplates, mapWorker, fonts],
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: Infinity,
    // A library, because only then Vite leaves out its own loader, which puts elements into the page's head.
    lib: { entry: { veerkracht: entry }, formats: ['es'] },
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      output: {
        ...{ entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js', minify: true },
        codeSplitting: oneFile(entry),
      },
    },
  },
});
