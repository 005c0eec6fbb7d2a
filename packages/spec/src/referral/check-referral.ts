import type { Bilingual } from '../finding.ts';
import { neverAsked } from './asked-codes.ts';
import { referralPayload } from './payload.ts';
import type { ReferralPayload } from './payload.ts';
import { referralRules } from './rules-referral.ts';
import type { ReferralRuleId } from './rules-referral.ts';

export interface ReferralFinding {
  readonly rule: ReferralRuleId | 'schema';
  /** `contact.ways.0.value`; empty for the whole. */
  readonly path: string;
  readonly message: Bilingual;
}

const never: ReadonlySet<string> = new Set(neverAsked.map((name) => name.toLowerCase()));

const forbiddenIn = (value: unknown, path: readonly string[] = []): readonly string[] => {
  if (typeof value !== 'object' || value === null || path.length > 12) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    never.has(key.toLowerCase()) ? [[...path, key].join('.')] : forbiddenIn(item, [...path, key]),
  );
};

const found = (rule: ReferralRuleId, path: string): ReferralFinding => ({ rule, path, message: referralRules[rule] });

/** What a schema alone cannot say: REF-6, REF-7, REF-8. */
const beyondSchema = (payload: ReferralPayload): readonly ReferralFinding[] => [
  ...forbiddenIn(payload).map((path) => found('REF-7', path)),
  ...payload.contact.ways.flatMap(({ may, value }, at) =>
    may !== 'yes' && value ? [found('REF-8', `contact.ways.${at}.value`)] : [],
  ),
  ...(payload.consent.receiver.serviceId === payload.serviceId ? [] : [found('REF-6', 'consent.receiver.serviceId')]),
  ...(Date.parse(payload.consent.expiresAt) > Date.parse(payload.createdAt)
    ? []
    : [found('REF-6', 'consent.expiresAt')]),
];

/** Everything about an opened or a written payload that does not fit; never throws. Empty: it can be sent. */
export const checkReferral = (value: unknown): readonly ReferralFinding[] => {
  const read = referralPayload.safeParse(value);
  if (read.success) return beyondSchema(read.data);
  return read.error.issues.map(({ path, message }) => {
    const place = path.join('.');
    if (place === 'schemaVersion') return found('REF-9', place);
    return {
      rule: 'schema',
      path: place,
      message: { nl: `Dit veld klopt niet: ${place}`, en: `${place}: ${message}` },
    };
  });
};
