/** Clocks of the world: from what a clock shows to a moment, and back. */
import { dayOf } from './days.ts';
import type { WallTime } from './wall-time.ts';

const msOfDay = 86_400_000;

/** A moment at which a clock is set to another offset. */
export interface Transition {
  /** UTC, in milliseconds. */
  readonly at: number;
  /** How far the clock is ahead of UTC from then on, in milliseconds. */
  readonly ahead: number;
}

export interface TimeZone {
  /** The moment in milliseconds (UTC); undefined for a time that the clock skips. Of a time that comes twice, the first. */
  readonly momentOf: (time: WallTime) => number | undefined;
  readonly wallTimeOf: (moment: number) => WallTime;
  /** The offset at the first moment, and every change up to the second; in milliseconds (UTC). */
  readonly transitions: (from: number, to: number) => readonly Transition[];
}

/** How far a clock is ahead, asked of the platform, which is slow. */
const asked = (timeZone: string): ((moment: number) => number) => {
  const format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    ...{ timeZone, hourCycle: 'h23', era: 'short' },
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' },
  });
  return (moment) => {
    const part = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
    const year = part['era']?.startsWith('B') ? 1 - Number(part['year']) : Number(part['year']);
    const day = dayOf(year, Number(part['month']), Number(part['day']));
    const seconds = Number(part['hour']) * 3600 + Number(part['minute']) * 60 + Number(part['second']);
    return day * msOfDay + seconds * 1000 - Math.floor(moment / 1000) * 1000;
  };
};

const yearLength = 366 * msOfDay;
const step = 10 * msOfDay;

/** Where the offset changes between two moments, to the second. */
const between = (from: number, to: number, ahead: (moment: number) => number): readonly Transition[] => {
  const found: Transition[] = [];
  for (let start = from; start < to; start += step) {
    const end = Math.min(to, start + step);
    const before = ahead(start);
    if (before === ahead(end)) continue;
    let [low, high] = [start, end];
    while (high - low > 1000) {
      const middle = Math.floor((low + high) / 2000) * 1000;
      if (ahead(middle) === before) low = middle;
      else high = middle;
    }
    found.push({ at: high, ahead: ahead(high) });
  }
  return found;
};

const usual = 'Europe/Amsterdam';

const createZone = (name: string): TimeZone => {
  // Everybody knows the clock of this country: what is slow waits until a moment is asked for.
  let known = name === usual ? undefined : asked(name);
  const ahead = (moment: number): number => (known ??= asked(name))(moment);
  const years = new Map<number, readonly Transition[]>();
  /** Changes of about a year, with the offset at its beginning first. */
  const changesOf = (part: number): readonly Transition[] => {
    const known = years.get(part);
    if (known) return known;
    const from = part * yearLength;
    const made = [{ at: from, ahead: ahead(from) }, ...between(from, from + yearLength, ahead)];
    years.set(part, made);
    return made;
  };
  const aheadAt = (moment: number): number => {
    const changes = changesOf(Math.floor(moment / yearLength));
    let at = changes.length - 1;
    while (at > 0 && (changes[at]?.at ?? 0) > moment) at -= 1;
    return changes[at]?.ahead ?? 0;
  };
  return {
    momentOf: ({ day, second = 0 }) => {
      const local = day * msOfDay + second * 1000;
      // A clock is at most a day ahead or behind, so these two are the offsets before and after any change.
      const [early, late] = [aheadAt(local - msOfDay), aheadAt(local + msOfDay)];
      for (const offset of early === late ? [early] : [early, late]) {
        if (aheadAt(local - offset) === offset) return local - offset;
      }
      return undefined;
    },
    wallTimeOf: (moment) => {
      const local = moment + aheadAt(moment);
      const day = Math.floor(local / msOfDay);
      return { day, second: Math.floor((local - day * msOfDay) / 1000) };
    },
    transitions: (from, to) => [{ at: from, ahead: aheadAt(from) }, ...between(from, to, ahead)],
  };
};

const utc: TimeZone = {
  momentOf: ({ day, second = 0 }) => day * msOfDay + second * 1000,
  wallTimeOf: (moment) => {
    const day = Math.floor(moment / msOfDay);
    return { day, second: Math.floor((moment - day * msOfDay) / 1000) };
  },
  transitions: (from) => [{ at: from, ahead: 0 }],
};

const zones = new Map<string, TimeZone | undefined>([
  ['UTC', utc],
  ['Etc/UTC', utc],
]);
const mostZones = 500;

/** A zone of the IANA database; undefined when the platform does not know it. */
export const timeZoneOf = (name: string): TimeZone | undefined => {
  if (zones.has(name) || zones.size > mostZones) return zones.get(name);
  let zone: TimeZone | undefined;
  try {
    zone = createZone(name);
  } catch {
    zone = undefined;
  }
  zones.set(name, zone);
  return zone;
};
