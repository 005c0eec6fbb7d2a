import { aTimeout, expect, fixture, fixtureCleanup, waitUntil } from '@open-wc/testing';
import 'axe-core';
import type * as Axe from 'axe-core';
import { html } from 'lit';
import { consentScope } from '@veerkracht/core/referral';
import { sampleReferral } from '@veerkracht/spec/referral/sample';
import { stateTable } from '@veerkracht/spec/referral';
import type { ReferralMessage, ReferralPayload, State, StatusEvent } from '@veerkracht/spec/referral';
import '../define/referral-inbox.ts';
import type {
  DeskAnswer,
  DeskFault,
  DeskReferral,
  KeyRing,
  QuestionAnswer,
  ReferralDesk,
  ReferralInbox,
  SignedUp,
  WaitingQuestion,
  WaitingReferral,
} from './referral-inbox.ts';
import { markOf } from './listing.ts';
import { safeName } from './safe-name.ts';

// ——— A desk to sit at, and ways to use it ———

const clock = (): Date => new Date('2026-11-30T09:30:00Z');
const { serviceId } = sampleReferral;
const services = [
  {
    ...{ id: serviceId, name: 'Praathuis (voorbeeld)', organisation: 'Stichting Praathuis (voorbeeld)' },
    series: [{ id: sampleReferral.seriesId ?? '', name: 'Samen sterk (voorbeeld)' }],
  },
  { id: '5f0c1f4e-0d0b-4c1e-9a77-b1a2c3d4e5aa', name: 'Buurthuis (voorbeeld)', organisation: 'De Buurt (voorbeeld)' },
];
const idOf = (nth: number): string => `7a1d2c9${nth}-0000-4000-8000-000000000001`;
const step = (state: State, sequence = 1, more: Partial<StatusEvent> = {}): StatusEvent => ({
  ...{ schemaVersion: '1.0', referralId: idOf(1), sequence, state, by: 'receiver', at: '2026-11-21T10:00:00Z' },
  ...more,
});
const waiting = (nth: number, state: State, more: Partial<WaitingReferral> = {}): WaitingReferral => ({
  ...{ id: idOf(nth), serviceId, urgency: 'normal', receivedAt: `2026-11-2${nth}T10:00:00Z`, status: step(state) },
  ...more,
});
const { replyTo } = sampleReferral;
const payload: ReferralPayload = {
  ...sampleReferral,
  consent: { ...sampleReferral.consent, scope: [...consentScope(sampleReferral)] },
};
const opened = (more: Partial<DeskReferral> = {}): DeskReferral => ({
  ...{ id: idOf(1), payload, findings: [], kid: replyTo.kty, receivedAt: '2026-11-21T10:00:00Z' },
  ...{ log: [step('sent')], messages: [], refusedMessages: 0, attachmentChunks: [1] },
  ...more,
});
const question: WaitingQuestion = {
  ...{ id: idOf(9), serviceId, status: step('question-asked'), dueAt: '2026-12-02T10:00:00Z' },
  question: {
    ...{ schemaVersion: '1.0', serviceIds: [serviceId], language: 'ti', interpreter: 'yes', audience: 'parents' },
    ...{ dayPart: 'daytime', municipality: 'GM0505', urgency: 'this-week' },
  },
};
const fails = (fault: DeskFault, current?: StatusEvent): Error => Object.assign(new Error(fault), { fault, current });

interface Watched {
  readonly page: ReferralInbox;
  readonly answers: DeskAnswer[];
  readonly said: string[];
  readonly told: string[];
  readonly places: QuestionAnswer[];
  readonly keys: string[];
}

const sit = async (more: Partial<ReferralDesk> = {}, ring: Partial<KeyRing> = {}): Promise<Watched> => {
  const watched = { answers: [], said: [], told: [], places: [], keys: [] } as Omit<Watched, 'page'>;
  const desk: ReferralDesk = {
    list: async () => ({ items: [waiting(1, 'sent', { dueAt: '2026-12-05T10:00:00Z' })] }),
    open: async () => opened(),
    answer: async (_, answer) => watched.answers.push(answer),
    say: async (_, text) => watched.said.push(text),
    attachment: async () => new Uint8Array([1]),
    unreadable: async (id) => watched.told.push(id),
    spam: async (id) => watched.told.push(`spam ${id}`),
    signUps: async () => [],
    questions: {
      list: async () => ({ items: [question] }),
      answer: async (_, answer) => watched.places.push(answer),
    },
    ...more,
  };
  const page = await fixture<ReferralInbox>(html`<vk-referral-inbox lang="nl" .clock=${clock}></vk-referral-inbox>`);
  page.services = services;
  page.keyRing = {
    unlock: async (file) => {
      watched.keys.push(file.name);
      return desk;
    },
    lock: () => undefined,
    ...ring,
  };
  await page.updateComplete;
  return { page, ...watched };
};

