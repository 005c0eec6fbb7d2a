/** The referral: what can become of it, what is in it, and the keys it is sealed for. @module */
export {
  alternative,
  appointment,
  referralMessage,
  type Alternative,
  type Appointment,
  type ReferralMessage,
} from './answer.ts';
export * from './asked-codes.ts';
export { continuitySummary, type ContinuitySummary } from './continuity.ts';
export { referralEvent, statusEvent, type ReferralEvent, type StatusEvent } from './events.ts';
export {
  checkpoint,
  keyDirectory,
  keyEntry,
  keyLog,
  keyLogEntry,
  sealingKey,
  type Checkpoint,
  type KeyDirectory,
  type KeyEntry,
  type KeyLog,
  type KeyLogEntry,
  type SealingKey,
} from './key-directory.ts';
export { keyDirectoryDays, keyOverlapDays, keyRoles } from './key-terms.ts';
export {
  attachment,
  capacityAnswer,
  capacityQuestion,
  consent,
  contactWay,
  legalBasis,
  referralPayload,
  referralSchemaVersion,
  type Agreement,
  type Attachment,
  type CapacityAnswer,
  type CapacityQuestion,
  type Consent,
  type ContactWay,
  type ReferralPayload,
} from './payload.ts';
export { checkReferral, type ReferralFinding } from './check-referral.ts';
export { declineReasonLabels, declineReasons, mostAlternatives, type DeclineReason } from './reasons.ts';
export { referralRules, type ReferralRuleId } from './rules-referral.ts';
export * from './sealing.ts';
export { stateTable } from './state-table-data.ts';
export {
  actors,
  questionStates,
  referralStates,
  states,
  type Actor,
  type QuestionState,
  type ReferralState,
  type State,
  type StateRow,
  type StepNeed,
  type TaskStatus,
} from './states.ts';
export { deadlines, urgencies, urgencyLabels, type Deadline, type Urgency } from './urgency.ts';
