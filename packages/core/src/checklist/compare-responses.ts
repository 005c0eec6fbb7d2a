/** Two moments beside each other, as data for words. Never a number and never a line of scores. */
import type { Text, Questionnaire } from './model.ts';
import { isObject, stringOf } from './fhir-json.ts';
import { occurrences } from './occurrence.ts';
import type { Informant } from './occurrence.ts';
import { notedIn } from './outcome.ts';
import { readResponse } from './read-response.ts';

export interface Change {
  readonly linkId: string;
  readonly text: Text;
  readonly domain: string | undefined;
  readonly strand: string | undefined;
  /** `not-discussed-now` is said of what was noted before: nobody knows whether it is still so. */
  readonly change: 'new' | 'still' | 'no-longer' | 'not-discussed-now';
  readonly informant: { readonly earlier: Informant | undefined; readonly later: Informant | undefined };
  readonly isInformantChanged: boolean;
}

export type Comparison =
  | { readonly isComparable: true; readonly changes: readonly Change[] }
  /** Why not: they are not both of this version, or the questionnaire has no `url|version` to tell by. */
  | { readonly isComparable: false; readonly reason: 'no-version' | 'other-version' };

const canonicalOf = (json: unknown): string | undefined =>
  isObject(json) ? stringOf(json['questionnaire']) : undefined;

const moment = (questionnaire: Questionnaire, json: unknown) => {
  const all = [...occurrences(readResponse(questionnaire, json).answers.items)];
  const noted = new Map(
    all.flatMap(notedIn).map((one) => [JSON.stringify([one.linkId, one.option?.value.value ?? true]), one]),
  );
  const notDiscussed = new Set(
    all.filter(({ informant }) => informant === 'not-discussed').map(({ item }) => item.linkId),
  );
  return { noted, notDiscussed };
};

/** Compares two responses to the same `url|version`: what is new, still so, no longer so, or was not talked about. */
export const compareResponses = (questionnaire: Questionnaire, earlier: unknown, later: unknown): Comparison => {
  const { canonical, version } = questionnaire;
  if (!canonical || !version) return { isComparable: false, reason: 'no-version' };
  if (canonicalOf(earlier) !== canonical || canonicalOf(later) !== canonical) {
    return { isComparable: false, reason: 'other-version' };
  }
  const [before, now] = [moment(questionnaire, earlier), moment(questionnaire, later)];
  const changes = [...new Set([...before.noted.keys(), ...now.noted.keys()])].map((id): Change => {
    const [old, current] = [before.noted.get(id), now.noted.get(id)];
    const { linkId, text, domain, strand } = (current ?? old)!;
    const gone = now.notDiscussed.has(linkId) ? 'not-discussed-now' : 'no-longer';
    const informant = { earlier: old?.informant, later: current?.informant };
    return {
      linkId,
      text,
      domain,
      strand,
      change: current ? (old ? 'still' : 'new') : gone,
      informant,
      isInformantChanged: old !== undefined && current !== undefined && informant.earlier !== informant.later,
    };
  });
  return { isComparable: true, changes };
};
