import { randomBytes } from 'node:crypto';
import { after, before, beforeEach, describe, it } from 'node:test';
import { verifyWebhook } from '@veerkracht/sdk/referral';
import { referralEvent } from '@veerkracht/spec/referral';
import { expect } from 'chai';
import { Webhook } from 'standardwebhooks';
import { sql } from '../db/sql.ts';
import type { LogLine } from '../log.ts';
import { anker } from '../testing/fixture.ts';
import { startPostOffice, startWebhookReader } from '../testing/post.ts';
import type { Caught, PostOffice, WebhookReader } from '../testing/post.ts';
import { began, referral, startReferralHub } from '../testing/referrals.ts';
import type { ReferralHub } from '../testing/referrals.ts';
import { deliverDue, retries } from './delivery.ts';
import type { Delivering } from './delivery.ts';
import { createMailer } from './mail.ts';
import { createGuard } from './network-guard.ts';
import { receiversOf } from './receivers.ts';
import { lookAtWaiting } from './waiting.ts';
import { readSigningKey } from './webhook-signature.ts';
import { createCaller } from './webhooks.ts';

type Answering = Parameters<Parameters<typeof startWebhookReader>[0]>[1];

const key = readSigningKey(`whsk_${randomBytes(32).toString('base64')}`);
const secret = `whsec_${randomBytes(24).toString('base64')}`;
const ok = (response: Answering): void => void response.writeHead(204).end();
const hour = 3600;

