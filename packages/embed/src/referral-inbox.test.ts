/** The page of a receiver, against the real sealing of the SDK and a hub of some lines in memory. */
import { afterEach, before, beforeEach, describe, it } from 'node:test';
import { expect, fixture, fixtureCleanup, waitUntil } from '@open-wc/testing';
import '@veerkracht/components/define/referral-inbox';
import type { KeyRing, ReferralInbox } from '@veerkracht/components/referral-inbox';
import { dueAt, newStatus, transition } from '@veerkracht/core/referral';
import type { ReferralStatus } from '@veerkracht/core/referral';
import {
  appendKeyLog,
  checkpointOf,
  createReferrals,
  makeKey,
  openMessage,
  replyOpeningKey,
  sealAttachment,
  signKeyDirectory,
} from '@veerkracht/sdk/referral';
import type {
  MadeKey,
  NewReferral,
  NewStatus,
  Referrals,
  SealedReferral,
  StoredMessage,
} from '@veerkracht/sdk/referral';
import { sampleReferral } from '@veerkracht/spec/referral/sample';
import type { StatusEvent } from '@veerkracht/spec/referral';
import { connectReferralInboxes, createKeyRing } from './connect-referral-inbox.ts';
import { createKeyVault } from './key-vault.ts';
import type { Passkey } from './key-vault.ts';

// ——— A hub that keeps the contract of the SDK ———

const root = 'https://hub.example';
const { replyTo: _, attachments: __, ...payload } = sampleReferral;
const { id, serviceId } = payload;

interface Hub {
  readonly fetch: typeof globalThis.fetch;
  /** Everything that came in, as text. */
  readonly seen: string[];
  readonly log: StatusEvent[];
  readonly messages: StoredMessage[];
  /** Somebody else takes a step. */
  step(body: NewStatus): Response;
}

const ok = (value: unknown, status = 200): Response => new Response(JSON.stringify(value), { status });
const hexOf = async (text: string): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

const createHub = (): Hub => {
  const hub = { seen: [] as string[], log: [] as StatusEvent[], messages: [] as StoredMessage[] };
  const chunks = new Map<string, ArrayBuffer>();
  let kept: NewReferral | undefined;
  let status: ReferralStatus = newStatus(id, payload.urgency);
  const step = ({ state, message, sequence, ...rest }: NewStatus): Response => {
    const current = hub.log.at(-1);
    const done = transition(
      status,
      { to: state, ...rest },
      current ? 'receiver' : 'referrer',
      new Date().toISOString(),
    );
    if ('refusal' in done || (sequence !== undefined && sequence !== current?.sequence)) {
      return ok({ type: 'https://hub.example/problems/step-refused', current }, 409);
    }
    status = done.status;
    hub.log.push(done.event);
    if (message) hub.messages.push({ ...message, at: done.event.at, from: 'receiver' });
    return ok(done.event, 201);
  };
  const answer = async (method: string, path: string, body: string, bytes: ArrayBuffer): Promise<Response> => {
    if (path === '/v1/capacity-questions') return ok({ items: [] });
    if (path === '/v1/sign-ups') return ok({ items: [], total: 0 });
    if (path === '/v1/referrals' && method === 'POST') {
      kept = JSON.parse(body) as NewReferral;
      step({ state: 'sent' });
      return ok({ id, sha256: await hexOf(kept.sealed), dueAt: dueAt(status) }, 201);
    }
    const summary = { id, serviceId, urgency: payload.urgency, receivedAt: hub.log[0]?.at, status: hub.log.at(-1) };
    if (path === '/v1/referrals') return ok({ items: [{ ...summary, dueAt: dueAt(status) }] });
    const [, what, ...more] = path.replace('/v1/referrals/', '').split('/');
    if (what === undefined) {
      const { sealed = '', attachmentChunks = [] } = kept ?? {};
      return ok({ ...summary, sealed, sha256: await hexOf(sealed), attachmentChunks });
    }
    if (what === 'statuses') return method === 'POST' ? step(JSON.parse(body) as NewStatus) : ok({ items: hub.log });
    if (what === 'messages') return ok({ items: hub.messages });
    if (method === 'PUT') chunks.set(more.join('/'), bytes);
    return more.length > 0 && method === 'GET' ? new Response(chunks.get(more.join('/'))) : ok({ items: [] });
  };
  return {
    ...hub,
    step,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const bytes = await request.clone().arrayBuffer();
      const body = new TextDecoder().decode(bytes);
      hub.seen.push(`${request.url} ${[...request.headers].join(' ')} ${body}`);
      return answer(request.method, new URL(request.url).pathname, body, bytes);
    },
  };
};

// ——— Keys, somebody who asks, and the page ———

