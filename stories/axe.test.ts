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
const languages: readonly Look[] = [own, { ...own, language: 'ar' }];
/** A house style has the same colours at every width: one of them at each is enough. */
const looksAt: Readonly<Record<number, readonly Look[]>> = {
  320: [...languages, { ...own, theme: 'donker' }],
  1280: [...languages, { ...own, theme: 'spaarne' }],
};
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
  return look.language === own.language || !story.ownLanguage;
};

const problemsOf = async (gallery: GalleryPage, story: IndexedStory, look: Look): Promise<string> => {
  await gallery.show(story.id, look);
  const overflow = await gallery.overflow();
  await gallery.unroll();
  const found = await violations(gallery.page);
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

  for (const [width, looks] of Object.entries(looksAt)) {
    describe(`${width} px`, { concurrency: false }, () => {
      let gallery: GalleryPage;
      before(async () => {
        gallery = await GalleryPage.open(browser, server.url, stories[0]?.id ?? '', Number(width));
      });
      for (const look of looks) {
        for (const story of stories.filter((each) => shows(each, look))) {
          it(`${story.title} › ${story.name} (${look.language}, ${look.theme})`, async () => {
            expect(await problemsOf(gallery, story, look)).to.equal('');
          });
        }
      }
    });
  }
});
