import '@veerkracht/components/define/continuity-card';
import type { CardFault, CardSealer } from '@veerkracht/components/continuity-card';
import { isSealingError, makeContinuityCode, openContinuity, sealContinuity } from '@veerkracht/sdk/referral';

const faultOf = (error: unknown): CardFault => {
  if (!isSealingError(error)) return 'failed';
  return error.fault === 'damaged' ? 'wrong-code' : 'not-a-card';
};

/** Locks and opens in the page; there is nobody to send anything to. */
export const cardSealer: CardSealer = {
  makeCode: makeContinuityCode,
  seal: sealContinuity,
  open: (text, code) =>
    openContinuity(text, code).catch((error: unknown) => {
      throw Object.assign(new Error('not opened', { cause: error }), { fault: faultOf(error) });
    }),
};

export const connectContinuityCards = (): void => {
  for (const element of document.querySelectorAll('vk-continuity-card')) element.sealer ??= cardSealer;
};