let working: MadeKey;
let recovery: MadeKey;
let sender: (hub: Hub) => Referrals;
before(async () => {
  const [signer, ...made] = await Promise.all([makeKey('ECDSA'), makeKey('ECDH'), makeKey('ECDH')]);
  [working, recovery] = made;
  const now = Math.floor(Date.now() / 1000);
  let log = { entries: [] as never[] } as Awaited<ReturnType<typeof appendKeyLog>>;
  const keys = [];
  for (const [at, { kid, publicKey: key }] of made.entries()) {
    log = await appendKeyLog(log, { at: now, action: 'added', serviceId, kid });
    const role = at === 0 ? ('working' as const) : ('recovery' as const);
    const organisation = { name: 'Praathuis (voorbeeld)' };
    keys.push({ kid, key, role, use: 'enc' as const, nbf: now - 60, exp: now + 86_400, serviceId, organisation });
  }
  const directory = { schemaVersion: '1.0', issuer: 'Gemeente (voorbeeld)', iat: now, exp: now + 86_400 };
  const jws = await signKeyDirectory({ ...directory, checkpoint: checkpointOf(log), keys }, signer.privateKey);
  sender = (hub) =>
    createReferrals({
      ...{ hub: root, signer: signer.kid, keyDirectory: 'https://keys.example/keys.jws' },
      fetch: async (input, init) =>
        new URL(input instanceof Request ? input.url : input).host === 'keys.example'
          ? new Response(jws)
          : hub.fetch(input, init),
    });
});

const fileOf = (key: MadeKey): File =>
  new File([JSON.stringify({ kid: key.kid, key: key.privateKey })], 'working.private.json');

let hub: Hub;
let link: SealedReferral['link'];
beforeEach(async () => {
  hub = createHub();
  const referrals = sender(hub);
  const bytes = new TextEncoder().encode('%PDF-1.7 brief');
  const file = await sealAttachment({ number: 0, name: 'brief.pdf', type: 'application/pdf', bytes });
  const sealed = await referrals.prepare({ ...payload, attachments: [file.manifest] }, [file]);
  await referrals.send(sealed, { idempotencyKey: crypto.randomUUID() });
  await referrals.sendAttachments(sealed.link, [file]);
  ({ link } = sealed);
});
afterEach(() => fixtureCleanup());

const ringOf = (vault?: Passkey): KeyRing =>
  createKeyRing({ hub: root, token: async () => 'token', fetch: hub.fetch }, createKeyVault(vault));

const openPage = async (keyRing: KeyRing): Promise<ReferralInbox> => {
  const page = await fixture<ReferralInbox>('<vk-referral-inbox lang="nl"></vk-referral-inbox>');
  page.keyRing = keyRing;
  await page.updateComplete;
  return page;
};
const textOf = (page: ReferralInbox): string => page.shadowRoot!.querySelector<HTMLElement>('.page')!.innerText;
const shows = (page: ReferralInbox, text: string): Promise<void> =>
  waitUntil(() => textOf(page).includes(text), `no "${text}"`);
const giveKey = (page: ReferralInbox, key: MadeKey): void => {
  const field = page.shadowRoot!.querySelector<HTMLInputElement>('input[type=file]')!;
  const files = new DataTransfer();
  files.items.add(fileOf(key));
  field.files = files.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
};
const press = (page: ReferralInbox, selector: string): void =>
  page.shadowRoot!.querySelector<HTMLElement>(selector)!.click();
const openFirst = async (page: ReferralInbox, key: MadeKey): Promise<void> => {
  giveKey(page, key);
  await waitUntil(() => page.shadowRoot!.querySelector('.open'), 'no list');
  press(page, '.open');
};

