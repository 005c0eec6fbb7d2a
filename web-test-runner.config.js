import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { findChromium } from './scripts/chromium.mjs';
import { browserCounts } from './scripts/testing/browser-counts.mjs';

const flags = [
  '--headless',
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The tests of core also run here, as a proof that it needs no platform. */
const nodeTestInBrowser = {
  name: 'node-test-in-browser',
  resolveImport: ({ source }) => (source === 'node:test' ? '/scripts/testing/node-test.js' : undefined),
};

export default {
  rootDir: import.meta.dirname,
  files: [
    'packages/core/src/**/*.test.ts',
    '!packages/core/src/**/*.node.test.ts',
    'packages/{components,embed}/src/**/*.test.ts',
  ],
  // Lit's development build warns on the console.
  nodeResolve: { exportConditions: ['production', 'default'] },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022' }), nodeTestInBrowser],
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: await findChromium({ install: true }), args: flags },
      concurrency: 1,
    }),
  ],
  testFramework: { config: { timeout: '20000' } },
  testsFinishTimeout: 120_000,
  testRunnerHtml: (testFramework) => `<!doctype html>
<html lang="nl">
  <head><title>Veerkracht</title></head>
  <body>
    <script type="module" src="/scripts/testing/fail-on-console.js"></script>
    <script type="module" src="${testFramework}"></script>
    <script type="module">
      import { watch } from '/scripts/testing/fail-on-console.js';
      watch(globalThis.mocha);
    </script>
  </body>
</html>`,
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), browserCounts()],
};
