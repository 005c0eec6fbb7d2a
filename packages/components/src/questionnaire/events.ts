/** Everything a visitor does inside a questionnaire is heard at its root, and told to the host by the key of the question. */
import { valuesOf, type Occurrence, type Value } from '@veerkracht/core/checklist';
import { informants } from './around-view.ts';
import { readEntry, readQuantity } from './entry.ts';
import { freeText } from './fields.ts';
import type { QuestionnaireActions } from './settings.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The occurrence with a key, which begins with the keys of all that is around it. */
const occurrenceAt = (list: readonly Occurrence[], key: string): Occurrence | undefined => {
  for (const one of list) {
    if (one.key === key) return one;
    if (!key.startsWith(`${one.key}/`)) continue;
    const inside = one.item.type === 'group' ? one.items : one.answers.flatMap(({ items }) => items);
    return occurrenceAt(inside, key);
  }
  return undefined;
};

const boxOf = (element: Element): HTMLElement | null => element.closest<HTMLElement>('[data-key]');

/** Which of the labels beside each other holds this button. */
const placeOf = (control: Control): number => {
  const label = control.closest('label')!;
  return [...label.parentElement!.querySelectorAll(':scope > label')].indexOf(label);
};

const withEntry = (occurrence: Occurrence, control: Control, now: Value | undefined): readonly Value[] =>
  valuesOf(occurrence).toSpliced(Number(control.dataset['at'] ?? 0), 1, ...(now ? [now] : []));

const quantityIn = ({ item, answers }: Occurrence, control: Control): Value | undefined => {
  const box = control.closest('.amount')!;
  const number = box.querySelector<HTMLInputElement>('.entry')!;
  const unit = box.querySelector<HTMLInputElement | HTMLSelectElement>('.unit')!;
  const chosen = unit instanceof HTMLSelectElement ? item.limits.units[unit.selectedIndex] : undefined;
  const old = answers[0]?.value;
  const before = old?.type === 'quantity' ? old.value : undefined;
  // A unit that was not typed here keeps its code.
  const isSame = before !== undefined && unit.value === (before.unit ?? before.code ?? '');
  const typed = unit instanceof HTMLSelectElement ? '' : unit.value.trim();
  const named = chosen
    ? { unit: chosen.display, system: chosen.system, code: chosen.code }
    : { unit: typed || undefined, system: undefined, code: undefined };
  return readQuantity(number.value, isSame && !chosen ? before : { ...named, value: undefined });
};

const withFreeText = (occurrence: Occurrence, typed: string): readonly Value[] => {
  const text = typed.trim();
  const free = freeText(occurrence);
  const others = valuesOf(occurrence).filter((value) => value !== free);
  const kept = occurrence.item.repeats || text === '' ? others : [];
  return text === '' ? kept : [...kept, { type: 'string', value: typed }];
};

const choose = (occurrence: Occurrence, control: Control, actions: QuestionnaireActions): void => {
  const { item, key } = occurrence;
  const at = placeOf(control);
  if (item.type === 'boolean') return actions.answer(key, [{ type: 'boolean', value: at === 0 }]);
  const option = item.options[at];
  if (!option) return;
  if (item.repeats) actions.toggle(key, option.value);
  else actions.answer(key, [option.value]);
};

const slide = ({ item, key }: Occurrence, control: Control, actions: QuestionnaireActions): void => {
  const type = item.type === 'integer' ? 'integer' : 'decimal';
  actions.answer(key, [{ type, value: Number(control.value) }]);
};

const change = (occurrence: Occurrence, control: Control, actions: QuestionnaireActions): void => {
  const { item, key } = occurrence;
  if (control.closest('.informants')) return actions.setInformant(key, informants[placeOf(control)]);
  if (control.matches('.options input')) return choose(occurrence, control, actions);
  if (control.type === 'range') return slide(occurrence, control, actions);
  if (control.matches('.free')) return actions.answer(key, withFreeText(occurrence, control.value));
  if (control.matches('.entry, .unit')) {
    const now =
      item.type === 'quantity' && !item.repeats ? quantityIn(occurrence, control) : readEntry(item, control.value);
    return actions.answer(key, withEntry(occurrence, control, now));
  }
  if (control instanceof HTMLSelectElement) {
    const option = item.options[control.selectedIndex - 1];
    actions.answer(key, option ? [option.value] : []);
  }
};

/** What may be told while somebody is still busy: plain text, and a knob that moves. */
const isTold = ({ item }: Occurrence, control: Control): boolean =>
  control.type === 'range' ||
  (control.matches('.entry') && (item.type === 'string' || item.type === 'text') && !item.repeats);

const focusFirst = (box: Element | null, selector = 'input, select, textarea, button'): void =>
  box?.querySelector<HTMLElement>(selector)?.focus();

/** A button that takes itself away hands its focus on first. */
const press = (button: HTMLButtonElement, occurrence: Occurrence, actions: QuestionnaireActions): void => {
  const { key } = occurrence;
  const box = boxOf(button)!;
  const { do: what, at, lang } = button.dataset;
  if (what === 'flip') actions.flip(key);
  else if (what === 'read') actions.read(button.value, lang!);
  else if (what === 'clear') {
    focusFirst(box, '.options input, input[type=range]');
    actions.answer(key, []);
  } else if (what === 'forget') {
    focusFirst(button.parentElement, 'input');
    actions.setInformant(key, undefined);
  } else if (what === 'drop') {
    focusFirst(box, '.entry');
    actions.answer(key, valuesOf(occurrence).toSpliced(Number(at), 1));
  } else if (what === 'remove') {
    const neighbour = [box.nextElementSibling, box.previousElementSibling].find((one) => one?.querySelector('button'));
    focusFirst(neighbour ?? box, 'button');
    actions.removeOccurrence(key);
  }
};

const add = (button: HTMLButtonElement, actions: QuestionnaireActions): void => {
  const row = button.closest('.add')!;
  actions.addOccurrence(button.dataset['of']!);
  // Once it has been drawn, the new one stands right before the button.
  setTimeout(() => {
    if (row.isConnected) focusFirst(row.previousElementSibling);
  });
};

/** What to do with an event, in the occurrences there are now. */
export const hear = (event: Event, occurrences: readonly Occurrence[], actions: QuestionnaireActions): void => {
  const target = event.target as HTMLElement;
  const button = event.type === 'click' ? target.closest<HTMLButtonElement>('button[data-do]') : null;
  if (button?.dataset['do'] === 'add') return add(button, actions);
  const key = boxOf(target)?.dataset['key'];
  const occurrence = key === undefined ? undefined : occurrenceAt(occurrences, key);
  if (!occurrence) return;
  if (button) return press(button, occurrence, actions);
  const control = target as Control;
  if (event.type === 'change' || (event.type === 'input' && isTold(occurrence, control))) {
    return change(occurrence, control, actions);
  }
  // The middle of a slider is an answer too, once somebody says so: by pressing it, or by Enter or space.
  const isPressed =
    event.type === 'click' || (event instanceof KeyboardEvent && (event.key === 'Enter' || event.key === ' '));
  if (isPressed && control.matches('.unanswered input[type=range]')) slide(occurrence, control, actions);
};
