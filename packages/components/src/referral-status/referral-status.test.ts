import { aTimeout, expect, fixture, fixtureCleanup, oneEvent, waitUntil } from '@open-wc/testing';
import 'axe-core';
import type * as Axe from 'axe-core';
import { html } from 'lit';
import { questionStates, stateTable } from '@veerkracht/spec/referral';
import type { ReferralMessage, State, StatusEvent } from '@veerkracht/spec/referral';
import '../define/referral-status.ts';
import type { Followed, ReferralFollowing, ReferralStatus } from './referral-status.ts';

// ——— A referral to follow, and ways to look at it ———

const id = '7a1d2c9e-0000-4000-8000-000000000001';
const clock = (): Date => new Date('2026-11-30T09:30:00Z');
const step = (sequence: number, state: State, more: Partial<StatusEvent> = {}): StatusEvent => ({
  ...{ schemaVersion: '1.0', referralId: id, sequence, state, by: 'receiver', at: `2026-11-2${sequence}T10:00:00Z` },
  ...more,
});
const message = (more: Partial<ReferralMessage>): ReferralMessage => ({
  ...{ schemaVersion: '1.0', id: crypto.randomUUID(), referralId: id, from: 'receiver' },
  ...{ sentAt: '2026-11-25T10:00:00Z', ...more },
});

interface Watched {
  readonly page: ReferralStatus;
  readonly said: readonly string[];
  readonly withdrawn: readonly string[];
}

const open = async (followed: Followed, more: Partial<ReferralFollowing> = {}): Promise<Watched> => {
  const said: string[] = [];
  const withdrawn: string[] = [];
  const following: ReferralFollowing = {
    service: { id: 'dienst', name: 'Groep Rustig Slapen (voorbeeld)' },
    link: 'https://gids.example/status#v=1&k=geheim',
    look: async () => followed,
    say: async (text) => void said.push(text),
    withdraw: async (by) => void withdrawn.push(by),
    ...more,
  };
  const page = await fixture<ReferralStatus>(html`<vk-referral-status lang="nl" .clock=${clock}></vk-referral-status>`);
  page.following = following;
  page.finder = '/hulp';
  await waitUntil(() => rootOf(page).querySelector('#now, .fault'), 'nothing to see');
  return { page, said, withdrawn };
};

const rootOf = (page: ReferralStatus): ShadowRoot => page.shadowRoot!;
const textOf = (page: ReferralStatus): string => rootOf(page).querySelector<HTMLElement>('.page')!.innerText;
const press = async (page: ReferralStatus, name: string): Promise<void> => {
  const found = [...rootOf(page).querySelectorAll<HTMLElement>('button')].find((one) => one.innerText.trim() === name);
  if (!found) throw new Error(`There is no button "${name}" in: ${textOf(page)}`);
  found.click();
  await aTimeout(0);
  await page.updateComplete;
};
const problemsOf = async (page: ReferralStatus): Promise<readonly string[]> => {
  const { axe } = globalThis as unknown as { readonly axe: typeof Axe };
  const { violations } = await axe.run(page, { resultTypes: ['violations'] });
  return violations.map(({ id: rule, nodes }) => `${rule}: ${nodes.map(({ html: node }) => node).join(' ')}`);
};

