import { verifyKeyDirectory } from '@veerkracht/sdk/referral';
import type { VerifiedKeyDirectory } from '@veerkracht/sdk/referral';

/** As it was last read in this page: whoever wants to send may have lost the line meanwhile. */
const texts = new Map<string, string>();

export const keyTextAt = async (address: string): Promise<string> => {
  const known = texts.get(address);
  const asked = fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-cache' });
  const response = await asked.catch((error: unknown) => {
    if (!known) throw error;
  });
  if (!response) return known ?? '';
  if (!response.ok) throw new TypeError('There is no directory of keys at this address.');
  const text = (await response.text()).trim();
  texts.set(address, text);
  return text;
};

/** The signed directory of keys at an address. @throws KeyDirectoryError, or a TypeError when there is none */
export const keysAt = async (address: string, signer: string): Promise<VerifiedKeyDirectory> =>
  verifyKeyDirectory(await keyTextAt(address), signer, { now: Math.floor(Date.now() / 1000) });
