import { after, before, beforeEach, describe, it } from 'node:test';
import {
  createQuestionInbox,
  createQuestions,
  makeQuestionToken,
  openMessage,
  replyOpeningKey,
  sealAttachment,
} from '@veerkracht/sdk/referral';
import type { ReferralError, ReferralFault, SentReferral } from '@veerkracht/sdk/referral';
import { expect } from 'chai';
import { anker, steunpunt } from '../testing/fixture.ts';
import { began, otherService, receiving, referral, startReferralHub } from '../testing/referrals.ts';
import type { ReferralHub } from '../testing/referrals.ts';

let hub: ReferralHub;
before(async () => {
  hub = await startReferralHub();
});
after(() => hub.stop());
beforeEach(async () => {
  hub.setClock(began);
  await hub.empty();
});

const errorOf = (done: Promise<unknown>): Promise<ReferralError> =>
  done.then(
    () => {
      throw new Error('It was done.');
    },
    (error: unknown) => error as ReferralError,
  );
const faultOf = async (done: Promise<unknown>): Promise<ReferralFault> => (await errorOf(done)).fault;
const statesOf = async ({ sealed }: SentReferral) =>
  (await hub.sender.status(sealed.link)).items.map(({ state, by }) => `${state} by ${by}`);
const open = (sent: SentReferral) => hub.inbox.open(sent.receipt.id);
const words = async ({ sealed }: SentReferral) => {
  const key = await replyOpeningKey(sealed.link.keys);
  const all = await hub.sender.messages(sealed.link);
  return Promise.all(all.map((one) => openMessage(one.sealed, [key], sealed.link.referralId)));
};

describe('a referral through the SDK and the hub', () => {
  it('scenario 29: sent, received, seen and accepted; both sides see the same, and only the receiver reads it', async () => {
    const sent = await hub.send();
    expect(sent.receipt.dueAt).to.equal('2026-12-05T10:00:00.000Z');
    const [item] = (await hub.inbox.list()).items;
    expect(item).to.include({ id: sent.receipt.id, serviceId: receiving, dueAt: sent.receipt.dueAt });
    const { id: _, ...payload } = referral();
    const opened = await open(sent);
    expect(opened.payload).to.deep.include(payload);
    await hub.inbox.answer(opened, { to: 'seen' });
    await hub.inbox.answer(await open(sent), { to: 'accepted', words: { text: 'U bent welkom.' } });
    expect(await statesOf(sent)).to.deep.equal(['sent by referrer', 'seen by receiver', 'accepted by receiver']);
    expect((await hub.sender.status(sent.sealed.link)).dueAt).to.equal(undefined);
    expect((await words(sent)).map(({ text }) => text)).to.deep.equal([undefined, 'U bent welkom.']);
  });

  it('scenario 29: full becomes a waiting list with weeks, and later comes back with a reason', async () => {
    const sent = await hub.send();
    await hub.inbox.answer(await open(sent), { to: 'waitlisted', expectedWeeks: 6 });
    await hub.inbox.answer(await open(sent), { to: 'returned', reason: 'not-reachable' });
    const { items } = await hub.sender.status(sent.sealed.link);
    expect(items.map(({ state, reason, expectedWeeks }) => [state, reason, expectedWeeks])).to.deep.equal([
      ['sent', undefined, undefined],
      ['waitlisted', undefined, 6],
      ['returned', 'not-reachable', undefined],
    ]);
  });

  it('scenario 30: a no has a reason that all may see, and alternatives that only the person reads', async () => {
    const sent = await hub.send();
    const error = await errorOf(hub.inbox.answer(await open(sent), { to: 'declined' }));
    expect([error.fault, error.refusal]).to.deep.equal(['step-refused', 'reason-missing']);
    const alternatives = [{ serviceId: otherService, name: 'Elders (voorbeeld)' }];
    await hub.inbox.answer(await open(sent), { to: 'declined', reason: 'no-capacity', words: { alternatives } });
    expect((await hub.sender.status(sent.sealed.link)).items.at(-1)).to.include({ reason: 'no-capacity' });
    const [answer] = await words(sent);
    expect(answer).to.deep.include({ state: 'declined', reason: 'no-capacity', alternatives });
  });

  it('scenario 31: withdrawn, the content is gone, the receiver is told, and the log keeps that it happened', async () => {
    const sent = await hub.send();
    await hub.inbox.answer(await open(sent), { to: 'accepted', words: { text: 'Kom maar.' } });
    await hub.sender.withdraw(sent.sealed.link, 'person');
    expect(await faultOf(open(sent))).to.equal('gone');
    expect((await hub.inbox.list()).items[0]?.status).to.include({ state: 'withdrawn', by: 'person' });
    expect(await hub.sender.messages(sent.sealed.link)).to.deep.equal([]);
    expect((await statesOf(sent)).at(-1)).to.equal('withdrawn by person');
  });

  it('messages go both ways, each once', async () => {
    const sent = await hub.send();
    await hub.inbox.say(await open(sent), 'Kan het op dinsdag?');
    const message = {
      ...{ schemaVersion: '1.0', id: crypto.randomUUID(), referralId: sent.receipt.id, from: 'person' as const },
      ...{ sentAt: began, text: 'Liever woensdag.' },
    };
    await hub.sender.message(sent.sealed.link, message);
    await hub.sender.message(sent.sealed.link, message);
    expect((await open(sent)).messages.map(({ text }) => text)).to.deep.equal(['Liever woensdag.']);
    expect((await words(sent)).map(({ text }) => text)).to.deep.equal(['Kan het op dinsdag?', 'Liever woensdag.']);
  });

  it('files come in chunk by chunk; before the last one nobody hears of the referral', async () => {
    const bytes = Uint8Array.from({ length: 2_500_000 }, (_, at) => at % 251);
    const file = await sealAttachment({ number: 0, name: 'brief.pdf', type: 'application/pdf', bytes });
    const content = { ...referral(), attachments: [file.manifest] };
    const sealed = await hub.sender.prepare(content, [file]);
    await hub.sender.send(sealed, { idempotencyKey: crypto.randomUUID() });
    await hub.sender.sendAttachments(sealed.link, [{ ...file, chunks: file.chunks.slice(0, 2) }]);
    expect((await hub.inbox.list()).items).to.deep.equal([]);
    expect(await faultOf(hub.inbox.open(content.id))).to.equal('not-found');
    await hub.sender.sendAttachments(sealed.link, [file]);
    const opened = await hub.inbox.open(content.id);
    expect(Buffer.compare(await hub.inbox.attachment(opened, file.manifest), bytes)).to.equal(0);
    const other = { ...file, chunks: [new Uint8Array(100)] };
    expect(await faultOf(hub.sender.sendAttachments(sealed.link, [other]))).to.equal('invalid');
  });

  it('R15: a key that was replaced meanwhile is sealed for anew, and the new key opens it', async () => {
    const content = referral();
    const sealed = await hub.sender.prepare(content);
    const rotated = await hub.rotate();
    const idempotencyKey = crypto.randomUUID();
    const error = await errorOf(hub.sender.send(sealed, { idempotencyKey }));
    expect([error.fault, error.directory]).to.deep.equal(['key-replaced', rotated.jws]);
    await hub.sender.send(sealed, { idempotencyKey, payload: content });
    const inbox = await hub.inboxOf(anker.id, rotated);
    expect((await inbox.open(content.id)).kid).to.equal(rotated.working.kid);
  });

  it('nobody else gets anything, and an unknown id looks the same', async () => {
    const sent = await hub.send();
    const elsewhere = await hub.inboxOf(steunpunt.id);
    expect((await elsewhere.list()).items).to.deep.equal([]);
    const other = (await hub.sender.prepare(referral(sent.receipt.id))).link;
    const nowhere = { ...sent.sealed.link, referralId: crypto.randomUUID() };
    const said = await Promise.all(
      [elsewhere.open(sent.receipt.id), hub.sender.status(other), hub.sender.status(nowhere)].map(errorOf),
    );
    expect(new Set(said.map(({ status, message }) => `${status} ${message}`)).size).to.equal(1);
    expect(said[0]?.fault).to.equal('not-found');
    expect(await faultOf((await hub.inboxOf('x')).list())).to.equal('not-allowed');
  });
});

