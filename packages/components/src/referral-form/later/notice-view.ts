/** Who signed in may hear by mail that there is an answer, or that it takes too long (scenario 29). */
import { nothing, type TemplateResult } from 'lit';
import { whoOf } from '../answers.ts';
import type { Answers, Problem } from '../answers.ts';
import type { Model } from '../model.ts';
import { textField } from '../views/field-view.ts';

const field = 'noticeTo';
const mail = /^[\w.+-]+@([a-z0-9-]+\.)+[a-z]{2,}$/i;

/** Of the helper only: whoever asks for themselves has the link, and no mail that others may see. */
const isOffered = (answers: Answers): boolean => whoOf(answers).who !== 'self';

/** The address, if there is one. */
export const noticeTo = (answers: Answers): string | undefined =>
  (isOffered(answers) && answers.text[field]?.trim()) || undefined;

export const noticeProblems = (answers: Answers): readonly Problem[] => {
  const address = noticeTo(answers);
  if (address === undefined) return [];
  if (!mail.test(address)) return [{ field, code: 'wrongNotice' }];
  const theirs = answers.text['contact.email.value']?.trim();
  return address.toLowerCase() === theirs?.toLowerCase() ? [{ field, code: 'notTheirs' }] : [];
};

export const noticeView = (model: Model): TemplateResult | typeof nothing =>
  isOffered(model.answers) ? textField(model, field, 'notice', { hint: 'noticeHint', kind: 'email' }) : nothing;
