import { expect, fixture, fixtureCleanup, waitUntil } from '@open-wc/testing';
import 'axe-core';
import type * as Axe from 'axe-core';
import { html, LitElement, type TemplateResult } from 'lit';
import {
  addOccurrence,
  answer,
  problems,
  readQuestionnaire,
  removeOccurrence,
  setInformant,
  start,
  toggle,
  valuesOf,
  writeResponse,
} from '@veerkracht/core/checklist';
import type { Answers, Finding, Occurrence, Value } from '@veerkracht/core/checklist';
import { checklistVariants, questionnaireOf } from '@veerkracht/spec/checklists';
import { extensions } from '@veerkracht/spec/checklists/extensions';
import { theme } from '../internal/theme.ts';
import { createSay } from '../internal/translation.ts';
import { ar } from './questionnaire.messages.ar.ts';
import { nl } from './questionnaire.messages.ts';
import { noVoiceView, questionnaireStyles, questionnaireView, textView } from './questionnaire-view.ts';
import type { QuestionnaireActions, QuestionnaireSettings } from './questionnaire-view.ts';

// ——— A host, as small as one can be ———

type Json = Readonly<Record<string, unknown>>;

const plainSettings: QuestionnaireSettings = {
  languages: ['nl'],
  layout: 'stacked',
  informants: false,
  large: false,
  say: createSay(nl, nl),
  canRead: () => false,
};

class QuestionnaireHost extends LitElement {
  static override styles = [theme, ...questionnaireStyles];
  static override properties = { answers: { attribute: false }, settings: { attribute: false } };
  declare answers: Answers;
  declare settings: QuestionnaireSettings;
  readonly spoken: string[] = [];

  readonly #actions: QuestionnaireActions = {
    answer: (key, values) => (this.answers = answer(this.answers, key, values)),
    toggle: (key, value) => (this.answers = toggle(this.answers, key, value)),
    setInformant: (key, informant) => (this.answers = setInformant(this.answers, key, informant)),
    addOccurrence: (key) => (this.answers = addOccurrence(this.answers, key)),
    removeOccurrence: (key) => (this.answers = removeOccurrence(this.answers, key)),
    flip: (key) => {
      const flipped = new Set(this.settings.flipped);
      if (!flipped.delete(key)) flipped.add(key);
      this.settings = { ...this.settings, flipped };
    },
    read: (text, lang) => void this.spoken.push(`${lang}: ${text}`),
  };

  override render(): TemplateResult {
    // A new object every time: only what is in it counts.
    return questionnaireView(this.answers.items, { ...this.settings }, this.#actions);
  }
}
customElements.define('questionnaire-host', QuestionnaireHost);

const show = async (
  items: readonly Json[] | Json,
  settings: Partial<QuestionnaireSettings> = {},
): Promise<QuestionnaireHost> => {
  const json = Array.isArray(items) ? { resourceType: 'Questionnaire', language: 'nl', item: items } : items;
  const { questionnaire } = readQuestionnaire(json);
  const host = document.createElement('questionnaire-host') as QuestionnaireHost;
  host.answers = start(questionnaire!);
  host.settings = { ...plainSettings, ...settings };
  const place = await fixture<HTMLElement>(html`<div></div>`);
  place.append(host);
  await host.updateComplete;
  return host;
};

/** What counts, by linkId, as FHIR writes it. */
const written = ({ answers }: QuestionnaireHost): unknown =>
  (writeResponse(answers, { status: 'in-progress' }).response as Json)['item'];

const only = ({ answers }: QuestionnaireHost): readonly Value['value'][] =>
  valuesOf(answers.items[0]!).map(({ value }) => value);

// ——— Looking at it from outside: by role and name ———

const selectors: Readonly<Record<string, string>> = {
  group: 'fieldset:not([role]), details',
  radiogroup: '[role=radiogroup]',
  radio: 'input[type=radio]',
  checkbox: 'input[type=checkbox]',
  textbox: 'input[type=text], textarea',
  slider: 'input[type=range]',
  combobox: 'select',
  button: 'button',
  link: 'a[href]',
  heading: 'h2, h3, h4, h5, h6',
  img: 'img',
};

const words = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

const nameOf = (element: Element): string => {
  const labels = (element as HTMLInputElement).labels;
  if (element.hasAttribute('aria-label')) return element.getAttribute('aria-label')!;
  if (labels && labels.length > 0) return [...labels].map(words).join(' ');
  if (element.matches('fieldset')) return words(element.querySelector(':scope > legend'));
  if (element.matches('details')) return words(element.querySelector('summary'));
  return element.getAttribute('alt') ?? words(element);
};

