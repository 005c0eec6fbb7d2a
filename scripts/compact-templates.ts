import type { Plugin } from 'vite';

const compact = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .trim();

/**
 * Style sheets and pieces of pages stand in templates, which no minifier touches: takes out what only a reader of the
 * source needs. After minifying, a line that is indented can only stand in a template.
 */
export const compactTemplates: Plugin = {
  name: 'compact-templates',
  transform(code, id) {
    if (!/packages\/components\/.*\.ts$/.test(id) || !code.includes('css`')) return undefined;
    return { code: code.replace(/\bcss`([^`$]*)`/g, (_, css: string) => `css\`${compact(css)}\``), map: null };
  },
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type === 'chunk') chunk.code = chunk.code.replace(/\n[ \t]+/g, '\n');
    }
  },
};
