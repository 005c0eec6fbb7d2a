/** When the guidance of one municipality ends, and the talk that hands over: scenario 33. */

const msOfDay = 86_400_000;

/** `later`: there is time; `soon`: the last two months before it ends, and the month itself; `over`: it has ended. */
export type HandOverStage = 'later' | 'soon' | 'over';

export interface HandOver {
  readonly stage: HandOverStage;
  /** A working day to propose, `2027-02-01`. */
  readonly proposed: string;
}

/** `2027-03`; nothing when it is no month. */
export const readMonth = (text: unknown): string | undefined =>
  typeof text === 'string' && /^2\d{3}-(0[1-9]|1[0-2])$/.test(text) ? text : undefined;

const monthsFrom = (month: string, today: string): number => {
  const [year = 0, at = 0] = month.split('-').map(Number);
  const [thisYear = 0, thisMonth = 0] = today.split('-').map(Number);
  return (year - thisYear) * 12 + at - thisMonth;
};

const workingDay = (moment: number): string => {
  const date = new Date(moment);
  const late = [1, 0, 0, 0, 0, 0, 2][date.getUTCDay()] ?? 0;
  return new Date(moment + late * msOfDay).toISOString().slice(0, 10);
};

/** `month`: in which guidance ends. `today`: `2026-11-21`. */
export const handOverAt = (month: string, today: string): HandOver => {
  const left = monthsFrom(month, today);
  const stage = left < 0 ? 'over' : left <= 2 ? 'soon' : 'later';
  // Two weeks from now, or two months before it ends.
  const [year = 0, at = 1] = month.split('-').map(Number);
  const then = stage === 'later' ? Date.UTC(year, at - 3, 1) : Date.parse(`${today}T00:00:00Z`) + 14 * msOfDay;
  return { stage, proposed: workingDay(then) };
};