describe('a question about a place', () => {
  it('scenario 28: is asked of two services without a person, and each answers for itself', async () => {
    const common = { hub: 'https://hub.example', fetch: hub.fetch };
    const [questions, token] = [createQuestions(common), makeQuestionToken()];
    const question = { schemaVersion: '1.0', urgency: 'today', language: 'ti' } as const;
    const key = crypto.randomUUID();
    const asked = { ...question, serviceIds: [receiving, otherService] };
    const { items } = await questions.ask(asked, token, key);
    expect(items.map(({ serviceId, dueAt }) => [serviceId, dueAt])).to.deep.equal([
      [receiving, '2026-11-22T10:00:00.000Z'],
      [otherService, '2026-11-22T10:00:00.000Z'],
    ]);
    expect(await questions.ask(asked, token, key)).to.deep.equal({ items });
    const inbox = createQuestionInbox({
      ...common,
      token: () => hub.issuer.token([{ organisation: steunpunt.id, role: 'receiver' }]),
    });
    const [mine, ...others] = (await inbox.list()).items;
    expect([mine?.question, others]).to.deep.equal([{ ...question, serviceIds: [otherService] }, []]);
    const page = 'https://elders.example/wachten';
    await inbox.answer(mine?.id ?? '', { state: 'waitlist', expectedWeeks: 4, page });
    expect(await faultOf(inbox.answer(items[0]?.id ?? '', { state: 'capacity' }))).to.equal('not-found');
    await questions.withdraw(items[0]?.id ?? '', token, 'person');
    expect((await questions.status(mine?.id ?? '', token)).items.at(-1)).to.include({ expectedWeeks: 4, page });
    const all = await questions.mine(token);
    expect(all.items.map(({ status }) => status.state).toSorted()).to.deep.equal(['question-withdrawn', 'waitlist']);
    expect((await questions.mine(makeQuestionToken())).items).to.deep.equal([]);
  });
});
