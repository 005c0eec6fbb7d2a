import { expect, fixture, fixtureCleanup, waitUntil } from '@open-wc/testing';
import 'axe-core';
import type * as Axe from 'axe-core';
import { html } from 'lit';
import { emptyCalendarQuery, readWallTime } from '@veerkracht/core/calendar';
import type { CalendarQuery } from '@veerkracht/core/calendar';
import type { DirectorySource } from '@veerkracht/core/finder';
import '../define/intervention-calendar.ts';
import type { CalendarQueryChange, InterventionCalendar, ReferralStart, SignUps } from './intervention-calendar.ts';

// ——— Groups to look at ———

type Raw = Readonly<Record<string, unknown>>;

const schedule: Raw = {
  ...{ timezone_id: 'Europe/Amsterdam', dtstart: '2026-11-24', freq: 'WEEKLY', count: 8, byday: 'TU' },
  ...{ opens_at: '10:00', closes_at: '12:00' },
};
const series = (id: string, name: string, more: Raw = {}): Raw => ({ id, name, schedule, ...more });

const stress = series('stress', 'Sterk blijven', {
  ...{ languages: ['ti'], gender: 'women', cost: 'free', themes: ['trauma'] },
  exceptions: [{ planned: '2026-12-01', kind: 'cancelled', note: 'De trainer is ziek.' }],
  joining: { rule: 'until-session', until_session: 3, ways: [{ method: 'hub' }, { method: 'referral' }] },
});
const full = series('full', 'Voor ouders', {
  ...{ languages: ['ar'], places: 'full', places_as_of: '2026-11-20', minimum: 8, interested: 5 },
  joining: { rule: 'start-only', ways: [{ method: 'hub' }] },
});
const training = series('training', 'Training signaleren', { type: 'training', roles: ['professional'] });
const broken = series('broken', 'Wandelgroep', { schedule: { ...schedule, count: '8x' } });
const single = (id: string, day: string): Raw =>
  series(id, `Dag ${id}`, { schedule: { timezone_id: 'Europe/Amsterdam', dtstart: day, opens_at: '09:00' } });

const sourceOf = (...all: readonly Raw[]): DirectorySource => ({
  async *pages() {
    yield { services: [{ id: 'dienst', name: 'Dienst', phones: [{ number: '078 123 45 67' }], series: all }] };
  },
});

const signUps = (more: Partial<SignUps> = {}): SignUps => ({
  standing: async (id) => (id === 'full' ? { places: 'full', interested: 5, needed: 3 } : { places: 'unknown' }),
  signUp: async () => ({ outcome: 'place', cancelLink: 'https://hub.example/afmelden#geheim' }),
  interest: async () => ({ cancelLink: 'https://hub.example/afmelden#geheim', interested: 6, needed: 2 }),
  ...more,
});

// ——— Looking at it from outside ———

const rootOf = (element: InterventionCalendar): ShadowRoot => element.shadowRoot as ShadowRoot;
const spoken = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
const nameOf = (element: Element): string => element.getAttribute('aria-label') ?? spoken(element);
const buttons = (calendar: InterventionCalendar): HTMLElement[] =>
  [...rootOf(calendar).querySelectorAll<HTMLElement>('button, a[href]')].filter((one) => one.checkVisibility());
const button = (calendar: InterventionCalendar, name: string | RegExp): HTMLElement => {
  const found = buttons(calendar).find((one) =>
    typeof name === 'string' ? nameOf(one) === name : name.test(nameOf(one)),
  );
  if (!found) throw new Error(`There is no ${name}. There are: ${buttons(calendar).map(nameOf).join(' | ')}`);
  return found;
};
const says = (calendar: InterventionCalendar): string => spoken(rootOf(calendar).querySelector('.page') as Element);
const until = (condition: () => unknown, what: string): Promise<void> =>
  waitUntil(() => Boolean(condition()), what, { interval: 10, timeout: 4000 });
const focused = (calendar: InterventionCalendar): HTMLElement | null =>
  rootOf(calendar).activeElement as HTMLElement | null;

type Settings = Partial<
  Pick<InterventionCalendar, 'query' | 'lang' | 'forRole' | 'signUps' | 'compact' | 'secondCalendar' | 'structuredData'>
>;

