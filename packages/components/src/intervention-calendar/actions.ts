import type { CalendarView } from '@veerkracht/core/calendar';

/** What the views can ask for; the element answers. */
export interface Actions {
  readonly setView: (view: CalendarView) => void;
  /** Months in the month, weeks in the week; 0 is today. */
  readonly step: (steps: number) => void;
  readonly showMore: () => void;
  /** The series that stands in `data-series` of the button. */
  readonly openFrom: (event: Event) => void;
  readonly close: () => void;
  readonly closeDay: () => void;
  readonly onGridClick: (event: MouseEvent) => void;
  readonly onGridKey: (event: KeyboardEvent) => void;
  readonly setLanguage: (language: string) => void;
  readonly toggleFilters: () => void;
  readonly openHelp: () => void;
  readonly closeHelp: () => void;
  readonly leave: () => void;
  readonly retry: () => void;
}
