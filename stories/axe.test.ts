import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { chromium, type Browser } from 'playwright-core';
import { violations } from './testing/axe.ts';
import { GalleryPage, type Look } from './testing/gallery-page.ts';
import { serve, type StaticServer } from './testing/serve.ts';
import { storiesIn, type IndexedStory } from './testing/stories.ts';

const folder = join(import.meta.dirname, '../storybook-static');
if (!existsSync(join(folder, 'index.json'))) throw new Error('Build the gallery first: npm run build:gallery');
const stories = storiesIn(folder);

const own = { language: 'nl', theme: 'eigen' };
/** Axe takes joined Arabic letters for an icon and leaves out their contrast: the colours are the same in Dutch. */
const arabic: Look = { ...own, language: 'ar' };
/** Of the agenda, which has days and months in a script of their own. */
const tigrinya: Look = { ...own, language: 'ti' };
/** Each in a page of its own. A house style has the same colours at every width: one of them at each is enough. */
const pages: readonly { readonly width: number; readonly looks: readonly Look[] }[] = [
  { width: 320, looks: [own] },
  { width: 1280, looks: [own] },
  { width: 320, looks: [arabic] },
  { width: 1280, looks: [{ ...own, theme: 'spaarne' }, arabic] },
  { width: 320, looks: [{ ...own, theme: 'donker' }, tigrinya] },
];
/** Together they hold everything that has a colour. */
const colourful = [
  'plain',
  'filtered',
  'detail',
  'nothing-found',
  'help-now',
  'something-noticed',
  'with-steps',
  'on-the-map',
  'unreachable',
  'offline',
];

const shows = (story: IndexedStory, look: Look): boolean => {
  if (look.theme !== own.theme) return colourful.some((name) => story.id.endsWith(`--${name}`));
  if (look.language === tigrinya.language && !story.id.startsWith('agenda-')) return false;
  return look.language === own.language || !story.ownLanguage;
};

/** What axe has to say of Arabic it says of the narrow page too: of the wide one only whether it fits. */
const isJudged = (look: Look, width: number): boolean => look.language === own.language || width < 1000;

const problemsOf = async (gallery: GalleryPage, story: IndexedStory, look: Look, width: number): Promise<string> => {
  await gallery.show(story.id, look);
  const overflow = await gallery.overflow();
  if (isJudged(look, width)) await gallery.unroll();
  const found = isJudged(look, width) ? await violations(gallery.page) : [];
  return [
    ...found,
    ...gallery.complaints.map((text) => `console · ${text}`),
    ...gallery.requestsElsewhere.map((url) => `request elsewhere · ${url}`),
    ...(overflow > 0 ? [`${overflow} px wider than the window`] : []),
  ].join('\n');
};

const chromiumPath = async (): Promise<string> => {
  const { findChromium } = (await import(new URL('../scripts/chromium.mjs', import.meta.url).href)) as {
    findChromium(): Promise<string>;
  };
  return findChromium();
};

describe('every story is accessible, quiet, at home and no wider than the window', { concurrency: true }, () => {
  let server: StaticServer;
  let browser: Browser;
  before(async () => {
    server = await serve(folder);
    const args = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'];
    browser = await chromium.launch({ executablePath: await chromiumPath(), args });
  });
  after(async () => {
    await browser.close();
    server.close();
  });

  for (const { width, looks } of pages) {
    describe(`${width} px`, { concurrency: false }, () => {
      let gallery: GalleryPage;
      before(async () => {
        gallery = await GalleryPage.open(browser, server.url, stories[0]?.id ?? '', width);
      });
      for (const look of looks) {
        for (const story of stories.filter((each) => shows(each, look))) {
          it(`${story.title} › ${story.name} (${look.language}, ${look.theme})`, async () => {
            expect(await problemsOf(gallery, story, look, width)).to.equal('');
          });
        }
      }
    });
  }
});