const rootOf = (page: ReferralInbox): ShadowRoot => page.shadowRoot!;
const textOf = (page: ReferralInbox): string => rootOf(page).querySelector<HTMLElement>('.page')!.innerText;
const settle = async (page: ReferralInbox): Promise<void> => {
  await aTimeout(0);
  await page.updateComplete;
  await aTimeout(0);
  await page.updateComplete;
};
const press = async (page: ReferralInbox, name: string): Promise<void> => {
  const found = [...rootOf(page).querySelectorAll<HTMLElement>('button, summary')].find((one) =>
    one.innerText.trim().startsWith(name),
  );
  if (!found) throw new Error(`There is no button "${name}" in: ${textOf(page)}`);
  found.click();
  await settle(page);
};
const control = (page: ReferralInbox, name: string, value?: string): HTMLInputElement => {
  const all = [...rootOf(page).querySelectorAll<HTMLInputElement>(`[name="${name}"]`)];
  const found = value === undefined ? all[0] : all.find((one) => one.value === value);
  if (!found) throw new Error(`There is no field "${name}" ${value ?? ''} in: ${textOf(page)}`);
  return found;
};
const choose = async (page: ReferralInbox, name: string, value: string): Promise<void> => {
  control(page, name, value).click();
  await page.updateComplete;
};
const type = async (page: ReferralInbox, name: string, text: string): Promise<void> => {
  const field = control(page, name);
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await page.updateComplete;
};
const giveKey = async (page: ReferralInbox, name = 'working.private.json'): Promise<void> => {
  const field = rootOf(page).querySelector<HTMLInputElement>('input[type=file]')!;
  const files = new DataTransfer();
  files.items.add(new File(['{}'], name));
  field.files = files.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await settle(page);
};
const openFirst = async (page: ReferralInbox): Promise<void> => {
  await giveKey(page);
  rootOf(page).querySelector<HTMLElement>('.open')!.click();
  await settle(page);
};
const problemsOf = async (page: ReferralInbox): Promise<readonly string[]> => {
  const { axe } = globalThis as unknown as { readonly axe: typeof Axe };
  const { violations } = await axe.run(page, { resultTypes: ['violations'] });
  return violations.map(({ id: rule, nodes }) => `${rule}: ${nodes.map(({ html: node }) => node).join(' ')}`);
};

