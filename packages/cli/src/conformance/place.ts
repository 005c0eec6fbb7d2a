/** Paths of a suite, `8.1[1]/8.1.2`, to occurrences. An item id may hold a slash or a bracket itself. */
import { occurrences } from '@veerkracht/core/checklist';
import type { Occurrence, Questionnaire } from '@veerkracht/core/checklist';

interface Segment {
  readonly linkId: string;
  /** Which repetition of a group, or which answer of a question. */
  readonly index: number | undefined;
}

/** The segments of a path; undefined when it names something the questionnaire does not have. */
export const parsePath = (questionnaire: Questionnaire, path: string): readonly Segment[] | undefined => {
  if (path === '') return [];
  const longestFirst = [...questionnaire.byLinkId.keys()].sort((left, right) => right.length - left.length);
  for (const linkId of longestFirst) {
    if (!path.startsWith(linkId)) continue;
    const rest = /^(?:\[(\d{1,6})\])?(?:$|\/)/.exec(path.slice(linkId.length));
    const after = rest && parsePath(questionnaire, path.slice(linkId.length + rest[0].length));
    if (rest && after) return [{ linkId, index: rest[1] === undefined ? undefined : Number(rest[1]) }, ...after];
  }
  return undefined;
};

/** All occurrences at the end of a path, in reading order. */
export const occurrencesAt = (
  items: readonly Occurrence[],
  [segment, ...rest]: readonly Segment[],
): readonly Occurrence[] => {
  if (!segment) return [];
  const { linkId, index } = segment;
  const found = [...occurrences(items)].filter(({ item }) => item.linkId === linkId);
  const isGroup = found[0]?.item.type === 'group';
  const chosen = isGroup && index !== undefined ? found.slice(index, index + 1) : found;
  if (rest.length === 0) return chosen;
  return chosen.flatMap((occurrence) => {
    const answers = index === undefined ? occurrence.answers : occurrence.answers.slice(index, index + 1);
    return occurrencesAt(isGroup ? occurrence.items : answers.flatMap((answer) => answer.items), rest);
  });
};
