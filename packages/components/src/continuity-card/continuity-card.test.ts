import { aTimeout, expect, fixture, fixtureCleanup, waitUntil } from '@open-wc/testing';
import 'axe-core';
import type * as Axe from 'axe-core';
import { html } from 'lit';
import type { ContinuitySummary } from '@veerkracht/spec/referral';
import '../define/continuity-card.ts';
import type { CardSealer, ContinuityCard } from './continuity-card.ts';
import { handOverAt } from './hand-over.ts';
import { joinCodes, splitInCodes } from './qr-set.ts';

// ——— A card, and ways to fill it in ———

const clock = (): Date => new Date('2026-11-21T09:30:00Z');
const code = 'ABCD-EFGH-2345';

/** Locks nothing; `text` is what a file would have, in the shape of one. */
const sealerOf = (made: ContinuitySummary[], text = `aaaa..bbbb.${'c'.repeat(1100)}.dddddd`): CardSealer => ({
  makeCode: () => code,
  seal: async (summary) => {
    made.push(summary);
    return text;
  },
  open: async (given, typed) => {
    const [summary] = made;
    if (summary && given === text && typed === code) return summary;
    throw Object.assign(new Error('x'), { fault: 'wrong-code' });
  },
});

const openPage = async (made: ContinuitySummary[], more: Partial<ContinuityCard> = {}): Promise<ContinuityCard> => {
  const page = await fixture<ContinuityCard>(html`<vk-continuity-card lang="nl" .clock=${clock}></vk-continuity-card>`);
  Object.assign(page, { sealer: sealerOf(made), ...more });
  await page.updateComplete;
  return page;
};
const rootOf = (page: ContinuityCard): ShadowRoot => page.shadowRoot!;
const textOf = (page: ContinuityCard): string => rootOf(page).querySelector<HTMLElement>('.page')!.innerText;
const press = async (page: ContinuityCard, name: string): Promise<void> => {
  const found = [...rootOf(page).querySelectorAll<HTMLElement>('button')].find((one) => one.innerText.trim() === name);
  if (!found) throw new Error(`There is no button "${name}" in: ${textOf(page)}`);
  found.click();
  await aTimeout(0);
  await page.updateComplete;
};
const control = (page: ContinuityCard, name: string): HTMLInputElement => {
  const found = rootOf(page).querySelector<HTMLInputElement>(`[name="${name}"]`);
  if (!found) throw new Error(`There is no field "${name}" in: ${textOf(page)}`);
  return found;
};
const type = async (page: ContinuityCard, name: string, text: string): Promise<void> => {
  const field = control(page, name);
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await page.updateComplete;
};
const choose = async (page: ContinuityCard, selector: string): Promise<void> => {
  rootOf(page).querySelector<HTMLElement>(selector)!.click();
  await page.updateComplete;
};
const fill = async (page: ContinuityCard): Promise<void> => {
  await press(page, 'Maak een kaart');
  await type(page, 'name', 'Rima');
  await type(page, 'language.0', 'ar');
  await type(page, 'language.1', 'nl');
  await choose(page, '[name=readsAndWrites][value=yes]');
  await choose(page, '[name=interpreter][value=yes]');
  await choose(page, '[name=interpreterGender][value=woman]');
  await type(page, 'helps', 'wandelen\n\n koken ');
  await type(page, 'step.0', 'taalles');
  await type(page, 'stepWho.0', 'Taalhuis (voorbeeld)');
  await type(page, 'contact.0', 'Klantmanager Dordrecht');
  await type(page, 'reach.0', '078 000 00 11');
  await choose(page, '[name=handOver]');
};
const make = async (page: ContinuityCard): Promise<void> => {
  await fill(page);
  await press(page, 'Maak de kaart');
  await waitUntil(() => rootOf(page).querySelector('.codes .qr'), 'no card');
};
const problemsOf = async (page: ContinuityCard): Promise<readonly string[]> => {
  const { axe } = globalThis as unknown as { readonly axe: typeof Axe };
  const { violations } = await axe.run(page, { resultTypes: ['violations'] });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html: node }) => node).join(' ')}`);
};

describe('continuity card', () => {
  afterEach(() => fixtureCleanup());

  it('32: holds languages, what helps and open steps, in the words of the person, and nothing else', async () => {
    const made: ContinuitySummary[] = [];
    await make(await openPage(made));
    expect(made).to.deep.equal([
      {
        ...{ schemaVersion: '1.0', createdAt: '2026-11-21T09:30:00.000Z', name: 'Rima', languages: ['ar', 'nl'] },
        interpreter: { needed: 'yes', gender: 'woman' },
        ...{ readsAndWrites: 'yes', helps: ['wandelen', 'koken'], handOver: true },
        openSteps: [{ what: 'taalles', who: 'Taalhuis (voorbeeld)' }],
        contacts: [{ name: 'Klantmanager Dordrecht', reach: '078 000 00 11' }],
      },
    ]);
  });

  it('32: made in the page of Dordrecht, opened in that of Haarlem with the code, shown and printed', async () => {
    const made: ContinuitySummary[] = [];
    const dordrecht = await openPage(made);
    await make(dordrecht);
    expect(textOf(dordrecht)).to.contain(code).and.to.contain('Er is niets verstuurd en niets bewaard.');
    expect(rootOf(dordrecht).querySelectorAll('.codes .qr').length).to.equal(3);

    const haarlem = await openPage(made);
    await press(haarlem, 'Open een kaart');
    const [first = '', second = '', third = ''] = splitInCodes(`aaaa..bbbb.${'c'.repeat(1100)}.dddddd`);
    await type(haarlem, 'scanned', `${third}\n${first}\n${first}`);
    await type(haarlem, 'code', code);
    await press(haarlem, 'Open de kaart');
    expect(textOf(haarlem)).to.contain('Code 2 is er nog niet.');
    await type(haarlem, 'scanned', `${third} ${first} ${second}`);
    await type(haarlem, 'code', 'AAAA-AAAA-AAAA');
    await press(haarlem, 'Open de kaart');
    expect(textOf(haarlem)).to.contain('De code past niet op deze kaart');
    await type(haarlem, 'code', code);
    await press(haarlem, 'Open de kaart');
    for (const said of ['Naam: Rima', 'العربية · Nederlands', 'wandelen', 'taalles · Taalhuis (voorbeeld)']) {
      expect(textOf(haarlem)).to.contain(said);
    }
    const { print } = window;
    let paper = '';
    window.print = () => {
      paper = document.querySelector('.vk-print')!.shadowRoot!.textContent!;
      window.dispatchEvent(new Event('afterprint'));
    };
    await press(haarlem, 'Druk af');
    window.print = print;
    expect(paper).to.contain('wandelen');
    await press(haarlem, 'Sluit de kaart');
    expect(textOf(haarlem)).not.to.contain('Rima');
  });

  it('32: the paper with the codes does not have the code that opens them, nor a readable word', async () => {
    const page = await openPage([]);
    await make(page);
    const { print } = window;
    let paper = '';
    window.print = () => {
      paper = document.querySelector('.vk-print')!.shadowRoot!.querySelector('.sheet')!.outerHTML;
      window.dispatchEvent(new Event('afterprint'));
    };
    await press(page, 'Druk af');
    window.print = print;
    expect(paper).to.contain('Die staat niet op dit papier.');
    for (const secret of [code, 'Rima', 'wandelen']) expect(paper).not.to.contain(secret);
  });

  it('REF-7: asks nothing about illness, origin or status, and asks about a number that looks like a BSN', async () => {
    const page = await openPage([]);
    await fill(page);
    expect(textOf(page)).to.contain('Wij vragen niet naar ziekte, geloof, het land waar u vandaan komt');
    const labels = [...rootOf(page).querySelectorAll<HTMLElement>('label, legend')]
      .map((one) => one.innerText)
      .join(' ');
    expect(labels).not.to.match(/nationaliteit|geloof|vergunning|status|ziek|klacht|diagnose|geboorte|BSN/i);
    await type(page, 'stepBy.0', '111222333');
    await press(page, 'Maak de kaart');
    expect(rootOf(page).activeElement?.id).to.equal('summary');
    expect(textOf(page)).to.contain('Dit lijkt op een burgerservicenummer.');
    await choose(page, '[name="noBsn.stepBy.0"]');
    await press(page, 'Maak de kaart');
    await waitUntil(() => rootOf(page).querySelector('.codes .qr'), 'no card');
  });

  it('33: in month 13 it asks to plan the hand-over talk, and gives a neutral calendar file', async () => {
    const { createObjectURL } = URL;
    const files: Blob[] = [];
    URL.createObjectURL = (blob) => {
      files.push(blob as Blob);
      return '#';
    };
    const page = await openPage([], { guidanceEnds: '2027-03', clock: () => new Date('2027-03-02T09:00:00Z') });
    expect(textOf(page)).to.contain('De begeleiding stopt in maart 2027. Plan nu een gesprek.');
    expect(control(page, 'date').value).to.equal('2027-03-16');
    control(page, 'time').value = '14:00';
    await press(page, 'Zet in mijn agenda');
    URL.createObjectURL = createObjectURL;
    const text = await files[0]!.text();
    expect(text).to.contain('SUMMARY:Afspraak').and.to.contain('DTSTART:20270316T130000Z');
    expect(text).not.to.match(/begeleiding|overdra|gemeente|kaart/i);
  });

  it('33: the month can go on the card, when the person wants it, and counts in the other municipality', async () => {
    const made: ContinuitySummary[] = [];
    const page = await openPage(made, { guidanceEnds: '2027-03' });
    expect(textOf(page)).to.contain('Plan een gesprek voor die tijd.');
    await press(page, 'Maak een kaart');
    await type(page, 'language.0', 'ti');
    await choose(page, '[name=guidanceEnds]');
    await press(page, 'Maak de kaart');
    await waitUntil(() => rootOf(page).querySelector('.codes .qr'), 'no card');
    expect(made[0]).to.include({ guidanceEnds: '2027-03' });
    const other = await openPage(made, { clock: () => new Date('2027-05-03T09:00:00Z') });
    await press(other, 'Open een kaart');
    await type(other, 'scanned', `aaaa..bbbb.${'c'.repeat(1100)}.dddddd`);
    await type(other, 'code', code);
    await press(other, 'Open de kaart');
    expect(textOf(other)).to.contain('De begeleiding stopte in maart 2027. Plan alsnog een gesprek.');
  });

  it('33: proposes a working day, well before the end', () => {
    expect(handOverAt('2027-03', '2026-11-21')).to.deep.equal({ stage: 'later', proposed: '2027-01-01' });
    expect(handOverAt('2027-04', '2026-11-21')).to.deep.equal({ stage: 'later', proposed: '2027-02-01' });
    expect(handOverAt('2027-01', '2026-11-21')).to.deep.equal({ stage: 'soon', proposed: '2026-12-07' });
    expect(handOverAt('2026-10', '2026-11-20')).to.deep.equal({ stage: 'over', proposed: '2026-12-04' });
  });

  it('joins codes in any order, says which are missing, and does not mix two cards', () => {
    const one = `h..iv.${'x'.repeat(1700)}.tagOne`;
    const two = `h..iv.${'y'.repeat(1700)}.tagTwo`;
    const codes = splitInCodes(one);
    expect(codes.every((each) => each.length <= 520)).to.equal(true);
    expect(joinCodes([...codes].reverse().join('\n'))).to.deep.equal({ text: one });
    expect(joinCodes(codes[1]!)).to.deep.equal({ missing: [1, 3, 4] });
    expect(joinCodes(`${codes[0]} ${splitInCodes(two)[1]}`)).to.deep.equal({ fault: 'mixed' });
    expect(joinCodes('https://example.org')).to.deep.equal({ fault: 'none' });
    expect(joinCodes(` ${one}\n`)).to.deep.equal({ text: one });
  });

  it('32: reads the codes from photos where the browser can, and says so where it found none', async () => {
    const codes = splitInCodes(`aaaa..bbbb.${'c'.repeat(1100)}.dddddd`);
    const shown = [...codes];
    globalThis.BarcodeDetector = class {
      async detect(): Promise<readonly { readonly rawValue: string }[]> {
        return shown.splice(0, 1).map((rawValue) => ({ rawValue }));
      }
    };
    const page = await openPage([]);
    await press(page, 'Open een kaart');
    const canvas = new OffscreenCanvas(4, 4);
    canvas.getContext('2d');
    const blob = await canvas.convertToBlob();
    const takePhotos = async (count: number): Promise<void> => {
      const field = rootOf(page).querySelector<HTMLInputElement>('#photos')!;
      const files = new DataTransfer();
      for (let at = 0; at < count; at += 1) files.items.add(new File([blob], `${at}.png`, { type: 'image/png' }));
      field.files = files.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    };
    await takePhotos(2);
    await waitUntil(() => control(page, 'scanned').value.includes(':2/3:'), 'not read');
    await takePhotos(1);
    await waitUntil(() => control(page, 'scanned').value.includes(':3/3:'), 'not added');
    await takePhotos(1);
    await waitUntil(() => textOf(page).includes('Op deze foto vonden wij geen code.'), 'not said');
    globalThis.BarcodeDetector = undefined;
  });

  it('text of others is text: nothing on a card becomes a part of the page', async () => {
    const text = '<img src=x onerror="globalThis.hacked = true">';
    const hostile: ContinuitySummary = {
      ...{ schemaVersion: '1.0', createdAt: '2026-11-21T09:30:00Z', name: text, languages: [text], helps: [text] },
      ...{ interpreter: { needed: 'yes', dialect: text, notWanted: text }, openSteps: [{ what: text, who: text }] },
      contacts: [{ name: text, reach: text }],
    };
    const page = await openPage([hostile]);
    await press(page, 'Open een kaart');
    await type(page, 'scanned', `aaaa..bbbb.${'c'.repeat(1100)}.dddddd`);
    await type(page, 'code', code);
    await press(page, 'Open de kaart');
    expect(textOf(page).split(text).length).to.equal(10);
    expect(rootOf(page).querySelector('.main img')).to.equal(null);
  });

  describe('to be accessible: axe has nothing against', () => {
    const states: Readonly<Record<string, () => Promise<ContinuityCard>>> = {
      start: () => openPage([], { guidanceEnds: '2026-12' }),
      'to fill in': async () => {
        const page = await openPage([]);
        await fill(page);
        await type(page, 'stepBy.0', '111222333');
        rootOf(page).querySelector('form')!.requestSubmit();
        await page.updateComplete;
        return page;
      },
      made: async () => {
        const page = await openPage([]);
        await make(page);
        return page;
      },
      'to open': async () => {
        const page = await openPage([]);
        await press(page, 'Open een kaart');
        rootOf(page).querySelector('form')!.requestSubmit();
        await page.updateComplete;
        return page;
      },
      opened: async () => {
        const made: ContinuitySummary[] = [];
        await make(await openPage(made));
        // One page at a time: each has a head of its own.
        fixtureCleanup();
        const page = await openPage(made);
        await press(page, 'Open een kaart');
        await type(page, 'scanned', `aaaa..bbbb.${'c'.repeat(1100)}.dddddd`);
        await type(page, 'code', code);
        await press(page, 'Open de kaart');
        return page;
      },
    };
    for (const [name, open] of Object.entries(states)) {
      for (const lang of ['nl', 'ar']) {
        it(`${name}, in ${lang}`, async () => {
          const page = await open();
          page.lang = lang;
          await waitUntil(() => rootOf(page).querySelector(`.page[lang="${lang}"]`), 'not in this language');
          expect(await problemsOf(page)).to.deep.equal([]);
        });
      }
    }
  });
});
