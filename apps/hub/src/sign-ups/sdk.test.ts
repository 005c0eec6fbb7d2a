import { after, before, beforeEach, describe, it } from 'node:test';
import { createSignUps, isSignUpError } from '@veerkracht/sdk';
import type { JwePayload, SignUpError, SignUpsOptions } from '@veerkracht/sdk';
import { createSignUpInbox, makeKey, seal } from '@veerkracht/sdk/referral';
import { sealedTypes } from '@veerkracht/spec/referral';
import type { SealingKey } from '@veerkracht/spec/referral';
import { expect } from 'chai';
import { exportJWK, generalDecrypt, generateKeyPair } from 'jose';
import type { GeneralJWE } from 'jose';
import { raw } from '../db/sql.ts';
import { startEditorsHub } from '../testing/editors.ts';
import type { EditorsHub } from '../testing/editors.ts';
import { anker, steunpunt } from '../testing/fixture.ts';
import { groups, sealFor, series, seriesId } from '../testing/series.ts';

const entry = { name: 'Almaz', language: 'ti', reach: '06 00 00 00 00' };
const [group, id] = ['samen', seriesId('samen')];

describe('the sign-ups of the SDK, with this hub', () => {
  let hub: EditorsHub;
  let keys: Awaited<ReturnType<typeof generateKeyPair>>;
  const sent: string[] = [];
  before(async () => {
    hub = await startEditorsHub('2026-11-21T10:00:00Z');
    keys = await generateKeyPair('ECDH-ES+A256KW', { crv: 'P-256', extractable: true });
  });
  after(() => hub.stop());
  beforeEach(async () => {
    await hub.db.write((session) => session.query(raw('truncate sign_up')));
    await hub.load(groups([series(group, { capacity: 1, minimum: 3 }), series('straks', { status: 'cancelled' })]));
    sent.length = 0;
  });

  const sealed = async (plaintext: object): Promise<JwePayload> => sealFor(keys.publicKey, plaintext);
  /** As a page asks it; `lose` answers are lost on the way back. */
  const signUps = (lose = 0, sealing: SignUpsOptions['seal'] = sealed) => {
    let left = lose;
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input);
      if (url.pathname === '/v1/challenges') return hub.request(url.pathname, init);
      sent.push(`${url.href} ${JSON.stringify(init?.headers)} ${String(init?.body)}`);
      const response = await hub.request(url.pathname + url.search, init);
      left -= 1;
      if (left >= 0) throw new TypeError('fetch failed');
      return response;
    };
    const page = 'https://gemeente.example/agenda?taal=ti';
    return createSignUps({ hub: 'https://hub.example/', seal: sealing, page, fetch });
  };
  const listed = async () =>
    (await (await hub.as('editor')).get(`/v1/series/${id}/sign-ups`)).body['items'] as readonly {
      readonly sealed: GeneralJWE;
      readonly state: string;
    }[];
  const faultOf = async (work: Promise<unknown>): Promise<SignUpError> => {
    const error: unknown = await work.catch((thrown: unknown) => thrown);
    if (!isSignUpError(error)) throw error;
    return error;
  };

  it('23: signs up, waits, shows interest and cancels; the organiser alone reads who it is', async () => {
    const page = signUps();
    expect(await page.standing(id)).to.deep.equal({ places: 'few', interested: 0, needed: 3 });
    const first = await page.signUp(id, entry);
    expect(first.outcome).to.equal('place');
    expect(first.cancelLink).to.match(
      /^https:\/\/gemeente\.example\/agenda\?taal=ti#afmelden=[0-9a-f-]{36}\.[\w-]{43}$/,
    );
    const second = await page.signUp(id, { ...entry, name: 'Ruta' });
    expect(second.outcome).to.equal('waiting-list');
    const interest = await page.interest(id, { ...entry, name: 'Selam' });
    expect(interest).to.include({ interested: 1, needed: 2 });
    expect(await page.standing(id)).to.deep.equal({ places: 'full', interested: 1, needed: 2 });
    const [one] = await listed();
    const { plaintext } = await generalDecrypt(one?.sealed as GeneralJWE, keys.privateKey);
    expect(JSON.parse(new TextDecoder().decode(plaintext))).to.deep.equal({ name: 'Almaz', reach: entry.reach });
    await page.cancel(first.cancelLink);
    await page.cancel(interest.cancelLink.split('#afmelden=')[1] ?? '');
    await page.cancel(first.cancelLink);
    expect((await listed()).map(({ state }) => state)).to.deep.equal(['place']);
    const [, secret = ''] = first.cancelLink.split('.example/agenda?taal=ti#afmelden=')[1]?.split('.') ?? [];
    const beforeCancel = sent.filter((one) => !one.includes('/cancellations')).join('\n');
    for (const canary of ['Almaz', 'Ruta', 'Selam', '06 00', secret]) expect(beforeCancel).not.to.include(canary);
    expect(sent.every((one) => !(one.split(' ')[0] ?? '').includes(secret))).to.equal(true);
  });

  it('counts once however often an answer is lost on the way', async () => {
    expect((await signUps(2).signUp(id, entry)).outcome).to.equal('place');
    expect(await listed()).to.have.length(1);
    expect(new Set(sent).size).to.equal(1);
    const page = signUps(3);
    expect((await faultOf(page.signUp(id, { ...entry, name: 'Ruta' }))).fault).to.equal('offline');
    expect((await page.signUp(id, { ...entry, name: 'Ruta' })).outcome).to.equal('waiting-list');
    expect(await listed()).to.have.length(2);
  });

  it('takes what the SDK itself seals, for one organiser and for two, and each of them opens it', async () => {
    const recipients = await Promise.all(
      [keys, await generateKeyPair('ECDH-ES+A256KW', { crv: 'P-256', extractable: true })].map(
        async ({ publicKey }) => (await exportJWK(publicKey)) as SealingKey,
      ),
    );
    const header = { typ: 'verwijzing+jwe', ref: id, iat: 1_795_000_000, dir: 'A'.repeat(43) } as const;
    for (const count of [1, 2]) {
      const { signUp } = signUps(
        0,
        async (plaintext) =>
          JSON.parse(await seal(plaintext, { recipients: recipients.slice(0, count), header })) as JwePayload,
      );
      await signUp(id, { ...entry, name: `Almaz ${count}` });
    }
    for (const [at, { sealed }] of (await listed()).entries()) {
      const { plaintext } = await generalDecrypt(sealed, keys.privateKey);
      expect(new TextDecoder().decode(plaintext)).to.include(`Almaz ${at + 1}`);
    }
  });

  it('lets the organisation of a group, and no other, list and open who signed up, also when the group is gone', async () => {
    const { kid, publicKey, privateKey } = await makeKey('ECDH');
    const header = { typ: sealedTypes.signUp, ref: id, iat: 1_795_000_000, dir: 'A'.repeat(43) } as const;
    const page = signUps(
      0,
      async (plaintext) => JSON.parse(await seal(plaintext, { recipients: [publicKey], header })) as JwePayload,
    );
    await page.signUp(id, entry);
    await page.interest(id, { ...entry, name: 'Selam' });
    await signUps().signUp(id, { ...entry, name: 'Ruta' });
    await hub.load(groups([]));
    const inboxOf = (organisation: string) =>
      createSignUpInbox({
        hub: 'https://hub.example/',
        token: () => hub.issuer.token([{ organisation, role: 'receiver' }]),
        keys: [{ kid, key: privateKey }],
        fetch: (input, init) => {
          const url = new URL(input instanceof Request ? input.url : input);
          return Promise.resolve(hub.request(url.pathname + url.search, init));
        },
      });
    const people = await inboxOf(anker.id).list();
    expect(people.map(({ state, name, reach }) => [state, name, reach])).to.deep.equal([
      ['place', 'Almaz', entry.reach],
      ['interest', 'Selam', entry.reach],
      ['waiting', undefined, undefined],
    ]);
    expect(people[0]).to.include({ seriesId: id, seriesName: `Mind-Spring ${group} (voorbeeld)`, language: 'ti' });
    expect(await inboxOf(steunpunt.id).list()).to.deep.equal([]);
    const refused: unknown = await inboxOf('geen')
      .list()
      .catch((error: unknown) => error);
    expect(refused).to.include({ fault: 'not-allowed' });
  });

  it('says in a typed fault, with the words of the hub, why it cannot be', async () => {
    const page = signUps();
    const closed = await faultOf(page.signUp(seriesId('straks'), entry));
    expect([closed.fault, closed.reason, closed.status, closed.detail]).to.deep.equal([
      ...['closed', 'cancelled', 409, 'Deze groep gaat niet door.'],
    ]);
    expect((await faultOf(page.interest(id, entry))).reason).to.equal('places-left');
    expect((await faultOf(page.standing(seriesId('nergens')))).fault).to.equal('not-found');
    expect((await faultOf(page.cancel('https://gemeente.example/agenda'))).fault).to.equal('not-found');
    expect((await faultOf(page.cancel(`${id}.${'A'.repeat(43)}`))).fault).to.equal('not-found');
    expect((await faultOf(page.signUp(id, { ...entry, language: 'Ik spreek Tigrinya' }))).fault).to.equal('invalid');
  });
});