describe('what the hub tells by itself', () => {
  let hub: ReferralHub;
  let reader: WebhookReader;
  let office: PostOffice;
  let delivering: Delivering;
  let answer: (response: Answering) => void = ok;
  let logged: LogLine[] = [];
  before(async () => {
    reader = await startWebhookReader((_, response) => answer(response));
    office = await startPostOffice();
    const mail = 'postvak@anker.example';
    const receivers = receiversOf([{ organisation: anker.id, webhook: reader.url, webhookSecret: secret, mail }]);
    hub = await startReferralHub({ receivers });
    if (!key) throw new Error('no key');
    delivering = {
      ...{ database: hub.db, receivers, keys: [key], call: createCaller(createGuard(['127.0.0.0/8']), 300) },
      mailer: createMailer({ smtp: office.url, from: 'hub@gemeente.example', inbox: 'https://gemeente.example/inbox' }),
      ...{ log: (line) => void logged.push(line), clock: hub.clock, random: () => 0.5 },
    };
  });
  after(async () => {
    await reader.stop();
    delivering.mailer?.close();
    await office.stop();
    await hub.stop();
  });
  beforeEach(async () => {
    [answer, logged] = [ok, []];
    hub.setClock(began);
    await hub.empty();
    reader.caught.length = 0;
    office.caught.length = 0;
  });

  const mails = () =>
    office.caught.map(({ to, text }) => `${to.join()}: ${/\r\n\r\n([^\r]*)/.exec(text)?.[1]}`).toSorted();
  const deliver = async (): Promise<void> => {
    while ((await deliverDue(delivering)) > 0);
  };
  const read = ({ headers, body }: Caught) =>
    verifyWebhook(
      { headers: headers as Record<string, string>, body },
      [key?.publicKey ?? ''],
      hub.clock().getTime() / 1000,
    );
  const idsOf = (all: readonly Caught[]) => all.map(({ headers }) => headers['webhook-id']);
  /** As somebody who signed in. */
  const sendSignedIn = async () => {
    const content = referral();
    const sealed = await hub.sender.prepare(content);
    const body = JSON.stringify({ ...sealed.request, noticeTo: 'verwijzer@wijkteam.example' });
    const headers = {
      ...{ 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
      Authorization: `Bearer ${await hub.issuer.token([])}`,
    };
    expect((await hub.request('/v1/referrals', { method: 'POST', body, headers })).status).to.equal(201);
    return sealed;
  };

  it('is a thin event, signed so that the SDK and the reference library of Standard Webhooks believe it', async () => {
    const { receipt } = await hub.send();
    await deliver();
    const [caught] = reader.caught;
    if (!caught) throw new Error('nothing came');
    const { id, event } = await read(caught);
    expect(referralEvent.parse(event)).to.deep.include({
      ...{ id, subject: receipt.id, type: 'nl.veerkracht.verwijzing-verzonden' },
    });
    expect(Buffer.byteLength(caught.body)).to.be.lessThan(20_000);
    expect(caught.body).not.to.include(anker.id).and.not.to.include('Selam');
    const headers = { ...caught.headers } as Record<string, string>;
    const other = new Webhook(secret);
    const at = new Date(Number(headers['webhook-timestamp']) * 1000);
    expect(headers['webhook-signature']).to.include(other.sign(id, at, caught.body));
  });

  it('is tried again on the schedule of Standard Webhooks, under the same id, and given up after the last', async () => {
    await hub.send();
    answer = (response) => void response.writeHead(500).end();
    await deliver();
    const waits: number[] = [];
    for (const seconds of retries) {
      hub.later((seconds - 1) / hour);
      await deliver();
      const before = reader.caught.length;
      hub.later(1 / hour);
      await deliver();
      if (reader.caught.length === before + 1) waits.push(seconds);
    }
    expect(waits).to.deep.equal([5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400]);
    expect(new Set(idsOf(reader.caught)).size).to.equal(1);
    expect(logged.at(-1)).to.include({ event: 'notice given up', attempts: 10 });
    expect(await hub.db.ask(sql`select 1 from outbox where way = 'webhook'`)).to.deep.equal([]);
  });

  it('stops at 410, follows no redirect and waits for nobody who dawdles', async (test) => {
    let elsewhere = 0;
    const trap = await startWebhookReader((_, response) => {
      elsewhere += 1;
      ok(response);
    });
    test.after(() => trap.stop());
    await hub.send();
    answer = (response) => void response.writeHead(307, { location: trap.url }).end();
    await deliver();
    hub.later(6 / hour);
    answer = (response) => void response.socket?.write('HTTP/1.1 2');
    const began = performance.now();
    await deliver();
    answer = () => undefined;
    hub.later(1);
    await deliver();
    expect(performance.now() - began).to.be.lessThan(2000);
    expect([reader.caught.length, elsewhere]).to.deep.equal([3, 0]);
    hub.later(1);
    answer = (response) => void response.writeHead(410).end();
    await deliver();
    await hub.send();
    await deliver();
    expect(reader.caught).to.have.length(4);
  });

  it('of many copies each takes other notices', async () => {
    const sent = await Promise.all(Array.from({ length: 30 }, () => hub.send()));
    const copies = Array.from({ length: 4 }, () => delivering);
    while ((await Promise.all(copies.map(deliverDue))).some((count) => count > 0));
    expect(reader.caught).to.have.length(30);
    const subjects = reader.caught.map(({ body }) => (JSON.parse(body) as { subject: string }).subject);
    expect(subjects.toSorted()).to.deep.equal(sent.map(({ receipt }) => receipt.id).toSorted());
  });

  it('scenario 29: who does not answer is reminded, whoever sent it is told, and at last it ends', async () => {
    const sealed = await sendSignedIn();
    const tick = async (hours: number) => {
      hub.later(hours);
      await lookAtWaiting(hub.desk);
      await deliver();
      const told = mails();
      office.caught.length = 0;
      return told;
    };
    expect(await tick(1)).to.deep.equal(['postvak@anker.example: Er is iets nieuws voor uw organisatie.']);
    expect(await tick(7 * 24)).to.deep.equal(['postvak@anker.example: Er wacht iets op uw antwoord.']);
    expect(await tick(24)).to.deep.equal([]);
    expect(await tick(7 * 24)).to.deep.equal([
      'postvak@anker.example: Er wacht iets op uw antwoord.',
      'verwijzer@wijkteam.example: Er kwam nog geen antwoord op tijd.',
    ]);
    expect(await tick(29 * 24)).to.deep.equal(['verwijzer@wijkteam.example: Er komt geen antwoord meer.']);
    expect((await hub.sender.status(sealed.link)).items.at(-1)).to.include({ state: 'expired', by: 'server' });
    expect(await tick(100 * 24)).to.deep.equal([]);
  });

  it('scenario 31: a withdrawal is told to the receiver, in a mail and an event that say nothing more', async () => {
    const { sealed } = await hub.send();
    await hub.sender.withdraw(sealed.link, 'person');
    await deliver();
    expect(mails()).to.include('postvak@anker.example: Er is iets veranderd in uw postvak.');
    const types = reader.caught.map(({ body }) => (JSON.parse(body) as { type: string }).type);
    expect(types).to.include('nl.veerkracht.verwijzing-ingetrokken');
    for (const { text } of office.caught) {
      expect(text).to.include('Subject: Er is een bericht').and.not.to.include(sealed.link.referralId);
    }
  });

  it('an address for notices is for those who signed in', async () => {
    const { request } = await hub.sender.prepare(referral());
    const asked = await hub.request('/v1/referrals', {
      ...{ method: 'POST', body: JSON.stringify({ ...request, noticeTo: 'slachtoffer@elders.example' }) },
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
    });
    expect(asked.status).to.equal(401);
  });
});

describe('where webhooks may go', () => {
  const refuses = async (url: string, address?: string): Promise<boolean> => {
    const resolve = () => Promise.resolve([{ address: address ?? '93.184.216.34', family: 4 as const }]);
    return createGuard(
      ['10.7.0.0/16'],
      resolve,
    )(new URL(url)).then(
      () => false,
      () => true,
    );
  };

  it('is the internet, or a network that the operator named; nothing else, however it is written', async () => {
    for (const host of [
      ...['127.0.0.1', '0x7f.1', '2130706433', '10.0.0.1', '169.254.169.254', '192.168.1.1', '172.31.0.1', '0.0.0.0'],
      ...['[::1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[64:ff9b::7f00:1]', '[fe80::1]', '[fd00::1]', '[::]'],
      ...['[2002:7f00:1::]', '100.64.0.1', '224.0.0.1', '255.255.255.255'],
    ]) {
      expect(await refuses(`https://${host}/`), host).to.equal(true);
    }
    expect(await refuses('https://hooks.example/')).to.equal(false);
    expect(await refuses('https://hooks.example/', '127.0.0.1'), 'a name that leads inside').to.equal(true);
    expect(await refuses('http://hooks.example/'), 'not over TLS').to.equal(true);
    expect(await refuses('https://user:word@hooks.example/')).to.equal(true);
    expect(await refuses('http://10.7.1.1/')).to.equal(false);
    expect(await refuses('http://10.8.1.1/')).to.equal(true);
  });
});
