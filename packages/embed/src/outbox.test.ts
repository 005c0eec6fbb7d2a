import { beforeEach, describe, it } from 'node:test';
import { waitUntil } from '@open-wc/testing';
import { ReferralError, type Referrals } from '@veerkracht/sdk/referral';
import { expect } from 'chai';
import { allWaiting, clearUnsent, countUnsent, endWaiting, type Waiting } from './outbox-store.ts';
import { createOutbox, type Outcome } from './outbox.ts';

const waiting = (noticeTo?: string): Waiting => ({
  ...{ idempotencyKey: crypto.randomUUID(), hub: 'https://hub.example/', signer: 's', files: [], since: Date.now() },
  sealed: { request: { ...(noticeTo && { noticeTo }) }, link: {} } as unknown as Waiting['sealed'],
});

/** A hub that answers with these in turn; the last one stays. */
const outboxWith = (...answers: readonly (ReferralError | undefined)[]) => {
  const asked: { readonly key: string; readonly notice: string | undefined; readonly headers: unknown }[] = [];
  const outcomes: Outcome[] = [];
  const outbox = createOutbox(
    async () => 'token',
    ({ headers, onWork }) =>
      ({
        send: async ({ request }, { idempotencyKey }) => {
          const answer = answers[Math.min(asked.length, answers.length - 1)];
          asked.push({ key: idempotencyKey, notice: request.noticeTo, headers: await headers?.() });
          onWork?.();
          if (answer) throw answer;
          return { receipt: { dueAt: '2026-12-05T12:00:00Z' } };
        },
      }) as Partial<Referrals> as Referrals,
  );
  outbox.onOutcome((outcome) => outcomes.push(outcome));
  return { outbox, asked, outcomes };
};

describe('what was sealed and waits', () => {
  beforeEach(async () => {
    for (const { idempotencyKey } of await allWaiting()) await endWaiting(idempotencyKey, true);
    await clearUnsent();
  });

  it('stays here while a service gets too much today, and goes under the same key when there is room', async () => {
    const full = new ReferralError('busy', { status: 429, retryAfter: 5 * 3_600_000 });
    const { outbox, asked, outcomes } = outboxWith(full, undefined);
    const one = waiting();
    await outbox.put(one);
    await outbox.flush();
    expect(outcomes.map(({ state, isFull }) => `${state} ${isFull ?? ''}`)).to.deep.equal(['checking ', 'sealed true']);
    expect((await allWaiting()).map(({ idempotencyKey }) => idempotencyKey)).to.deep.equal([one.idempotencyKey]);
    await outbox.flush();
    expect(outcomes.at(-1)).to.include({ state: 'received', dueAt: '2026-12-05T12:00:00Z' });
    expect(new Set(asked.map(({ key }) => key)).size).to.equal(1);
    expect(asked[0]?.headers).to.deep.equal({ authorization: 'Bearer token' });
    expect([await allWaiting(), await countUnsent()]).to.deep.equal([[], 0]);
  });

  it('goes without the mail to the helper when nobody is signed in any more', async () => {
    const { outbox, asked, outcomes } = outboxWith(new ReferralError('not-allowed', { status: 401 }), undefined);
    await outbox.put(waiting('helper@buurt.example'));
    await outbox.flush();
    await waitUntil(() => outcomes.at(-1)?.state === 'received', 'it was not sent again');
    expect(asked.map(({ notice }) => notice)).to.deep.equal(['helper@buurt.example', undefined]);
  });

  it('is not tried for ever when a hub will never take it: that is counted until somebody has seen it', async () => {
    const { outbox, asked, outcomes } = outboxWith(new ReferralError('invalid', { status: 400 }));
    await outbox.put(waiting());
    await outbox.flush();
    await outbox.flush();
    expect([asked.length, outcomes.at(-1)?.state, await outbox.unsent()]).to.deep.equal([1, 'failed', 1]);
    await outbox.seenUnsent();
    expect(await outbox.unsent()).to.equal(0);
  });
});
