import { after, before, beforeEach, describe, it } from 'node:test';
import { statusToken } from '@veerkracht/sdk/referral';
import type { SentReferral } from '@veerkracht/sdk/referral';
import { expect } from 'chai';
import { raw, sql } from '../db/sql.ts';
import { began, receiving, startReferralHub } from '../testing/referrals.ts';
import type { ReferralHub } from '../testing/referrals.ts';
import { chainAudit, readAudit, verifyAudit } from './audit.ts';
import { forgetReferrals } from './retention.ts';

const terms = { pickedUp: 14, rest: 90, receipts: 365 };
const day = 24;

let hub: ReferralHub;
before(async () => {
  hub = await startReferralHub();
});
after(() => hub.stop());
beforeEach(async () => {
  hub.setClock(began);
  await hub.empty();
});

const forget = () => forgetReferrals({ database: hub.db, terms, keyDays: 30, now: hub.clock() });
const accept = async ({ receipt }: SentReferral) =>
  hub.inbox.answer(await hub.inbox.open(receipt.id), { to: 'accepted', words: { text: 'Kom maar.' } });
const withLink = async ({ sealed }: SentReferral, path: string) => {
  const { token } = await statusToken(sealed.link.keys, sealed.link.referralId);
  const response = await hub.get(`/v1/referrals/${sealed.link.referralId}/${path}`, {
    Authorization: `Bearer ${token}`,
  });
  return { status: response.status, body: (await response.json()) as { items?: Record<string, unknown>[] } };
};
const faultOf = (done: Promise<unknown>) =>
  done.then(
    () => 'done',
    (error: { readonly fault?: string }) => error.fault,
  );
const counted = () =>
  hub.db.ask(sql`select municipality, service_id, month::text, state, referrals from referral_count`);

describe('what is kept', () => {
  it('content for 14 days after an answer, the words of the answer longer; nothing else goes', async () => {
    const [answered, open] = [await hub.send(), await hub.send()];
    await accept(answered);
    hub.later(14 * day);
    expect(await forget()).to.equal(0);
    hub.later(1);
    expect(await forget()).to.equal(1);
    expect(await faultOf(hub.inbox.open(answered.receipt.id))).to.equal('gone');
    expect(await hub.sender.messages(answered.sealed.link)).to.have.length(1);
    expect((await hub.inbox.open(open.receipt.id)).id).to.equal(open.receipt.id);
    expect((await withLink(answered, 'deletions')).body.items).to.deep.equal([
      { at: '2026-12-05T11:00:00.000Z', reason: 'picked-up', sealed: 1, messages: 0, chunks: 0, steps: 0 },
    ]);
  });

  it('nothing 90 days after the last step but a counter of nobody and a receipt, and that for a year', async () => {
    const sent = await hub.send();
    await accept(sent);
    hub.later(90 * day + 1);
    await forget();
    expect((await withLink(sent, 'statuses')).status).to.equal(410);
    expect(
      (await withLink(sent, 'deletions')).body.items?.map(({ reason, messages, steps }) => [reason, messages, steps]),
    ).to.deep.equal([
      ['picked-up', 0, 0],
      ['term', 1, 2],
    ]);
    expect(await counted()).to.deep.equal([
      { municipality: 'GM0505', service_id: receiving, month: '2026-11-01', state: 'accepted', referrals: 1 },
    ]);
    for (const table of ['referral', 'referral_step', 'referral_message', 'referral_answer', 'outbox']) {
      expect(await hub.db.ask(raw(`select 1 from ${table}`)), table).to.deep.equal([]);
    }
    hub.later(366 * day);
    await forget();
    expect((await withLink(sent, 'deletions')).status).to.equal(404);
  });

  it('scenario 31: at once nothing of what was withdrawn, with a receipt that says so', async () => {
    const sent = await hub.send();
    await hub.sender.withdraw(sent.sealed.link, 'person');
    expect((await withLink(sent, 'deletions')).body.items).to.deep.equal([
      { at: '2026-11-21T10:00:00.000Z', reason: 'withdrawn', sealed: 1, messages: 0, chunks: 0, steps: 0 },
    ]);
  });

  it('how long people waited, measured over 90 days, from five on', async () => {
    const measured = async () => (await (await hub.get(`/v1/receivers/${receiving}/waiting-time`)).json()) as object;
    const all = await Promise.all([2, 4, 6, 8, 30].map(async (days) => ({ days, sent: await hub.send() })));
    for (const [at, { days, sent }] of all.entries()) {
      hub.setClock(began);
      await accept(sent);
      hub.later(days * day);
      expect(await measured(), `after ${at}`).to.deep.equal({});
      await hub.inbox.answer(await hub.inbox.open(sent.receipt.id), { to: 'started' });
    }
    expect(await measured()).to.deep.equal({ measured: { days: 6, count: 5, asOf: '2026-12-21' } });
    hub.later(70 * day);
    expect(await measured()).to.deep.equal({});
  });
});

describe('the audit log', () => {
  const actionsOf = async () =>
    (await readAudit(hub.db)).map(({ entry }) => JSON.parse(entry) as Record<string, string>);

  it('says who did what in the fields of NEN 7513, without content, and shows what was changed in it', async () => {
    const sent = await hub.send();
    await accept(sent);
    await hub.sender.withdraw(sent.sealed.link, 'person');
    expect(await chainAudit(hub.db)).to.equal(5);
    expect(
      (await actionsOf()).map((one) => `${one['eventActionCode']} ${one['eventTypeCode']} ${one['userRole']}`),
    ).to.deep.equal([
      ...['C referral-received referrer', 'R referral-read receiver', 'U status-set receiver'],
      ...['U status-set person', 'D content-erased server'],
    ]);
    const entries = await readAudit(hub.db);
    expect(verifyAudit(entries)).to.deep.equal({ size: 5 });
    const changed = entries.map((one, at) =>
      at === 2 ? { ...one, entry: one.entry.replace('accepted', 'declined') } : one,
    );
    expect(verifyAudit(changed)).to.deep.equal({ broken: 3 });
    expect(verifyAudit(entries.filter((_, at) => at !== 1))).to.deep.equal({ broken: 2 });
    for (const change of [raw('delete from audit'), raw(`update audit set entry = '' where number = 1`)]) {
      const done = await hub.db.writeAside((session) => session.query(change)).catch((error: Error) => error.message);
      expect(done).to.equal('audit only grows');
    }
    const steps = raw(`update referral_step set event = ''`);
    expect(await hub.db.writeAside((session) => session.query(steps)).catch((error: Error) => error.message)).to.equal(
      'referral_step only grows',
    );
  });

  it('stands beside a processing log with the referral as the only name, under the trace of who asks', async () => {
    hub.logged.length = 0;
    const { receipt } = await hub.send();
    await hub.inbox.open(receipt.id);
    const lines = hub.logged.filter(({ event }) => event === 'processing');
    expect(lines.map(({ name, status }) => `${name} ${status}`)).to.include.members([
      ...['POST referrals OK', 'GET referrals {id} OK', 'GET referrals {id} statuses OK'],
    ]);
    const read = lines.find(({ name }) => name === 'GET referrals {id}');
    expect(read).to.include({ 'dpl.core.data_subject_id': receipt.id, 'dpl.core.data_subject_id_type': 'referral' });
    expect(read?.['trace_id']).to.match(/^[0-9a-f]{32}$/);
  });
});
