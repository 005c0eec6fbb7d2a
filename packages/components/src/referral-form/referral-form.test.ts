import { aTimeout, expect, fixture, fixtureCleanup, waitUntil } from '@open-wc/testing';
import 'axe-core';
import type * as Axe from 'axe-core';
import { html } from 'lit';
import '../define/referral-form.ts';
import type { PauseStore, ReferralForm, ReferralSender, ReferralToSend, SendProgress } from './referral-form.ts';

// ——— A form, and ways to fill it in ———

const service = {
  id: '3f3e9a0e-54a2-5b5e-8a32-0b8a3e5f3a01',
  name: 'Groep Rustig Slapen (voorbeeld)',
  organisation: 'Huis van de Buurt (voorbeeld)',
};
const clock = (): Date => new Date('2026-11-21T09:30:00Z');

interface Watched {
  readonly form: ReferralForm;
  readonly sent: readonly ReferralToSend[];
  readonly asked: readonly unknown[];
}

const open = async (more: Partial<ReferralForm> = {}, progress?: SendProgress): Promise<Watched> => {
  const sent: ReferralToSend[] = [];
  const asked: unknown[] = [];
  const sender: ReferralSender = {
    receiver: async () => ({
      ...{ organisation: service.organisation, fingerprint: '12345 67890 11223' },
      ...{ confirmedBy: 'gemeente Dordrecht', confirmedOn: '2026-11-01' },
    }),
    send: async (referral, told) => {
      sent.push(referral);
      told(progress ?? { state: 'received', statusLink: '/status#k=geheim', dueAt: '2026-12-05T09:30:00Z' });
    },
    ask: async (question) => {
      asked.push(question);
      return { statusLink: '/status#k=vraag' };
    },
  };
  const form = await fixture<ReferralForm>(html`<vk-referral-form lang="nl" .clock=${clock}></vk-referral-form>`);
  Object.assign(form, { service, services: [service], sender, ...more });
  await form.updateComplete;
  return { form, sent, asked };
};

const rootOf = (form: ReferralForm): ShadowRoot => form.shadowRoot!;
const textOf = (form: ReferralForm): string => rootOf(form).querySelector<HTMLElement>('.page')!.innerText;
const press = async (form: ReferralForm, name: string): Promise<void> => {
  const found = [...rootOf(form).querySelectorAll<HTMLElement>('button')].find(
    (button) => button.innerText.trim() === name,
  );
  if (!found) throw new Error(`There is no button "${name}" in: ${textOf(form)}`);
  found.click();
  await form.updateComplete;
  await aTimeout(0);
  await form.updateComplete;
};
const control = (form: ReferralForm, name: string, value?: string): HTMLInputElement => {
  const all = [...rootOf(form).querySelectorAll<HTMLInputElement>(`[name="${name}"]`)];
  const found = value === undefined ? all[0] : all.find((one) => one.value === value);
  if (!found) throw new Error(`There is no field "${name}" ${value ?? ''} in: ${textOf(form)}`);
  return found;
};
const tick = async (form: ReferralForm, name: string, value?: string): Promise<void> => {
  control(form, name, value).click();
  await form.updateComplete;
};
const type = async (form: ReferralForm, name: string, text: string): Promise<void> => {
  const field = control(form, name);
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await form.updateComplete;
};

/** From the first step to the preview, with as little as is allowed and a few things more. */
const toPreview = async (form: ReferralForm, who = 'adult'): Promise<void> => {
  await tick(form, 'who', who);
  if (who === 'child') await tick(form, 'ageBand', '12-15');
  await press(form, 'Verder');
  await type(form, 'why', 'Zij slaapt slecht.');
  await press(form, 'Verder');
  await type(form, 'language', 'ar');
  await tick(form, 'interpreter', 'yes');
  await tick(form, 'interpreterGender', 'woman');
  await press(form, 'Verder');
  await tick(form, 'practical.childcare');
  await press(form, 'Verder');
  await tick(form, 'contact.phone.may', 'yes');
  await type(form, 'contact.phone.value', '078 000 00 11');
  await tick(form, 'contact.post.may', 'no');
  await press(form, 'Verder');
  await press(form, 'Verder');
  await waitUntil(() => /Alleen Huis van de Buurt/.test(textOf(form)), 'the receiver is not shown');
};

