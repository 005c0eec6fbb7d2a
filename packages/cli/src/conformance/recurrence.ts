import { readFile } from 'node:fs/promises';
import { happenings, momentOf, readRule, readWallTime, timeZoneOf, writeWallTime } from '@veerkracht/core/calendar';
import type { Happening, Recurrence, WallTime } from '@veerkracht/core/calendar';
import type { Bilingual } from '@veerkracht/spec';
import type { Command } from '../commands/command.ts';
import { isProblem } from '../import/imported.ts';
import { langOf, misused, readOptions } from '../options.ts';
import { isObject, objects } from './case.ts';
import type { Json } from './case.ts';
import { canonical } from './result.ts';

export const recurrenceConformanceHelp: Bilingual = {
  nl: `veerkracht conformance recurrence BESTAND... [--lang nl|en]
  Rekent herhalingen uit (RFC 5545) en vergelijkt ze. Wat buiten ons deel valt, heeft ok null en "refused".`,
  en: `veerkracht conformance recurrence FILE... [--lang nl|en]
  Works out recurrences (RFC 5545) and compares them. What is outside our part has ok null and "refused".`,
};

/** What cannot be worked out, by name. */
class Refused extends Error {
  override readonly name = 'Refused';
}

const timeIn = (value: unknown): WallTime => {
  const time = typeof value === 'string' ? readWallTime(value) : undefined;
  if (!time) throw new Refused(`the time ${String(value).slice(0, 40)}`);
  return time;
};
const timesIn = (value: unknown): readonly WallTime[] => (Array.isArray(value) ? value.map(timeIn) : []);

const zoneIn = (value: unknown): string | undefined => {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string' && timeZoneOf(value)) return value;
  throw new Refused(`the time zone ${String(value).slice(0, 60)}`);
};

const recurrenceOf = (one: Json): Recurrence => {
  const { rrule, tzid, overrides } = one;
  const read = typeof rrule === 'string' && rrule !== '' ? readRule(rrule) : undefined;
  if (read && 'refused' in read) throw new Refused(read.refused);
  const timeZone = zoneIn(tzid);
  return {
    start: timeIn(one['dtstart']),
    ...(timeZone !== undefined && { timeZone }),
    ...(read && { rule: read.rule }),
    also: timesIn(one['rdate']),
    except: timesIn(one['exdate']),
    moved: objects(overrides).map((moved) => ({ from: timeIn(moved['recurrenceId']), to: timeIn(moved['dtstart']) })),
  };
};

const most = 100_000;

const firstOf = (all: Iterable<Happening>, limit: number): readonly Happening[] => {
  const found: Happening[] = [];
  if (limit === 0) return found;
  for (const one of all) if (found.push(one) >= limit) break;
  return found;
};

const run = (one: Json): Json => {
  const expected = Array.isArray(one['expected']) ? one['expected'] : [];
  const expectedUtc = Array.isArray(one['expectedUtc']) ? one['expectedUtc'] : undefined;
  const head = { id: one['id'] ?? null, tier: one['tier'] ?? null };
  try {
    const recurrence = recurrenceOf(one);
    const limit = one['complete'] === false ? expected.length : most;
    const all = firstOf(happenings(recurrence), limit);
    const actual = all.map(({ at }) => writeWallTime(at));
    const utc = all.map(({ at }) => {
      const moment = momentOf(at, recurrence.timeZone ?? (expectedUtc ? 'UTC' : undefined));
      return moment === undefined ? null : `${new Date(moment).toISOString().slice(0, 19)}Z`;
    });
    const sameWall = canonical(actual) === canonical(expected);
    const sameUtc = expectedUtc === undefined || canonical(utc) === canonical(expectedUtc);
    return { ...head, ok: sameWall && sameUtc, expected, actual, ...(!sameUtc && { expectedUtc, actualUtc: utc }) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { ...head, ok: null, refused: error.message, expected, actual: null };
  }
};

const casesIn = (json: unknown): readonly Json[] => {
  if (Array.isArray(json)) return objects(json);
  if (!isObject(json)) return [];
  return Array.isArray(json['cases']) ? objects(json['cases']) : [json].filter((one) => 'dtstart' in one);
};

/** Runs files of recurrence cases: a line of JSON per case, and how many passed. */
export const recurrenceConformance: Command = async (args, { out, err }) => {
  const given = readOptions(args, {}, recurrenceConformanceHelp);
  const none = misused('Noem een bestand.', 'Name a file.', recurrenceConformanceHelp);
  if (isProblem(given) || given.paths.length === 0) {
    err((isProblem(given) ? given : none).problem[langOf(args)]);
    return 2;
  }
  const { lang, paths } = given;
  let [passed, failed] = [0, 0];
  for (const path of paths) {
    let cases: readonly Json[];
    try {
      cases = casesIn(JSON.parse(await readFile(path, 'utf8')));
    } catch {
      err(lang === 'nl' ? `Ik kan ${path} niet als JSON lezen.` : `I cannot read ${path} as JSON.`);
      return 2;
    }
    if (cases.length === 0) {
      err(lang === 'nl' ? `In ${path} staan geen gevallen die ik ken.` : `There are no cases I know in ${path}.`);
      return 2;
    }
    for (const one of cases) {
      const result = run(one);
      if (result['ok'] === true) passed += 1;
      if (result['ok'] === false) failed += 1;
      out(JSON.stringify(result));
    }
  }
  out(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
};
