import type { SignUps } from '@veerkracht/components/intervention-calendar';
import { createSignUps } from '@veerkracht/sdk';
import type { JwePayload } from '@veerkracht/sdk';
import { recipientsFor, seal } from '@veerkracht/sdk/referral';
import { sealedTypes } from '@veerkracht/spec/referral';
import { keysAt } from './keys-at.ts';

export interface SealedSignUpsOptions {
  readonly hub: string;
  /** Address of the directory of keys that the municipality signed. */
  readonly keys: string;
  readonly signer: string;
  /** The service of each series, whose organiser can open what is sealed. */
  readonly serviceOf: ReadonlyMap<string, string>;
}

/** A name and a way to reach somebody leave the page sealed for the organiser only. `cancelLink`: what to take back. */
export const sealedSignUps = (
  { hub, keys, signer, serviceOf }: SealedSignUpsOptions,
  cancelLink: string | undefined,
): SignUps => {
  let told: (() => void) | undefined;
  const { cancel, standing, signUp, interest } = createSignUps({
    hub,
    onWork: () => told?.(),
    page: window.location.href.split('#')[0] ?? '',
    seal: async (plaintext, series) => {
      const verified = await keysAt(keys, signer);
      const header = { typ: sealedTypes.signUp, ref: series, iat: Math.floor(Date.now() / 1000), dir: verified.hash };
      const sealed = await seal(plaintext, {
        recipients: recipientsFor(verified, serviceOf.get(series) ?? ''),
        header,
      });
      return JSON.parse(sealed) as JwePayload;
    },
  });
  return {
    standing,
    signUp: (series, entry, onWork) => {
      told = onWork;
      return signUp(series, entry);
    },
    interest: (series, entry, onWork) => {
      told = onWork;
      return interest(series, entry);
    },
    ...(cancelLink !== undefined && { cancel: () => cancel(cancelLink) }),
  };
};