const all = (host: QuestionnaireHost, role: string, name?: string): HTMLElement[] =>
  [...host.renderRoot.querySelectorAll<HTMLElement>(selectors[role]!)].filter(
    (element) => name === undefined || nameOf(element) === name,
  );

const one = <T extends HTMLElement = HTMLInputElement>(host: QuestionnaireHost, role: string, name: string): T => {
  const [found] = all(host, role, name);
  if (!found) throw new Error(`No ${role} "${name}". There are: ${all(host, role).map(nameOf).join(' | ')}`);
  return found as T;
};

const describes = (element: Element): string =>
  (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => words((element.getRootNode() as ShadowRoot).getElementById(id)))
    .join(' ');

const page = (host: QuestionnaireHost): string => words(host.renderRoot.querySelector('.questionnaire'));
const focused = (host: QuestionnaireHost): Element | null => host.shadowRoot!.activeElement;

interface ServerSocket {
  readonly sendMessageWaitForResponse: (message: Json) => Promise<unknown>;
}
// The client of the test runner's commands is not a dependency; its socket is there all the same.
const socketAddress: string = '/__web-dev-server__web-socket.js';
const keys = async (host: QuestionnaireHost, payload: Json): Promise<void> => {
  const { sendMessageWaitForResponse } = (await import(socketAddress)) as ServerSocket;
  const sessionId = new URLSearchParams(window.location.search).get('wtr-session-id');
  await sendMessageWaitForResponse({ type: 'wtr-command', sessionId, command: 'send-keys', payload });
  await host.updateComplete;
};
const press = (host: QuestionnaireHost, key: string): Promise<void> => keys(host, { press: key });

/** With the keyboard, and then on to the next field. */
const type = async (host: QuestionnaireHost, field: HTMLInputElement, text: string): Promise<void> => {
  field.focus();
  field.select();
  await keys(host, { type: text });
  await press(host, 'Tab');
};

const click = async (host: QuestionnaireHost, element: HTMLElement): Promise<void> => {
  element.click();
  await host.updateComplete;
};

// ——— Pieces of questionnaires ———

const hl7 = 'http://hl7.org/fhir/StructureDefinition/';
const translation = (lang: string, content: string): Json => ({
  url: `${hl7}translation`,
  extension: [
    { url: 'lang', valueCode: lang },
    { url: 'content', valueString: content },
  ],
});
const inArabic = (name: string, text: string, arabic: string): Json => ({
  [name]: text,
  [`_${name}`]: { extension: [translation('ar', arabic)] },
});
const control = (code: string): Json => ({
  url: `${hl7}questionnaire-itemControl`,
  valueCodeableConcept: { coding: [{ code }] },
});
const coding = (code: string, display: string, more: Json = {}): Json => ({
  valueCoding: { code, display },
  ...more,
});
const exclusive: Json = { extension: [{ url: `${hl7}questionnaire-optionExclusive`, valueBoolean: true }] };
const question = (kind: string, text: string, more: Json = {}): Json => ({ linkId: text, text, type: kind, ...more });
const whenYes = (linkId: string): Json => ({
  enableWhen: [{ question: linkId, operator: '=', answerBoolean: true }],
});
const drinks = [coding('t', 'Thee'), coding('k', 'Koffie'), coding('n', 'Geen van deze', exclusive)];

afterEach(fixtureCleanup);

