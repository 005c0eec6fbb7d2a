import { beforeEach, describe, it } from 'node:test';
import { expect } from 'chai';
import { sampleReferral } from '@veerkracht/spec/referral/sample';
import type { ReferralMessage } from '@veerkracht/spec/referral';
import {
  buildStatusLink,
  createInbox,
  createQuestionInbox,
  createQuestions,
  createReferrals,
  makeQuestionToken,
  openMessage,
  parseStatusLink,
  replyOpeningKey,
  sealAttachment,
  sealMessage,
} from './referral.ts';
import type { Inbox, Referrals, SentReferral } from './referral.ts';
import { entryOf, makeDirectory, now as seconds, signed } from './directory.fixture.ts';
import { createFakeHub, receiverToken } from './fake-hub.fixture.ts';
import type { FakeHub } from './fake-hub.fixture.ts';
import { makeKey } from './key-making.ts';

const { replyTo: _, ...payload } = sampleReferral;
const made = await makeDirectory();
const root = 'https://hub.example';
const key = '0192f3c0-0000-4000-8000-000000000001';
const now = () => seconds * 1000;
const keysOf = (...keys: readonly (typeof made.working)[]) =>
  keys.map(({ kid, privateKey }) => ({ kid, key: privateKey }));

let hub: FakeHub;
let waited: number[];
let sender: Referrals;
let inbox: Inbox;
beforeEach(() => {
  hub = createFakeHub({ directory: made.jws, log: made.log });
  waited = [];
  const wait = async (milliseconds: number) => void waited.push(milliseconds);
  sender = createReferrals({ hub: `${root}/`, signer: made.signer.kid, fetch: hub.fetch, wait, now });
  inbox = createInbox({ hub: root, token: receiverToken, keys: keysOf(made.working), fetch: hub.fetch, wait, now });
});
const sendOne = async (): Promise<SentReferral> => sender.send(await sender.prepare(payload), { idempotencyKey: key });
const faultOf = (done: Promise<unknown>) =>
  done.then(
    () => 'done',
    (error: { readonly fault?: string }) => error.fault,
  );
const say = (from: 'person' | 'receiver', text: string): ReferralMessage => ({
  ...{ schemaVersion: '1.0', id: crypto.randomUUID(), referralId: payload.id, from },
  ...{ sentAt: '2026-11-21T11:00:00Z', text },
});

