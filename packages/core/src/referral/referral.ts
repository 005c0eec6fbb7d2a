/** Referrals without a screen, a network or a clock: what can happen to them and what goes along. @module */
export { agreementsMissing, agreementsNeeded } from './agreement.ts';
export { alternativesFor, type Wanted } from './alternatives.ts';
export { bsnIn, looksLikeBsn } from './bsn.ts';
export { readContinuity, writeContinuity } from './continuity.ts';
export { deadlineAt, deadlineOf, dueAt, type DeadlineStage, type Limits } from './deadline.ts';
export {
  consentScope,
  previewLines,
  withoutLines,
  type PreviewField,
  type PreviewLine,
  type ReferralDraft,
} from './preview.ts';
export {
  guardQuestion,
  tellingParts,
  type Combination,
  type QuestionGuard,
  type TellingPart,
} from './question-guard.ts';
export {
  readSealed,
  type SealedParts,
  type SealedFault,
  type SealedHeader,
  type SealedReading,
} from './sealed-shape.ts';
export {
  foldStatus,
  hasEnded,
  newStatus,
  nextStates,
  transition,
  type ReferralStatus,
  type Refusal,
  type Step,
  type Taken,
  type Transition,
} from './status.ts';
export { measuredFrom, measuredOverDays, measuredWait, waitIn, type MeasuredWait, type Wait } from './waiting-time.ts';
