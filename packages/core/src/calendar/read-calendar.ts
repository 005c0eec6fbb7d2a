/**
 * Reads calendar files of others (RFC 5545), whoever wrote them: nothing throws, and what is not understood is a
 * finding with its line.
 * @module
 */
import { readLine, unescapeText, unfold } from './content-line.ts';
import type { ContentLine } from './content-line.ts';
import type { Moved, Recurrence } from './recurrence.ts';
import { readRule } from './rule.ts';
import { timeZoneOf } from './time-zone.ts';
import { readWallTime, writeWallTime } from './wall-time.ts';
import type { WallTime } from './wall-time.ts';
import { ianaNameOf } from './zone-names.ts';

export type CalendarFindingCode =
  | 'not-a-calendar'
  | 'not-a-line'
  | 'not-closed'
  | 'no-start'
  | 'no-uid'
  | 'wrong-time'
  | 'wrong-duration'
  | 'unknown-time-zone'
  | 'rule-refused'
  | 'twice'
  | 'not-read';

export interface CalendarFinding {
  readonly code: CalendarFindingCode;
  readonly line: number;
  readonly detail: string;
}

export interface CalendarEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly title: string;
  readonly text: string;
  readonly place: string;
  readonly status: string;
  readonly recurrence: Recurrence;
  /** Seconds; of a whole day a multiple of 86,400. */
  readonly length: number;
  /** From the file; sessions that were changed, by when they would have been. */
  readonly changed: ReadonlyMap<string, { readonly title: string; readonly status: string }>;
}

export interface CalendarReading {
  readonly events: readonly CalendarEvent[];
  readonly findings: readonly CalendarFinding[];
}

interface Block {
  readonly name: string;
  readonly line: number;
  readonly lines: ContentLine[];
  readonly blocks: Block[];
}

const deepest = 10;

/** Blocks within blocks, also when somebody forgot to close one. */
const readBlocks = (text: string, say: Say): readonly Block[] => {
  const root: Block = { name: '', line: 0, lines: [], blocks: [] };
  const open: Block[] = [root];
  for (const { text: whole, line } of unfold(text)) {
    const read = readLine(whole, line);
    const here = open.at(-1) ?? root;
    if (!read) say('not-a-line', line, whole.slice(0, 60));
    else if (read.name === 'BEGIN') {
      const block: Block = { name: read.value.trim().toUpperCase(), line, lines: [], blocks: [] };
      here.blocks.push(block);
      if (open.length < deepest) open.push(block);
    } else if (read.name === 'END') {
      const at = open.findLastIndex(({ name }) => name === read.value.trim().toUpperCase());
      for (const left of open.splice(at > 0 ? at : open.length).slice(1)) say('not-closed', left.line, left.name);
    } else here.lines.push(read);
  }
  for (const { name, line } of open.slice(1)) say('not-closed', line, name);
  return root.blocks;
};

type Say = (code: CalendarFindingCode, line: number, detail: string) => void;

interface Timed {
  readonly time: WallTime;
  readonly timeZone: string | undefined;
}

const readTimed = (text: string, { parameters, line }: ContentLine, say: Say): Timed | undefined => {
  const [start = ''] = text.trim().split('/');
  const isUtc = /Z$/.test(start);
  const time = readWallTime(start.replace(/Z$/, ''));
  if (!time) {
    say('wrong-time', line, text.slice(0, 40));
    return undefined;
  }
  if (isUtc) return { time, timeZone: 'UTC' };
  const named = parameters.get('TZID');
  if (named === undefined || time.second === undefined) return { time, timeZone: undefined };
  const timeZone = ianaNameOf(named, (name) => timeZoneOf(name) !== undefined);
  if (timeZone === undefined) say('unknown-time-zone', line, named.slice(0, 60));
  return { time, timeZone };
};

/** The same moment on the clock of the event: an exception is often written in UTC. */
const onClock = ({ time, timeZone }: Timed, wanted: string | undefined): WallTime => {
  if (timeZone === undefined || wanted === undefined || timeZone === wanted || time.second === undefined) return time;
  const moment = timeZoneOf(timeZone)?.momentOf(time);
  return moment === undefined ? time : (timeZoneOf(wanted)?.wallTimeOf(moment) ?? time);
};

const lengths = { W: 604_800, D: 86_400, H: 3600, M: 60, S: 1 } as const;

const readDuration = ({ value, line }: ContentLine, say: Say): number => {
  if (!/^[+-]?P(?:\d{1,6}W|(?:\d{1,6}D)?(?:T(?:\d{1,6}H)?(?:\d{1,6}M)?(?:\d{1,6}S)?)?)$/.test(value.trim())) {
    say('wrong-duration', line, value.slice(0, 40));
    return 0;
  }
  const parts = [...value.matchAll(/(\d+)([WDHMS])/g)];
  return parts.reduce((sum, [, number, unit]) => sum + Number(number) * lengths[unit as keyof typeof lengths], 0);
};

const secondsBetween = (from: WallTime, to: WallTime): number =>
  Math.max(0, (to.day - from.day) * 86_400 + (to.second ?? 0) - (from.second ?? 0));

/** One VEVENT, before those with the same UID are put together. */
interface Entry extends Omit<CalendarEvent, 'changed'> {
  readonly line: number;
  readonly replaces: WallTime | undefined;
}