describe('from the form to the inbox and back', () => {
  it('scenario 29: is sent, read and answered, and the answer is sealed for whoever has the link', async () => {
    const { receipt, sealed } = await sendOne();
    expect(receipt).to.include({ id: payload.id, sha256: sealed.sha256, dueAt: '2026-12-05T10:00:00.000Z' });
    const [item] = (await inbox.list()).items;
    const referral = await inbox.open(item?.id ?? '');
    expect(referral.payload).to.deep.include(payload);
    expect(referral.findings).to.deep.equal([]);
    const appointment = { at: '2026-12-01T13:00:00Z', place: 'Voorstraat 1' };
    await inbox.answer(referral, { to: 'appointment-planned', words: { text: 'U bent welkom.', appointment } });

    const link = parseStatusLink(buildStatusLink('https://gemeente.example/status', sealed.link));
    if (!link) throw new Error('no link');
    const { items } = await sender.status(link);
    expect(items.map(({ state, by }) => [state, by])).to.deep.equal([
      ['sent', 'referrer'],
      ['appointment-planned', 'receiver'],
    ]);
    const [reply] = await sender.messages(link);
    const said = await openMessage(reply?.sealed ?? '', [await replyOpeningKey(link.keys)], payload.id);
    expect(said).to.deep.include({
      from: 'receiver',
      text: 'U bent welkom.',
      state: 'appointment-planned',
      appointment,
    });
  });

  it('promise 5: nothing of what was said is anywhere in what the hub got', async () => {
    const { sealed } = await sendOne();
    const referral = await inbox.open(payload.id);
    await inbox.answer(referral, { to: 'declined', reason: 'no-capacity', words: { text: 'KANARIE-antwoord' } });
    await sender.message(sealed.link, say('person', 'KANARIE-vraag'));
    const seen = hub.seen.join('\n');
    for (const word of [
      'KANARIE',
      'Selam',
      '0699999901',
      'slaapt',
      'Asmara',
      sealed.link.keys.secret,
      sealed.link.keys.publicKey.x,
    ]) {
      expect(seen, word).to.not.include(word);
    }
    for (const { d = '' } of [made.working.privateKey, made.recovery.privateKey] as { d?: string }[])
      expect(seen).to.not.include(d);
  });

  it('messages of whoever has the link are read, also by themselves; what the hub made up is refused', async () => {
    const { sealed } = await sendOne();
    await sender.message(sealed.link, say('person', 'Kan het op dinsdag?'));
    const forged = await sealMessage(say('person', 'Trek het in.'), [made.working.publicKey], { iat: seconds });
    hub.kept.get(payload.id)?.messages.push({ id: crypto.randomUUID(), sealed: forged, at: '', from: 'sender' });
    const referral = await inbox.open(payload.id);
    expect(referral.messages.map(({ text }) => text)).to.deep.equal(['Kan het op dinsdag?']);
    expect(referral.refusedMessages).to.equal(1);
    const [own] = await sender.messages(sealed.link);
    const back = await openMessage(own?.sealed ?? '', [await replyOpeningKey(sealed.link.keys)], payload.id);
    expect(back.text).to.equal('Kan het op dinsdag?');
  });

  it('scenario 31: withdrawn, the hub has nothing left to give and the receiver sees that it happened', async () => {
    const { sealed } = await sendOne();
    expect(await sender.withdraw(sealed.link, 'person')).to.include({ state: 'withdrawn', by: 'person', sequence: 2 });
    expect(await faultOf(inbox.open(payload.id))).to.equal('gone');
    expect((await inbox.list()).items[0]?.status.state).to.equal('withdrawn');
    expect(await faultOf(sender.withdraw(sealed.link, 'person'))).to.equal('step-refused');
  });

  it('R13: who answers what has changed meanwhile hears where it stands now', async () => {
    const { sealed } = await sendOne();
    const referral = await inbox.open(payload.id);
    await sender.withdraw(sealed.link, 'person');
    const error = await inbox.answer(referral, { to: 'accepted' }).catch((reason: unknown) => reason);
    expect(error).to.deep.include({ fault: 'step-refused' });
    expect((error as { current: object }).current).to.include({ state: 'withdrawn', sequence: 2 });
  });

  it('a link of another referral opens nothing', async () => {
    const { sealed } = await sendOne();
    const other = (await sender.prepare(payload)).link;
    expect(await faultOf(sender.status(other))).to.equal('not-allowed');
    expect(await faultOf(sender.withdraw(other, 'person'))).to.equal('not-allowed');
    expect((await sender.status(sealed.link)).items).to.have.length(1);
  });

  it('files go up in chunks, on from where it broke off, and come out whole', async () => {
    const bytes = Uint8Array.from({ length: 2_500_000 }, (_, at) => at % 251);
    const file = await sealAttachment({ number: 0, name: 'brief.pdf', type: 'application/pdf', bytes });
    const sealed = await sender.prepare({ ...payload, attachments: [file.manifest] }, [file]);
    await sender.send(sealed, { idempotencyKey: key });
    const first = { ...file, chunks: file.chunks.slice(0, 1) };
    await sender.sendAttachments(sealed.link, [first]);
    const before = hub.seen.length;
    await sender.sendAttachments(sealed.link, [file]);
    expect(hub.seen.slice(before).filter((line) => line.includes('/attachments/0/'))).to.have.length(2);
    const referral = await inbox.open(payload.id);
    expect(Buffer.compare(await inbox.attachment(referral, file.manifest), bytes)).to.equal(0);
  });
});

