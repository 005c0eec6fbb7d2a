import {
  attachmentLimits,
  capacityQuestion as question,
  declineReasons,
  keyLog,
  mostSealedBytes,
  questionStates,
  referralStates,
  statusEvent as event,
  urgencies,
} from '@veerkracht/spec/referral';
import * as z from 'zod/mini';
import { mostChunks } from '../referrals/attachments.ts';

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const sealed = z.string().check(z.minLength(1), z.maxLength(mostSealedBytes));
const count = z.int().check(z.gte(0));
const moment = z.iso.datetime();

export const newReferral = z.strictObject({
  id: z.guid(),
  serviceId: z.guid(),
  urgency: z.enum(urgencies),
  sealed,
  statusTokenHash: sha256,
  attachmentChunks: z.optional(
    z.array(z.int().check(z.gte(1), z.lte(mostChunks))).check(z.maxLength(attachmentLimits.files)),
  ),
  replaces: z.optional(z.guid()),
  noticeTo: z.optional(z.email().check(z.maxLength(254))),
});
export const referralReceipt = z.object({ id: z.guid(), sha256, dueAt: moment });

const item = {
  id: z.guid(),
  serviceId: z.guid(),
  status: event,
  dueAt: z.optional(moment),
};
export const statusEvent = event;
export const statusList = z.object({ items: z.array(event), dueAt: z.optional(moment) });
export const referralSummary = z.object({ ...item, urgency: z.enum(urgencies), receivedAt: moment });
export const storedReferral = z.extend(referralSummary, { sealed, sha256, attachmentChunks: z.array(count) });

export const newMessage = z.strictObject({ id: z.guid(), sealed });
export const storedMessage = z.object({ id: z.guid(), sealed, at: moment, from: z.enum(['receiver', 'sender']) });

const step = {
  by: z.optional(z.enum(['referrer', 'person'])),
  expectedWeeks: z.optional(z.int().check(z.gte(0), z.lte(520))),
  sequence: z.optional(z.int().check(z.gte(1))),
};
export const newStatus = z.strictObject({
  state: z.enum(referralStates),
  ...step,
  reason: z.optional(z.enum(declineReasons)),
  consent: z.optional(sha256),
  message: z.optional(newMessage),
});
export const newQuestionStatus = z.strictObject({
  state: z.enum(questionStates),
  ...step,
  page: z.optional(z.url({ protocol: /^https$/ }).check(z.maxLength(500))),
});

export const receivedChunk = z.object({ file: count, chunk: count, sha256 });

export const newQuestion = z.extend(question, { statusTokenHash: sha256 });
export const askedQuestions = z.object({
  items: z.array(z.object({ id: z.guid(), serviceId: z.guid(), dueAt: moment })),
});
export const questionSummary = z.object({ ...item, question });

export const keysAnswer = z.object({ directory: z.string(), log: keyLog });

/** Median over the last 90 days; absent with fewer than 5, which could tell about one person. */
export const waitingTime = z.object({
  measured: z.optional(z.object({ days: z.number(), count, asOf: z.iso.date() })),
});

/** What was deleted, and when. */
export const deletion = z.object({
  at: moment,
  reason: z.enum(['withdrawn', 'picked-up', 'term']),
  ...{ sealed: count, messages: count, chunks: count, steps: count },
});

export const spamReceipt = z.object({ status: z.literal('counted') });
