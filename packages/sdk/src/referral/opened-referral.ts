import { checkReferral, referralMessage, sealedTypes } from '@veerkracht/spec/referral';
import type { ReferralFinding, ReferralMessage, ReferralPayload } from '@veerkracht/spec/referral';
import { open } from './open.ts';
import type { OpeningKey } from './open.ts';
import { SealingError } from './sealing-error.ts';

export interface OpenedReferral {
  readonly payload: ReferralPayload;
  /** What does not fit; with a finding of the rule `schema` fields may be missing or of another kind. */
  readonly findings: readonly ReferralFinding[];
  readonly kid: string;
}

const isOf = (content: unknown, name: 'id' | 'referralId', ref: string): boolean =>
  typeof content === 'object' && content !== null && (content as Readonly<Record<string, unknown>>)[name] === ref;

/**
 * Opens a referral. `ref` is the one that the hub calls it: what is inside has to be that one.
 * @throws SealingError
 */
export const openReferral = async (text: string, keys: readonly OpeningKey[], ref: string): Promise<OpenedReferral> => {
  const { content, kid } = await open(text, keys, { typ: sealedTypes.referral, ref });
  if (!isOf(content, 'id', ref)) throw new SealingError('other-referral');
  return { payload: content as ReferralPayload, findings: checkReferral(content), kid };
};

/**
 * Opens a message about a referral, of either side.
 * @throws SealingError
 */
export const openMessage = async (text: string, keys: readonly OpeningKey[], ref: string): Promise<ReferralMessage> => {
  const { content } = await open(text, keys, { typ: sealedTypes.message, ref });
  if (!isOf(content, 'referralId', ref)) throw new SealingError('other-referral');
  const read = referralMessage.safeParse(content);
  if (!read.success) throw new SealingError('content', read.error);
  return read.data;
};
