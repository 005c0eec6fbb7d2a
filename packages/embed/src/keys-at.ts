import { verifyKeyDirectory } from '@veerkracht/sdk/referral';
import type { VerifiedKeyDirectory } from '@veerkracht/sdk/referral';

/** The signed directory of keys at an address. @throws KeyDirectoryError, or a TypeError when there is none */
export const keysAt = async (address: string, signer: string): Promise<VerifiedKeyDirectory> => {
  const response = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-cache' });
  if (!response.ok) throw new TypeError('There is no directory of keys at this address.');
  return verifyKeyDirectory((await response.text()).trim(), signer, { now: Math.floor(Date.now() / 1000) });
};
