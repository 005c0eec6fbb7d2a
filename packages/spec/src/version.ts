import { schemaVersion } from './directory.ts';
import { finding } from './finding.ts';
import type { Finding } from './finding.ts';

type Raw = Readonly<Record<string, unknown>>;
type Version = readonly [major: number, minor: number];

const parts = (version: string): Version | undefined => {
  const [, major, minor] = /^(\d{1,6})\.(\d{1,6})(?:\.|$)/.exec(version) ?? [];
  return major === undefined || minor === undefined ? undefined : [Number(major), Number(minor)];
};

/**
 * What there is to say about the version of a file. Older ones parse without a word; of a newer minor version new
 * fields are kept; a newer major version is not read, because its words may mean something else.
 */
export const versionFindings = (version: unknown): readonly Finding[] => {
  if (version === undefined || version === null || version === '') return [];
  const theirs = typeof version === 'string' ? parts(version) : undefined;
  const said = String(typeof version === 'object' ? 'object' : version).slice(0, 40);
  const [major, minor] = parts(schemaVersion) ?? [0, 0];
  if (theirs === undefined) return [finding('DIR-22', 'schema_version', said)];
  if (theirs[0] > major) return [finding('DIR-21', 'schema_version', said)];
  return theirs[0] === major && theirs[1] > minor ? [finding('DIR-22', 'schema_version', said)] : [];
};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const idOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? (value as Raw)['id'] : undefined;

/** HSDS 3.3 calls opening times `operating_hours`; every reader of 3.1 looks in `schedules`. */
const withSchedules = (holder: Raw): Raw => {
  const hours = holder['operating_hours'];
  if (!Array.isArray(hours)) return holder;
  const { operating_hours: _, ...rest } = holder;
  const own = listOf(holder['schedules']);
  const known = new Set(own.map(idOf));
  return { ...rest, schedules: [...own, ...hours.filter((one) => idOf(one) === undefined || !known.has(idOf(one)))] };
};

const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);

const placeInOurVersion = (at: unknown): unknown => {
  if (!isRaw(at)) return at;
  const moved = withSchedules(at);
  return isRaw(moved['location']) ? { ...moved, location: withSchedules(moved['location']) } : moved;
};

/** A service of HSDS 3.0 to 3.3 in the words of 3.1. */
export const inOurVersion = (service: Raw): Raw => {
  const moved = withSchedules(service);
  const places = moved['service_at_locations'];
  return Array.isArray(places) ? { ...moved, service_at_locations: places.map(placeInOurVersion) } : moved;
};
