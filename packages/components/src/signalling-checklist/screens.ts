import { notedIn, occurrenceAt } from '@veerkracht/core/checklist';
import type { Answers, Occurrence, Text } from '@veerkracht/core/checklist';

/** What stands on the screen at one time. */
export interface Screen {
  /** Of its first occurrence. */
  readonly key: string;
  readonly title: Text;
  readonly occurrences: readonly Occurrence[];
}

const isShown = ({ enabled, item }: Occurrence): boolean => enabled && !item.hidden;

/** A group, and a question with many answers to tick, fill a screen; smaller ones stand together. */
const isLarge = ({ item }: Occurrence): boolean => item.type === 'group' || (item.repeats && item.options.length > 0);

const isQuestion = ({ item }: Occurrence): boolean => item.type !== 'group' && item.type !== 'display';

/** Every question with what is said beside it; the group it stands in gives the name. */
const oneByOne = (list: readonly Occurrence[], title?: Text): readonly Screen[] => {
  const screens: Screen[] = [];
  for (const occurrence of list.filter(isShown)) {
    const { item, key } = occurrence;
    const last = screens.at(-1);
    if (item.type === 'group') screens.push(...oneByOne(occurrence.items, item.text));
    else if (last && !isQuestion(occurrence)) {
      screens[screens.length - 1] = { ...last, occurrences: [...last.occurrences, occurrence] };
    } else screens.push({ key, title: title ?? item.text, occurrences: [occurrence] });
  }
  return screens;
};

const together = (list: readonly Occurrence[]): readonly Screen[] => {
  const screens: Screen[] = [];
  let isOpen = false;
  for (const occurrence of list.filter(isShown)) {
    const last = screens.at(-1);
    const fills = isLarge(occurrence);
    if (last && isOpen && !fills) {
      screens[screens.length - 1] = { ...last, occurrences: [...last.occurrences, occurrence] };
    } else screens.push({ key: occurrence.key, title: occurrence.item.text, occurrences: [occurrence] });
    isOpen = !fills;
  }
  return screens;
};

/** The screens there are now, in order; one question on each for a talk with an interpreter. */
export const screensOf = ({ items }: Answers, isOneByOne: boolean): readonly Screen[] =>
  isOneByOne ? oneByOne(items) : together(items);

/** The screen to show: this one, or where its questions went when the screens are cut up otherwise, or the first. */
export const screenAt = (screens: readonly Screen[], key: string): Screen | undefined =>
  screens.find((screen) => screen.key === key) ??
  screens.findLast((screen) => key.startsWith(`${screen.key}/`) || screen.key.startsWith(`${key}/`)) ??
  screens.find((screen) => screen.occurrences.some((one) => one.key === key)) ??
  screens[0];

/** The dangers that are chosen in one question. */
export const dangersAt = (answers: Answers, key: string): readonly string[] => {
  const occurrence = occurrenceAt(answers, key);
  return occurrence ? notedIn(occurrence).flatMap(({ redFlag }) => redFlag ?? []) : [];
};