describe('every kind of question', () => {
  it('boolean: yes, no, or no answer, with the arrow keys, and wiped again', async () => {
    const host = await show([question('boolean', 'Slaapt u goed?')]);
    const group = one(host, 'radiogroup', 'Slaapt u goed?');
    expect(all(host, 'radio').map(nameOf)).to.deep.equal(['Ja', 'Nee']);
    expect(only(host)).to.deep.equal([]);
    one(host, 'radio', 'Ja').focus();
    await press(host, 'Space');
    expect(only(host)).to.deep.equal([true]);
    await press(host, 'ArrowDown');
    expect(only(host)).to.deep.equal([false]);
    one(host, 'button', 'Wis dit antwoord').focus();
    await press(host, 'Enter');
    expect(only(host)).to.deep.equal([]);
    expect(group.querySelector(':checked')).to.equal(null);
    // The button is gone; who pressed it is still in the question.
    expect(group.contains(focused(host))).to.equal(true);
  });

  it('choice: radio buttons for one, check boxes for several, and an option that excludes the others', async () => {
    const host = await show([question('choice', 'Wat drinkt u?', { repeats: true, answerOption: drinks })]);
    one(host, 'group', 'Wat drinkt u?');
    await click(host, one(host, 'checkbox', 'Thee'));
    await click(host, one(host, 'checkbox', 'Koffie'));
    expect(only(host)).to.have.length(2);
    one(host, 'checkbox', 'Geen van deze').focus();
    await press(host, 'Space');
    const checked = all(host, 'checkbox').filter((box) => (box as HTMLInputElement).checked);
    expect(checked.map(nameOf)).to.deep.equal(['Geen van deze']);
    await click(host, one(host, 'checkbox', 'Thee'));
    expect(one(host, 'checkbox', 'Geen van deze').checked).to.equal(false);

    const single = await show([question('choice', 'Wat drinkt u?', { answerOption: drinks })]);
    expect(all(single, 'radio').map(nameOf)).to.deep.equal(['Thee', 'Koffie', 'Geen van deze']);
    await click(single, one(single, 'radio', 'Koffie'));
    expect(written(single)).to.deep.equal([
      { linkId: 'Wat drinkt u?', answer: [{ valueCoding: { code: 'k', display: 'Koffie' } }] },
    ]);
  });

  it('choice in a list, which can be emptied', async () => {
    const host = await show([
      question('choice', 'Wat drinkt u?', { extension: [control('drop-down')], answerOption: drinks }),
    ]);
    const list = one<HTMLSelectElement>(host, 'combobox', 'Wat drinkt u?');
    expect([...list.options].map(words)).to.deep.equal(['Kies een antwoord', 'Thee', 'Koffie', 'Geen van deze']);
    list.focus();
    await press(host, 'ArrowDown');
    await press(host, 'ArrowDown');
    await waitUntil(() => list.selectedIndex === 2);
    expect(only(host)).to.deep.include({ system: undefined, version: undefined, code: 'k', display: 'Koffie' });
    await press(host, 'Home');
    expect(only(host)).to.deep.equal([]);
  });

  it('open choice: something else in the words of the author, instead of the options', async () => {
    const host = await show([
      question('open-choice', 'Wat drinkt u?', {
        answerOption: drinks.slice(0, 2),
        extension: [
          { url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-openLabel', valueString: 'Of dit' },
        ],
      }),
    ]);
    await click(host, one(host, 'radio', 'Thee'));
    await type(host, one(host, 'textbox', 'Of dit'), 'Melk');
    expect(only(host)).to.deep.equal(['Melk']);
    expect(one(host, 'radio', 'Thee').checked).to.equal(false);
    await click(host, one(host, 'radio', 'Koffie'));
    expect(one(host, 'textbox', 'Of dit').value).to.equal('');
  });

  it('answers that are not in the file: an open field instead of nothing', async () => {
    const host = await show([question('choice', 'Land', { answerValueSet: 'http://example.org/vs' })]);
    await type(host, one(host, 'textbox', 'Land'), 'Eritrea');
    expect(only(host)).to.deep.equal(['Eritrea']);
  });

  it('numbers, with a comma too; what is no number stays, and is said beside the field', async () => {
    const host = await show([question('decimal', 'Gewicht'), question('integer', 'Kinderen')]);
    await type(host, one(host, 'textbox', 'Gewicht'), '62,5');
    expect(only(host)).to.deep.equal([62.5]);
    const field = one(host, 'textbox', 'Kinderen');
    await type(host, field, 'drie');
    expect(field.value).to.equal('drie');
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    expect(describes(field)).to.equal('Dit is geen heel getal. Gebruik alleen cijfers, zonder komma.');
    await type(host, field, '3');
    expect(field.getAttribute('aria-invalid')).to.equal(null);
    expect(written(host)).to.deep.equal([
      { linkId: 'Gewicht', answer: [{ valueDecimal: 62.5 }] },
      { linkId: 'Kinderen', answer: [{ valueInteger: 3 }] },
    ]);
  });

  it('dates as people write them, whole or in part', async () => {
    const host = await show([question('date', 'Sinds wanneer?')]);
    const field = one(host, 'textbox', 'Sinds wanneer?');
    expect(describes(field)).to.contain('Alleen een maand en jaar, of alleen een jaar, mag ook.');
    for (const [typed, date, shown] of [
      ['30-6-2026', '2026-06-30', '30-6-2026'],
      ['6/2026', '2026-06', '6-2026'],
      ['2026', '2026', '2026'],
      ['2026-02-28', '2026-02-28', '28-2-2026'],
    ] as const) {
      await type(host, field, typed);
      expect([only(host), field.value]).to.deep.equal([[date], shown]);
    }
    await type(host, field, '30-2-2026');
    expect([field.value, describes(field).includes('Dit is geen datum.')]).to.deep.equal(['30-2-2026', true]);
  });

  it('a date with a clock has a zone; a time has none', async () => {
    const host = await show([question('dateTime', 'Wanneer?'), question('time', 'Hoe laat?')]);
    await type(host, one(host, 'textbox', 'Wanneer?'), '30-6-2026 14:30');
    expect(String(only(host)[0])).to.match(/^2026-06-30T14:30:00[+-]\d\d:\d\d$/);
    expect(one(host, 'textbox', 'Wanneer?').value).to.equal('30-6-2026 14:30');
    await type(host, one(host, 'textbox', 'Hoe laat?'), '9.05');
    expect(JSON.stringify(written(host))).to.contain('"valueTime":"09:05:00"');
  });

  it('texts while they are typed, so that nothing waits for leaving the field', async () => {
    const host = await show([question('string', 'Naam'), question('text', 'Verhaal'), question('url', 'Site')]);
    one(host, 'textbox', 'Naam').focus();
    await keys(host, { type: 'A' });
    expect(only(host)).to.deep.equal(['A']);
    expect(one(host, 'textbox', 'Verhaal').tagName).to.equal('TEXTAREA');
    await type(host, one(host, 'textbox', 'Site'), 'https://a.nl');
    expect(JSON.stringify(written(host))).to.contain('"valueUri":"https://a.nl"');
  });

  it('a slider says its value, and that there is none', async () => {
    const lowest = { url: `${hl7}minValue`, valueInteger: 0 };
    const highest = { url: `${hl7}maxValue`, valueInteger: 10 };
    const ends = ['lower', 'upper'].map((end) =>
      question('display', end === 'lower' ? 'Niet' : 'Heel erg', { extension: [control(end)] }),
    );
    const host = await show([
      question('integer', 'Hoe moe?', { extension: [control('slider'), lowest, highest], item: ends }),
    ]);
    const slider = one(host, 'slider', 'Hoe moe?');
    expect(slider.getAttribute('aria-valuetext')).to.equal('Nog geen antwoord');
    expect(page(host)).to.equal('Hoe moe? NietHeel erg Nog geen antwoord');
    slider.focus();
    await press(host, 'Enter');
    expect(only(host)).to.deep.equal([5]);
    await press(host, 'ArrowRight');
    expect([only(host)[0], slider.getAttribute('aria-valuetext')]).to.deep.equal([6, '6']);
    await click(host, one(host, 'button', 'Wis dit antwoord'));
    expect([only(host), focused(host)]).to.deep.equal([[], slider]);
  });

  it('a quantity with its unit', async () => {
    const unit = (code: string): Json => ({
      url: `${hl7}questionnaire-unitOption`,
      valueCoding: { code, display: code },
    });
    const host = await show([question('quantity', 'Lengte', { extension: [unit('cm'), unit('m')] })]);
    await type(host, one(host, 'textbox', 'Lengte'), '170');
    const units = one<HTMLSelectElement>(host, 'combobox', 'Eenheid, bijvoorbeeld kg');
    units.focus();
    await press(host, 'ArrowDown');
    await press(host, 'Tab');
    expect(only(host)[0]).to.include({ value: 170, code: 'm' });
  });

  it('a file cannot be added, and that is said; a reference is a text', async () => {
    const host = await show([question('attachment', 'Brief'), question('reference', 'Verwijzer')]);
    expect(page(host)).to.contain('BriefEen bestand toevoegen kan hier niet.');
    await type(host, one(host, 'textbox', 'Verwijzer'), 'Practitioner/1');
    expect(JSON.stringify(written(host))).to.contain('"reference":"Practitioner/1"');
  });

  it('several answers to one question: a field more each time, and away again', async () => {
    const host = await show([question('string', 'Talen', { repeats: true })]);
    one(host, 'group', 'Talen');
    await type(host, one(host, 'textbox', 'Antwoord 1'), 'Arabisch');
    await type(host, one(host, 'textbox', 'Antwoord 2'), 'Koerdisch');
    expect(only(host)).to.deep.equal(['Arabisch', 'Koerdisch']);
    await click(host, one(host, 'button', 'Haal antwoord 1 weg'));
    expect(only(host)).to.deep.equal(['Koerdisch']);
    expect(all(host, 'textbox').map((field) => (field as HTMLInputElement).value)).to.deep.equal(['Koerdisch', '']);
  });

  it('groups have headings of the right level; explanation belongs to its question', async () => {
    const host = await show([
      question('group', 'Wonen', {
        item: [
          question('display', 'Alles mag leeg blijven.'),
          question('group', 'Kamer', {
            item: [
              question('string', 'Straat', {
                prefix: '1.',
                required: true,
                item: [question('display', 'Zonder nummer.', { extension: [control('help')] })],
              }),
            ],
          }),
        ],
      }),
    ]);
    expect(all(host, 'heading').map((heading) => `${heading.tagName} ${words(heading)}`)).to.deep.equal([
      'H3 Wonen',
      'H4 Kamer',
    ]);
    one(host, 'group', 'Kamer');
    const field = one(host, 'textbox', '1. Straat (verplicht)');
    expect(describes(field)).to.equal('Zonder nummer.');
    expect(page(host)).to.contain('Alles mag leeg blijven.');
  });

  it('hidden, disabled and only for showing results: not there; read-only: text', async () => {
    const hidden = { extension: [{ url: `${hl7}questionnaire-hidden`, valueBoolean: true }] };
    const display = { extension: [{ url: `${hl7}questionnaire-usageMode`, valueCode: 'display-non-empty' }] };
    const host = await show([
      question('string', 'Verborgen', hidden),
      question('string', 'Uitslag', display),
      question('string', 'Later', whenYes('Nu')),
      question('boolean', 'Vast', { readOnly: true, initial: [{ valueBoolean: false }] }),
      question('boolean', 'Nu'),
    ]);
    expect(all(host, 'radiogroup').map(nameOf)).to.deep.equal(['Nu']);
    expect(page(host)).to.contain('VastNee');
    expect(page(host)).not.to.match(/Verborgen|Uitslag|Later/);
  });

  it('questions under an answer come with it and go with it', async () => {
    const host = await show([
      question('choice', 'Wat drinkt u?', {
        repeats: true,
        answerOption: drinks,
        item: [question('integer', 'Hoeveel?')],
      }),
    ]);
    await click(host, one(host, 'checkbox', 'Thee'));
    await click(host, one(host, 'checkbox', 'Koffie'));
    const parts = [...host.renderRoot.querySelectorAll('[role=group]')];
    expect(parts.map((part) => part.getAttribute('aria-label'))).to.deep.equal(['Thee', 'Koffie']);
    await type(host, all(host, 'textbox', 'Hoeveel?')[1] as HTMLInputElement, '2');
    await click(host, one(host, 'checkbox', 'Thee'));
    expect(all(host, 'textbox', 'Hoeveel?').map((field) => (field as HTMLInputElement).value)).to.deep.equal(['2']);
  });
});

describe('repeating groups', () => {
  const children = question('group', 'Kind', { repeats: true, item: [question('string', 'Naam')] });

  it('are added and taken away by name, and the focus goes along', async () => {
    const host = await show([children]);
    one(host, 'button', 'Nog een keer: Kind').focus();
    await press(host, 'Enter');
    expect(all(host, 'group').map(nameOf)).to.deep.equal(['Kind', 'Kind (2)']);
    await waitUntil(() => focused(host) === all(host, 'textbox', 'Naam')[1]);
    await keys(host, { type: 'Sara' });
    one(host, 'button', 'Haal weg: Kind (1)').focus();
    await press(host, 'Enter');
    expect(all(host, 'textbox', 'Naam').map((field) => (field as HTMLInputElement).value)).to.deep.equal(['Sara']);
    expect(focused(host)).not.to.equal(null);
  });
});

describe('who says so', () => {
  it('is asked of every question, may be skipped, and "not discussed" is not "no"', async () => {
    const host = await show([question('boolean', 'Slaapt u goed?')], { informants: true });
    one(host, 'group', 'Wie zegt dit?');
    await click(host, one(host, 'radio', 'Nee'));
    await click(host, one(host, 'radio', 'Gezien'));
    expect(JSON.stringify(written(host))).to.contain('"valueCode":"seen"');
    await click(host, one(host, 'radio', 'Niet besproken'));
    expect(page(host)).to.contain('Niet besproken is geen “nee”. Dit antwoord telt niet mee.');
    expect(JSON.stringify(written(host))).not.to.contain('valueBoolean');
    await click(host, one(host, 'button', 'Wis wie dit zegt'));
    expect(JSON.stringify(written(host))).to.contain('"valueBoolean":false');
    expect(focused(host)).to.equal(one(host, 'radio', 'De persoon zelf'));
  });
});

describe('two languages', () => {
  const bilingual = {
    ...question('choice', '', {
      linkId: 'drink',
      answerOption: [],
      ...inArabic('text', 'Wat drinkt u?', 'ماذا تشرب؟'),
    }),
    answerOption: [
      { valueCoding: { code: 't', ...inArabic('display', 'Thee', 'شاي') } },
      { valueCoding: { code: 'k', display: 'Koffie' } },
    ],
  };

  const texts = (host: QuestionnaireHost): Text[] => {
    const walker = document.createTreeWalker(host.renderRoot, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    while (walker.nextNode()) if (words(walker.currentNode.parentElement)) found.push(walker.currentNode as Text);
    return found.filter(({ data, parentElement }) => data.trim() !== '' && parentElement?.tagName !== 'STYLE');
  };
  const script = /[\u0600-\u06ff]/;

  for (const variant of checklistVariants) {
    for (const layout of ['stacked', 'columns'] as const) {
      it(`${variant}, ${layout}: every text says its language and direction`, async () => {
        const sayToo = createSay(ar, nl);
        const host = await show(questionnaireOf(variant), {
          languages: ['nl', 'ar'],
          layout,
          informants: true,
          sayToo,
        });
        const found = texts(host);
        expect(found.filter(({ data }) => script.test(data))).not.to.have.length(0);
        for (const text of found) {
          const [lang, dir] = ['lang', 'dir'].map((name) =>
            text.parentElement!.closest(`[${name}]`)?.getAttribute(name),
          );
          expect(`${lang} ${dir}: ${text.data}`).to.equal(
            `${script.test(text.data) ? 'ar rtl' : 'nl ltr'}: ${text.data}`,
          );
        }
      });
    }
  }

  it('an Arabic column is written from right to left inside a Dutch page', async () => {
    const host = await show([bilingual], { languages: ['nl', 'ar'], layout: 'columns' });
    host.style.inlineSize = '60rem';
    const [dutch, arabic] = ['nl', 'ar'].map((lang) =>
      host.renderRoot.querySelector<HTMLElement>(`legend [lang=${lang}]`)!,
    );
    expect(getComputedStyle(arabic!).direction).to.equal('rtl');
    const [left, right] = [dutch!.getBoundingClientRect(), arabic!.getBoundingClientRect()];
    expect(left.top).to.equal(right.top);
    expect(right.left).to.be.greaterThan(left.left);
    host.style.inlineSize = '20rem';
    expect(arabic!.getBoundingClientRect().top).to.be.greaterThan(dutch!.getBoundingClientRect().top);
  });

  it('what is not translated is shown in its own language, and says so', async () => {
    const host = await show([bilingual], { languages: ['nl', 'ar'] });
    expect(all(host, 'radio').map(nameOf)).to.deep.equal(['Theeشاي', 'KoffieNiet vertaald: العربية']);
    const alone = await show([bilingual], { languages: ['ar'], say: createSay(ar, nl) });
    expect(all(alone, 'radio').map(nameOf)).to.deep.equal(['شاي', 'Koffie (Nederlands)']);
    expect(one(alone, 'radio', 'Koffie (Nederlands)').labels![0]!.querySelector('[lang=nl]')).not.to.equal(null);
  });

  it('yes and no stand in both languages', async () => {
    const settings = { languages: ['nl', 'ar'] as const, sayToo: createSay(ar, nl) };
    const host = await show([question('boolean', 'Slaapt u goed?')], settings);
    expect(all(host, 'radio').map(nameOf)).to.deep.equal(['Jaنعم', 'Neeلا']);
  });

  it('tap to flip shows one at a time; the button names the language', async () => {
    const host = await show([bilingual], { languages: ['nl', 'ar'], layout: 'flip' });
    expect(page(host)).not.to.match(/شاي/);
    const flip = one<HTMLButtonElement>(host, 'button', 'Toon in: العربية');
    expect(flip.getAttribute('aria-pressed')).to.equal('false');
    flip.focus();
    await press(host, 'Enter');
    expect(focused(host)).to.equal(flip);
    expect(flip.getAttribute('aria-pressed')).to.equal('true');
    one(host, 'radiogroup', 'ماذا تشرب؟');
    expect(page(host)).not.to.match(/Thee/);
  });

  it('a text by itself, for what stands around the questions', async () => {
    const { questionnaire } = readQuestionnaire({
      resourceType: 'Questionnaire',
      language: 'nl',
      ...inArabic('title', 'Gesprekshulp', 'مساعدة'),
      item: [],
    });
    const place = await fixture<HTMLElement>(
      html`<div>${textView(questionnaire!.title, { ...plainSettings, languages: ['nl', 'ar'] })}</div>`,
    );
    expect([...place.querySelectorAll('[lang]')].map((part) => [part.getAttribute('dir'), words(part)])).to.deep.equal([
      ['ltr', 'Gesprekshulp'],
      ['rtl', 'مساعدة'],
    ]);
  });
});

describe('what one can say', () => {
  const opener = { url: extensions.conversationOpener, ...inArabic('valueString', 'Hoe slaapt u?', 'كيف تنام؟') };
  const items = [
    question('group', 'Slapen', {
      extension: [opener, { url: extensions.dontLine, valueString: 'Vraag niet naar dromen.' }],
      item: [question('boolean', 'Moe?')],
    }),
  ];

  it('stands folded, and is read aloud in the languages there is a voice for', async () => {
    const canRead = (lang: string): boolean => lang === 'nl';
    const host = await show(items, { languages: ['nl', 'ar'], canRead });
    const talk = one<HTMLDetailsElement>(host, 'group', 'Wat kunt u zeggen?');
    expect(talk.open).to.equal(false);
    talk.querySelector('summary')!.focus();
    await press(host, 'Enter');
    expect(talk.open).to.equal(true);
    expect(words(talk)).to.contain('Liever niet doen');
    await click(host, one(host, 'button', 'Lees voor: Nederlands'));
    expect(host.spoken).to.deep.equal(['nl: Hoe slaapt u?']);
    expect(all(host, 'button', 'Lees voor: العربية')).to.have.length(0);
  });

  it('without a voice there is no button, and one sentence for the page', async () => {
    const settings = { ...plainSettings, languages: ['nl', 'ar'] as const };
    const place = await fixture<HTMLElement>(html`<div>${noVoiceView(settings)}</div>`);
    expect(words(place)).to.equal('Dit apparaat kan niet voorlezen in: Nederlands, العربية.');
    const silent = await fixture<HTMLElement>(html`<div>${noVoiceView({ ...settings, canRead: () => true })}</div>`);
    expect(words(silent)).to.equal('');
  });
});

describe('problems', () => {
  const found = (answers: Answers): ReadonlyMap<string, readonly Finding[]> =>
    Map.groupBy(problems(answers), ({ path }) => path);

  it('are in words beside the field once the host shows them, and the field is invalid', async () => {
    const host = await show([
      question('string', 'Naam', { required: true }),
      question('boolean', 'Akkoord', { required: true }),
      question('integer', 'Kinderen', {
        initial: [{ valueInteger: 99 }],
        extension: [{ url: `${hl7}maxValue`, valueInteger: 20 }],
      }),
      question('group', 'Deel', { required: true, item: [question('string', 'Iets')] }),
    ]);
    expect(host.renderRoot.querySelector('[aria-invalid]')).to.equal(null);
    host.settings = { ...host.settings, problems: found(host.answers) };
    await host.updateComplete;
    const name = one(host, 'textbox', 'Naam (verplicht)');
    expect([describes(name), name.getAttribute('aria-invalid')]).to.deep.equal(['Vul hier iets in.', 'true']);
    expect(describes(one(host, 'radiogroup', 'Akkoord (verplicht)'))).to.equal('Vul hier iets in.');
    expect(describes(one(host, 'textbox', 'Kinderen'))).to.equal('Dit is te hoog. Het hoogste is 20.');
    expect(describes(one(host, 'group', 'Deel (verplicht)'))).to.equal('Vul in dit deel ten minste 1 vraag in.');
  });
});

describe('an answer that opens other questions', () => {
  const items = [
    question('boolean', 'Meer?'),
    ...Array.from({ length: 20 }, (_, at) => question('string', `Vraag ${at}`, at % 2 === 0 ? whenYes('Meer?') : {})),
  ];

  it('leaves the focus and everything else as it was: nothing but what comes is drawn', async () => {
    const host = await show(items);
    const others = all(host, 'textbox');
    (others[0] as HTMLInputElement).value = 'nog niet verteld';
    const touched = new Set<Node>();
    const observer = new MutationObserver((records) => {
      for (const { target } of records) touched.add(target);
    });
    observer.observe(host.renderRoot, { subtree: true, childList: true, attributes: true, characterData: true });
    const yes = one(host, 'radio', 'Ja');
    yes.focus();
    await press(host, 'Space');
    observer.disconnect();
    expect(all(host, 'textbox')).to.have.length(20);
    expect((others[0] as HTMLInputElement).value).to.equal('nog niet verteld');
    expect(all(host, 'textbox').filter((field) => others.includes(field))).to.deep.equal(others);
    expect(focused(host)).to.equal(yes);
    expect(
      others.filter((field) =>
        [...touched].some((node) => node !== field && field.closest('.question')!.contains(node)),
      ),
    ).to.deep.equal([]);
  });
});

describe('a hostile questionnaire', () => {
  const picture = (url: string, contentType = 'image/png'): Json => ({
    url: `${hl7}questionnaire-itemMedia`,
    valueAttachment: { contentType, url, title: 'Plaatje' },
  });
  const dot = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';

  it('is text: no element, script, frame or address of it gets in', async () => {
    const host = await show([
      question('display', '<img src=x onerror=alert(1)><script>alert(1)</script>'),
      {
        ...question('display', 'x'),
        _text: {
          extension: [
            {
              url: `${hl7}rendering-markdown`,
              valueMarkdown: '[klik](javascript:alert(1)) <b onclick=alert(1)>vet</b> **sterk** [goed](https://a.nl)',
            },
          ],
        },
      },
      question('string', 'Links', {
        linkId: '"><script>alert(1)</script>',
        extension: [
          { url: `${hl7}questionnaire-supportLink`, valueUri: 'javascript:alert(1)' },
          { url: `${hl7}questionnaire-supportLink`, valueUri: 'https://b.nl/uitleg' },
        ],
      }),
      question('string', 'Vreemd', { extension: [picture('data:text/html,<script>alert(1)</script>', 'text/html')] }),
    ]);
    expect(host.renderRoot.querySelector('script, iframe, object, embed, b, img')).to.equal(null);
    expect(all(host, 'link').map((link) => [link.getAttribute('href'), link.getAttribute('rel')])).to.deep.equal([
      ['https://a.nl', 'noreferrer noopener'],
      ['https://b.nl/uitleg', 'noreferrer noopener'],
    ]);
    expect(words(one(host, 'link', 'Meer uitleg op b.nl'))).to.equal('Meer uitleg op b.nl');
    expect(host.renderRoot.querySelector('strong')?.textContent).to.equal('sterk');
  });

  it('loads nothing from elsewhere, unless the host says so', async () => {
    const items = [
      question('string', 'Ver', { extension: [picture('https://far.example/a.png')] }),
      question('string', 'Hier', { extension: [picture(dot, 'image/gif')] }),
    ];
    const host = await show(items);
    expect(all(host, 'img').map(nameOf)).to.deep.equal(['Plaatje']);
    expect(host.renderRoot.querySelector('[src]:not([src^="data:"])')).to.equal(null);
    expect(page(host)).to.contain('van far.example wordt niet geladen');
    const { asked, mayLoad } = { asked: [] as string[], mayLoad: (url: string) => asked.push(url) < 0 };
    await show(items, { mayLoad });
    expect(asked).to.deep.equal(['https://far.example/a.png']);
  });

  it('of endless words stays inside a page of 320 pixels', async () => {
    const long = 'onuitspreekbaar'.repeat(20);
    const host = await show(
      [
        question('group', long, { item: [question('choice', long, { answerOption: [coding('a', long)] })] }),
        question('string', long, { required: true }),
      ],
      { informants: true, languages: ['nl', 'ar'], layout: 'columns' },
    );
    host.style.inlineSize = '320px';
    expect(host.scrollWidth).to.be.at.most(320);
  });
});

describe('our own aids are accessible', () => {
  const { axe } = globalThis as unknown as { axe: typeof Axe };
  const looks: Readonly<Record<string, Partial<QuestionnaireSettings>>> = {
    Dutch: { informants: true },
    'Dutch and Arabic, large': {
      languages: ['nl', 'ar'],
      layout: 'columns',
      informants: true,
      large: true,
      sayToo: createSay(ar, nl),
      canRead: () => true,
    },
    'Arabic to flip': { languages: ['ar', 'nl'], layout: 'flip', say: createSay(ar, nl) },
  };

  /** Everything open, and the first answer of everything chosen. */
  const fill = (answers: Answers, list: readonly Occurrence[]): Answers =>
    list.reduce((now, occurrence) => {
      const { item, key, items } = occurrence;
      const option = item.options.find((one) => !one.exclusive);
      return fill(
        option ? answer(now, key, item.repeats ? item.options.map(({ value }) => value) : [option.value]) : now,
        items,
      );
    }, answers);

  for (const variant of checklistVariants) {
    for (const [name, look] of Object.entries(looks)) {
      it(`${variant}: ${name}`, async () => {
        const host = await show(questionnaireOf(variant), look);
        host.answers = fill(host.answers, host.answers.items);
        await host.updateComplete;
        for (const details of host.renderRoot.querySelectorAll('details')) details.open = true;
        const { violations } = await axe.run(host, {
          rules: { region: { enabled: false } },
          resultTypes: ['violations'],
        });
        expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html: where }) => `${id}: ${where}`))).to.deep.equal(
          [],
        );
      });
    }
  }
});
