import '@veerkracht/components/define/referral-status';
import type {
  FollowFault,
  Followed,
  PlaceQuestion,
  ReferralFollowing,
  ReferralStatus,
} from '@veerkracht/components/referral-status';
import {
  createQuestions,
  createReferrals,
  isReferralError,
  openMessage,
  parseStatusLink,
  ReferralError,
  replyOpeningKey,
  statusToken,
} from '@veerkracht/sdk/referral';
import type { StatusLink } from '@veerkracht/sdk/referral';
import type { ReferralMessage } from '@veerkracht/spec/referral';

/** On the element, because a page that names the script twice, once with a version behind it, runs it twice. */
const connected = Symbol.for('veerkracht.connected');

const absolute = (address: string): string => new URL(address, document.baseURI).href;

const faults: Readonly<Record<string, FollowFault>> = {
  offline: 'offline',
  timeout: 'offline',
  'not-found': 'not-found',
  'not-allowed': 'not-found',
  gone: 'gone',
  'step-refused': 'refused',
};

/** What the page shows; the whole error is of no use to a reader. */
const inWords = async <T>(act: () => Promise<T>): Promise<T> => {
  try {
    return await act();
  } catch (error) {
    const fault = (isReferralError(error) ? faults[error.fault] : undefined) ?? 'failed';
    throw Object.assign(new Error('not followed', { cause: error }), { fault });
  }
};

export interface FollowOptions {
  readonly hub: string;
  /** Address of the signed directory of keys; needed to write a message. */
  readonly keys: string;
  readonly signer: string;
  /** The whole address, with the secret behind the #. */
  readonly address: string;
  /** What a service is called, where that is known. */
  readonly nameOf: (serviceId: string) => string | undefined;
}

/** Follows the referral of a link; messages are opened and sealed in the page. */
export const followingOf = (
  { hub, keys, signer, address, nameOf }: FollowOptions,
  link: StatusLink,
): ReferralFollowing => {
  const referrals = createReferrals({ hub, signer, keyDirectory: keys });
  const opened = async (): Promise<readonly ReferralMessage[]> => {
    const key = await replyOpeningKey(link.keys);
    const stored = await referrals.messages(link);
    const read = await Promise.allSettled(stored.map(({ sealed }) => openMessage(sealed, [key], link.referralId)));
    // What does not open was not meant for this link, or somebody changed it: it is not shown.
    return read.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  };
  const asked = async (): Promise<readonly PlaceQuestion[]> => {
    const { token } = await statusToken(link.keys, link.referralId);
    const { items } = await createQuestions({ hub }).mine(token);
    if (items.length === 0) throw new ReferralError('not-found');
    return items.map(({ serviceId, status, dueAt }) => {
      const name = nameOf(serviceId);
      return { serviceId, status, ...(name !== undefined && { name }), ...(dueAt !== undefined && { dueAt }) };
    });
  };
  const name = nameOf(link.serviceId);
  return {
    service: { id: link.serviceId, ...(name !== undefined && { name }) },
    link: address,
    look: () =>
      inWords(async (): Promise<Followed> => {
        const status = await referrals.status(link).catch((error: unknown) => {
          // A link may also be of a question about a place.
          if (isReferralError(error) && error.fault === 'not-found') return undefined;
          throw error;
        });
        if (!status) return { log: [], messages: [], questions: await asked() };
        const { items, dueAt } = status;
        return { log: items, messages: await opened(), ...(dueAt !== undefined && { dueAt }) };
      }),
    say: (text) =>
      inWords(async () => {
        const at = { sentAt: new Date().toISOString(), id: crypto.randomUUID() };
        await referrals.message(link, {
          schemaVersion: '1.0',
          referralId: link.referralId,
          from: 'person',
          ...at,
          text,
        });
      }),
    withdraw: (by) => inWords(async () => void (await referrals.withdraw(link, by))),
  };
};

/** Names of services from the directory at `src`, if the page has one. */
const namesOf = async (element: ReferralStatus): Promise<ReadonlyMap<string, string>> => {
  const src = element.getAttribute('src');
  if (!src) return new Map();
  const { servicesAt } = await import('./services-at.ts');
  const services = await servicesAt(absolute(src)).catch(() => []);
  return new Map(services.map(({ id, name }) => [id, name]));
};

const follow = async (element: ReferralStatus): Promise<void> => {
  const [hub, keys, signer] = ['hub', 'keys', 'signer'].map((name) => element.getAttribute(name));
  const link = parseStatusLink(window.location.hash);
  if (!link || typeof hub !== 'string' || !keys || !signer) {
    element.following = undefined;
    return;
  }
  const names = await namesOf(element);
  const where = { hub: absolute(hub), keys: absolute(keys), signer, address: window.location.href };
  element.following = followingOf({ ...where, nameOf: (id) => names.get(id) }, link);
};

const connect = (element: ReferralStatus): void => {
  if (connected in element) return;
  Object.defineProperty(element, connected, { value: true });
  void follow(element);
  window.addEventListener('hashchange', () => void follow(element));
};

export const connectReferralStatuses = (): void => {
  for (const element of document.querySelectorAll('vk-referral-status')) connect(element);
};
