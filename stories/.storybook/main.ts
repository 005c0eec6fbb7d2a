import type { StorybookConfig } from '@storybook/web-components-vite';
import { mapWorker } from '../../scripts/map-worker.ts';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../*.mdx', '../*/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  staticDirs: ['../generated/data'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) => ({
    ...vite,
    logLevel: 'warn',
    plugins: [...(vite.plugins ?? []), mapWorker],
    // Bundled ahead, MapLibre would no longer have its worker beside it.
    optimizeDeps: { ...vite.optimizeDeps, exclude: [...(vite.optimizeDeps?.exclude ?? []), 'maplibre-gl'] },
    build: {
      ...vite.build,
      chunkSizeWarningLimit: Infinity,
      rolldownOptions: { ...vite.build?.rolldownOptions, checks: { pluginTimings: false } },
    },
  }),
};

export default config;
