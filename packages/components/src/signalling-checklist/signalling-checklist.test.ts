import { expect, fixture, fixtureCleanup, oneEvent, waitUntil } from '@open-wc/testing';
import 'axe-core';
import type * as Axe from 'axe-core';
import { html } from 'lit';
import { readQuestionnaire, start, toggle, writeResponse } from '@veerkracht/core/checklist';
import { questionnaireOf } from '@veerkracht/spec/checklists';
import '../define/signalling-checklist.ts';
import type { ChecklistError, PauseStore, SignallingChecklist } from './signalling-checklist.ts';

// ——— An aid, and ways to look at it ———

const adult = questionnaireOf('klantmanager');
const clock = (): Date => new Date('2026-11-21T09:30:00Z');

const rootOf = (aid: SignallingChecklist): ShadowRoot => aid.shadowRoot!;
const textOf = (aid: SignallingChecklist): string => rootOf(aid).querySelector<HTMLElement>('.page')!.innerText;

/** Ready when what comes in later is there too. */
const ready = (aid: SignallingChecklist): Promise<void> =>
  waitUntil(() => rootOf(aid).querySelector('.foot, .failed'), 'the aid is not ready');

const open = async (questionnaire: unknown = adult): Promise<SignallingChecklist> => {
  const aid = await fixture<SignallingChecklist>(
    html`<vk-signalling-checklist lang="nl" .clock=${clock} .questionnaire=${questionnaire}></vk-signalling-checklist>`,
  );
  await ready(aid);
  return aid;
};

const named = <T extends HTMLElement>(aid: SignallingChecklist, selector: string, name: string): T => {
  const found = [...rootOf(aid).querySelectorAll<T>(selector)].find((one) => one.innerText.trim().startsWith(name));
  if (!found) throw new Error(`There is no ${selector} "${name}" in: ${textOf(aid)}`);
  return found;
};
const press = async (aid: SignallingChecklist, name: string): Promise<void> => {
  named(aid, 'button, summary', name).click();
  await aid.updateComplete;
};
const tick = async (aid: SignallingChecklist, name: string): Promise<void> => {
  named(aid, 'label', name).click();
  await aid.updateComplete;
};
const isTicked = (aid: SignallingChecklist, name: string): boolean =>
  named(aid, 'label', name).querySelector('input')!.checked;

