/** What goes along, worked out from what is on the page: the draft, the lines of the preview, and what was struck. */
import { consentScope, previewLines, withoutLines } from '@veerkracht/core/referral';
import type { PreviewLine, ReferralDraft } from '@veerkracht/core/referral';
import type { CapacityQuestion } from '@veerkracht/spec/referral';
import { draftOf, noAnswers, questionOf } from './answers.ts';
import type { Answers, ReferralService } from './answers.ts';
import type { Model } from './model.ts';
import type { ReferralToSend, SaidYes } from './sender.ts';

/** What the page of the municipality says of whoever fills in the form. */
export interface Desk {
  readonly organisation: string | undefined;
  readonly role: string | undefined;
  readonly reach: string | undefined;
  /** ISO 8601 in UTC. */
  readonly now: string;
}

const fileId = (at: number): string => `attachments.${at}`;
const fileLine = (name: string, at: number): PreviewLine => ({
  ...{ id: fileId(at), field: 'attachment', value: name, details: [], canStrike: true },
});

const draftFrom = ({ service, series, lines, answers }: Model, desk: Desk): ReferralDraft | undefined =>
  service && draftOf(answers, { service, series, lines, ...desk });

/** Everything that would go along, also what was struck. */
export const previewOf = (model: Model, desk: Desk): readonly PreviewLine[] => {
  const draft = draftFrom(model, desk);
  return draft ? [...previewLines(draft), ...model.files.map(({ name }, at) => fileLine(name, at))] : [];
};

export const struckOf = ({ preview, answers }: Model): ReadonlySet<string> =>
  new Set(preview.flatMap(({ id, canStrike }) => (canStrike && answers.ticked.has(`struck.${id}`) ? [id] : [])));

/** The referral without what was struck: exactly what the receiver gets. */
export const referralOf = (model: Model, desk: Desk, yes: SaidYes): ReferralToSend | undefined => {
  const draft = draftFrom(model, desk);
  if (!draft) return undefined;
  const struck = struckOf(model);
  const kept = withoutLines(draft, struck);
  const files = model.files.filter((_, at) => !struck.has(fileId(at)));
  const noticeTo = model.later?.noticeTo(model.answers);
  return {
    ...(noticeTo && { noticeTo }),
    draft: kept,
    yes,
    files,
    scope: [...consentScope(kept), ...files.map((_, at) => fileId(at))],
  };
};

/** The question without a name, to the services that were ticked. */
export const questionFrom = ({ answers, services, municipality }: Model): CapacityQuestion => {
  const chosen = services.filter(({ id }) => answers.ticked.has(`question.service.${id}`)).map(({ id }) => id);
  return questionOf(answers, chosen, municipality);
};

/** A form in which only the service is chosen. */
export const withService = ({ id }: ReferralService): Answers => ({
  text: { ...noAnswers.text, service: id },
  ticked: noAnswers.ticked,
});

/** For keeping on the device. */
export const toKeep = ({ text, ticked }: Answers): string =>
  // The code itself is not part of it.
  JSON.stringify({
    text: { ...text, pauseCode: undefined },
    // A yes is for one organisation: it is asked anew.
    ticked: [...ticked].filter((name) => !name.startsWith('agreed.') && name !== 'keepAfter'),
  });

const parsed = (content: string): unknown => {
  try {
    return JSON.parse(content) as unknown;
  } catch {
    return undefined;
  }
};

/** What was kept, if it is what we kept. */
export const readKept = (content: string): Answers | undefined => {
  const { text, ticked } = (parsed(content) ?? {}) as { readonly text?: unknown; readonly ticked?: unknown };
  if (typeof text !== 'object' || text === null || !Array.isArray(ticked)) return undefined;
  const entries = Object.entries(text).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return {
    text: Object.fromEntries(entries),
    ticked: new Set(ticked.filter((name): name is string => typeof name === 'string')),
  };
};
