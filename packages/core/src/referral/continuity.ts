import { continuitySummary } from '@veerkracht/spec/referral';
import type { ContinuitySummary } from '@veerkracht/spec/referral';

/** Marks the text, so that a page of another municipality knows what it was given. */
const mark = 'VKC1:';

/** As one text, to be sealed with a code and put in a file or in QR codes. */
export const writeContinuity = (summary: ContinuitySummary): string =>
  `${mark}${JSON.stringify(continuitySummary.parse(summary))}`;

/** What was written; nothing when it is something else. Every version 1.x is read, and what it adds is kept. */
export const readContinuity = (text: string): ContinuitySummary | undefined => {
  if (!text.startsWith(mark)) return undefined;
  try {
    const read = continuitySummary.safeParse(JSON.parse(text.slice(mark.length)));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
};
