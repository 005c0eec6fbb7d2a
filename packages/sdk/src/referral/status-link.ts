import type { ReplyKeys } from './reply-keys.ts';

/** All that somebody needs to follow a referral. Whoever has it can read the answers and withdraw. */
export interface StatusLink {
  readonly referralId: string;
  readonly serviceId: string;
  readonly keys: ReplyKeys;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const part = /^[\w-]{43}$/;

/** The secret stands behind the `#`: a browser never sends that to a server. */
export const buildStatusLink = (page: string, { referralId, serviceId, keys }: StatusLink): string => {
  const url = new URL(page);
  const { x, y } = keys.publicKey;
  url.hash = new URLSearchParams({ v: '1', r: referralId, s: serviceId, k: `${keys.secret}.${x}.${y}` }).toString();
  return url.href;
};

/** Out of a whole address or of `location.hash`; nothing when it is no status link. */
export const parseStatusLink = (text: string): StatusLink | undefined => {
  const said = new URLSearchParams(text.slice(text.indexOf('#') + 1));
  const [referralId, serviceId] = [said.get('r') ?? '', said.get('s') ?? ''];
  const parts = (said.get('k') ?? '').split('.');
  const [secret = '', x = '', y = ''] = parts;
  const fits = said.get('v') === '1' && uuid.test(referralId) && uuid.test(serviceId);
  if (!fits || parts.length !== 3 || !parts.every((one) => part.test(one))) return undefined;
  return { referralId, serviceId, keys: { publicKey: { kty: 'EC', crv: 'P-256', x, y }, secret } };
};
