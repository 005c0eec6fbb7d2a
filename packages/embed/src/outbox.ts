/**
 * What was sealed and has not been received yet. It is written here before the first request, so that neither a tab
 * that is closed nor a line that drops loses it; whichever tab comes first sends it, once. Nobody can read a referral
 * from here, this device neither: the key to it left with the receiver. What stands here besides opens the answers, and
 * goes as soon as it is received.
 * @module
 */
import { canTryAgain, createReferrals, isReferralError } from '@veerkracht/sdk/referral';
import type { Referrals, ReferralsOptions } from '@veerkracht/sdk/referral';
import { allWaiting, clearUnsent, countUnsent, endWaiting, keepWaiting, name, type Waiting } from './outbox-store.ts';

/** What became of one: told to every tab. */
export interface Outcome {
  readonly idempotencyKey: string;
  /** `checking`: this device does the work that a hub asks of whoever is not signed in; `sealed`: it waits again. */
  readonly state: 'checking' | 'sealed' | 'received' | 'failed';
  readonly dueAt?: string;
  /** The service gets too much today; it goes by itself when there is room again. */
  readonly isFull?: boolean;
}

const soon = 30_000;
/** A hub that is full until tomorrow is asked again before: there may be room, or another day. */
const longest = 3_600_000;

type Headers = Readonly<Record<string, string>>;

export interface Outbox {
  /** Shows who signed in on the page, if anybody did. */
  readonly signedIn: () => Promise<Headers>;
  /** Resolves once it is on the disk of this device. */
  readonly put: (waiting: Waiting) => Promise<void>;
  /** Sends what waits, unless another tab is at it. */
  readonly flush: () => Promise<void>;
  /** How many could not be sent, and nobody has seen it yet. */
  readonly unsent: () => Promise<number>;
  readonly seenUnsent: () => Promise<void>;
  readonly onOutcome: (told: (outcome: Outcome) => void) => void;
}

type ReferralsFor = (options: ReferralsOptions) => Referrals;

const sendOne = async (
  { idempotencyKey, hub, signer, sealed, files }: Waiting,
  referralsFor: (more: Pick<ReferralsOptions, 'hub' | 'signer' | 'onWork'>) => Referrals,
  say: (outcome: Outcome) => void,
): Promise<Outcome> => {
  const referrals = referralsFor({ hub, signer, onWork: () => say({ idempotencyKey, state: 'checking' }) });
  const { receipt } = await referrals.send(sealed, { idempotencyKey });
  if (files.length > 0) await referrals.sendAttachments(sealed.link, files);
  return { idempotencyKey, state: 'received', dueAt: receipt.dueAt };
};

/** The outbox of this device: the same for every tab of the site. `token`: of whoever signed in on the page. */
export const createOutbox = (
  token: () => Promise<string | undefined>,
  referralsFor: ReferralsFor = createReferrals,
): Outbox => {
  const signedIn = async (): Promise<Headers> => {
    const one = await token().catch(() => undefined);
    return one ? { authorization: `Bearer ${one}` } : {};
  };
  const channel = new BroadcastChannel(name);
  const listeners = new Set<(outcome: Outcome) => void>();
  /** What this page put here: a browser that is short of space may take the rest away while it waits. */
  const held = new Map<string, Waiting>();
  const tell = (outcome: Outcome): void => {
    if (outcome.state === 'received' || outcome.state === 'failed') held.delete(outcome.idempotencyKey);
    listeners.forEach((told) => told(outcome));
  };
  channel.addEventListener('message', ({ data }) => tell(data as Outcome));
  const say = (outcome: Outcome): void => {
    tell(outcome);
    channel.postMessage(outcome);
  };

  const done = async (outcome: Outcome): Promise<void> => {
    await endWaiting(outcome.idempotencyKey, outcome.state === 'received');
    say(outcome);
  };
  const put = async (waiting: Waiting): Promise<void> => {
    await keepWaiting(waiting);
    held.set(waiting.idempotencyKey, waiting);
  };
  /** Without the mail to who signed in: better than not at all. What was refused left no trace at the hub. */
  const putWithoutNotice = async (waiting: Waiting): Promise<void> => {
    const { noticeTo: _, ...request } = waiting.sealed.request;
    await put({ ...waiting, sealed: { ...waiting.sealed, request } });
  };
  /** Milliseconds until one of them is due again; nothing when none is left. */
  const sendAll = async (): Promise<number | undefined> => {
    const waits: number[] = [];
    for (const one of await allWaiting()) held.set(one.idempotencyKey, one);
    for (const [idempotencyKey, waiting] of [...held]) {
      try {
        await done(await sendOne(waiting, (more) => referralsFor({ ...more, headers: signedIn, tries: 1 }), say));
      } catch (error) {
        if (canTryAgain(error)) {
          const asked = isReferralError(error) ? error.retryAfter : 0;
          waits.push(Math.min(longest, Math.max(soon, asked)));
          say({ idempotencyKey, state: 'sealed', isFull: asked > longest });
        } else if (isReferralError(error) && error.fault === 'not-allowed' && waiting.sealed.request.noticeTo) {
          await putWithoutNotice(waiting);
          waits.push(0);
        } else {
          // What the hub will never take is told, not tried for ever.
          await done({ idempotencyKey, state: 'failed' });
        }
      }
    }
    return waits.length > 0 ? Math.min(...waits) : undefined;
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    const asked = navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock ? sendAll() : soon));
    // Also when the storage went away under it: what this page put here still has to go.
    const wait = await asked.catch(() => soon);
    if (wait !== undefined) timer = setTimeout(() => void flush().catch(() => undefined), wait);
  };
  const again = (): void => void flush().catch(() => undefined);
  globalThis.addEventListener('online', again);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && again());
  return {
    signedIn,
    put,
    flush,
    unsent: countUnsent,
    seenUnsent: clearUnsent,
    onOutcome: (told) => void listeners.add(told),
  };
};