describe('when things go wrong on the way', () => {
  it('a lost answer, a busy hub and no network: one referral, and "received" only at the end', async () => {
    const sealed = await sender.prepare(payload);
    hub.faults.push('lost', 503, 'offline');
    const { receipt } = await sender.send(sealed, { idempotencyKey: key });
    expect(receipt.sha256).to.equal(sealed.sha256);
    expect(hub.kept.size).to.equal(1);
    expect(waited).to.have.length(3);
    // The 503 asked for two seconds.
    expect(waited[1]).to.be.at.least(2000);
  });

  it('gives up after four tries, and says that nothing is known', async () => {
    hub.faults.push('offline', 'offline', 'offline', 'offline');
    expect(await faultOf(sender.send({ ...(await prepared()) }, { idempotencyKey: key }))).to.equal('offline');
  });
  const prepared = async () => {
    const faults = hub.faults.splice(0);
    const sealed = await sender.prepare(payload);
    hub.faults.push(...faults);
    return sealed;
  };

  it('a hub that has something else than what was sent has received nothing', async () => {
    const sealed = await sender.prepare(payload);
    hub.faults.push('wrong-hash');
    expect(await faultOf(sender.send(sealed, { idempotencyKey: key }))).to.equal('not-received');
  });

  it('R7: the same key for something else is refused, and the first stays', async () => {
    const { sealed } = await sendOne();
    expect(await faultOf(sender.send(await sender.prepare(payload), { idempotencyKey: key }))).to.equal('reused');
    expect((await inbox.open(payload.id)).payload.replyTo).to.deep.equal(sealed.link.keys.publicKey);
  });

  it('R15: a key that was replaced meanwhile is sealed for anew, with the same link; without the text it says so', async () => {
    const before = await sender.prepare(payload);
    const fresh = await makeKey('ECDH');
    const keys = [...made.keys, entryOf(fresh.kid, fresh.publicKey, 'working', { nbf: seconds - 60 })];
    const newer = await signed(keys, made.signer, { log: made.log });
    Object.assign(hub.keys, { directory: newer.jws, log: newer.log });
    hub.retired.add(made.working.kid);
    expect(await faultOf(sender.send(before, { idempotencyKey: key }))).to.equal('key-replaced');
    const { sealed } = await sender.send(before, { idempotencyKey: key, payload });
    expect(sealed.link).to.deep.equal(before.link);
    const rotated = createInbox({
      hub: root,
      token: receiverToken,
      keys: keysOf(made.working, fresh),
      fetch: hub.fetch,
      now,
    });
    expect((await rotated.open(payload.id)).kid).to.equal(fresh.kid);
  });

  it('REF-11: a hub that hands out keys of its own gets nothing, also in the answer that a key was replaced', async () => {
    const sealed = await sender.prepare(payload);
    const evil = await makeDirectory();
    Object.assign(hub.keys, { directory: evil.jws });
    hub.retired.add(made.working.kid);
    expect(await faultOf(sender.prepare(payload))).to.equal('wrong-signer');
    expect(await faultOf(sender.send(sealed, { idempotencyKey: key, payload }))).to.equal('wrong-signer');
    expect(hub.kept.size).to.equal(0);
  });

  it('REF-12: without the working key the recovery key opens it; without both it ends as unreadable, visibly', async () => {
    const { sealed } = await sendOne();
    const withRecovery = createInbox({
      hub: root,
      token: receiverToken,
      keys: keysOf(made.recovery),
      fetch: hub.fetch,
      now,
    });
    expect((await withRecovery.open(payload.id)).kid).to.equal(made.recovery.kid);
    const lost = createInbox({ hub: root, token: receiverToken, keys: [], fetch: hub.fetch, now });
    expect(await faultOf(lost.open(payload.id))).to.equal('not-for-you');
    await lost.unreadable(payload.id);
    expect((await sender.status(sealed.link)).items.at(-1)).to.include({ state: 'unreadable', by: 'receiver' });
  });
});

describe('scenario 28: advice without a name', () => {
  it('two services are asked whether there is a place; each answers, and only who asked reads it', async () => {
    const questions = createQuestions({ hub: root, fetch: hub.fetch });
    const answers = createQuestionInbox({ hub: root, token: receiverToken, fetch: hub.fetch });
    const token = makeQuestionToken();
    const serviceIds = [payload.serviceId, '6f0c1f4e-0d0b-4c1e-9a77-b1a2c3d4e5f7'];
    const question = { schemaVersion: '1.0', serviceIds, language: 'ti', urgency: 'this-week' } as const;
    const { items } = await questions.ask({ ...question, serviceIds }, token, key);
    expect(items.map(({ serviceId }) => serviceId)).to.deep.equal(serviceIds);
    expect(items[0]?.dueAt).to.equal('2026-11-24T10:00:00.000Z');
    const [first] = (await answers.list()).items;
    await answers.answer(first?.id ?? '', { state: 'waitlist', expectedWeeks: 4 });
    expect((await questions.status(first?.id ?? '', token)).items.at(-1)).to.include({
      state: 'waitlist',
      expectedWeeks: 4,
    });
    expect((await questions.mine(token)).items.map(({ status }) => status.state)).to.deep.equal([
      'waitlist',
      'question-asked',
    ]);
    expect((await questions.mine(makeQuestionToken())).items).to.deep.equal([]);
    expect(await faultOf(questions.status(first?.id ?? '', makeQuestionToken()))).to.equal('not-found');
    expect(await questions.withdraw(items[1]?.id ?? '', token, 'referrer')).to.include({ state: 'question-withdrawn' });
    expect(hub.seen.join()).to.not.include(`"${token}"`);
  });
});

describe('the link', () => {
  it('keeps its secret behind the #, and reads back', async () => {
    const { link } = await sender.prepare(payload);
    const href = buildStatusLink('https://gemeente.example/status?lang=ti', link);
    expect(parseStatusLink(href)).to.deep.equal(link);
    expect(parseStatusLink(new URL(href).hash)).to.deep.equal(link);
    expect(href.split('#')[0]).to.equal('https://gemeente.example/status?lang=ti');
    expect(href.length).to.be.lessThan(330);
  });

  it('that is something else is none', () => {
    for (const text of ['', '#', '#v=2', 'https://x.example/#v=1&r=1&s=2&k=a.b.c', '#k=..'])
      expect(parseStatusLink(text)).to.equal(undefined);
  });
});
