import { sealedTypes } from '@veerkracht/spec/referral';
import type { Checkpoint, ReferralMessage, ReferralPayload, StatusEvent } from '@veerkracht/spec/referral';
import { fetchWithWork } from '../fetch-with-work.ts';
import type { WorkOptions } from '../fetch-with-work.ts';
import { sha256Hex } from './bytes.ts';
import { createHubClient, json, readAnswer } from './hub-client.ts';
import type { HubClient, HubOptions } from './hub-client.ts';
import type { SealedAttachment } from './attachments.ts';
import { recipientsFor, verifyKeyDirectory } from './key-directory.ts';
import type { Signer, VerifiedKeyDirectory } from './key-directory.ts';
import { isReferralError, ReferralError } from './referral-error.ts';
import { makeReplyKeys, sealMessage, statusToken } from './reply-keys.ts';
import { seal } from './seal.ts';
import type { StatusLink } from './status-link.ts';
import { referralPaths } from './wire.ts';
import type {
  KeysAnswer,
  NewReferral,
  NewStatus,
  ReceivedChunks,
  ReferralReceipt,
  StatusList,
  StoredMessage,
} from './wire.ts';

export interface ReferralsOptions extends HubOptions, Pick<WorkOptions, 'onWork'> {
  /** Where the signed directory is: an address that gives a compact JWS. Left out: the hub is asked. */
  readonly keyDirectory?: string;
  /** Whom the page trusts about keys. Never from the hub. */
  readonly signer: Signer;
  /** Checkpoint of the last directory that was used on this device. */
  readonly previous?: Checkpoint;
  /** Headers for who signs in; asked for before each request that makes something new. */
  readonly headers?: () => Promise<Readonly<Record<string, string>>>;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** The fields that we know, without "and any other": what is left out of those can then be said. */
type Known<T> = { [K in keyof T as string extends K ? never : K]: T[K] };

/** What the form has: everything but the key for answers. */
export type UnsealedReferral = Omit<Known<ReferralPayload>, 'replyTo'>;

/** Can be kept in an outbox as it is: nobody can read the referral with it, this device neither. */
export interface SealedReferral {
  readonly request: NewReferral;
  /** SHA-256 of `request.sealed`, hexadecimal. */
  readonly sha256: string;
  readonly link: StatusLink;
  /** Of the directory of keys that was used; give it back as `previous` next time. */
  readonly checkpoint: Checkpoint;
}

export interface SentReferral {
  readonly receipt: ReferralReceipt;
  /** Another one than was given when it was sealed again for a new key. */
  readonly sealed: SealedReferral;
}

export interface SendReferralOptions {
  /** A UUID, made and stored before the first try and kept for every later one. */
  readonly idempotencyKey: string;
  /** As long as the page has it: a key that was replaced then means sealing again, and nobody notices. */
  readonly payload?: UnsealedReferral;
  readonly signal?: AbortSignal;
}

export interface Referrals {
  /**
   * `noticeTo`: a mail address of whoever signed in (`headers`), to hear of an answer, or that there is none in time. The
   * hub reads it. @throws KeyDirectoryError, SealingError: nothing may be sent then
   */
  readonly prepare: (
    payload: UnsealedReferral,
    files?: readonly SealedAttachment[],
    noticeTo?: string,
  ) => Promise<SealedReferral>;
  /** Resolves only once the hub has stored exactly this. @throws ReferralError */
  readonly send: (sealed: SealedReferral, options: SendReferralOptions) => Promise<SentReferral>;
  /** Goes on where an upload broke off. */
  readonly sendAttachments: (
    link: StatusLink,
    files: readonly SealedAttachment[],
    signal?: AbortSignal,
  ) => Promise<void>;
  readonly status: (link: StatusLink) => Promise<StatusList>;
  /** Sealed, oldest first; `openMessage` with `replyOpeningKey` opens them. */
  readonly messages: (link: StatusLink) => Promise<readonly StoredMessage[]>;
  readonly message: (link: StatusLink, message: ReferralMessage) => Promise<StoredMessage>;
  /** Erases what the hub holds; the receiver is told. */
  readonly withdraw: (link: StatusLink, by: 'referrer' | 'person') => Promise<StatusEvent>;
}

interface Desk {
  readonly http: HubClient;
  readonly options: ReferralsOptions;
  readonly now: () => number;
}

const directoryText = async ({ http, options }: Desk, serviceId: string): Promise<string> => {
  if (options.keyDirectory === undefined) {
    return (await readAnswer<KeysAnswer>(await http(referralPaths.keys(serviceId)))).directory;
  }
  const elsewhere = createHubClient({ ...options, hub: options.keyDirectory });
  return (await (await elsewhere('', { headers: { accept: 'application/jose, text/plain' } })).text()).trim();
};

const verified = async (desk: Desk, serviceId: string, text?: string): Promise<VerifiedKeyDirectory> => {
  const { signer, previous } = desk.options;
  const jws = text ?? (await directoryText(desk, serviceId));
  return verifyKeyDirectory(jws, signer, { now: Math.floor(desk.now() / 1000), ...(previous && { previous }) });
};

const sealedFor = async (
  desk: Desk,
  payload: UnsealedReferral,
  keys: VerifiedKeyDirectory,
  before: Pick<SealedReferral, 'link'> & Pick<NewReferral, 'attachmentChunks' | 'noticeTo'>,
): Promise<SealedReferral> => {
  const { link, ...outside } = before;
  const { id, serviceId, urgency, replaces } = payload;
  const content = { ...payload, replyTo: link.keys.publicKey };
  const header = { typ: sealedTypes.referral, ref: id, iat: Math.floor(desk.now() / 1000), dir: keys.hash };
  const sealed = await seal(content, { recipients: recipientsFor(keys, serviceId), header });
  const { hash } = await statusToken(link.keys, id);
  const request: NewReferral = {
    ...{ id, serviceId, urgency, sealed, statusTokenHash: hash },
    ...outside,
    ...(replaces !== undefined && { replaces }),
  };
  return { request, sha256: await sha256Hex(sealed), link, checkpoint: keys.directory.checkpoint };
};

const postReferral = async (
  { http, options }: Desk,
  { request, sha256 }: SealedReferral,
  { idempotencyKey, signal }: SendReferralOptions,
): Promise<ReferralReceipt> => {
  const { body, headers } = json(request);
  const response = await http(referralPaths.referrals, {
    ...{ method: 'POST', body, signal },
    headers: { ...headers, ...(await options.headers?.()), 'idempotency-key': idempotencyKey },
  });
  const receipt = await readAnswer<ReferralReceipt>(response);
  if (receipt.sha256 !== sha256 || receipt.id !== request.id) {
    throw new ReferralError('not-received', { status: response.status });
  }
  return receipt;
};

const send = async (desk: Desk, sealed: SealedReferral, options: SendReferralOptions): Promise<SentReferral> => {
  try {
    return { receipt: await postReferral(desk, sealed, options), sealed };
  } catch (error) {
    const { payload } = options;
    if (!isReferralError(error) || error.fault !== 'key-replaced' || !payload) throw error;
    const { link, request } = sealed;
    const { attachmentChunks, noticeTo } = request;
    const keys = await verified(desk, request.serviceId, error.directory);
    const again = await sealedFor(desk, payload, keys, {
      link,
      ...(attachmentChunks && { attachmentChunks }),
      ...(noticeTo && { noticeTo }),
    });
    return { receipt: await postReferral(desk, again, options), sealed: again };
  }
};

const bearer = async ({ keys, referralId }: StatusLink): Promise<Readonly<Record<string, string>>> => ({
  authorization: `Bearer ${(await statusToken(keys, referralId)).token}`,
});

const sendAttachments = async (
  { http }: Desk,
  link: StatusLink,
  files: readonly SealedAttachment[],
  signal?: AbortSignal,
): Promise<void> => {
  const headers = { ...(await bearer(link)), 'content-type': 'application/octet-stream' };
  const { items } = await readAnswer<ReceivedChunks>(
    await http(referralPaths.attachments(link.referralId), { headers: await bearer(link), signal }),
  );
  const there = new Set(items.map(({ file, chunk, sha256 }) => `${file}/${chunk}/${sha256}`));
  for (const { manifest, chunks } of files) {
    for (const [at, body] of chunks.entries()) {
      if (there.has(`${manifest.number}/${at}/${await sha256Hex(body)}`)) continue;
      await http(referralPaths.chunk(link.referralId, manifest.number, at), { method: 'PUT', headers, body, signal });
    }
  }
};

const message = async (desk: Desk, link: StatusLink, said: ReferralMessage): Promise<StoredMessage> => {
  const keys = await verified(desk, link.serviceId);
  // For oneself as well, so that the conversation can be read back with the link.
  const own = recipientsFor(keys, link.serviceId);
  const recipients = own.every(({ kty }) => kty === 'EC') ? [...own, link.keys.publicKey] : own;
  const known = { ...said, senderKey: link.keys.publicKey.x };
  const sealed = await sealMessage(known, recipients, { iat: Math.floor(desk.now() / 1000), dir: keys.hash });
  const { body, headers } = json({ id: said.id, sealed });
  return readAnswer<StoredMessage>(
    await desk.http(referralPaths.messages(link.referralId), {
      ...{ method: 'POST', body },
      headers: { ...headers, ...(await bearer(link)) },
    }),
  );
};

/** The side of whoever asks for help: seals, sends, follows and withdraws. The hub never sees what is inside. */
export const createReferrals = (options: ReferralsOptions): Referrals => {
  const desk: Desk = {
    http: createHubClient({ ...options, fetch: fetchWithWork(options) }),
    options,
    now: options.now ?? Date.now,
  };
  const { http } = desk;
  return {
    prepare: async (payload, files = [], noticeTo) => {
      const { id, serviceId } = payload;
      const link: StatusLink = { referralId: id, serviceId, keys: await makeReplyKeys() };
      const attachmentChunks = files.map((file) => file.chunks.length);
      return sealedFor(desk, payload, await verified(desk, serviceId), {
        ...{ link, ...(noticeTo && { noticeTo }) },
        ...(files.length > 0 && { attachmentChunks }),
      });
    },
    send: (sealed, how) => send(desk, sealed, how),
    sendAttachments: (link, files, signal) => sendAttachments(desk, link, files, signal),
    status: async (link) =>
      readAnswer<StatusList>(await http(referralPaths.statuses(link.referralId), { headers: await bearer(link) })),
    messages: async (link) => {
      const response = await http(referralPaths.messages(link.referralId), { headers: await bearer(link) });
      return (await readAnswer<{ readonly items: readonly StoredMessage[] }>(response)).items;
    },
    message: (link, said) => message(desk, link, said),
    withdraw: async (link, by) => {
      const { body, headers } = json({ state: 'withdrawn', by } satisfies NewStatus);
      const response = await http(referralPaths.statuses(link.referralId), {
        ...{ method: 'POST', body },
        headers: { ...headers, ...(await bearer(link)) },
      });
      return readAnswer<StatusEvent>(response);
    },
  };
};
