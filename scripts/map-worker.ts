import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import type { Plugin } from 'vite';

const worker = 'maplibre-gl-worker.mjs';

/** MapLibre looks for its worker beside its own module, under a name that a bundler cannot see. */
export const mapWorker: Plugin = {
  name: 'map-worker',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const map = chunk.moduleIds.find((id) => /\/maplibre-gl\/dist\/maplibre-gl\.mjs$/.test(id));
      if (!map) continue;
      const fileName = posix.join(posix.dirname(chunk.fileName), worker);
      this.emitFile({ type: 'asset', fileName, source: readFileSync(join(dirname(map), worker)) });
    }
  },
};
