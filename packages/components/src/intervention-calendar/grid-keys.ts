/** Keys of a grid of days (ARIA Authoring Practices, date grid). */
import { monthsOn, weekdayOf } from '@veerkracht/core/calendar';

/**
 * The day a key leads to; undefined for other keys. Arrows go where they point: from right to left the day after is on
 * the left. Home is the first day of the week in both directions.
 */
export const dayByKey = (day: number, { key, shiftKey }: KeyboardEvent, dir: 'ltr' | 'rtl'): number | undefined => {
  const right = dir === 'rtl' ? -1 : 1;
  switch (key) {
    case 'ArrowRight':
      return day + right;
    case 'ArrowLeft':
      return day - right;
    case 'ArrowDown':
      return day + 7;
    case 'ArrowUp':
      return day - 7;
    case 'Home':
      return day - weekdayOf(day);
    case 'End':
      return day - weekdayOf(day) + 6;
    case 'PageDown':
      return monthsOn(day, shiftKey ? 12 : 1);
    case 'PageUp':
      return monthsOn(day, shiftKey ? -12 : -1);
    default:
      return undefined;
  }
};
