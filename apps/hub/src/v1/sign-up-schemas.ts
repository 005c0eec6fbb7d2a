import { languageCode } from '@veerkracht/spec';
import * as z from 'zod/mini';
import { sealedForOrganiser } from '../sign-ups/sealed.ts';

/** 32 bytes: a SHA-256, or the secret that it is of. */
const bytes32 = z.string().check(z.regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/));

/** A name and a way to reach somebody stand in `sealed` and nowhere else. */
export const signUpRequest = z.strictObject({
  sealed: sealedForOrganiser,
  cancelHash: bytes32,
  language: z.optional(z.string().check(z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/))),
});

export const plainLanguage = (tag: string | undefined): string | undefined => tag && languageCode(tag);

export const signUpReceipt = z.object({ id: z.guid(), outcome: z.enum(['place', 'waiting-list']) });

const count = z.int().check(z.gte(0));
export const interestReceipt = z.object({ id: z.guid(), interested: count, needed: z.optional(count) });

export const cancellationRequest = z.strictObject({ secret: bytes32 });
export const cancellationReceipt = z.object({ status: z.literal('cancelled') });

export const standing = z.object({
  places: z.enum(['free', 'few', 'full', 'unknown']),
  interested: count,
  needed: z.optional(count),
  waiting: z.boolean(),
});

export const signUpStates = ['place', 'waiting', 'interest'] as const;

/** What the organiser reads, in the order in which people signed up. */
export const signUpItem = z.object({
  id: z.guid(),
  seriesId: z.guid(),
  seriesName: z.string(),
  serviceId: z.guid(),
  sealed: sealedForOrganiser,
  state: z.enum(signUpStates),
  since: z.iso.datetime(),
  language: z.optional(z.string()),
});
