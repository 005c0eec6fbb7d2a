import type { Bilingual } from '../finding.ts';

/** How soon an answer is needed. It says nothing about how bad things are; for danger one phones. */
export const urgencies = ['today', 'this-week', 'normal'] as const;
export type Urgency = (typeof urgencies)[number];

export const urgencyLabels: Readonly<Record<Urgency, Bilingual>> = {
  today: { nl: 'Binnen 1 dag', en: 'Within 1 day' },
  'this-week': { nl: 'Binnen 3 dagen', en: 'Within 3 days' },
  normal: { nl: 'Binnen 2 weken', en: 'Within 2 weeks' },
};

/** Hours. `remind` the receiver, an `answer` is due, and it will not be waited for any longer: `expire`. */
export interface Deadline {
  readonly remind: number;
  readonly answer: number;
  readonly expire: number;
}

/** REF-3. 24 hours, 72 hours and 14 days, as in the humanitarian inter-agency referral form; a hub may say other ones. */
export const deadlines: Readonly<Record<Urgency, Deadline>> = {
  today: { remind: 12, answer: 24, expire: 7 * 24 },
  'this-week': { remind: 36, answer: 72, expire: 14 * 24 },
  normal: { remind: 7 * 24, answer: 14 * 24, expire: 42 * 24 },
};
