import '@veerkracht/components/define/referral-inbox';
import type {
  CaseSettings,
  DeskFault,
  KeyRing,
  ReferralDesk,
  ReferralInbox,
} from '@veerkracht/components/referral-inbox';
import {
  createInbox,
  createQuestionInbox,
  createSignUpInbox,
  isReferralError,
  isSealingError,
  ReferralError,
} from '@veerkracht/sdk/referral';
import type { HubOptions, Inbox, InboxReferral, OpeningKey } from '@veerkracht/sdk/referral';
import { createKeyVault } from './key-vault.ts';
import type { KeyVault } from './key-vault.ts';
import { createSignIn } from './sign-in.ts';

/** On the element, because a page that names the script twice, once with a version behind it, runs it twice. */
const connected = Symbol.for('veerkracht.connected');

const absolute = (address: string): string => new URL(address, document.baseURI).href;

type Raw = Readonly<Record<string, unknown>>;
const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);

const faults: Readonly<Record<string, DeskFault>> = {
  offline: 'offline',
  timeout: 'offline',
  'not-allowed': 'not-allowed',
  'not-found': 'not-found',
  gone: 'gone',
  'step-refused': 'step-refused',
};

const faultOf = (error: unknown): DeskFault => {
  if (isReferralError(error)) return faults[error.fault] ?? 'failed';
  if (isSealingError(error)) return error.fault === 'not-for-you' ? 'not-for-you' : 'damaged';
  return error instanceof Error && error.name === 'AttachmentError' ? 'damaged' : 'failed';
};

const refused = (fault: DeskFault, cause: unknown): Error => {
  const current = isReferralError(cause) ? cause.current : undefined;
  return Object.assign(new Error('not done', { cause }), { fault, ...(current && { current }) });
};

/** What the page shows; the whole error is of no use to a reader. */
const inWords = async <T>(act: () => Promise<T>): Promise<T> => {
  try {
    return await act();
  } catch (error) {
    throw refused(faultOf(error), error);
  }
};

export interface DeskOptions extends HubOptions {
  readonly token: () => Promise<string>;
}

/** Whoever asked sees that somebody opened it. When that does not get through nothing is lost: the answer says more. */
const openSeen = async (inbox: Inbox, id: string): Promise<InboxReferral> => {
  const opened = await inbox.open(id);
  if (opened.log.at(-1)?.state !== 'sent') return opened;
  const event = await inbox.answer(opened, { to: 'seen' }).catch(() => undefined);
  return event ? { ...opened, log: [...opened.log, event] } : opened;
};

const deskWith = (options: DeskOptions, keys: readonly OpeningKey[]): ReferralDesk => {
  const inbox = createInbox({ ...options, keys });
  const questions = createQuestionInbox(options);
  const signUps = createSignUpInbox({ ...options, keys });
  return {
    list: (after) => inWords(() => inbox.list(after)),
    open: (id) => inWords(() => openSeen(inbox, id)),
    answer: (referral, answer) => inWords(() => inbox.answer(referral, answer)),
    say: (referral, text) => inWords(() => inbox.say(referral, text)),
    attachment: (referral, file) => inWords(() => inbox.attachment(referral, file)),
    signUps: () => inWords(() => signUps.list()),
    unreadable: (id) => inWords(() => inbox.unreadable(id)),
    spam: (id) => inWords(() => inbox.spam(id)),
    questions: {
      list: (after) => inWords(() => questions.list(after)),
      answer: (id, answer) => inWords(() => questions.answer(id, answer)),
    },
  };
};

/** Larger than any key file. */
const mostBytes = 32_768;

const isPrivateKey = (key: unknown): key is Exclude<OpeningKey['key'], CryptoKey> =>
  isRaw(key) && typeof key['kty'] === 'string' && typeof key['d'] === 'string';

/** A private key as `veerkracht keys make` writes it: `{ "kid", "key" }`. */
const keyIn = (value: unknown): OpeningKey | undefined => {
  if (!isRaw(value)) return undefined;
  const { kid, key } = value;
  return typeof kid === 'string' && isPrivateKey(key) ? { kid, key } : undefined;
};