const axe = (): typeof Axe => (globalThis as unknown as { readonly axe: typeof Axe }).axe;
const problemsOf = async (aid: SignallingChecklist): Promise<readonly string[]> => {
  const { violations } = await axe().run(aid, { resultTypes: ['violations'] });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html: node }) => node).join(' ')}`);
};

describe('signalling checklist', () => {
  afterEach(() => fixtureCleanup());

  describe('promises', () => {
    it('the result can be opened at once, and nothing has to be filled in', async () => {
      const aid = await open();
      await press(aid, 'Bekijk wat u kunt doen');
      expect(textOf(aid)).to.match(/Wat viel op[\s\S]*Wat gaat goed[\s\S]*Mogelijke stappen/);
    });

    it('refuses what is no questionnaire: a sentence and help for the reader, a reason for the developer', async () => {
      for (const wrong of [null, 'geen json', [], { resourceType: 'Patient' }, 7]) {
        const coming = new Promise<ChecklistError>((resolve) =>
          document.addEventListener('vk-error', (event) => resolve((event as CustomEvent<ChecklistError>).detail), {
            once: true,
          }),
        );
        const aid = await open(wrong);
        const text = textOf(aid);
        expect(text, JSON.stringify(wrong)).to.include('Deze vragenlijst kan hier niet worden getoond');
        expect(text).to.include('0800-2000');
        const { about, explanation, findings } = await coming;
        expect(about).to.equal('questionnaire');
        expect(explanation.join(' ')).to.match(/Questionnaire/);
        expect(findings[0]?.code).to.equal('not-a-questionnaire');
        fixtureCleanup();
      }
    });

    it('shows any questionnaire as text, never as markup', async () => {
      const script = '<img src=x onerror="globalThis.wasRun = true">';
      const aid = await open({
        resourceType: 'Questionnaire',
        title: script,
        item: [{ linkId: '1', type: 'choice', text: script, answerOption: [{ valueString: script }] }],
      });
      await tick(aid, script);
      await press(aid, 'Bekijk wat u kunt doen');
      expect(rootOf(aid).querySelector('img')).to.equal(null);
      expect(globalThis).not.to.have.property('wasRun');
    });

    it('17: forgets everything when it is taken from the page, and nothing when it is only moved', async () => {
      const aid = await open();
      await tick(aid, 'Familie en gezin');
      const other = document.createElement('div');
      aid.parentElement!.append(other);
      other.append(aid);
      await aid.updateComplete;
      expect(isTicked(aid, 'Familie en gezin')).to.equal(true);
      const parent = aid.parentElement!;
      aid.remove();
      await Promise.resolve();
      parent.append(aid);
      await aid.updateComplete;
      expect(isTicked(aid, 'Familie en gezin')).to.equal(false);
    });

    it('17: "wis alles" empties the answers and what was put aside', async () => {
      const kept: string[] = [];
      const store: PauseStore = {
        waiting: () => Promise.resolve(undefined),
        keep: (content) => {
          kept.push(content);
          return Promise.resolve({ code: 'ABCDE-FGHJK', until: new Date('2026-11-22T09:30:00Z') });
        },
        open: () => Promise.resolve(undefined),
        erase: () => {
          kept.length = 0;
          return Promise.resolve();
        },
      };
      const aid = await open();
      aid.pause = store;
      await waitUntil(() => rootOf(aid).querySelector('.pause'));
      await tick(aid, 'Familie en gezin');
      expect(kept, 'off until somebody asks for it').to.deep.equal([]);
      await press(aid, 'Later verder');
      await press(aid, 'Bewaar op dit apparaat');
      await waitUntil(() => /ABCDE-FGHJK[\s\S]*Bewaard tot 22 november 2026 10:30/.test(textOf(aid)));
      expect(kept).to.have.length(1);
      await tick(aid, 'Vrienden en buren');
      await press(aid, 'Wis alles en begin opnieuw');
      // Longer than what changed waits before it is kept.
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(kept).to.deep.equal([]);
      expect(isTicked(aid, 'Familie en gezin')).to.equal(false);
      expect(textOf(aid)).to.include('Alles is gewist');
    });
  });

  describe('to be accessible: axe has nothing against', () => {
    it('the questions, the result with every step, and the help panel', async () => {
      const aid = await open();
      expect(await problemsOf(aid)).to.deep.equal([]);
      await press(aid, 'Wat viel u op?');
      await tick(aid, 'Slapen');
      await press(aid, 'Bekijk wat u kunt doen');
      for (const box of rootOf(aid).querySelectorAll<HTMLElement>('.step > label input')) box.click();
      await aid.updateComplete;
      expect(await problemsOf(aid)).to.deep.equal([]);
      await press(aid, 'Ik maak me nu ernstig zorgen');
      expect(await problemsOf(aid)).to.deep.equal([]);
    });

    it('two languages in three layouts, and the mirror', async () => {
      const aid = await open();
      aid.secondLanguage = 'ar';
      await waitUntil(() => rootOf(aid).querySelector('.screen [lang=ar]'));
      await press(aid, 'Tweede taal en tolk');
      for (const layout of ['Naast elkaar', 'Omdraaien met een knop', 'Onder elkaar']) {
        await tick(aid, layout);
        expect(await problemsOf(aid), layout).to.deep.equal([]);
      }
      await press(aid, 'Tolkstand');
      await press(aid, 'Spiegel voor de overkant');
      const mirror = rootOf(aid).querySelector<HTMLElement>('.mirror-side')!;
      expect(mirror.innerText).to.include('العائلة');
      expect([mirror.getAttribute('aria-hidden'), mirror.inert]).to.deep.equal(['true', true]);
      expect(await problemsOf(aid)).to.deep.equal([]);
    });
  });

  it('21: interpreter mode shows one question at a time', async () => {
    const aid = await open();
    await press(aid, 'Wat viel u op?');
    await tick(aid, 'Slapen');
    await press(aid, 'Tweede taal en tolk');
    await press(aid, 'Tolkstand');
    for (;;) {
      const questions = rootOf(aid).querySelectorAll('.screen fieldset.question');
      expect(questions.length).to.equal(1);
      const next = rootOf(aid).querySelector<HTMLElement>('.moves .next');
      if (!next) break;
      next.click();
      await aid.updateComplete;
    }
  });

  it('a language that is half translated says so, and falls back to Dutch that is marked as Dutch', async () => {
    const aid = await open();
    aid.secondLanguage = 'ti';
    await waitUntil(() => /ትግርኛ\) is een concept/.test(textOf(aid)));
    await press(aid, 'ትግርኛ');
    await waitUntil(() => rootOf(aid).querySelector('.page[lang=ti]'));
    const dutch = [...rootOf(aid).querySelectorAll('[lang=nl]')].map(({ textContent }) => textContent);
    expect(dutch.join(' ')).to.include('Bekijk wat u kunt doen');
    expect(textOf(aid), 'the languages have changed places').to.include('Familie en gezin');
  });

  it('says that no voice is there, where a voice would be asked for', async () => {
    const voices = globalThis.speechSynthesis.getVoices();
    const aid = await open();
    aid.secondLanguage = 'ti';
    await waitUntil(() => rootOf(aid).querySelector('.screen [lang=ti]'));
    if (!voices.some(({ lang }) => lang.startsWith('ti'))) {
      expect(textOf(aid)).to.match(/kan niet voorlezen in:.*ትግርኛ/);
    }
  });

  it('what cannot be right is said beside the field, and still nothing has to be filled in', async () => {
    const aid = await open({
      resourceType: 'Questionnaire',
      item: [
        {
          linkId: '1',
          type: 'integer',
          text: 'Hoeveel kinderen?',
          required: true,
          extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/maxValue', valueInteger: 20 }],
        },
      ],
    });
    expect(textOf(aid)).not.to.match(/te hoog|Vul hier iets in/);
    const field = rootOf(aid).querySelector<HTMLInputElement>('.screen .question input')!;
    field.value = '200';
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await aid.updateComplete;
    expect(textOf(aid)).to.match(/te hoog/);
    await press(aid, 'Bekijk wat u kunt doen');
    expect(textOf(aid)).to.include('Mogelijke stappen');
  });

  describe('over time', () => {
    const { questionnaire } = readQuestionnaire(adult);
    const responseWith = (code: string): object => {
      const before = start(questionnaire!);
      const item = before.items.find((one) => one.item.linkId === 'strengths')!;
      const option = item.item.options.find((one) => one.value.type === 'coding' && one.value.value.code === code)!;
      return writeResponse(toggle(before, item.key, option.value), { status: 'in-progress' }).response!;
    };

    it('says in words what is new and what was not named, and draws nothing', async () => {
      const aid = await open();
      aid.previous = responseWith('faith');
      await tick(aid, 'Familie en gezin');
      await press(aid, 'Bekijk wat u kunt doen');
      await waitUntil(() => rootOf(aid).querySelector('.earlier'));
      const section = rootOf(aid).querySelector<HTMLElement>('.earlier')!;
      expect(section.innerText).to.match(/Nieuw\s+Familie en gezin\s+Nu niet genoemd\s+Geloof of zingeving/);
      expect(section.innerText).not.to.match(/\d/);
      expect(section.querySelector('svg, canvas, meter, progress')).to.equal(null);
    });

    it('compares nothing with another version', async () => {
      const aid = await open();
      aid.previous = { ...responseWith('faith'), questionnaire: `${questionnaire!.url}|0.9.0` };
      await press(aid, 'Bekijk wat u kunt doen');
      await waitUntil(() => rootOf(aid).querySelector('.earlier'));
      expect(textOf(aid)).to.include('Vergelijken kan niet');
    });
  });

  it('20: what goes to the finder are ids of themes, and only those that were left in', async () => {
    const aid = await open();
    await press(aid, 'Wat viel u op?');
    await tick(aid, 'Rouw en zorgen om familie');
    await press(aid, 'Bekijk wat u kunt doen');
    await tick(aid, 'Zoek samen iets in de buurt');
    const [first] = rootOf(aid).querySelectorAll<HTMLElement>('.chips .chip');
    first!.click();
    await aid.updateComplete;
    setTimeout(() => named(aid, 'button', 'Zoek met deze woorden').click());
    const { detail } = (await oneEvent(aid, 'vk-themes-choose')) as CustomEvent<unknown>;
    expect(detail).to.deep.equal({ themes: ['worry'] });
  });
});
