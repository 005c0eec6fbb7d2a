import { stableId } from './stable-id.ts';

const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
type Day = (typeof days)[number];

const names: Readonly<Record<string, Day>> = {
  ...Object.fromEntries(
    days.flatMap((day, at) => [
      [day, day],
      [String(at + 1), day],
    ]),
  ),
  ...Object.fromEntries(['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'].map((name, at) => [name, days[at] ?? 'MO'])),
  ...Object.fromEntries(['MA', 'DI', 'WO', 'DO', 'VR', 'ZA', 'ZO'].map((name, at) => [name, days[at] ?? 'MO'])),
};

/** `Tuesday`, `tue`, `dinsdag`, `2` */
export const weekdayOf = (text: string): Day | undefined => {
  const name = text.trim().toUpperCase();
  return names[name] ?? names[name.slice(0, 3)] ?? names[name.slice(0, 2)];
};

/** `9:00`, `09:00:00`, `9 AM` and `5.30 pm` as `HH:MM`; anything else as it is, for the reader to judge. */
export const timeOf = (text: string): string => {
  const [, hour, minute = '00', second = '', half] =
    /^(\d{1,2})(?:[:.](\d{2}))?(:\d{2})?\s*([ap]\.?m\.?)?$/i.exec(text.trim()) ?? [];
  if (hour === undefined) return text;
  const afternoon = half?.toLowerCase().startsWith('p') === true;
  const hours = half ? (Number(hour) % 12) + (afternoon ? 12 : 0) : Number(hour);
  return `${String(hours).padStart(2, '0')}:${minute}${second}`;
};

export interface OpenDay {
  readonly weekday: string;
  readonly opens: string;
  readonly closes: string;
}

/** Days with the same hours become one weekly schedule. */
export const weekly = (
  owner: string,
  open: readonly OpenDay[],
  timezone?: string,
): readonly Record<string, unknown>[] => {
  const groups = Map.groupBy(open, ({ opens, closes }) => `${opens}-${closes}`);
  return [...groups.values()].map((group) => {
    const { opens, closes } = group[0] ?? { opens: '', closes: '' };
    const held = new Set(group.map(({ weekday }) => weekdayOf(weekday)));
    return {
      id: stableId(`schedule:${owner}:${opens}-${closes}`),
      freq: 'WEEKLY',
      byday: days.filter((day) => held.has(day)).join(','),
      opens_at: opens,
      closes_at: closes,
      ...(timezone && { timezone_id: timezone }),
    };
  });
};
