import type { Receiver, ReferralSender, ReferralToSend, SendFault } from '@veerkracht/components/referral-form';
import {
  buildStatusLink,
  createQuestions,
  createReferrals,
  fingerprintOf,
  isKeyDirectoryError,
  isReferralError,
  isSealingError,
  KeyDirectoryError,
  makeReplyKeys,
  statusToken,
} from '@veerkracht/sdk/referral';
import type { SealedAttachment, UnsealedReferral } from '@veerkracht/sdk/referral';
import { legalBases } from '@veerkracht/spec/referral';
import type { Consent } from '@veerkracht/spec/referral';
import { keysAt, keyTextAt } from './keys-at.ts';
import type { Outbox } from './outbox.ts';

export interface SenderOptions {
  /** Root of the hub. */
  readonly hub: string;
  /** Address of the directory of keys that the municipality signed. */
  readonly keys: string;
  /** Thumbprint of the key of the municipality, from the page and never from the server. */
  readonly signer: string;
  /** Page with `<vk-referral-status>`. */
  readonly statusPage: string;
  /** A code of `legalBases`. */
  readonly legalBasis: string | null;
  /** Who relies on it. */
  readonly organisation: string | null;
  readonly outbox: Outbox;
}

/** For so many days the yes of the person holds. */
const consentDays = 180;
const msOfDay = 86_400_000;

const keyFaults: Readonly<Record<string, SendFault>> = {
  'no-key': 'no-keys',
  expired: 'directory-expired',
  'not-yet': 'directory-expired',
};

const faultOf = (error: unknown): SendFault => {
  if (isKeyDirectoryError(error)) return keyFaults[error.fault] ?? 'key-changed';
  if (isSealingError(error)) return error.fault === 'too-large' ? 'too-large' : 'failed';
  if (!isReferralError(error)) return error instanceof TypeError ? 'offline' : 'failed';
  if (error.fault === 'offline' || error.fault === 'timeout') return 'offline';
  return error.status === 429 ? 'too-many' : error.fault === 'server' ? 'failed' : 'refused';
};

/** What the form shows; the whole error is of no use to a reader. */
const inWords = async <T>(act: () => Promise<T>): Promise<T> => {
  try {
    return await act();
  } catch (error) {
    throw Object.assign(new Error('not sent', { cause: error }), { fault: faultOf(error) });
  }
};

const sha256 = async (text: string): Promise<string> => {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
};

const receiverOf = async ({ keys, signer }: SenderOptions, serviceId: string): Promise<Receiver> => {
  const { directory, keysFor } = await keysAt(keys, signer);
  const entry = keysFor(serviceId).find(({ role }) => role === 'working');
  if (!entry) throw new KeyDirectoryError('no-key');
  return {
    organisation: entry.organisation.name,
    fingerprint: await fingerprintOf(entry.kid),
    confirmedBy: entry.confirmedBy ?? directory.issuer,
    confirmedOn: entry.confirmedOn ?? new Date(directory.iat * 1000).toISOString().slice(0, 10),
  };
};

const consentOf = async ({ yes, scope, draft }: ReferralToSend, { organisation }: Receiver): Promise<Consent> => {
  const now = Date.now();
  const { textId, text, language, readAloud, interpreterUsed } = yes;
  return {
    ...{ textId, textHash: await sha256(text), language, readAloud, interpreterUsed, scope: [...scope] },
    receiver: { serviceId: draft.serviceId, organisation },
    givenAt: new Date(now).toISOString(),
    expiresAt: new Date(now + consentDays * msOfDay).toISOString(),
  };
};

const payloadOf = async (
  referral: ReferralToSend,
  options: SenderOptions,
  receiver: Receiver,
  files: readonly SealedAttachment[],
): Promise<UnsealedReferral> => ({
  ...referral.draft,
  ...{ schemaVersion: '1.0', id: crypto.randomUUID(), createdAt: new Date().toISOString() },
  consent: await consentOf(referral, receiver),
  legalBasis: {
    basis: legalBases.find((one) => one === options.legalBasis) ?? 'consent',
    statedBy: options.organisation ?? referral.draft.referrer.organisation ?? 'de persoon zelf',
  },
  ...(files.length > 0 && { attachments: files.map(({ manifest }) => manifest) }),
});

/** Seals in the page, keeps what is sealed until it is received, and sends it when there is a line. */
export const createSender = (options: SenderOptions): ReferralSender => {
  const { hub, keys, signer, statusPage, outbox } = options;
  const fetch = async (): Promise<Response> => new Response(await keyTextAt(keys));
  const referrals = createReferrals({ hub, signer, keyDirectory: keys, fetch });
  return {
    receiver: (serviceId) => inWords(() => receiverOf(options, serviceId)),
    send: (referral, told) =>
      inWords(async () => {
        const receiver = await receiverOf(options, referral.draft.serviceId);
        const files =
          referral.files.length > 0 ? await (await import('./seal-files.ts')).sealFiles(referral.files) : [];
        const payload = await payloadOf(referral, options, receiver, files);
        const sealed = await referrals.prepare(payload, files, referral.noticeTo);
        const statusLink = buildStatusLink(statusPage, sealed.link);
        const idempotencyKey = crypto.randomUUID();
        outbox.onOutcome((outcome) => {
          if (outcome.idempotencyKey !== idempotencyKey) return;
          const { state, dueAt, isFull } = outcome;
          // It is said here and now: not once more at the next visit.
          if (state === 'failed') void outbox.seenUnsent();
          const more = { ...(dueAt && { dueAt }), ...(isFull && { isFull }) };
          told({ state, statusLink, ...more, ...(state === 'failed' && { fault: 'refused' }) });
        });
        await outbox.put({ ...{ idempotencyKey, hub, signer, sealed, files }, since: Date.now() });
        told({ state: 'sealed', statusLink });
        // Not waited for: it may take until there is a line.
        void outbox.flush().catch(() => undefined);
      }),
    ask: (question, onWork) =>
      inWords(async () => {
        const replyKeys = await makeReplyKeys();
        const link = { referralId: crypto.randomUUID(), serviceId: question.serviceIds[0] ?? '', keys: replyKeys };
        const { token } = await statusToken(replyKeys, link.referralId);
        await createQuestions({ hub, onWork, headers: outbox.signedIn }).ask(question, token, link.referralId);
        return { statusLink: buildStatusLink(statusPage, link) };
      }),
  };
};