const readKey = async (file: File): Promise<OpeningKey> => {
  try {
    const key = file.size > mostBytes ? undefined : keyIn(JSON.parse(await file.text()));
    if (key) return key;
  } catch {
    // No JSON: told below.
  }
  throw refused('not-a-key', undefined);
};

/** The keys of one page, in memory only. `vault`: where they can wait, locked with a passkey. */
export const createKeyRing = (options: DeskOptions, vault: KeyVault = createKeyVault()): KeyRing => {
  let keys: readonly OpeningKey[] = [];
  const add = (more: readonly OpeningKey[]): ReferralDesk => {
    const known = new Set(more.map(({ kid }) => kid));
    keys = [...more, ...keys.filter(({ kid }) => !known.has(kid))];
    return deskWith(options, keys);
  };
  const passkey = async <T>(act: () => Promise<T>): Promise<T> =>
    act().catch((error: unknown) => {
      throw refused('no-passkey', error);
    });
  return {
    unlock: async (file) => add([await readKey(file)]),
    lock: () => (keys = []),
    device: {
      waiting: () => vault.waiting(),
      keep: () => passkey(() => vault.keep(JSON.stringify(keys))),
      open: () =>
        passkey(async () => {
          const kept: unknown = JSON.parse(await vault.open());
          return add(Array.isArray(kept) ? kept.flatMap((one) => keyIn(one) ?? []) : []);
        }),
      forget: () => vault.forget(),
    },
  };
};

/** How the municipality has set up its case system, from a file beside the page. */
const settingsAt = async (address: string): Promise<CaseSettings | undefined> => {
  const response = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer' });
  const value: unknown = response.ok ? await response.json() : undefined;
  const isWhole =
    isRaw(value) &&
    ['organisation', 'caseType', 'documentType'].every((name) => typeof value[name] === 'string') &&
    ['statusTypes', 'resultTypes', 'roleTypes'].every((name) => isRaw(value[name]));
  return isWhole ? (value as unknown as CaseSettings) : undefined;
};

/** The token of the page; of an attribute only where a page has no script of its own. */
const tokenOf = (element: ReferralInbox) => async (): Promise<string> => {
  const token = (await element.token?.().catch(() => undefined)) ?? element.getAttribute('token');
  if (!token) throw new ReferralError('not-allowed');
  return token;
};

const signInAt = (element: ReferralInbox, issuer: string): void => {
  const signIn = createSignIn({
    issuer,
    clientId: element.getAttribute('client-id') ?? 'veerkracht',
    scope: element.getAttribute('scope') ?? 'openid',
    hint: () => element.getAttribute('login-hint') ?? undefined,
  });
  element.signIn ??= signIn;
  element.token ??= signIn.token;
};

const connect = (element: ReferralInbox): void => {
  if (connected in element) return;
  Object.defineProperty(element, connected, { value: true });
  const attribute = (name: string): string | null => element.getAttribute(name);
  const [hub, src, settings, issuer] = ['hub', 'src', 'case-settings', 'issuer'].map(attribute);
  if (src) {
    void import('./services-at.ts')
      .then(({ servicesAt }) => servicesAt(absolute(src)))
      .then((services) => (element.services = services))
      .catch(() => undefined);
  }
  if (settings) {
    void settingsAt(absolute(settings))
      .then((found) => (element.caseSettings ??= found))
      .catch(() => undefined);
  }
  if (issuer) signInAt(element, issuer);
  if (typeof hub === 'string') element.keyRing ??= createKeyRing({ hub: absolute(hub), token: tokenOf(element) });
};

/** `hub` → the desk, once there is a key; `issuer` → signing in; `src` → services; `case-settings` → the export. */
export const connectReferralInboxes = (): void => {
  for (const element of document.querySelectorAll('vk-referral-inbox')) connect(element);
};
