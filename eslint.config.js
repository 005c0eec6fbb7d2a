import babelParser from '@babel/eslint-parser';
import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import globals from 'globals';

const tests = ['**/*.test.{ts,mjs}', '**/testing/**', '**/journeys/**'];
const longByNature = [
  ...tests,
  '**/*messages*',
  '**/messages/**',
  '**/label*',
  '**/*.generated.ts',
  '**/generated/**',
  '**/data/**',
  '**/*-data.ts',
  '**/codes/**',
];

const noAny = { selector: 'TSAnyKeyword', message: 'Say what it is, or `unknown`.' };
const noClock = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'The time comes in as an argument.' },
  { selector: 'CallExpression[callee.name="Date"]', message: 'The time comes in as an argument.' },
];
const platform = [
  ...['window', 'document', 'navigator', 'location', 'history', 'localStorage', 'sessionStorage', 'indexedDB'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'process', 'performance', 'crypto', 'setTimeout', 'setInterval'],
];
const outside = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'localStorage', 'sessionStorage', 'indexedDB'];

export default [
  { ignores: ['**/dist/', '**/storybook-static/', '**/coverage/', '**/.cache/', '**/*.generated.*', '**/generated/'] },
  {
    ...js.configs.recommended,
    files: ['**/*.{js,mjs,ts}'],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: {
      ...js.configs.recommended.rules,
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'no-restricted-syntax': ['error', noAny],
      'no-warning-comments': [
        'error',
        { terms: ['@ts-ignore', '@ts-expect-error', '@ts-nocheck'], location: 'anywhere' },
      ],
    },
  },
  {
    // TypeScript 7 has no JavaScript API for a linter to use, so Babel parses; names and unused ones are tsc's to find.
    files: ['**/*.ts'],
    languageOptions: {
      parser: babelParser,
      parserOptions: {
        requireConfigFile: false,
        babelOptions: { babelrc: false, configFile: false, parserOpts: { plugins: ['typescript'] } },
      },
    },
    rules: { 'no-undef': 'off', 'no-unused-vars': 'off', 'no-redeclare': 'off', 'no-dupe-class-members': 'off' },
  },
  {
    files: ['**/*.{js,mjs,ts}'],
    ignores: longByNature,
    rules: { 'max-lines': ['error', 300], 'max-lines-per-function': ['error', 80] },
  },
  { files: ['packages/*/src/**'], ignores: [...tests, 'packages/cli/**'], rules: { 'no-console': 'error' } },
  {
    files: ['packages/{spec,core}/src/**'],
    ignores: tests,
    rules: {
      'no-restricted-globals': ['error', ...platform.map((name) => ({ name, message: 'It comes in as an argument.' }))],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Chance comes in as an argument.' },
        { object: 'Date', property: 'now', message: 'The time comes in as an argument.' },
      ],
      'no-restricted-syntax': ['error', noAny, ...noClock],
    },
  },
  {
    files: ['packages/components/src/**'],
    ignores: tests,
    rules: {
      'no-restricted-globals': [
        'error',
        ...outside.map((name) => ({ name, message: 'A component does not fetch or store.' })),
      ],
    },
  },
  { ...lit.configs['flat/recommended'], files: ['packages/{components,embed}/src/**', 'stories/**/*.ts'] },
  {
    files: ['packages/components/src/**', 'stories/**/*.ts'],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      // Safari forgets that a list without bullets is a list, unless it is told.
      'lit-a11y/no-redundant-role': 'off',
    },
  },
];
