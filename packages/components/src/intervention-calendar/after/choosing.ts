import { emptyCalendarQuery, withCalendarFacet } from '@veerkracht/core/calendar';
import type { CalendarFacet, CalendarQuery, HalfDay } from '@veerkracht/core/calendar';
import type { Actions } from '../actions.ts';
import type { AfterStage } from './stage.ts';

/** What the filters can ask for. */
export interface Choosing {
  readonly toggle: (facet: CalendarFacet, value: string) => void;
  /** From the row of what was chosen: the button goes, so the focus goes to the count. */
  readonly takeAway: (facet: CalendarFacet, value: string) => void;
  readonly setFacet: (facet: CalendarFacet, values: readonly string[]) => void;
  readonly setQuery: (query: CalendarQuery) => void;
  readonly toggleLesson: (half: HalfDay) => void;
  readonly setPostcode: (postcode: string) => void;
  readonly setWithin: (kilometres: number | undefined) => void;
  readonly clear: () => void;
  readonly setSecond: (calendar: string | undefined) => void;
  /** A part of the filters was opened; what is in it is there from then on. */
  readonly unfold: (part: string) => void;
  readonly isUnfolded: (part: string) => boolean;
}
export type ChoiceActions = Actions & Choosing;

const toggled = (query: CalendarQuery, facet: CalendarFacet, value: string): CalendarQuery => {
  const chosen = query.filters[facet] ?? [];
  const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
  return { ...query, filters: withCalendarFacet(query.filters, facet, next) };
};

export const createChoosing = (stage: AfterStage): Choosing => {
  const { query } = stage;
  const unfolded = new Set<string>();
  const changeAndCount = (next: CalendarQuery): void => {
    stage.focusNext('#count');
    stage.change(next);
  };
  return {
    toggle: (facet, value) => stage.change(toggled(query(), facet, value)),
    takeAway: (facet, value) => changeAndCount(toggled(query(), facet, value)),
    setFacet: (facet, values) =>
      stage.change({ ...query(), filters: withCalendarFacet(query().filters, facet, values) }),
    setQuery: changeAndCount,
    toggleLesson: (half) => {
      const { lessons } = query();
      const next = lessons.includes(half) ? lessons.filter((one) => one !== half) : [...lessons, half];
      stage.change({ ...query(), lessons: next });
    },
    setPostcode: (postcode) => stage.change({ ...query(), postcode }),
    setWithin: (kilometres) => {
      const { within: _, ...rest } = query();
      stage.change(kilometres === undefined ? rest : { ...rest, within: kilometres });
    },
    clear: () => {
      const { view, day, postcode } = query();
      changeAndCount({ ...emptyCalendarQuery, view, postcode, ...(day !== undefined && { day }) });
    },
    setSecond: stage.setSecond,
    unfold: (part) => {
      if (unfolded.has(part)) return;
      unfolded.add(part);
      stage.requestUpdate();
    },
    isUnfolded: (part) => unfolded.has(part),
  };
};
