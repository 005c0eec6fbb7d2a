import { civilOf, dayAsked, dayOf, monthsOn, writeDay } from '@veerkracht/core/calendar';
import type { CalendarQuery } from '@veerkracht/core/calendar';
import type { Actions } from './actions.ts';
import type { LanguageChange } from './events.ts';
import { dayByKey } from './grid-keys.ts';
import type { Model } from './model.ts';

/** What the actions need of the element. */
export interface Stage {
  readonly model: () => Model;
  readonly update: (part: Partial<Model>) => void;
  /** A change by the visitor: answer it, and tell the page. */
  readonly change: (query: CalendarQuery) => void;
  readonly showMore: () => void;
  /** What gets the focus after the next rendering. */
  readonly focusNext: (selector: string) => void;
  readonly setLanguage: (language: string) => void;
  readonly fire: <T>(type: string, detail: T) => void;
  readonly openHelp: () => unknown;
  readonly closeHelp: () => void;
  readonly leave: () => void;
  readonly reload: () => void;
}

const without = <T extends object, K extends keyof T>(value: T, key: K): Omit<T, K> => {
  const { [key]: _, ...rest } = value;
  return rest;
};

const isSameMonth = (one: number, other: number): boolean => writeDay(one).slice(0, 7) === writeDay(other).slice(0, 7);

/** The days of the month: one of them is a stop for Tab, and it opens with Enter. */
const gridActions = (
  stage: Stage,
  open: (series: string) => void,
): Pick<Actions, 'onGridClick' | 'onGridKey' | 'closeDay'> => {
  const dayAt = (target: EventTarget | null): number | undefined => {
    const cell = (target as Element | null)?.closest<HTMLElement>('[data-day]');
    return cell ? Number(cell.dataset['day']) : undefined;
  };
  const openDay = (day: number): void => {
    stage.focusNext('#day-title');
    stage.update({ openDay: day, focusDay: day });
  };
  const moveTo = (day: number): void => {
    const { query, clock } = stage.model();
    stage.focusNext(`[data-day="${day}"]`);
    stage.update({ focusDay: day });
    if (!isSameMonth(day, dayAsked(query, clock))) stage.change({ ...query, day: writeDay(day) });
  };
  return {
    onGridClick: (event) => {
      const day = dayAt(event.target);
      const series = (event.target as Element).closest('button')?.dataset['series'];
      if (series !== undefined) open(series);
      else if (day !== undefined) openDay(day);
    },
    onGridKey: (event) => {
      const day = dayAt(event.target);
      if (day === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      const onEvent = (event.target as Element).closest('button') !== null;
      const next = dayByKey(day, event, stage.model().words.dir);
      if (next === undefined && (onEvent || (event.key !== 'Enter' && event.key !== ' '))) return;
      event.preventDefault();
      if (next === undefined) openDay(day);
      else moveTo(next);
    },
    closeDay: () => {
      const { openDay: day } = stage.model();
      stage.focusNext(`[data-day="${day}"]`);
      stage.update({ openDay: undefined });
    },
  };
};

export const createActions = (stage: Stage): Actions => {
  const query = (): CalendarQuery => stage.model().query;
  const open = (series: string): void => {
    stage.focusNext('#detail-name');
    stage.change({ ...query(), series });
  };
  return {
    ...gridActions(stage, open),
    setView: (view) => stage.change({ ...query(), view }),
    step: (steps) => {
      const day = dayAsked(query(), stage.model().clock);
      const first = dayOf(civilOf(day).year, civilOf(day).month, 1);
      const next = query().view === 'month' ? monthsOn(first, steps) : day + steps * 7;
      stage.change(steps === 0 ? without(query(), 'day') : { ...query(), day: writeDay(next) });
    },
    showMore: () => {
      stage.focusNext(`.agenda [data-at="${stage.model().limit}"]`);
      stage.showMore();
    },
    openFrom: (event) => {
      const series = (event.currentTarget as HTMLElement).dataset['series'];
      if (series !== undefined) open(series);
    },
    close: () => {
      stage.focusNext(`[data-series="${CSS.escape(query().series ?? '')}"]`);
      stage.change(without(query(), 'series'));
    },
    setLanguage: (language) => {
      stage.setLanguage(language);
      stage.fire<LanguageChange>('vk-language-change', { language });
    },
    toggleFilters: () => stage.update({ filtersOpen: !stage.model().filtersOpen }),
    openHelp: stage.openHelp,
    closeHelp: stage.closeHelp,
    leave: stage.leave,
    retry: stage.reload,
  };
};