describe('referral inbox', () => {
  afterEach(() => fixtureCleanup());

  describe('signing in', () => {
    it('comes before the key, and does not take away what was typed when it is needed again', async () => {
      const { page } = await sit({ say: () => Promise.reject(fails('not-allowed')) });
      let state: 'needed' | 'done' = 'needed';
      page.signIn = { state: () => state, begin: async () => void (state = 'done') };
      await page.updateComplete;
      expect(textOf(page)).to.contain('Meld u aan').and.not.to.contain('sleutelbestand');
      await press(page, 'Aanmelden');
      await openFirst(page);
      await type(page, 'say', 'Belt u mij even?');
      state = 'needed';
      await press(page, 'Verstuur het bericht');
      expect(textOf(page)).to.contain('U bent niet meer aangemeld');
      await press(page, 'Aanmelden');
      expect(control(page, 'say').value).to.equal('Belt u mij even?');
      expect(textOf(page)).not.to.contain('U bent niet meer aangemeld');
    });

    it('says what to do when the browser stops the window', async () => {
      const { page } = await sit();
      page.signIn = { state: () => 'needed', begin: () => Promise.reject(fails('window-blocked')) };
      await page.updateComplete;
      await press(page, 'Aanmelden');
      expect(rootOf(page).querySelector('[role=alert]')?.textContent).to.contain('Sta vensters van deze pagina toe');
    });
  });

  it('29: opens what is pressed while other things still load, and loads a page once however often it is asked', async () => {
    const asked: (string | undefined)[] = [];
    const { page } = await sit({
      signUps: () => new Promise(() => undefined),
      list: async (after) => {
        asked.push(after);
        await aTimeout(0);
        return after === undefined ? { items: [waiting(1, 'sent')], next: 'b' } : { items: [waiting(2, 'sent')] };
      },
    });
    await giveKey(page);
    await waitUntil(() => textOf(page).includes(markOf(idOf(1))));
    const more = [...rootOf(page).querySelectorAll('button')].find((one) => one.innerText.includes('Toon meer'))!;
    more.click();
    more.click();
    await waitUntil(() => textOf(page).includes(markOf(idOf(2))));
    await settle(page);
    expect(asked).to.deep.equal([undefined, 'b', 'b']);
    expect(textOf(page).split(markOf(idOf(2)))).to.have.length(2);
    rootOf(page).querySelector<HTMLElement>('.open')!.click();
    await waitUntil(() => textOf(page).includes(`${payload.why}`));
  });

  it('23: shows who signed up, group by group, also somebody whom no key opens', async () => {
    const one: SignedUp = {
      ...{ id: idOf(5), seriesId: idOf(6), seriesName: 'Samen sterk (voorbeeld)', state: 'place' },
      ...{ since: '2026-11-21T10:00:00Z', language: 'ti', name: 'Almaz', reach: '06 00 00 00 00' },
    };
    const { id, seriesId, since } = one;
    const closed: SignedUp = { ...{ id, seriesId, since, seriesName: one.seriesName }, state: 'waiting' };
    const other: SignedUp = { ...one, seriesId: idOf(7), seriesName: 'Theetuin (voorbeeld)', state: 'interest' };
    const { page } = await sit({ signUps: async () => [one, closed, other] });
    await giveKey(page);
    expect(textOf(page)).to.match(
      /Samen sterk[^]*Almaz[^]*06 00 00 00 00[^]*ትግርኛ[^]*Heeft een plek[^]*Geen van uw sleutels[^]*wachtlijst[^]*Theetuin[^]*Heeft belangstelling/,
    );
    expect(await problemsOf(page)).to.deep.equal([]);
  });

  describe('the key', () => {
    it('shows nothing before there is one, and closes again', async () => {
      const { page, keys } = await sit();
      expect(textOf(page)).to.contain('Open het postvak met uw sleutel').and.to.contain('Gevaar? Bel 112');
      await giveKey(page);
      expect(keys).to.deep.equal(['working.private.json']);
      expect(textOf(page)).to.contain('Praathuis (voorbeeld)');
      await press(page, 'Sluit het postvak');
      expect(textOf(page)).to.contain('Open het postvak').and.not.to.contain('Praathuis');
    });

    it('says that a file is no key', async () => {
      const unlock = async (): Promise<never> => Promise.reject(fails('not-a-key'));
      const { page } = await sit({}, { unlock });
      await giveKey(page, 'brief.json');
      expect(textOf(page)).to.contain('Dit is geen sleutelbestand.');
    });

    it('offers to remember it only where the browser can lock it with a passkey', async () => {
      const { page } = await sit();
      await giveKey(page);
      expect(textOf(page)).not.to.contain('Onthoud op dit apparaat');
      const done: string[] = [];
      const other = await sit(
        {},
        {
          device: {
            waiting: async () => false,
            keep: async () => void done.push('keep'),
            open: () => Promise.reject(fails('no-passkey')),
            forget: async () => void done.push('forget'),
          },
        },
      );
      await giveKey(other.page);
      await press(other.page, 'Onthoud op dit apparaat');
      rootOf(other.page).querySelector<HTMLElement>('.head details .button')!.click();
      await settle(other.page);
      expect(textOf(other.page)).to.contain('De sleutel staat nu op slot op dit apparaat.');
      await press(other.page, 'Vergeet de sleutel');
      expect(done).to.deep.equal(['keep', 'forget']);
    });
  });

  it('29: soonest deadline first, and what is late says so in words', async () => {
    const items = [
      waiting(1, 'accepted'),
      waiting(2, 'sent', { dueAt: '2026-12-05T10:00:00Z' }),
      waiting(3, 'seen', { dueAt: '2026-11-29T10:00:00Z' }),
      waiting(4, 'completed'),
    ];
    const { page } = await sit({ list: async () => ({ items }) });
    await giveKey(page);
    const rows = [...rootOf(page).querySelectorAll<HTMLElement>('section[aria-labelledby=list] .row')];
    expect(rows.map((row) => /7A1D2C9\d/.exec(row.innerText || row.textContent || '')?.[0])).to.deep.equal([
      ...['7A1D2C93', '7A1D2C92', '7A1D2C91', '7A1D2C94'],
    ]);
    expect(rows[0]!.innerText).to.contain('gezien').and.to.contain('Te laat. Het antwoord had er op 29 november 2026');
    expect(rows[1]!.innerText).to.contain('Nieuw').and.to.contain('Antwoord vóór 5 december 2026');
  });

  it('shows every line of the referral in words, and the yes apart from the law', async () => {
    const { page } = await sit();
    await openFirst(page);
    const text = textOf(page);
    for (const said of [
      ...['Voor: Voor een kind of een jongere · 12, 13, 14 of 15 jaar', 'Naam: Selam', 'Dialect: uit Asmara'],
      ...['Mag er gebeld worden? · Ja · 0699999901 · na 15 uur', 'Taal: ትግርኛ', 'Niet zeggen wie belt of schrijft: Ja'],
      ...['De persoon zei ja op 21 november 2026.', 'Wmo 2015, volgens Gemeente Dordrecht (voorbeeld).'],
      'Dit is iets anders dan het ja van de persoon.',
    ]) {
      expect(text).to.contain(said);
    }
    expect(text).not.to.contain('de persoon heeft het niet gezien');
  });

  it('27: says what came along that was not on the preview', async () => {
    const consent = { ...payload.consent, scope: payload.consent.scope.filter((id) => id !== 'why') };
    const { page } = await sit({ open: async () => opened({ payload: { ...payload, consent } }) });
    await openFirst(page);
    expect(rootOf(page).querySelector<HTMLElement>('.warn')!.innerText).to.contain('Zij slaapt slecht');
  });

  it('REF-9: what does not fit is said, and a referral with missing fields is shown as it came', async () => {
    const findings = [
      { rule: 'schema', path: 'contact', message: { nl: 'Dit veld klopt niet: contact', en: 'x' } },
    ] as const;
    const { contact: _, ...rest } = payload;
    const broken = opened({ findings, payload: rest as ReferralPayload });
    const { page } = await sit({ open: async () => broken });
    await openFirst(page);
    expect(textOf(page)).to.contain('Dit veld klopt niet: contact').and.to.contain('niet in zinnen laten zien');
    expect(rootOf(page).querySelector('pre')!.textContent).to.contain('Zij slaapt slecht');
  });

  it('offers the steps of the table and no others', async () => {
    for (const [state, { from }] of Object.entries(stateTable)) {
      if (!from.some((one) => one !== 'start' && one.startsWith('question')) && !state.startsWith('question')) {
        const { page } = await sit({ open: async () => opened({ log: [step(state as State)] }) });
        await openFirst(page);
        const offered = [...rootOf(page).querySelectorAll<HTMLInputElement>('[name=to]')].map(({ value }) => value);
        const allowed = Object.entries(stateTable)
          .filter(
            ([to, row]) => row.by.includes('receiver') && row.from.includes(state as State) && to !== 'unreadable',
          )
          .map(([to]) => to)
          .filter((to) => to !== 'forwarded');
        expect(offered, state).to.deep.equal(allowed);
        fixtureCleanup();
      }
    }
  });

  it('30: a no needs a reason, and names up to three others from the list', async () => {
    const { page, answers } = await sit();
    await openFirst(page);
    await choose(page, 'to', 'declined');
    await type(page, 'alternative.0', 'buurthuis (VOORBEELD)');
    await type(page, 'alternative.1', 'Bestaat niet');
    await press(page, 'Verstuur het antwoord');
    expect(rootOf(page).activeElement?.id).to.equal('summary');
    expect(textOf(page)).to.contain('Kies waarom niet.').and.to.contain('Kies een naam uit de lijst');
    await type(page, 'alternative.1', '');
    await type(page, 'reason', 'no-capacity');
    await type(page, 'text', 'Het spijt ons.');
    await press(page, 'Verstuur het antwoord');
    const alternatives = [{ serviceId: services[1]!.id, name: 'Buurthuis (voorbeeld)' }];
    expect(answers).to.deep.equal([
      { to: 'declined', reason: 'no-capacity', words: { text: 'Het spijt ons.', alternatives } },
    ]);
    expect(textOf(page)).to.contain('Uw antwoord is verstuurd.');
    expect(rootOf(page).activeElement?.id).to.equal('done');
  });

  it('an appointment is a moment on the clock in the Netherlands', async () => {
    const { page, answers } = await sit();
    await openFirst(page);
    await choose(page, 'to', 'appointment-planned');
    await press(page, 'Verstuur het antwoord');
    expect(textOf(page)).to.contain('Vul de dag en de tijd in.');
    await type(page, 'date', '2026-12-10');
    await type(page, 'time', '14:30');
    await type(page, 'place', 'Voorstraat 1');
    await press(page, 'Verstuur het antwoord');
    const appointment = { at: '2026-12-10T13:30:00.000Z', place: 'Voorstraat 1' };
    expect(answers).to.deep.equal([{ to: 'appointment-planned', words: { appointment } }]);
  });

  it('a waiting list has weeks, when somebody knows them', async () => {
    const { page, answers } = await sit();
    await openFirst(page);
    await choose(page, 'to', 'waitlisted');
    await type(page, 'weeks', '600');
    await press(page, 'Verstuur het antwoord');
    expect(textOf(page)).to.contain('Vul een heel getal in van 0 tot 520.');
    await type(page, 'weeks', '6');
    await press(page, 'Verstuur het antwoord');
    expect(answers).to.deep.equal([{ to: 'waitlisted', expectedWeeks: 6 }]);
  });

  it('when somebody else was first it says what is there now, and keeps what was typed', async () => {
    const now = step('accepted', 2);
    let log = [step('sent')];
    const { page } = await sit({
      answer: () => {
        log = [...log, now];
        return Promise.reject(fails('step-refused', now));
      },
      open: async () => opened({ log }),
    });
    await openFirst(page);
    await choose(page, 'to', 'waitlisted');
    await type(page, 'text', 'Nog even geduld.');
    await press(page, 'Verstuur het antwoord');
    expect(textOf(page)).to.contain('Nu staat er: geaccepteerd.').and.to.contain('Nu: geaccepteerd');
    expect(control(page, 'text').value).to.equal('Nog even geduld.');
    expect(control(page, 'to', 'waitlisted').checked).to.equal(true);
  });

  it('without a line nothing that was typed is lost, also after a look at the list', async () => {
    const { page } = await sit({ answer: () => Promise.reject(fails('offline')) });
    await openFirst(page);
    await choose(page, 'to', 'accepted');
    await type(page, 'text', 'Welkom.');
    await press(page, 'Verstuur het antwoord');
    expect(textOf(page)).to.contain('Er is geen verbinding.');
    await press(page, 'Terug naar de lijst');
    rootOf(page).querySelector<HTMLElement>('.open')!.click();
    await settle(page);
    expect(control(page, 'text').value).to.equal('Welkom.');
  });

  it('REF-12: when no key fits it says so, takes another key, and tells the referrer after two presses', async () => {
    const { page, told, keys } = await sit({ open: () => Promise.reject(fails('not-for-you')) });
    await openFirst(page);
    expect(textOf(page)).to.contain('Geen van uw sleutels past hierop.');
    await giveKey(page, 'recovery.private.json');
    expect(keys).to.deep.equal(['working.private.json', 'recovery.private.json']);
    await press(page, 'Meld dat u dit niet kunt lezen');
    expect(told).to.deep.equal([]);
    await press(page, 'Ja, meld het');
    expect(told).to.deep.equal([idOf(1)]);
    expect(textOf(page)).to.contain('Gemeld.');
  });

  it('31: what was withdrawn is gone, and it says so', async () => {
    const { page } = await sit({ open: () => Promise.reject(fails('gone')) });
    await openFirst(page);
    expect(textOf(page)).to.contain('Deze hulpvraag is gestopt. De inhoud is gewist.');
  });

  it('28: answers a question about a place, in which there is no person', async () => {
    const { page, places } = await sit();
    await giveKey(page);
    rootOf(page).querySelector<HTMLElement>('section[aria-labelledby=questions] .open')!.click();
    await settle(page);
    expect(textOf(page)).to.contain('Taal: ትግርኛ').and.to.contain('Voor wie: Ouders').and.to.contain('Overdag');
    await choose(page, 'to', 'waitlist');
    await type(page, 'weeks', '3');
    await press(page, 'Verstuur het antwoord');
    expect(places).to.deep.equal([{ state: 'waitlist', expectedWeeks: 3 }]);
  });

  it('sends a message, and clears it only once it has arrived', async () => {
    let isOffline = true;
    const arrived: string[] = [];
    const { page } = await sit({
      say: async (_, text) => {
        if (isOffline) throw fails('offline');
        arrived.push(text);
      },
    });
    await openFirst(page);
    await type(page, 'say', ' Kan het op dinsdag? ');
    await press(page, 'Verstuur het bericht');
    expect(control(page, 'say').value).to.equal(' Kan het op dinsdag? ');
    isOffline = false;
    await press(page, 'Verstuur het bericht');
    expect(arrived).to.deep.equal(['Kan het op dinsdag?']);
    expect(control(page, 'say').value).to.equal('');
    expect(textOf(page)).to.contain('Verstuurd.');
  });

  it('fetches the next page when there is more', async () => {
    const pages: (string | undefined)[] = [];
    const { page } = await sit({
      list: async (after) => {
        pages.push(after);
        return after ? { items: [waiting(2, 'accepted')] } : { items: [waiting(1, 'accepted')], next: 'verder' };
      },
    });
    await giveKey(page);
    await press(page, 'Toon meer');
    expect(pages).to.deep.equal([undefined, 'verder']);
    expect(textOf(page)).to.contain('7A1D2C91').and.to.contain('7A1D2C92').and.not.to.contain('Toon meer');
  });

  it('refuses nothing silently: messages that cannot be trusted are counted, files that are not whole are named', async () => {
    const { page } = await sit({
      open: async () => opened({ refusedMessages: 2 }),
      attachment: () => Promise.reject(fails('damaged')),
    });
    await openFirst(page);
    expect(textOf(page)).to.contain('2 berichten konden wij niet lezen');
    await press(page, 'Haal op: brief.pdf');
    expect(textOf(page)).to.contain('brief.pdf is niet heel, of iemand heeft het veranderd.');
  });

  it('gives a file a name that does no harm', () => {
    const named = (name: string, type: 'application/pdf' | 'image/jpeg' = 'application/pdf'): string =>
      safeName({ name, type, number: 0 });
    expect(named('brief.pdf')).to.equal('brief.pdf');
    expect(named('../../.bashrc')).to.equal('bashrc.pdf');
    expect(named('brief\u202Efdp.exe')).to.equal('brieffdp.exe.pdf');
    expect(named('foto.JPG', 'image/jpeg')).to.equal('foto.jpg');
    expect(named('\u0000..')).to.equal('bestand-1.pdf');
    expect(named('رسالة.pdf')).to.equal('رسالة.pdf');
  });

  it('text of others is text: nothing in it becomes a part of the page or of the paper', async () => {
    const text = '<img src=x onerror="globalThis.hacked = true"><script>globalThis.hacked = true</script>';
    const hostile = JSON.parse(
      JSON.stringify(payload, (key, value: unknown) =>
        typeof value === 'string' &&
        [
          'why',
          'text',
          'name',
          'dialect',
          'notWanted',
          'practicalNote',
          'value',
          'when',
          'note',
          'statedBy',
          'organisation',
          'reach',
          'textId',
        ].includes(key)
          ? text
          : value,
      ),
    ) as ReferralPayload;
    const message: ReferralMessage = {
      ...{
        schemaVersion: '1.0',
        id: idOf(5),
        referralId: idOf(1),
        from: 'person',
        sentAt: '2026-11-22T10:00:00Z',
        text,
      },
    };
    const { page } = await sit({ open: async () => opened({ payload: hostile, messages: [message] }) });
    await openFirst(page);
    expect(textOf(page).split(text).length).to.be.greaterThan(12);
    expect(rootOf(page).querySelector('.main img, .main script')).to.equal(null);
    expect((globalThis as { readonly hacked?: boolean }).hacked).to.equal(undefined);
  });

  it('prints one referral without the page around it', async () => {
    const { print } = window;
    let paper = '';
    window.print = () => {
      paper = document.querySelector('.vk-print')!.shadowRoot!.querySelector<HTMLElement>('.sheet')!.textContent!;
      window.dispatchEvent(new Event('afterprint'));
    };
    const { page } = await sit();
    await openFirst(page);
    await press(page, 'Druk af');
    window.print = print;
    expect(paper).to.contain('Groep: Samen sterk (voorbeeld)');
    expect(paper).to.contain('Kenmerk 7A1D2C91').and.to.contain('Zij slaapt slecht').and.not.to.contain('Bel 112');
    expect(document.querySelector('.vk-print')).to.equal(null);
  });

  it('gives a FHIR bundle, and requests for a case system where that is set up', async () => {
    const { createObjectURL } = URL;
    const made: Blob[] = [];
    URL.createObjectURL = (blob) => {
      made.push(blob as Blob);
      return '#';
    };
    const { page } = await sit();
    await openFirst(page);
    expect(textOf(page)).not.to.contain('zaaksysteem');
    page.caseSettings = {
      ...{ organisation: '123456782', caseType: 'https://zaak.example/1', statusTypes: {}, resultTypes: {} },
      ...{ roleTypes: { initiator: 'https://zaak.example/2', handler: 'https://zaak.example/3' } },
      documentType: 'https://zaak.example/4',
    };
    await page.updateComplete;
    await press(page, 'Sla op als FHIR');
    await press(page, 'Sla op voor het zaaksysteem');
    await waitUntil(() => made.length === 2, 'not both saved');
    URL.createObjectURL = createObjectURL;
    const texts = await Promise.all(made.map((blob) => blob.text()));
    const zgw = texts.find((text) => text.includes('statussen')) ?? '';
    expect(JSON.parse(texts.find((text) => text !== zgw)!)).to.include({ resourceType: 'Bundle' });
    expect(zgw).to.contain('Doorverwijzing').and.not.to.contain('slaapt').and.not.to.contain('Selam');
  });

  it('takes the keyboard along: opening, going back and closing leave the focus where the reading goes on', async () => {
    const { page } = await sit();
    await openFirst(page);
    expect(rootOf(page).activeElement?.id).to.equal('main');
    const pressed = [...rootOf(page).querySelectorAll<HTMLElement>('.page *')].filter(
      (one) => getComputedStyle(one).cursor === 'pointer' && !one.closest('label, button, summary, a, dialog'),
    );
    expect(pressed, 'only native controls can be pressed').to.deep.equal([]);
    await press(page, 'Terug naar de lijst');
    expect(rootOf(page).activeElement?.id).to.equal('main');
    await press(page, 'Sluit het postvak');
    expect(rootOf(page).activeElement?.id).to.equal('main');
  });

  describe('to be accessible: axe has nothing against', () => {
    const late = [
      waiting(1, 'sent', { dueAt: '2026-11-29T10:00:00Z' }),
      waiting(2, 'accepted'),
      waiting(3, 'declined'),
    ];
    const states: Readonly<Record<string, () => Promise<ReferralInbox>>> = {
      locked: async () => (await sit()).page,
      list: async () => {
        const { page } = await sit({ list: async () => ({ items: late, next: 'x' }) });
        await giveKey(page);
        return page;
      },
      referral: async () => {
        const { page } = await sit({ open: async () => opened({ refusedMessages: 1 }) });
        await openFirst(page);
        return page;
      },
      refusing: async () => {
        const { page } = await sit();
        await openFirst(page);
        await choose(page, 'to', 'declined');
        rootOf(page).querySelector<HTMLFormElement>('section[aria-labelledby=answer] form')!.requestSubmit();
        await settle(page);
        return page;
      },
      planning: async () => {
        const { page } = await sit({ answer: () => Promise.reject(fails('step-refused', step('seen', 2))) });
        await openFirst(page);
        await choose(page, 'to', 'appointment-planned');
        await type(page, 'date', '2026-12-10');
        await type(page, 'time', '14:30');
        rootOf(page).querySelector<HTMLFormElement>('section[aria-labelledby=answer] form')!.requestSubmit();
        await settle(page);
        return page;
      },
      unreadable: async () => {
        const { page } = await sit({ open: () => Promise.reject(fails('not-for-you')) });
        await openFirst(page);
        return page;
      },
      question: async () => {
        const { page } = await sit();
        await giveKey(page);
        rootOf(page).querySelector<HTMLElement>('section[aria-labelledby=questions] .open')!.click();
        await settle(page);
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