describe('the inbox page with the SDK behind it', () => {
  it('29: opens what was sealed with the key file, and answers sealed for whoever asked', async () => {
    const page = await openPage(ringOf());
    await openFirst(page, working);
    await shows(page, 'Zij slaapt slecht sinds de zomer');
    press(page, '[name=to][value=accepted]');
    const words = page.shadowRoot!.querySelector<HTMLTextAreaElement>('#text')!;
    words.value = 'KANARIE-antwoord';
    words.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await page.updateComplete;
    press(page, 'section[aria-labelledby=answer] form button.primary');
    await shows(page, 'Uw antwoord is verstuurd.');
    expect(hub.log.map(({ state }) => state)).to.deep.equal(['sent', 'seen', 'accepted']);
    const said = await openMessage(hub.messages.at(-1)!.sealed, [await replyOpeningKey(link.keys)], id);
    expect(said.text).to.equal('KANARIE-antwoord');
  });

  it('promise 5: nothing of it, and nothing of the key, goes to the hub or into a storage of the browser', async () => {
    const page = await openPage(ringOf());
    await openFirst(page, working);
    await shows(page, 'Zij slaapt slecht');
    const seen = hub.seen.join('\n');
    const stored = JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]);
    const secrets = [working.privateKey.d ?? '', recovery.privateKey.d ?? ''];
    for (const secret of [...secrets, 'slaapt', 'Selam', '0699999901', 'KANARIE']) {
      expect(seen, secret).not.to.include(secret);
      expect(stored, secret).not.to.include(secret);
    }
    expect(await indexedDB.databases().then((all) => all.map(({ name }) => name))).not.to.include('vk-desk');
  });

  it('REF-12: the recovery key opens it too; a stranger’s key does not, and the page says so', async () => {
    const stranger = await openPage(ringOf());
    await openFirst(stranger, await makeKey('ECDH'));
    await shows(stranger, 'Geen van uw sleutels past hierop.');
    giveKey(stranger, recovery);
    await shows(stranger, 'Zij slaapt slecht');
  });

  it('a step of somebody else comes first: the page says what it is now', async () => {
    const page = await openPage(ringOf());
    await openFirst(page, working);
    await shows(page, 'Wat doet u?');
    hub.step({ state: 'waitlisted' });
    press(page, '[name=to][value=accepted]');
    await page.updateComplete;
    press(page, 'section[aria-labelledby=answer] form button.primary');
    await shows(page, 'iemand anders was u voor. Nu staat er: op wachtlijst');
    expect(hub.log.map(({ state }) => state)).to.deep.equal(['sent', 'seen', 'waitlisted']);
  });

  it('opens a file, and not one of which the hub changed a byte', async () => {
    const desk = await ringOf().unlock(fileOf(working));
    const referral = await desk.open(id);
    const [file] = referral.payload.attachments ?? [];
    expect(new TextDecoder().decode(await desk.attachment(referral, file!))).to.equal('%PDF-1.7 brief');
    const fault = await desk
      .attachment(referral, { ...file!, sha256: '0'.repeat(64) })
      .catch((error: unknown) => error);
    expect(fault).to.include({ fault: 'damaged' });
  });

  it('takes no other file for a key', async () => {
    for (const text of ['', '{}', '{"kid":"x","key":{"kty":"EC"}}', '[]', 'x'.repeat(40_000)]) {
      const fault = await ringOf()
        .unlock(new File([text], 'x.json'))
        .catch((error: unknown) => error);
      expect(fault, text.slice(0, 20)).to.include({ fault: 'not-a-key' });
    }
  });
});

describe('the tag', () => {
  const { fetch } = globalThis;
  afterEach(() => (globalThis.fetch = fetch));

  it('takes its hub from the attribute, and its token from the page whenever it asks', async () => {
    const asked: string[] = [];
    globalThis.fetch = async (input, init) => {
      asked.push(new Request(input, init).headers.get('authorization') ?? '');
      return hub.fetch(input, init);
    };
    const page = await fixture<ReferralInbox>(`<vk-referral-inbox lang="nl" hub="${root}/"></vk-referral-inbox>`);
    connectReferralInboxes();
    await page.updateComplete;
    giveKey(page, working);
    await shows(page, 'U bent niet meer aangemeld');
    expect(asked).to.deep.equal([]);
    let nth = 0;
    page.token = async () => `token-${(nth += 1)}`;
    press(page, '.head .actions .button');
    await waitUntil(() => page.shadowRoot!.querySelector('.open'), 'no list');
    await waitUntil(() => asked.length === 3, 'no sign-ups');
    expect(asked.toSorted()).to.deep.equal([1, 2, 3].map((one) => `Bearer token-${one}`));
  });
});

describe('the key on this device', () => {
  const secrets = new Map<string, Uint8Array<ArrayBuffer>>();
  /** An authenticator: a secret for each salt, which only the user of the device gets. */
  const passkey: Passkey = {
    can: async () => true,
    make: async (salt) => {
      const secret = crypto.getRandomValues(new Uint8Array(32));
      secrets.set(salt.join(), secret);
      return { id: new Uint8Array([1, 2, 3]), secret };
    },
    use: async (_id, salt) => secrets.get(salt.join()) ?? Promise.reject(new TypeError('refused')),
  };
  const everythingStored = async (): Promise<string> => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('vk-desk');
      request.onsuccess = () => resolve(request.result);
    });
    const found = await new Promise<unknown[]>((resolve) => {
      const request = db.transaction('kept').objectStore('kept').getAll();
      request.onsuccess = () => resolve(request.result);
    });
    db.close();
    return JSON.stringify(found, (_key, value: unknown) =>
      value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value,
    );
  };

  it('is kept locked, opens with the passkey of this device only, and can be forgotten', async () => {
    const first = ringOf(passkey);
    expect(await first.device?.waiting()).to.equal(false);
    await first.unlock(fileOf(working));
    await first.device?.keep();
    const stored = await everythingStored();
    expect(stored).to.include('data');
    for (const secret of [working.privateKey.d ?? '', 'kty', working.kid]) expect(stored).not.to.include(secret);

    const later = ringOf(passkey);
    expect(await later.device?.waiting()).to.equal(true);
    expect((await (await later.device!.open()).open(id)).payload.why).to.equal(payload.why);

    secrets.clear();
    const fault = await ringOf(passkey)
      .device!.open()
      .catch((error: unknown) => error);
    expect(fault).to.include({ fault: 'no-passkey' });
    await later.device?.forget();
    expect(await later.device?.waiting()).to.equal(false);
    expect(await everythingStored()).to.equal('[]');
  });

  it('is not offered where the browser has no such passkeys', async () => {
    expect(await ringOf({ ...passkey, can: async () => false }).device?.waiting()).to.equal(undefined);
  });
});
