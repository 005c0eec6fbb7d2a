/** From what was typed to an answer, or to what is missing. Nothing is ever made up. */
import { readWallTime, timeZoneOf } from '@veerkracht/core/calendar';
import { nextStates } from '@veerkracht/core/referral';
import { mostAlternatives, stateTable } from '@veerkracht/spec/referral';
import type { Alternative, Appointment, DeclineReason, ReferralState, State } from '@veerkracht/spec/referral';
import type { ReferralService } from '../referral-form/answers.ts';
import type { DeskAnswer, QuestionAnswer } from './desk.ts';

/** Values of fields by name, of one referral or question. */
export type Draft = Readonly<Record<string, string>>;

export interface Problem {
  readonly field: string;
  readonly code: 'chooseStep' | 'chooseReason' | 'wrongWeeks' | 'chooseMoment' | 'otherService';
}

export type Read<T> = { readonly answer: T } | { readonly problems: readonly Problem[] };

/** Steps that the inbox can do: passing on needs a new yes of the person, and `unreadable` is not an answer. */
const notHere: ReadonlySet<State> = new Set(['forwarded', 'unreadable']);

/** The steps of the receiver from here, in the order of the table. */
export const stepsFrom = (state: State): readonly ReferralState[] =>
  nextStates(state, 'receiver').filter((next) => !notHere.has(next)) as ReferralState[];

export const questionAnswers = ['capacity', 'waitlist', 'additional-assessment-required', 'no-capacity'] as const;

export const hasWeeks = (state: string | undefined): boolean => state === 'waitlisted' || state === 'waitlist';
export const hasReason = (state: string | undefined): boolean =>
  stateTable[state as State]?.needs?.includes('reason') ?? false;

export const alternativeFields = Array.from({ length: mostAlternatives }, (_, at) => `alternative.${at}`);

const typed = (draft: Draft, name: string): string => (draft[name] ?? '').trim();

const weeksIn = (draft: Draft): number | undefined | 'wrong' => {
  const text = typed(draft, 'weeks');
  if (text === '') return undefined;
  const weeks = Number(text);
  return Number.isInteger(weeks) && weeks >= 0 && weeks <= 520 ? weeks : 'wrong';
};

/** The clock on the wall in the Netherlands, as a moment. */
const momentIn = (draft: Draft): string | undefined => {
  const wall = readWallTime(`${typed(draft, 'date')}T${typed(draft, 'time')}`);
  const at = wall && timeZoneOf('Europe/Amsterdam')?.momentOf({ day: wall.day, second: wall.second ?? 0 });
  return at === undefined ? undefined : new Date(at).toISOString();
};

/** As it stands in the list to choose from: names that two have carry their organisation. */
export const serviceLabel = (service: ReferralService, services: readonly ReferralService[]): string =>
  services.some(({ id, name }) => name === service.name && id !== service.id)
    ? `${service.name} (${service.organisation})`
    : service.name;

const alternativesIn = (
  draft: Draft,
  services: readonly ReferralService[],
): { readonly found: readonly Alternative[]; readonly problems: readonly Problem[] } => {
  const found = new Map<string, Alternative>();
  const problems: Problem[] = [];
  for (const field of alternativeFields) {
    const wanted = typed(draft, field).toLowerCase();
    if (wanted === '') continue;
    const service = services.find((one) => serviceLabel(one, services).toLowerCase() === wanted);
    if (service) found.set(service.id, { serviceId: service.id, name: service.name });
    else problems.push({ field, code: 'otherService' });
  }
  return { found: [...found.values()], problems };
};

const appointmentIn = (draft: Draft, at: string): Appointment => {
  const more = ['place', 'withWhom', 'interpreter'].flatMap((name) => {
    const value = typed(draft, name);
    return value === '' ? [] : [[name, value] as const];
  });
  return { at, ...Object.fromEntries(more) };
};

const problemsOf = (draft: Draft, to: string, at: string | undefined): readonly Problem[] => [
  ...(hasReason(to) && typed(draft, 'reason') === '' ? [{ field: 'reason', code: 'chooseReason' } as const] : []),
  ...(hasWeeks(to) && weeksIn(draft) === 'wrong' ? [{ field: 'weeks', code: 'wrongWeeks' } as const] : []),
  ...(to === 'appointment-planned' && at === undefined ? [{ field: 'date', code: 'chooseMoment' } as const] : []),
];

/** The answer to a referral that stands at `state`. */
export const answerOf = (draft: Draft, state: State, services: readonly ReferralService[]): Read<DeskAnswer> => {
  const to = stepsFrom(state).find((step) => step === draft['to']);
  if (!to) return { problems: [{ field: 'to', code: 'chooseStep' }] };
  const at = to === 'appointment-planned' ? momentIn(draft) : undefined;
  const others = hasReason(to) ? alternativesIn(draft, services) : { found: [], problems: [] };
  const problems = [...problemsOf(draft, to, at), ...others.problems];
  if (problems.length > 0) return { problems };
  const weeks = hasWeeks(to) ? weeksIn(draft) : undefined;
  const text = typed(draft, 'text');
  const words = {
    ...(text !== '' && { text }),
    ...(at !== undefined && { appointment: appointmentIn(draft, at) }),
    ...(others.found.length > 0 && { alternatives: [...others.found] }),
  };
  return {
    answer: {
      to,
      ...(hasReason(to) && { reason: typed(draft, 'reason') as DeclineReason }),
      ...(typeof weeks === 'number' && { expectedWeeks: weeks }),
      ...(Object.keys(words).length > 0 && { words }),
    },
  };
};

/** The answer to a question about a place. */
export const questionAnswerOf = (draft: Draft): Read<QuestionAnswer> => {
  const state = questionAnswers.find((one) => one === draft['to']);
  if (!state) return { problems: [{ field: 'to', code: 'chooseStep' }] };
  const weeks = hasWeeks(state) ? weeksIn(draft) : undefined;
  if (weeks === 'wrong') return { problems: [{ field: 'weeks', code: 'wrongWeeks' }] };
  return { answer: { state, ...(weeks !== undefined && { expectedWeeks: weeks }) } };
};