const known = new Set([
  ...['UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'DURATION', 'RRULE', 'RDATE', 'EXDATE', 'RECURRENCE-ID', 'SEQUENCE'],
  ...['SUMMARY', 'DESCRIPTION', 'LOCATION', 'STATUS', 'CREATED', 'LAST-MODIFIED', 'CLASS', 'PRIORITY', 'TRANSP'],
  ...['CATEGORIES', 'URL', 'GEO', 'ORGANIZER', 'ATTENDEE', 'COMMENT', 'CONTACT', 'RELATED-TO', 'RESOURCES', 'ATTACH'],
  ...['CONFERENCE', 'IMAGE', 'COLOR', 'REQUEST-STATUS', 'LINK', 'CONCEPT', 'REFID'],
]);

const readEntry = (block: Block, say: Say): Entry | undefined => {
  const all = (name: string): readonly ContentLine[] => block.lines.filter((line) => line.name === name);
  const one = (name: string): ContentLine | undefined => all(name)[0];
  const text = (name: string): string => unescapeText(one(name)?.value ?? '');
  const startLine = one('DTSTART');
  const start = startLine && readTimed(startLine.value, startLine, say);
  if (!start) {
    say('no-start', block.line, text('SUMMARY').slice(0, 60));
    return undefined;
  }
  const { timeZone } = start;
  const times = (name: string): readonly WallTime[] =>
    all(name).flatMap((line) =>
      line.value.split(',').flatMap((value) => {
        const timed = readTimed(value, line, say);
        return timed ? [onClock(timed, timeZone)] : [];
      }),
    );
  const [end] = times('DTEND');
  const duration = one('DURATION');
  const [ruleLine, ...otherRules] = all('RRULE');
  const rule = ruleLine && readRule(ruleLine.value);
  if (rule && 'refused' in rule) say('rule-refused', ruleLine.line, rule.refused);
  for (const line of [...otherRules, ...all('EXRULE')]) say('rule-refused', line.line, line.name);
  for (const line of block.lines) {
    if (!known.has(line.name) && !line.name.startsWith('X-') && line.name !== 'EXRULE')
      say('not-read', line.line, line.name);
  }
  const uid = text('UID');
  if (uid === '') say('no-uid', block.line, text('SUMMARY').slice(0, 60));
  const [replaces] = times('RECURRENCE-ID');
  return {
    ...{ uid, sequence: Number(one('SEQUENCE')?.value) || 0, title: text('SUMMARY'), text: text('DESCRIPTION') },
    ...{ place: text('LOCATION'), status: (one('STATUS')?.value ?? '').trim().toUpperCase(), line: block.line },
    length: end
      ? secondsBetween(start.time, end)
      : duration
        ? readDuration(duration, say)
        : start.time.second === undefined
          ? 86_400
          : 0,
    replaces,
    recurrence: {
      start: start.time,
      ...(timeZone !== undefined && { timeZone }),
      ...(rule && 'rule' in rule && { rule: rule.rule }),
      ...{ also: times('RDATE'), except: times('EXDATE') },
    },
  };
};

/** The series with what was moved, and what was called off. */
const together = (entries: readonly Entry[], say: Say): CalendarEvent => {
  const newest = [...entries].sort((left, right) => right.sequence - left.sequence);
  const master = newest.find(({ replaces }) => replaces === undefined) ?? (newest[0] as Entry);
  const others = entries.filter((one) => one !== master);
  for (const one of others) if (one.replaces === undefined) say('twice', one.line, one.uid.slice(0, 60));
  const changes = others.flatMap((one) => (one.replaces ? [{ ...one, replaces: one.replaces }] : []));
  const { replaces: _, line: __, ...event } = master;
  const { recurrence } = event;
  const moved = changes.map((one): Moved => ({
    from: one.replaces,
    to: onClock({ time: one.recurrence.start, timeZone: one.recurrence.timeZone }, recurrence.timeZone),
  }));
  const changed = changes.map(({ replaces, title, status }) => [writeWallTime(replaces), { title, status }] as const);
  return {
    ...event,
    recurrence: { ...recurrence, ...(moved.length > 0 && { moved }) },
    changed: new Map(changed),
  };
};

/** Reads everything that can be read. */
export const readCalendar = (text: string): CalendarReading => {
  const findings: CalendarFinding[] = [];
  const say: Say = (code, line, detail) => void findings.push({ code, line, detail });
  const blocks = readBlocks(text, say);
  const calendars = blocks.filter(({ name }) => name === 'VCALENDAR');
  if (calendars.length === 0) say('not-a-calendar', 1, text.slice(0, 40));
  const parts = calendars.flatMap((calendar) => calendar.blocks);
  for (const { name, line } of parts) if (name !== 'VEVENT' && name !== 'VTIMEZONE') say('not-read', line, name);
  const entries = parts.flatMap((block) => (block.name === 'VEVENT' ? (readEntry(block, say) ?? []) : []));
  // Without a name an entry cannot belong to another.
  const groups = Map.groupBy(entries, ({ uid, line }) => uid || `line ${line}`);
  return { events: [...groups.values()].map((group) => together(group, say)), findings };
};
