/** Referrals for programs: sealing, sending, opening and answering, and the keys for it. @module */
export {
  AttachmentError,
  openAttachment,
  sealAttachment,
  sealChunk,
  type AttachmentFault,
  type SealedAttachment,
} from './attachments.ts';
export { makeContinuityCode, openContinuity, sealContinuity } from './continuity-file.ts';
export type { HubOptions } from './hub-client.ts';
export { createInbox, type Answer, type Inbox, type InboxOptions, type InboxReferral } from './inbox.ts';
export {
  fingerprintOf,
  recipientsFor,
  verifyKeyDirectory,
  type Signer,
  type VerifiedKeyDirectory,
  type VerifyOptions,
} from './key-directory.ts';
export { isKeyDirectoryError, KeyDirectoryError, type KeyDirectoryFault } from './key-directory-error.ts';
export { appendKeyLog, checkKeyLog, checkpointOf } from './key-log.ts';
export { makeKey, signKeyDirectory, type MadeKey } from './key-making.ts';
export { open, type Expected, type Opened, type OpeningKey } from './open.ts';
export { openMessage, openReferral, type OpenedReferral } from './opened-referral.ts';
export {
  createQuestionInbox,
  createQuestions,
  makeQuestionToken,
  type QuestionInbox,
  type Questions,
  type QuestionsOptions,
} from './questions.ts';
export { canTryAgain, isReferralError, ReferralError, type ReferralFault } from './referral-error.ts';
export {
  createReferrals,
  type Referrals,
  type ReferralsOptions,
  type SealedReferral,
  type SendReferralOptions,
  type SentReferral,
  type UnsealedReferral,
} from './referrals.ts';
export { makeReplyKeys, replyOpeningKey, sealMessage, statusToken, type ReplyKeys } from './reply-keys.ts';
export { seal, type SealingHeader, type SealOptions } from './seal.ts';
export { isSealingError, SealingError, type SealingFault } from './sealing-error.ts';
export { createSignUpInbox, type SignedUpPerson, type SignUpInboxOptions } from './sign-up-inbox.ts';
export { buildStatusLink, parseStatusLink, type StatusLink } from './status-link.ts';
export { verifyWebhook, WebhookError, type Webhook, type WebhookFault } from './webhooks.ts';
export {
  referralPaths,
  referralProblems,
  type AskedQuestions,
  type KeysAnswer,
  type NewMessage,
  type NewQuestion,
  type NewReferral,
  type QuestionPage,
  type NewStatus,
  type ReceivedChunks,
  type ReferralPage,
  type ReferralReceipt,
  type ReferralSummary,
  type StatusList,
  type StoredMessage,
  type StoredReferral,
} from './wire.ts';