describe('referral status', () => {
  afterEach(() => fixtureCleanup());

  it('29: says every state in plain words', async () => {
    for (const [name, { plain }] of Object.entries(stateTable)) {
      const state = name as State;
      const isOfQuestion = (questionStates as readonly string[]).includes(state);
      const questions = [{ serviceId: 'een', status: step(1, state) }];
      const { page } = await open(
        isOfQuestion ? { log: [], messages: [], questions } : { log: [step(1, state)], messages: [] },
      );
      expect(textOf(page), state).to.contain(plain.nl);
    }
  });

  it('29: says when an answer is due, and that it is late when it is', async () => {
    const log = [step(1, 'sent')];
    const waiting = await open({ log, messages: [], dueAt: '2026-12-05T10:00:00Z' });
    expect(textOf(waiting.page)).to.contain('Antwoord verwacht vóór 5 december 2026.');
    await waitUntil(() => textOf(waiting.page).includes('Zet in mijn agenda'), 'no reminder is offered');
    expect(await problemsOf(waiting.page)).to.deep.equal([]);
    const late = await open({ log, messages: [], dueAt: '2026-11-29T10:00:00Z' });
    expect(textOf(late.page)).to.contain('had er al moeten zijn');
    expect(textOf(late.page)).to.contain('Bel de organisatie').and.not.contain('Zet in mijn agenda');
  });

  it('30: full leads to something for now, and to another organisation', async () => {
    const alternatives = [{ serviceId: 'andere', name: 'Buurthuis (voorbeeld)' }];
    const { page } = await open({
      log: [step(1, 'sent'), step(2, 'declined', { reason: 'no-capacity' })],
      messages: [message({ state: 'declined', alternatives })],
    });
    expect(textOf(page)).to.contain('Er is nu geen plek').and.to.contain('In de tussentijd');
    expect(rootOf(page).querySelector<HTMLAnchorElement>('a[href="/hulp"]')?.innerText).to.equal('Zoek hulp voor nu');
    const going = oneEvent(page, 'vk-refer');
    await press(page, 'Vraag het hier');
    expect((await going).detail).to.deep.equal({ service: 'andere' });
  });

  it('31: stopping takes two presses, and says what it does', async () => {
    const { page, withdrawn } = await open({ log: [step(1, 'accepted')], messages: [] });
    expect(textOf(page)).to.contain('Dan wissen wij wat wij bewaren.');
    await press(page, 'Stoppen');
    expect(withdrawn).to.deep.equal([]);
    expect(rootOf(page).activeElement?.id).to.equal('sure');
    await press(page, 'Ja, stop');
    expect(withdrawn).to.deep.equal(['person']);
  });

  it('keeps what was written when sending fails, and clears it when it was sent', async () => {
    let fails = true;
    const { page, said } = await open(
      { log: [step(1, 'information-needed')], messages: [message({ text: 'Wanneer kunt u?' })] },
      {
        say: async (text) => {
          if (fails) throw Object.assign(new Error('x'), { fault: 'offline' });
          (said as string[]).push(text);
        },
      },
    );
    const field = rootOf(page).querySelector('textarea')!;
    field.value = 'Op dinsdag.';
    await press(page, 'Verstuur');
    expect(textOf(page)).to.contain('Er is geen verbinding.');
    expect(field.value).to.equal('Op dinsdag.');
    fails = false;
    await press(page, 'Verstuur');
    await waitUntil(() => field.value === '', 'not cleared');
    expect(said).to.deep.equal(['Op dinsdag.']);
  });

  it('text of others is text: nothing in it becomes a part of the page', async () => {
    const text = '<img src=x onerror="globalThis.hacked = true"><b>vet</b>';
    const { page } = await open({ log: [step(1, 'accepted')], messages: [message({ text })] });
    expect(textOf(page)).to.contain(text);
    expect(rootOf(page).querySelector('.messages img')).to.equal(null);
  });

  it('has the link as a QR code, made in the page', async () => {
    const { page } = await open({ log: [step(1, 'sent')], messages: [] });
    await waitUntil(() => rootOf(page).querySelector('svg.qr'), 'no code');
    expect(rootOf(page).querySelector('svg.qr')!.getAttribute('aria-label')).to.equal('QR-code van deze link');
  });

  it('without a link it says that it needs one', async () => {
    const page = await fixture<ReferralStatus>(html`<vk-referral-status lang="nl"></vk-referral-status>`);
    expect(textOf(page)).to.contain('Deze pagina werkt alleen met een link.').and.to.contain('Gevaar? Bel 112');
  });

  describe('to be accessible: axe has nothing against', () => {
    const appointment = { at: '2026-12-10T13:30:00Z', place: 'Voorstraat', withWhom: 'de trainer' };
    const states: Readonly<Record<string, Followed>> = {
      sent: { log: [step(1, 'sent')], messages: [], dueAt: '2026-12-05T10:00:00Z' },
      planned: {
        log: [step(1, 'sent'), step(2, 'appointment-planned')],
        messages: [message({ text: 'Tot dan', appointment }), message({ from: 'person', text: 'شكرا' })],
      },
      waitlisted: { log: [step(1, 'waitlisted', { expectedWeeks: 6 })], messages: [] },
      question: {
        ...{ log: [], messages: [] },
        questions: [
          { serviceId: 'een', name: 'Huiskamer (voorbeeld)', status: step(2, 'capacity') },
          { serviceId: 'twee', status: step(2, 'waitlist', { expectedWeeks: 3 }) },
        ],
      },
    };
    for (const [name, followed] of Object.entries(states)) {
      for (const lang of ['nl', 'ar']) {
        it(`${name}, in ${lang}`, async () => {
          const { page } = await open(followed);
          page.lang = lang;
          await waitUntil(() => rootOf(page).querySelector(`.page[lang="${lang}"]`), 'not in this language');
          await waitUntil(() => rootOf(page).querySelector('svg.qr'), 'no code');
          expect(await problemsOf(page)).to.deep.equal([]);
        });
      }
    }
  });
});