const problemsOf = async (form: ReferralForm): Promise<readonly string[]> => {
  const { axe } = globalThis as unknown as { readonly axe: typeof Axe };
  const { violations } = await axe.run(form, { resultTypes: ['violations'] });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html: node }) => node).join(' ')}`);
};

describe('referral form', () => {
  afterEach(() => fixtureCleanup());

  describe('promises', () => {
    it('REF-7: never asks nationality, religion, legal status or a citizen service number', async () => {
      const { form } = await open();
      let read = textOf(form);
      await tick(form, 'who', 'child');
      read += textOf(form);
      await tick(form, 'ageBand', '12-15');
      for (let step = 0; step < 6; step += 1) {
        await press(form, 'Verder');
        read += textOf(form);
        if (step === 1) await tick(form, 'interpreter', 'yes');
        if (step === 3) await tick(form, 'contact.via-helper.may', 'yes');
      }
      expect(read).to.match(/Dit gaat weg/);
      expect(read).not.to.match(
        /nationaliteit|geloof|godsdienst|verblijf|geboortedatum:|BSN|diagnose|land van herkomst/i,
      );
    });

    it('shows a language by its own name, in letters that come along where the device has none', async () => {
      const { form } = await open();
      await tick(form, 'who', 'adult');
      await press(form, 'Verder');
      await press(form, 'Verder');
      const { fontFamily } = getComputedStyle(control(form, 'language'));
      expect(fontFamily).to.contain('Veerkracht Ethiopic').and.to.contain('Veerkracht Arabic');
    });

    it('help now is one tap away in every step, with nothing filled in', async () => {
      const { form } = await open();
      await press(form, 'Er is nu hulp nodig');
      expect(rootOf(form).querySelector('dialog')!.open).to.equal(true);
      expect(textOf(form)).to.contain('Gevaar? Bel 112');
    });

    it('27: shows exactly what is sent and to whom, also in the language of the person; every line can be struck', async () => {
      const { form, sent } = await open();
      await toPreview(form);
      await waitUntil(() => rootOf(form).querySelector('.said[lang="ar"]'), 'no Arabic');
      const lines = [...rootOf(form).querySelectorAll<HTMLElement>('.preview li')].map((line) => line.innerText);
      expect(lines.some((line) => line.includes('مترجم') && line.includes('Tolk nodig: Ja'))).to.equal(true);
      await tick(form, 'kept.why');
      await tick(form, 'kept.contact.phone');
      await tick(form, 'agreed.person');
      await press(form, 'Verstuur');
      await waitUntil(() => /Ontvangen/.test(textOf(form)), 'not received');
      const [referral] = sent;
      expect(JSON.stringify(referral)).to.not.match(/slaapt slecht|078 000/);
      expect(referral?.draft.interpreter).to.deep.equal({ needed: 'yes', gender: 'woman' });
      expect(referral?.scope).to.include('practical.childcare').and.not.include('why');
      expect(referral?.yes).to.include({ language: 'ar', readAloud: false });
      expect(textOf(form)).to.contain('5 december 2026');
    });

    it('28: without a yes nothing is sent, and a question without a name still can be', async () => {
      const { form, sent, asked } = await open();
      await toPreview(form);
      await press(form, 'Verstuur');
      expect(textOf(form)).to.contain('Zonder dit ja gaat er niets weg.');
      expect(sent).to.deep.equal([]);
      await press(form, 'Stel een vraag zonder naam');
      await waitUntil(() => /Aan welke diensten/.test(textOf(form)), 'no question');
      await tick(form, `question.service.${service.id}`);
      await type(form, 'question.language', 'ti');
      await tick(form, 'question.dayPart', 'daytime');
      await press(form, 'Stel de vraag');
      await waitUntil(() => /Gevraagd/.test(textOf(form)), 'not asked');
      expect(asked).to.deep.equal([
        { schemaVersion: '1.0', serviceIds: [service.id], language: 'ti', dayPart: 'daytime', urgency: 'normal' },
      ]);
    });

    it('says that the device shows it is no robot, while it does, for a referral and for a question', async () => {
      const checking = 'Wij controleren kort dat u geen robot bent.';
      const { form } = await open({}, { state: 'checking', statusLink: '/status#k=geheim' });
      await toPreview(form);
      await tick(form, 'agreed.person');
      await press(form, 'Verstuur');
      await waitUntil(() => textOf(form).includes(checking), 'it is not told');
      expect(rootOf(form).querySelector('.sent[role=status]')?.textContent).to.contain(checking);
      await press(form, 'Nog een vraag');
      form.sender = {
        ...form.sender!,
        ask: async (_, onWork) => {
          onWork?.();
          await waitUntil(() => textOf(form).includes(checking), 'it is not told');
          const said = [...rootOf(form).querySelectorAll('form [role=status]')];
          expect(said.some(({ textContent }) => textContent.includes(checking))).to.equal(true);
          return { statusLink: '/status#k=vraag' };
        },
      };
      await toPreview(form);
      await press(form, 'Stel een vraag zonder naam');
      await waitUntil(() => /Aan welke diensten/.test(textOf(form)), 'no question');
      await tick(form, `question.service.${service.id}`);
      await press(form, 'Stel de vraag');
      await waitUntil(() => /Gevraagd/.test(textOf(form)), 'not asked');
      expect(textOf(form)).to.not.contain(checking);
    });

    it('says that it waits, and to call, when the service gets too much today', async () => {
      const { form } = await open({}, { state: 'sealed', statusLink: '/status#k=geheim', isFull: true });
      await toPreview(form);
      await tick(form, 'agreed.person');
      await press(form, 'Verstuur');
      await waitUntil(() => textOf(form).includes('krijgt vandaag heel veel vragen'), 'it is not told');
      expect(textOf(form)).to.contain('Heeft het haast? Bel dan.').and.contain('Hier ziet u het antwoord');
    });

    it('28: says so when the question fits so few people that one can guess who it is', async () => {
      const { form } = await open({ countOf: () => 2 });
      await toPreview(form);
      await press(form, 'Stel een vraag zonder naam');
      await waitUntil(() => /Aan welke diensten/.test(textOf(form)), 'no question');
      expect(textOf(form)).to.contain('te raden is om wie het gaat');
    });

    describe('29: hearing of an answer', () => {
      const label = 'Mail mij als er antwoord is';
      /** To the step before the preview, with a way to mail the person. */
      const toAlong = async (form: ReferralForm, who: string): Promise<void> => {
        await tick(form, 'who', who);
        for (let step = 0; step < 2; step += 1) await press(form, 'Verder');
        await tick(form, 'interpreter', 'no');
        for (let step = 0; step < 2; step += 1) await press(form, 'Verder');
        await tick(form, 'contact.email.may', 'yes');
        await type(form, 'contact.email.value', 'samira@mail.example');
        await press(form, 'Verder');
      };
      const token = async (): Promise<string> => 'token';

      it('is offered to a helper who signed in, at an address of their own', async () => {
        const { form, sent } = await open({ token });
        await toAlong(form, 'adult');
        await waitUntil(() => textOf(form).includes(label), 'it is not offered');
        expect(textOf(form)).to.contain('nooit dat van de persoon');
        for (const [wrong, why] of [
          ['helper@', 'Dit lijkt geen mailadres.'],
          ['Samira@mail.example', 'Dit is het adres van de persoon.'],
        ] as const) {
          await type(form, 'noticeTo', wrong);
          await press(form, 'Verder');
          expect(textOf(form)).to.contain(why);
          expect(control(form, 'noticeTo').getAttribute('aria-invalid')).to.equal('true');
        }
        expect(await problemsOf(form)).to.deep.equal([]);
        await type(form, 'noticeTo', ' helper@buurt.example ');
        await press(form, 'Verder');
        await waitUntil(() => /Alleen Huis van de Buurt/.test(textOf(form)), 'the receiver is not shown');
        await tick(form, 'agreed.person');
        await press(form, 'Verstuur');
        await waitUntil(() => sent.length === 1, 'not sent');
        expect(sent[0]?.noticeTo).to.equal('helper@buurt.example');
        expect(JSON.stringify(sent[0]?.draft)).to.not.contain('helper@buurt.example');
      });

      it('is not offered without signing in, nor to whoever asks for themselves', async () => {
        for (const [more, who] of [
          [{}, 'adult'],
          [{ token }, 'self'],
        ] as const) {
          const { form } = await open(more);
          await toAlong(form, who);
          await aTimeout(100);
          expect(textOf(form)).to.contain('Bestanden').and.not.contain(label);
        }
      });

      it('everybody may put the day to look in their calendar, and nothing else stands there', async () => {
        const files: Blob[] = [];
        const { createObjectURL } = URL;
        URL.createObjectURL = (file) => {
          files.push(file as Blob);
          return createObjectURL(file);
        };
        const { form } = await open();
        await toPreview(form);
        await tick(form, 'agreed.person');
        await press(form, 'Verstuur');
        await waitUntil(() => textOf(form).includes('Zet in mijn agenda'), 'it is not offered');
        await press(form, 'Zet in mijn agenda wanneer ik ga kijken');
        URL.createObjectURL = createObjectURL;
        const text = (await files[0]?.text()) ?? '';
        expect(text).to.contain('DTSTART;VALUE=DATE:20261205').and.to.contain('SUMMARY:Kijk of er antwoord is');
        expect(text).to.not.match(/geheim|slap|Huis van de Buurt|https?:/i);
      });
    });

    it('28b: of 12 to 15 the young person and the parent or guardian both say yes', async () => {
      const { form, sent } = await open();
      await toPreview(form, 'child');
      await tick(form, 'agreed.person');
      await press(form, 'Verstuur');
      expect(sent).to.deep.equal([]);
      await tick(form, 'agreed.guardian');
      await press(form, 'Verstuur');
      await waitUntil(() => sent.length === 1, 'not sent');
      expect(sent[0]?.draft.forWhom.agreements.map(({ by }) => by)).to.deep.equal(['person', 'guardian']);
    });

    it('REF-7: a number that looks like a citizen service number does not go along unseen', async () => {
      const { form } = await open();
      await tick(form, 'who', 'adult');
      await press(form, 'Verder');
      await type(form, 'why', 'Nummer 111222333 staat in de brief.');
      await press(form, 'Verder');
      expect(textOf(form)).to.contain('Dit lijkt op een burgerservicenummer.');
      expect(control(form, 'why').getAttribute('aria-invalid')).to.equal('true');
      await tick(form, 'noBsn.why');
      await press(form, 'Verder');
      expect(textOf(form)).to.contain('Is een tolk nodig?');
    });

    it('nothing that was filled in is lost when sending fails', async () => {
      const { form } = await open();
      await toPreview(form);
      form.sender = {
        ...form.sender!,
        send: () => Promise.reject(Object.assign(new Error('x'), { fault: 'offline' })),
      };
      await tick(form, 'agreed.person');
      await press(form, 'Verstuur');
      await waitUntil(() => /Er is geen verbinding/.test(textOf(form)), 'no error');
      expect(textOf(form)).to.contain('Zij slaapt slecht.');
    });

    it('sealed without a line is not yet received, and says so', async () => {
      const { form } = await open({}, { state: 'sealed', statusLink: '/status#k=geheim' });
      await toPreview(form);
      await tick(form, 'agreed.person');
      await press(form, 'Verstuur');
      await waitUntil(() => /Verzegeld/.test(textOf(form)), 'not sealed');
      expect(textOf(form)).to.contain('zodra er verbinding is').and.not.contain('Ontvangen');
    });
  });

  it('a form around it hears that it was sent, and nothing of what is in it', async () => {
    const { form } = await open();
    const around = document.createElement('form');
    form.setAttribute('name', 'verwijzing');
    form.replaceWith(around);
    around.append(form);
    await form.updateComplete;
    expect(around.checkValidity()).to.equal(false);
    expect([...new FormData(around)]).to.deep.equal([]);
    await toPreview(form);
    await tick(form, 'agreed.person');
    await press(form, 'Verstuur');
    await waitUntil(() => /Ontvangen/.test(textOf(form)), 'not received');
    expect(around.checkValidity()).to.equal(true);
    expect([...new FormData(around)]).to.deep.equal([['verwijzing', 'received']]);
    around.remove();
  });

  it('errors stand beside the field and in a summary that leads there', async () => {
    const { form } = await open();
    await press(form, 'Verder');
    const summary = rootOf(form).querySelector<HTMLElement>('#summary')!;
    expect(rootOf(form).activeElement).to.equal(summary);
    summary.querySelector('a')!.click();
    expect((rootOf(form).activeElement as HTMLInputElement).name).to.equal('who');
  });

  it('what is not finished is kept on this device only when asked, and opened only with the code', async () => {
    let kept: string | undefined;
    const until = new Date('2026-11-22T09:30:00Z');
    const pause: PauseStore = {
      waiting: async () => (kept === undefined ? undefined : until),
      keep: async (content) => {
        kept = content;
        return { code: 'ABCDE-FGHJK', until };
      },
      open: async (code) => (code === 'ABCDE-FGHJK' ? kept : undefined),
      erase: async () => void (kept = undefined),
    };
    const first = await open({ pause });
    await tick(first.form, 'who', 'self');
    expect(kept).to.equal(undefined);
    await waitUntil(() => /Bewaar op dit apparaat/.test(textOf(first.form)), 'nowhere to keep it');
    await press(first.form, 'Bewaar op dit apparaat');
    expect(textOf(first.form)).to.contain('ABCDE-FGHJK');
    const again = await open({ pause });
    await waitUntil(() => /Er is iets bewaard/.test(textOf(again.form)), 'nothing found');
    await type(again.form, 'pauseCode', 'verkeerd');
    await press(again.form, 'Ga verder met wat u had ingevuld');
    expect(textOf(again.form)).to.contain('Deze code klopt niet.');
    await type(again.form, 'pauseCode', 'ABCDE-FGHJK');
    await press(again.form, 'Ga verder met wat u had ingevuld');
    expect(control(again.form, 'who', 'self').checked).to.equal(true);
    await press(again.form, 'Bewaar op dit apparaat');
    await press(again.form, 'Wis wat bewaard is');
    expect(kept).to.equal(undefined);
  });

  it('30: answers kept under a code go to another organisation without typing them again, but with a new yes', async () => {
    let kept: string | undefined;
    const until = new Date('2026-12-05T09:30:00Z');
    const pause: PauseStore = {
      waiting: async () => (kept === undefined ? undefined : until),
      keep: async (content) => {
        kept = content;
        return { code: 'ABCDE-FGHJK', until };
      },
      open: async () => kept,
      erase: async () => void (kept = undefined),
    };
    const { form } = await open({ pause });
    await toPreview(form);
    await tick(form, 'agreed.person');
    await tick(form, 'keepAfter');
    await press(form, 'Verstuur');
    await waitUntil(() => /ABCDE-FGHJK/.test(textOf(form)), 'no code');
    const other = { ...service, id: '3f3e9a0e-54a2-5b5e-8a32-0b8a3e5f3a02', name: 'Buurthuis (voorbeeld)' };
    const again = await open({ pause, service: other, services: [service, other] });
    await waitUntil(() => /Er is iets bewaard/.test(textOf(again.form)), 'nothing found');
    await type(again.form, 'pauseCode', 'ABCDE-FGHJK');
    await press(again.form, 'Ga verder met wat u had ingevuld');
    for (let step = 0; step < 6; step += 1) await press(again.form, 'Verder');
    await waitUntil(() => /Buurthuis/.test(textOf(again.form)), 'not the other organisation');
    expect(textOf(again.form)).to.contain('Zij slaapt slecht.');
    expect(control(again.form, 'agreed.person').checked).to.equal(false);
  });

  it('a photo goes along without where and when it was taken; another file does not go', async () => {
    const { form, sent } = await open();
    await tick(form, 'who', 'self');
    const canvas = new OffscreenCanvas(8, 8);
    canvas.getContext('2d');
    const jpeg = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer());
    const exif = new TextEncoder().encode('Exif\0\0GPS 51.8 4.7');
    const marked = new Uint8Array([...jpeg.slice(0, 2), 0xff, 0xe1, 0, exif.length + 2, ...exif, ...jpeg.slice(2)]);
    for (let step = 0; step < 5; step += 1) {
      await press(form, 'Verder');
      if (step === 1) await tick(form, 'interpreter', 'no');
      if (step === 3) await tick(form, 'contact.via-helper.may', 'yes');
    }
    const choose = async (file: File): Promise<void> => {
      const chosen = new DataTransfer();
      chosen.items.add(file);
      const input = rootOf(form).querySelector<HTMLInputElement>('#files')!;
      input.files = chosen.files;
      input.dispatchEvent(new Event('change'));
    };
    await choose(new File(['MZ'], 'virus.exe', { type: 'application/x-msdownload' }));
    await waitUntil(() => /Kies een foto of een pdf/.test(textOf(form)), 'no fault');
    await choose(new File([marked], 'brief.jpg', { type: 'image/jpeg' }));
    await waitUntil(() => /brief\.jpg/.test(textOf(form)), 'no file');
    await press(form, 'Verder');
    await tick(form, 'agreed.person');
    await waitUntil(() => /Alleen Huis/.test(textOf(form)), 'no receiver');
    await press(form, 'Verstuur');
    await waitUntil(() => sent.length === 1, 'not sent');
    expect(await sent[0]!.files[0]!.bytes.text()).to.not.contain('GPS');
  });

  describe('to be accessible: axe has nothing against', () => {
    for (const lang of ['nl', 'ar']) {
      it(`every step, in ${lang}`, async () => {
        const { form } = await open();
        const words = { nl: ['Verder', 'Verstuur'], ar: ['التالي', 'أرسل'] }[lang]!;
        form.lang = lang;
        await waitUntil(() => textOf(form).includes(words[0]!), 'not in this language');
        expect(await problemsOf(form)).to.deep.equal([]);
        await press(form, words[0]!);
        expect(await problemsOf(form), 'with problems').to.deep.equal([]);
        await tick(form, 'who', 'child');
        await tick(form, 'ageBand', '12-15');
        for (let step = 0; step < 6; step += 1) {
          await press(form, words[0]!);
          if (step === 1) await tick(form, 'interpreter', 'yes');
          if (step === 3) await tick(form, 'contact.via-helper.may', 'yes');
          expect(await problemsOf(form), `step ${step}`).to.deep.equal([]);
        }
        await tick(form, 'agreed.person');
        await tick(form, 'agreed.guardian');
        await waitUntil(() => rootOf(form).querySelector('.receiver'), 'no receiver');
        await press(form, words[1]!);
        await waitUntil(() => rootOf(form).querySelector('.sent'), 'not sent');
        expect(await problemsOf(form), 'sent').to.deep.equal([]);
      });
    }
  });
});