const show = async (source: DirectorySource, settings: Settings = {}): Promise<InterventionCalendar> => {
  const calendar = await fixture<InterventionCalendar>(html`<vk-intervention-calendar></vk-intervention-calendar>`);
  const clock = (): Date => new Date('2026-11-21T10:30:00+01:00');
  Object.assign(calendar, { clock, lang: 'nl', ...settings, source });
  const { lang } = calendar;
  await until(
    () =>
      rootOf(calendar).querySelector('.filters, .detail h3, .next, .failed') &&
      rootOf(calendar).querySelector('.page')?.getAttribute('lang') === lang,
    'the calendar did not come',
  );
  return calendar;
};
const query = (more: Partial<CalendarQuery>): CalendarQuery => ({ ...emptyCalendarQuery, ...more });
const press = (calendar: InterventionCalendar, key: string, more: KeyboardEventInit = {}): Promise<boolean> => {
  focused(calendar)?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
  return calendar.updateComplete;
};

const violations = async (element: Element): Promise<readonly string[]> => {
  const { axe } = globalThis as unknown as { axe: typeof Axe };
  const { violations: found } = await axe.run(element, { rules: { region: { enabled: false } } });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html: text }) => text.slice(0, 160)).join(' | ')}`);
};

/** The file that is about to be saved. */
const saved = async (act: () => void): Promise<string> => {
  const files: Blob[] = [];
  const before = URL.createObjectURL;
  URL.createObjectURL = (file) => {
    files.push(file as Blob);
    return 'data:text/calendar,';
  };
  const stop = (event: Event): void => event.preventDefault();
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function () {
    this.addEventListener('click', stop);
  };
  act();
  URL.createObjectURL = before;
  HTMLAnchorElement.prototype.click = click;
  return (await files[0]?.text()) ?? '';
};

afterEach(() => fixtureCleanup());

describe('promises of <vk-intervention-calendar>', () => {
  it('shows help now, 112 and quick exit on every screen, also when nothing loads', async () => {
    const failing: DirectorySource = {
      pages: () => ({
        [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error('away')) }),
      }),
    };
    for (const source of [sourceOf(stress), failing]) {
      const calendar = await show(source);
      for (const name of [/Ik heb nu hulp nodig/, /112/, /Snel weg/]) expect(button(calendar, name)).to.exist;
    }
  });

  it('is accessible as list, month, week, details and form, also in Arabic', async () => {
    const looks: readonly Settings[] = [
      {},
      { query: query({ view: 'month' }) },
      { query: query({ view: 'week', day: '2026-12-01' }) },
      { query: query({ series: 'stress' }), signUps: signUps() },
      { lang: 'ar', query: query({ view: 'month' }) },
      { lang: 'ti', secondCalendar: 'ethiopic' },
      { compact: true },
    ];
    for (const look of looks) {
      const calendar = await show(sourceOf(stress, full, broken), look);
      expect(await violations(calendar), JSON.stringify(look)).to.deep.equal([]);
      fixtureCleanup();
    }
  });

  it('tells the page what was asked, to begin there again', async () => {
    const calendar = await show(sourceOf(stress));
    const changes: CalendarQuery[] = [];
    calendar.addEventListener('vk-query-change', (event) =>
      changes.push((event as CustomEvent<CalendarQueryChange>).detail.query),
    );
    button(calendar, 'Maand').click();
    await calendar.updateComplete;
    button(calendar, 'Volgende maand').click();
    expect(changes.map(({ view, day }) => [view, day])).to.deep.equal([
      ['month', undefined],
      ['month', '2026-12-01'],
    ]);
  });

  it('24: a file for the own calendar has a neutral title, and the subject only when asked', async () => {
    const calendar = await show(sourceOf(stress), { query: query({ series: 'stress' }) });
    const neutral = await saved(() => button(calendar, 'Zet alles in mijn agenda').click());
    expect(neutral)
      .to.contain('SUMMARY:Groep dinsdag')
      .and.to.not.match(/Sterk|trauma/);
    expect(neutral.match(/BEGIN:VEVENT/g)).to.have.length(8);
    rootOf(calendar).querySelector<HTMLInputElement>('#with-theme')?.click();
    expect(await saved(() => button(calendar, 'Zet in mijn agenda: dinsdag 8 december').click())).to.contain(
      'SUMMARY:Sterk blijven',
    );
  });

  it('26: trainings are for who says to be a professional or volunteer', async () => {
    expect(says(await show(sourceOf(stress, training)))).to.not.contain('Training signaleren');
    expect(says(await show(sourceOf(stress, training), { forRole: 'professional' }))).to.contain('Training signaleren');
  });
});

describe('the list', () => {
  it('22: has a series once, with its rule in a sentence and all its dates', async () => {
    const calendar = await show(sourceOf(stress), { query: query({ filters: { language: ['ti'] } }) });
    expect(rootOf(calendar).querySelectorAll('.agenda article')).to.have.length(1);
    expect(says(calendar)).to.contain(
      '7 bijeenkomsten, elke dinsdag, \u206610:00–12:00\u2069, 24 november t/m 12 januari, niet op 1 december',
    );
    expect(rootOf(calendar).querySelectorAll('.dates li')).to.have.length(8);
  });

  it('25: what is called off stays visible as such', async () => {
    const calendar = await show(sourceOf(stress), { query: query({ view: 'week', day: '2026-12-01' }) });
    expect(says(calendar))
      .to.match(/Dinsdag 1 december|dinsdag 1 december/)
      .and.to.contain('Gaat niet door');
  });

  it('shows a series of which the dates are not understood, with no date at all', async () => {
    const calendar = await show(sourceOf(stress, broken));
    const section = rootOf(calendar).querySelector('#undated')?.closest('section');
    expect(section && spoken(section))
      .to.contain('Wandelgroep')
      .and.to.contain('Data niet bekend, bel even');
  });

  it('loads more with a button, and the focus goes on with the list', async () => {
    const many = Array.from({ length: 25 }, (_, at) => single(`s${at}`, `2026-12-${String(at + 1).padStart(2, '0')}`));
    const calendar = await show(sourceOf(...many));
    expect(rootOf(calendar).querySelectorAll('.agenda article')).to.have.length(20);
    button(calendar, 'Toon meer').click();
    await calendar.updateComplete;
    expect(rootOf(calendar).querySelectorAll('.agenda article')).to.have.length(25);
    expect(focused(calendar)?.dataset['at']).to.equal('20');
  });

  it('offers to let go of what leaves nothing', async () => {
    const calendar = await show(sourceOf(stress), { query: query({ filters: { language: ['so'] } }) });
    button(calendar, /Zonder Somalisch/).click();
    await calendar.updateComplete;
    expect(rootOf(calendar).querySelectorAll('.agenda article')).to.have.length(1);
  });

  it('says the day also in the calendar of the reader, by its name', async () => {
    const calendar = await show(sourceOf(stress), { lang: 'fa', secondCalendar: 'persian' });
    await until(() => says(calendar).includes('3 آذر 1405 (هجری شمسی)'), 'no second date');
    const tigrinya = await show(sourceOf(stress), { lang: 'ti', secondCalendar: 'ethiopic' });
    await until(() => says(tigrinya).includes('15 ሕዳር 2019 (Ethiopische kalender)'), 'no second date');
    expect(says(tigrinya)).to.contain('ሰሉስ 24 ሕዳር');
  });

  it('is described for search engines only when the page asks', async () => {
    const plain = await show(sourceOf(stress));
    expect(plain.querySelector('script')).to.equal(null);
    const described = await show(sourceOf(stress), { structuredData: true });
    const [event] = JSON.parse(described.querySelector('script')?.textContent ?? '[]') as Raw[];
    expect(event).to.include({ '@type': 'EventSeries' });
  });
});

describe('the month, by keys (ARIA Authoring Practices, grid)', () => {
  const day = (text: string): string => String(readWallTime(text)?.day);
  const open = async (lang = 'nl'): Promise<InterventionCalendar> => {
    const calendar = await show(sourceOf(stress), { lang, query: query({ view: 'month' }) });
    await until(() => rootOf(calendar).querySelector('[role=grid]'), 'there is no grid');
    rootOf(calendar).querySelector<HTMLElement>('[role=grid] [tabindex="0"]')?.focus();
    return calendar;
  };
  const at = (calendar: InterventionCalendar): string | undefined => focused(calendar)?.dataset['day'];

  it('has one stop for Tab, on today, and says the whole date', async () => {
    const calendar = await open();
    expect(rootOf(calendar).querySelectorAll('[role=grid] [tabindex="0"]')).to.have.length(1);
    expect(focused(calendar)?.getAttribute('aria-current')).to.equal('date');
    expect(nameOf(focused(calendar)?.querySelector('time') as Element)).to.equal('zaterdag 21 november 2026, niets');
    expect(nameOf(rootOf(calendar).querySelector('.event') as Element)).to.equal(
      '10:00 Sterk blijven, dinsdag 24 november 2026, 10:00–12:00, Tigrinya',
    );
  });

  it('goes by day, week, to the ends of the week, by month and by year', async () => {
    const calendar = await open();
    const steps: readonly (readonly [string, string, boolean?])[] = [
      ['ArrowRight', '2026-11-22'],
      ['ArrowDown', '2026-11-29'],
      ['Home', '2026-11-23'],
      ['End', '2026-11-29'],
      ['ArrowUp', '2026-11-22'],
      ['ArrowLeft', '2026-11-21'],
      ['PageDown', '2026-12-21'],
      ['PageUp', '2026-11-21'],
      ['PageDown', '2027-11-21', true],
      ['PageUp', '2026-11-21', true],
    ];
    for (const [key, expected, shiftKey = false] of steps) {
      await press(calendar, key, { shiftKey });
      expect(at(calendar), key).to.equal(day(expected));
    }
  });

  it('from right to left the day after is on the left, and Home is still Monday', async () => {
    const calendar = await open('ar');
    await press(calendar, 'ArrowLeft');
    expect(at(calendar)).to.equal(day('2026-11-22'));
    await press(calendar, 'ArrowRight');
    await press(calendar, 'Home');
    expect(at(calendar)).to.equal(day('2026-11-16'));
  });

  it('opens a day with Enter, and leads back to it', async () => {
    const calendar = await open();
    await press(calendar, 'ArrowDown');
    await press(calendar, 'ArrowUp');
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter']) await press(calendar, key);
    expect(focused(calendar) && spoken(focused(calendar) as Element)).to.equal('dinsdag 24 november 2026');
    button(calendar, 'Terug naar de maand').click();
    await calendar.updateComplete;
    expect(at(calendar)).to.equal(day('2026-11-24'));
  });

  it('is a list where there is no room for a grid', async () => {
    const calendar = await show(sourceOf(stress), { query: query({ view: 'month' }) });
    calendar.style.inlineSize = '400px';
    await until(() => !rootOf(calendar).querySelector('[role=grid]'), 'the grid stayed');
    expect(says(calendar)).to.contain('Sterk blijven');
  });
});

describe('joining', () => {
  const open = (id: string, port = signUps()): Promise<InterventionCalendar> =>
    show(sourceOf(stress, full), { query: query({ series: id }), signUps: port });
  const field = (calendar: InterventionCalendar, id: string): HTMLInputElement =>
    rootOf(calendar).querySelector(`#sign-up-${id}`) as HTMLInputElement;
  const type = (calendar: InterventionCalendar, id: string, text: string): void => {
    field(calendar, id).value = text;
    field(calendar, id).dispatchEvent(new Event('input', { bubbles: true }));
  };

  it('23: a full series offers to say that one is interested, and how many are still needed in that language', async () => {
    const calendar = await open('full');
    await until(() => /nog 3 mensen nodig voor een nieuwe groep in het Arabisch/.test(says(calendar)), 'no count');
    button(calendar, 'Belangstelling melden').click();
    await calendar.updateComplete;
    type(calendar, 'name', 'Sara');
    type(calendar, 'reach', '06 12345678');
    button(calendar, 'Versturen').click();
    await until(() => says(calendar).includes('nog 2 mensen nodig'), 'it was not passed on');
    expect(says(calendar)).to.contain('https://hub.example/afmelden#geheim');
  });

  it('asks a name, a language and one way to reach, in words beside the field when something lacks', async () => {
    const sent: unknown[] = [];
    const calendar = await open(
      'stress',
      signUps({
        signUp: async (series, entry, onWork) => {
          sent.push([series, entry]);
          onWork?.();
          await until(() => says(calendar).includes('dat u geen robot bent'), 'the work was not told');
          expect(rootOf(calendar).querySelector('form [role=status]')?.textContent).to.contain('geen robot');
          return { outcome: 'place', cancelLink: 'https://a.example/#b' };
        },
      }),
    );
    button(calendar, 'Ik wil meedoen').click();
    await calendar.updateComplete;
    expect(rootOf(calendar).querySelectorAll('form input, form select')).to.have.length(3);
    type(calendar, 'name', 'Sara');
    button(calendar, 'Versturen').click();
    await calendar.updateComplete;
    expect(focused(calendar)).to.equal(field(calendar, 'reach'));
    expect(says(calendar)).to.contain('Vul een telefoonnummer of een mailadres in.');
    type(calendar, 'reach', 'sara@mail.example');
    button(calendar, 'Versturen').click();
    await until(() => says(calendar).includes('U heeft een plek.'), 'no place');
    expect(sent).to.deep.equal([['stress', { name: 'Sara', language: 'ti', reach: 'sara@mail.example' }]]);
  });

  it('keeps what was typed when sending fails', async () => {
    const calendar = await open('stress', signUps({ signUp: () => Promise.reject(new Error('away')) }));
    button(calendar, 'Ik wil meedoen').click();
    await calendar.updateComplete;
    type(calendar, 'name', 'Sara');
    type(calendar, 'reach', 'sara@mail.example');
    button(calendar, 'Versturen').click();
    await until(() => says(calendar).includes('Er is niets weg.'), 'nothing was said');
    expect([field(calendar, 'name').value, field(calendar, 'reach').value]).to.deep.equal([
      'Sara',
      'sara@mail.example',
    ]);
  });

  it('goes to the referral form with the service and the series, and nothing else', async () => {
    const calendar = await open('stress');
    const starts: ReferralStart[] = [];
    calendar.addEventListener('vk-refer', (event) => starts.push((event as CustomEvent<ReferralStart>).detail));
    button(calendar, 'Naar het formulier').click();
    expect(starts).to.deep.equal([{ service: 'dienst', series: 'stress' }]);
  });

  it('offers interest in the next group of one that nobody can begin with any more', async () => {
    const begun = { ...stress, schedule: { ...schedule, dtstart: '2026-09-01' } };
    const calendar = await show(sourceOf(begun), { query: query({ series: 'stress' }), signUps: signUps() });
    expect(says(calendar)).to.contain('Deze groep is al begonnen.');
    expect(buttons(calendar).map(nameOf)).to.include('Belangstelling melden').and.not.include('Ik wil meedoen');
  });

  it('asks those who came by that link also when the calendar does not come', async () => {
    const away: DirectorySource = {
      pages: () => ({ [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error('away')) }) }),
    };
    let cancelled = 0;
    const calendar = await show(away, { signUps: signUps({ cancel: async () => void (cancelled += 1) }) });
    await until(() => rootOf(calendar).querySelector('#cancel'), 'nothing is asked');
    await until(() => rootOf(calendar).querySelector('#failed-title'), 'it does not say that it failed');
    rootOf(calendar).querySelector<HTMLElement>('.cancel .primary')?.click();
    await until(() => says(calendar).includes('U bent afgemeld'), 'it is not said');
    expect(cancelled).to.equal(1);
  });

  it('asks those who came by the link with which one cancels, and says when that link is of nothing any more', async () => {
    const gone = Object.assign(new Error('gone'), { fault: 'not-found' });
    for (const [cancel, said] of [
      [() => Promise.resolve(), 'U bent afgemeld.'],
      [() => Promise.reject(gone), 'Deze link werkt niet meer.'],
      [() => Promise.reject(new Error('away')), 'Afmelden lukt niet.'],
    ] as const) {
      const calendar = await show(sourceOf(stress), { signUps: signUps({ cancel }) });
      await until(() => says(calendar).includes('Wilt u zich afmelden?'), 'it was not asked');
      button(calendar, 'Ja, meld mij af').click();
      await until(() => says(calendar).includes(said), `it did not say: ${said}`);
      fixtureCleanup();
    }
  });

  it('without the sign-up of a hub the other ways are there', async () => {
    const calendar = await show(sourceOf(stress), { query: query({ series: 'stress' }) });
    expect(buttons(calendar).map(nameOf)).to.include('Naar het formulier').and.not.include('Ik wil meedoen');
  });
});
