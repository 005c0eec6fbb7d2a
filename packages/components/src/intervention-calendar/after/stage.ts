import type { CalendarQuery } from '@veerkracht/core/calendar';
import type { ReferralStart } from '../../internal/refer.ts';
import type { SignUps } from '../sign-ups.ts';

/** What choosing, joining and taking along need of the element. */
export interface AfterStage {
  readonly signUps: () => SignUps | undefined;
  readonly requestUpdate: () => void;
  /** A change by the visitor. */
  readonly change: (query: CalendarQuery) => void;
  readonly query: () => CalendarQuery;
  readonly setSecond: (calendar: string | undefined) => void;
  readonly focusNext: (selector: string) => void;
  readonly refer: (start: ReferralStart) => void;
  /** In milliseconds (UTC). */
  readonly now: () => number;
  readonly say: (text: string) => void;
}
