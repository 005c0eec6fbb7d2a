import type { Step } from '@veerkracht/core/referral';
import type { Attachment, ReferralMessage, ReferralState, StatusEvent } from '@veerkracht/spec/referral';
import { openAttachment } from './attachments.ts';
import { sha256Hex } from './bytes.ts';
import { createHubClient, json, readAnswer } from './hub-client.ts';
import type { HubClient, HubOptions } from './hub-client.ts';
import type { OpeningKey } from './open.ts';
import { openMessage, openReferral } from './opened-referral.ts';
import type { OpenedReferral } from './opened-referral.ts';
import { ReferralError } from './referral-error.ts';
import { sealMessage } from './reply-keys.ts';
import { referralPaths } from './wire.ts';
import type { NewStatus, ReferralPage, StatusList, StoredMessage, StoredReferral } from './wire.ts';

export interface InboxOptions extends HubOptions {
  /** Of the organisation: OIDC access token. */
  readonly token: string | (() => Promise<string>);
  /** Working keys and, after a loss, the recovery key. They stay here. */
  readonly keys: readonly OpeningKey[];
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

export interface InboxReferral extends OpenedReferral {
  readonly id: string;
  readonly receivedAt: string;
  readonly log: readonly StatusEvent[];
  readonly messages: readonly ReferralMessage[];
  /** Messages that do not open, or that whoever wrote them cannot have known this referral. Say so; do not show them. */
  readonly refusedMessages: number;
  readonly attachmentChunks: readonly number[];
}

/** The step, which the hub sees, and the words with it, which it does not. */
export type Answer = Omit<Step, 'to'> & {
  readonly to: ReferralState;
  readonly words?: Pick<ReferralMessage, 'text' | 'appointment' | 'alternatives'>;
};

export interface Inbox {
  /** Oldest deadline first; `after` is `next` of the page before. */
  readonly list: (after?: string) => Promise<ReferralPage>;
  /** @throws SealingError `not-for-you` when no key fits: then `unreadable` tells the referrer; ReferralError */
  readonly open: (id: string) => Promise<InboxReferral>;
  /** @throws ReferralError `step-refused` when somebody else was first: it has the step that is there now */
  readonly answer: (referral: InboxReferral, answer: Answer) => Promise<StatusEvent>;
  readonly say: (referral: InboxReferral, text: string) => Promise<StoredMessage>;
  readonly attachment: (referral: InboxReferral, file: Attachment) => Promise<Uint8Array<ArrayBuffer>>;
  /** No key opens it any more: the referrer is asked to send it again. */
  readonly unreadable: (id: string) => Promise<StatusEvent>;
  /** Nobody asked for anything here: the hub counts it, and no more. Answer it all the same. */
  readonly spam: (id: string) => Promise<void>;
}

interface Desk {
  readonly http: HubClient;
  readonly authorised: () => Promise<Readonly<Record<string, string>>>;
  readonly keys: readonly OpeningKey[];
  readonly now: () => number;
}

const get = async <T>({ http, authorised }: Desk, path: string): Promise<T> =>
  readAnswer<T>(await http(path, { headers: await authorised() }));

const post = async <T>({ http, authorised }: Desk, path: string, value: unknown): Promise<T> => {
  const { body, headers } = json(value);
  return readAnswer<T>(await http(path, { method: 'POST', body, headers: { ...headers, ...(await authorised()) } }));
};

const openOne = async (desk: Desk, id: string): Promise<InboxReferral> => {
  const stored = await get<StoredReferral>(desk, referralPaths.referral(id));
  if (stored.id !== id || (await sha256Hex(stored.sealed)) !== stored.sha256) throw new ReferralError('format');
  const opened = await openReferral(stored.sealed, desk.keys, id);
  const { items: log } = await get<StatusList>(desk, referralPaths.statuses(id));
  const said = await get<{ readonly items: readonly StoredMessage[] }>(desk, referralPaths.messages(id));
  const theirs = said.items.filter(({ from }) => from === 'sender');
  const read = await Promise.allSettled(theirs.map(({ sealed }) => openMessage(sealed, desk.keys, id)));
  const { replyTo } = opened.payload;
  const isTheirs = ({ from, senderKey }: ReferralMessage): boolean =>
    from !== 'receiver' && replyTo.kty === 'EC' && senderKey === replyTo.x;
  const messages = read.flatMap((one) => (one.status === 'fulfilled' && isTheirs(one.value) ? [one.value] : []));
  const { receivedAt, attachmentChunks } = stored;
  const refusedMessages = theirs.length - messages.length;
  return { ...opened, id, receivedAt, attachmentChunks, log, messages, refusedMessages };
};

const sealedReply = async (
  { now }: Desk,
  { id, payload }: InboxReferral,
  said: Partial<ReferralMessage>,
): Promise<{ readonly id: string; readonly sealed: string }> => {
  const at = now();
  const message: ReferralMessage = {
    ...{ schemaVersion: '1.0', id: crypto.randomUUID(), referralId: id, from: 'receiver' },
    ...{ sentAt: new Date(at).toISOString(), ...said },
  };
  return { id: message.id, sealed: await sealMessage(message, [payload.replyTo], { iat: Math.floor(at / 1000) }) };
};

const answer = async (desk: Desk, referral: InboxReferral, { to, words, ...step }: Answer): Promise<StatusEvent> => {
  const { reason, expectedWeeks } = step;
  const said = {
    ...{ ...words, state: to },
    ...(reason !== undefined && { reason }),
    ...(expectedWeeks !== undefined && { expectedWeeks }),
  };
  const last = referral.log.at(-1);
  const body: NewStatus = {
    ...{ state: to, ...step, message: await sealedReply(desk, referral, said) },
    ...(last && { sequence: last.sequence }),
  };
  return post<StatusEvent>(desk, referralPaths.statuses(referral.id), body);
};

const attachment = async (desk: Desk, referral: InboxReferral, file: Attachment): Promise<Uint8Array<ArrayBuffer>> => {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for (let chunk = 0; chunk < (referral.attachmentChunks[file.number] ?? 0); chunk += 1) {
    const path = referralPaths.chunk(referral.id, file.number, chunk);
    const headers = { ...(await desk.authorised()), accept: 'application/octet-stream' };
    chunks.push(new Uint8Array(await (await desk.http(path, { headers })).arrayBuffer()));
  }
  return openAttachment(file, chunks);
};

/** The side of the receiver: a case system, or the inbox page. What is opened stays in this process. */
export const createInbox = ({ token, keys, now = Date.now, ...options }: InboxOptions): Inbox => {
  const authorised = async () => ({ authorization: `Bearer ${typeof token === 'string' ? token : await token()}` });
  const desk: Desk = { http: createHubClient(options), authorised, keys, now };
  return {
    list: (after) =>
      get<ReferralPage>(
        desk,
        `${referralPaths.referrals}${after === undefined ? '' : `?after=${encodeURIComponent(after)}`}`,
      ),
    open: (id) => openOne(desk, id),
    answer: (referral, said) => answer(desk, referral, said),
    say: async (referral, text) =>
      post<StoredMessage>(desk, referralPaths.messages(referral.id), await sealedReply(desk, referral, { text })),
    attachment: (referral, file) => attachment(desk, referral, file),
    unreadable: (id) =>
      post<StatusEvent>(desk, referralPaths.statuses(id), { state: 'unreadable' } satisfies NewStatus),
    spam: async (id) => void (await post(desk, referralPaths.spam(id), {})),
  };
};
