import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { happenings, momentOf, readCalendar, writeWallTime } from '@veerkracht/core/calendar';
import type { CalendarEvent } from '@veerkracht/core/calendar';
import type { Bilingual } from '@veerkracht/spec';
import type { Command } from '../commands/command.ts';
import { isProblem } from '../import/imported.ts';
import { langOf, misused, readOptions } from '../options.ts';

export const icsConformanceHelp: Bilingual = {
  nl: `veerkracht conformance ics MAP [--lang nl|en]
  Leest elk .ics-bestand in de map en noemt wat erin staat, en wat niet begrepen is.`,
  en: `veerkracht conformance ics FOLDER [--lang nl|en]
  Reads every .ics file in the folder and lists what is in it, and what was not understood.`,
};

/** Of a series without an end, so many. */
const most = 20;

const shown = ({ uid, title, status, sequence, length, recurrence }: CalendarEvent) => {
  const occurrences: string[] = [];
  const { timeZone } = recurrence;
  let more = false;
  for (const { at } of happenings(recurrence)) {
    more = occurrences.length === most;
    if (more) break;
    const moment = momentOf(at, timeZone);
    occurrences.push(moment === undefined ? writeWallTime(at) : new Date(moment).toISOString());
  }
  return { uid, title, status, sequence, seconds: length, timeZone: timeZone ?? null, occurrences, more };
};

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** A line of JSON per file; a file fails when it is no calendar. */
export const icsConformance: Command = async (args, { out, err }) => {
  const given = readOptions(args, {}, icsConformanceHelp);
  const none = misused('Noem één map.', 'Name one folder.', icsConformanceHelp);
  if (isProblem(given) || given.paths.length !== 1) {
    err((isProblem(given) ? given : none).problem[langOf(args)]);
    return 2;
  }
  const [folder = ''] = given.paths;
  const names = await readdir(folder).catch(() => undefined);
  if (names === undefined) {
    err(given.lang === 'nl' ? `De map ${folder} is er niet.` : `There is no folder ${folder}.`);
    return 2;
  }
  let [passed, failed] = [0, 0];
  for (const name of names.filter((one) => /\.(ics|ical|ifb)$/i.test(one)).sort()) {
    const { events, findings } = readCalendar(decode(await readFile(join(folder, name))));
    const ok = findings.every(({ code }) => code !== 'not-a-calendar');
    if (ok) passed += 1;
    else failed += 1;
    out(JSON.stringify({ id: name, ok, events: events.map(shown), findings }));
  }
  out(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
};
