import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { chromium, type Browser, type Page } from 'playwright-core';
import { checklistVariants, questionnaireOf } from '@veerkracht/spec/checklists';
import { build } from 'vite';
import { violations } from './testing/axe.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, '..', 'shared', 'data', 'questionnaires');
interface Shown {
  readonly name: string;
  readonly json: unknown;
  readonly languages: readonly string[];
}

/** Ours by themselves, and with Arabic beside them. */
const own = checklistVariants.flatMap((variant): readonly Shown[] =>
  [['nl'], ['nl', 'ar']].map((languages) => ({
    ...{ name: `${variant} ${languages.join('+')}`, json: questionnaireOf(variant), languages },
  })),
);
/** Those of others stand next to the repository, where they are present. */
const others = (existsSync(folder) ? readdirSync(folder) : [])
  .filter((name) => name.endsWith('.json') && name !== 'manifest.json')
  .map((name): Shown => ({ name, json: JSON.parse(readFileSync(join(folder, name), 'utf8')), languages: ['nl'] }));
const nobody = others.length > 0 ? false : 'There is no ../shared/data/questionnaires beside the repository.';

/** Shows all of a questionnaire at once, also what conditions would close: every item is looked at. */
const page = `
  import { html, LitElement } from 'lit';
  import { readQuestionnaire, start } from '@veerkracht/core/checklist';
  import { theme } from './internal/theme.ts';
  import { createSay } from './internal/translation.ts';
  import { ar } from './questionnaire/questionnaire.messages.ar.ts';
  import { nl } from './questionnaire/questionnaire.messages.ts';
  import { questionnaireStyles, questionnaireView } from './questionnaire/questionnaire-view.ts';

  const settings = {
    sayToo: createSay(ar, nl), layout: 'stacked', informants: true, large: false, say: createSay(nl, nl), canRead: () => true,
  };
  const open = (list) => list.map((one) => ({
    ...one,
    enabled: true,
    items: open(one.items),
    answers: one.answers.map((answer) => ({ ...answer, items: open(answer.items) })),
  }));
  customElements.define('all-questions', class extends LitElement {
    static styles = [theme, ...questionnaireStyles];
    static properties = { questionnaire: { attribute: false }, languages: { attribute: false } };
    render() {
      return questionnaireView(open(start(this.questionnaire).items), { ...settings, languages: this.languages }, {});
    }
  });
  globalThis.show = async ({ json, languages }) => {
    const { questionnaire, findings } = readQuestionnaire(json);
    if (!questionnaire) return findings.map(({ code }) => code).join();
    const element = document.createElement('all-questions');
    element.questionnaire = questionnaire;
    element.languages = languages;
    document.querySelector('main').replaceChildren(element);
    await element.updateComplete;
    for (const details of element.renderRoot.querySelectorAll('details')) details.open = true;
    const words = element.renderRoot.textContent;
    const missing = questionnaire.all.filter(({ text, hidden, usageMode, options, control }) =>
      text.plain && !hidden && !text.markdown && !usageMode?.startsWith('display') && !words.includes(text.plain));
    return missing.map(({ linkId }) => 'not shown: ' + linkId).join();
  };`;

const bundle = async (): Promise<string> => {
  const source = join(root, 'packages/components/src');
  const entry = join(source, 'all-questions.virtual.js');
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'all-questions',
        resolveId: (id) => (id === entry ? entry : undefined),
        load: (id) => (id === entry ? page : undefined),
      },
    ],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, target: 'es2022', lib: { entry, formats: ['es'] } },
  });
  const [first] = Array.isArray(built) ? built : [];
  const chunk = first?.output[0];
  if (chunk?.type !== 'chunk') throw new Error('The page with the questionnaires was not built.');
  return chunk.code;
};

const chromiumPath = async (): Promise<string> => {
  const { findChromium } = (await import(new URL('../scripts/chromium.mjs', import.meta.url).href)) as {
    findChromium(): Promise<string>;
  };
  return findChromium();
};

const address = 'http://localhost/';
/** The strict policy that an embedding page may have. */
const policy =
  "default-src 'none'; script-src 'nonce-own'; style-src 'nonce-own'; img-src 'self' data:; " +
  "require-trusted-types-for 'script'; trusted-types lit-html";

describe('every questionnaire is shown whole and accessible, and asks nothing of a network', () => {
  let browser: Browser;
  let script: string;
  before(async () => {
    script = await bundle();
    browser = await chromium.launch({ executablePath: await chromiumPath(), args: ['--no-sandbox', '--disable-quic'] });
  });
  after(() => browser.close());

  /** A page of its own width, under the strict policy. */
  const open = async (width: number, complaints: string[]): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: false });
    const opened = await context.newPage();
    opened.on('console', (message) => complaints.push(`console · ${message.text()}`));
    opened.on('pageerror', (error) => complaints.push(`error · ${error.message}`));
    await opened.route('**', (route) => {
      if (route.request().url() !== address) complaints.push(`request · ${route.request().url()}`);
      const body = `<!doctype html><html lang="nl"><head><title>Vragen</title></head><body><main></main>
        <script type="module" nonce="own">${script}</script></body></html>`;
      return route.fulfill({ contentType: 'text/html', headers: { 'content-security-policy': policy }, body });
    });
    await opened.goto(address);
    return opened;
  };

  const problemsOf = async (width: number, shown: readonly Shown[]): Promise<string> => {
    const found: string[] = [];
    const opened = await open(width, found);
    for (const { name, json, languages } of shown) {
      const missing = await opened.evaluate(
        (given) => (globalThis as unknown as { show(given: unknown): Promise<string> }).show(given),
        { json, languages },
      );
      const wide = await opened.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (missing) found.push(`${name} · ${missing}`);
      if (wide > 0) found.push(`${name} · ${wide} px wider than the window`);
      for (const line of await violations(opened)) found.push(`${name} · ${line}`);
    }
    return [...new Set(found)].join('\n');
  };

  for (const width of [390, 1280]) {
    it(`of ours, ${width} px`, { timeout: 120_000 }, async () => {
      expect(await problemsOf(width, own)).to.equal('');
    });
    it(`of others, ${width} px`, { timeout: 120_000, skip: nobody }, async () => {
      expect(await problemsOf(width, others)).to.equal('');
    });
  }
});
