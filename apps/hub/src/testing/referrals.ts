import { createInbox, createReferrals } from '@veerkracht/sdk/referral';
import type { Inbox, Referrals, SentReferral } from '@veerkracht/sdk/referral';
import { schemaVersion } from '@veerkracht/spec';
import type { Directory } from '@veerkracht/spec';
import { sampleReferral } from '@veerkracht/spec/referral/sample';
import { raw } from '../db/sql.ts';
import { startLocalIssuer } from '../editors/local-issuer.ts';
import type { LocalIssuer } from '../editors/local-issuer.ts';
import { stableId } from '../directory/stable-id.ts';
import { referralsOff } from '../referrals/desk.ts';
import type { Desk, ReferralSettings } from '../referrals/desk.ts';
import { keysOf } from '../referrals/key-directory.ts';
import { anker, dordrecht, place, service, steunpunt } from './fixture.ts';
import { startHub } from './hub.ts';
import type { TestHub } from './hub.ts';
import { signKeys } from './keys.ts';
import type { Signed } from './keys.ts';

const { replyTo: _, attachments: _none, ...payload } = sampleReferral;

/** A made-up referral with another id. */
export const referral = (id: string = crypto.randomUUID()) => ({ ...payload, id });

export const receiving = sampleReferral.serviceId;
export const otherService = stableId('service elders');

const receiver = (id: string, name: string, organization: typeof anker) => ({
  ...service(name, name, ['type/counselling', 'level/early-help'], { organization }),
  id,
  service_areas: [{ id: stableId(`area ${name}`), uri: 'https://identifier.overheid.nl/tooi/id/gemeente/GM0505' }],
  service_at_locations: [place(name, dordrecht)],
});

/** Two services that receive, of two organisations. */
export const receivers: Directory = {
  ...{ schema_version: schemaVersion, name: 'Ontvangers' },
  services: [receiver(receiving, 'Praathuis', anker), receiver(otherService, 'Elders', steunpunt)],
};

export const began = '2026-11-21T10:00:00Z';

export interface ReferralHub extends TestHub {
  readonly issuer: LocalIssuer;
  readonly desk: Desk;
  readonly keys: Signed;
  readonly clock: () => Date;
  readonly setClock: (moment: string) => void;
  /** Hours later. */
  readonly later: (hours: number) => void;
  readonly rotate: () => Promise<Signed>;
  readonly sender: Referrals;
  readonly inbox: Inbox;
  readonly inboxOf: (organisation: string, keys?: Signed) => Promise<Inbox>;
  readonly send: (id?: string) => Promise<SentReferral>;
  readonly fetch: typeof globalThis.fetch;
  readonly empty: () => Promise<void>;
}

const root = 'https://hub.example';

const openingKeys = ({ working, recovery }: Signed) =>
  [working, recovery].map(({ kid, privateKey }) => ({ kid, key: privateKey }));

const empty = (hub: TestHub): Promise<unknown> =>
  hub.db.writeAside((session) =>
    session.query(
      raw(
        'truncate referral, referral_step, referral_message, referral_chunk, referral_answer, outbox, deletion, audit, ' +
          'referral_count, referral_wait, webhook_stopped, daily_count',
      ),
    ),
  );

/** The hub, an issuer of tokens and both halves of the SDK, on one clock that a test can move. */
export const startReferralHub = async (settings: Partial<ReferralSettings> = {}): Promise<ReferralHub> => {
  const issuer = await startLocalIssuer();
  let now = new Date(began);
  const clock = () => now;
  const services = [receiving, otherService];
  const keys = await signKeys({ services, now: now.getTime() / 1000 });
  let newest = keys;
  const referrals: ReferralSettings = {
    ...{ ...referralsOff, ...settings },
    keys: () => Promise.resolve(keysOf(newest.jws, newest.log)),
  };
  const hub = await startHub({ oidc: issuer, clock, origins: ['https://gemeente.example'], referrals });
  await hub.load(receivers);
  const fetch: typeof globalThis.fetch = (input, init) => {
    const request = new Request(input, init);
    return hub.request(new URL(request.url).pathname + new URL(request.url).search, {
      ...{ method: request.method, headers: request.headers },
      ...(init?.body !== undefined && { body: init.body }),
    });
  };
  const common = { hub: root, fetch, now: () => now.getTime(), wait: () => Promise.resolve() };
  const sender = createReferrals({ ...common, signer: keys.signer.kid });
  const inboxOf = async (organisation: string, own: Signed = keys): Promise<Inbox> => {
    const token = () => issuer.token([{ organisation, role: 'receiver' }]);
    return createInbox({ ...common, token, keys: openingKeys(own) });
  };
  return {
    ...{ ...hub, issuer, keys, clock, sender, fetch, inboxOf },
    desk: { ...referrals, database: hub.db, clock },
    inbox: await inboxOf(anker.id),
    setClock: (moment) => (now = new Date(moment)),
    later: (hours) => (now = new Date(now.getTime() + hours * 3_600_000)),
    rotate: async () => {
      newest = await signKeys({ ...newest, services, now: now.getTime() / 1000 });
      return newest;
    },
    send: async (id) => {
      const content = referral(id);
      return sender.send(await sender.prepare(content), { idempotencyKey: crypto.randomUUID(), payload: content });
    },
    empty: async () => void (await empty(hub)),
    stop: async () => {
      await hub.stop();
      await issuer.stop();
    },
  };
};
