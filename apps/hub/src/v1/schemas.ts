import { metadata, seriesGenders } from '@veerkracht/spec';
import { reportReasons } from '@veerkracht/spec/report-reasons';
import * as z from 'zod/mini';

/** What is wrong with one field of what was sent. */
const fieldError = z.object({
  field: z.string(),
  rule: z.optional(z.string()),
  message: z.string(),
  fix: z.optional(z.string()),
});

/** An error, as RFC 9457 has it. */
export const problem = z.object({
  type: z.url(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string(),
  parameter: z.optional(z.string()),
  errors: z.optional(z.array(fieldError)),
  successor: z.optional(z.guid()),
});

const feedItem = z.object({
  id: z.string(),
  url: z.url(),
  title: z.string(),
  content_text: z.string(),
  language: z.string(),
  date_modified: z.iso.datetime(),
  tags: z.array(z.enum(['changed', 'removed'])),
});

/** JSON Feed 1.1, whose own names these are. */
export const feed = z.object({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string(),
  language: z.string(),
  feed_url: z.url(),
  items: z.array(feedItem),
});

/** A record of the directory; all its fields stand in the description of `/hsds`. */
export const serviceRecord = z.looseObject({ id: z.guid(), name: z.string(), status: z.string() });

const named = z.object({ id: z.guid(), name: z.string() });

/** A group, training or meeting; all its fields stand in the standard, in the JSON Schema of `service`. */
export const seriesRecord = z.looseObject({
  id: z.guid(),
  name: z.string(),
  sequence: z.int(),
  last_modified: z.iso.datetime(),
  service: named,
});

/** By the clock on the wall, without a zone; without a time it is a whole day. */
const wallTime = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2})?$/));

/** One session of a series. */
export const event = z.object({
  key: z.string(),
  series: named,
  service: named,
  start: wallTime,
  end: z.optional(wallTime),
  timezoneId: z.string(),
  startsAt: z.iso.datetime(),
  status: z.enum(['planned', 'moved', 'cancelled', 'tentative']),
  number: z.optional(z.int()),
  total: z.optional(z.int()),
  room: z.optional(z.string()),
  note: z.optional(z.string()),
  place: z.optional(z.string()),
  languages: z.optional(z.array(z.string())),
  gender: z.optional(z.enum(seriesGenders)),
});

/** RFC 7396: fields to change, null for those to take away. */
export const mergePatch = z.record(z.string(), z.unknown());

export const correctionStatuses = ['proposed', 'released', 'parked', 'taken-over', 'withdrawn'] as const;

export const correction = z.object({
  id: z.guid(),
  serviceId: z.guid(),
  municipality: z.string(),
  status: z.enum(correctionStatuses),
  patch: mergePatch,
  before: mergePatch,
  madeAt: z.iso.datetime(),
  madeBy: z.string(),
  decidedAt: z.optional(z.iso.datetime()),
  decidedBy: z.optional(z.string()),
  errors: z.array(fieldError),
});

export const decision = z.strictObject({ status: z.enum(['released', 'withdrawn']) });

export const longestNote = 500;
export const longestAnswer = 2000;

/** "Klopt dit niet?" of a visitor. */
export const reportRequest = z.strictObject({
  serviceId: z.guid(),
  reason: z.enum(reportReasons),
  note: z.optional(z.string().check(z.maxLength(longestNote))),
});

export const reportReceipt = z.object({ id: z.guid(), status: z.literal('received') });

export const reportStatuses = ['open', 'answered'] as const;

export const report = z.object({
  id: z.guid(),
  serviceId: z.guid(),
  serviceName: z.optional(z.string()),
  reason: z.enum(reportReasons),
  note: z.optional(z.string()),
  status: z.enum(reportStatuses),
  receivedAt: z.iso.datetime(),
  answer: z.optional(z.string()),
  answeredAt: z.optional(z.iso.datetime()),
  answeredBy: z.optional(z.string()),
});

export const answerRequest = z.strictObject({
  status: z.literal('answered'),
  answer: z.string().check(z.minLength(1), z.maxLength(longestAnswer)),
});

export const reviewKinds = ['report', 'proposed-correction', 'parked-correction'] as const;

/** Something that somebody should look at. */
export const reviewItem = z.object({
  kind: z.enum(reviewKinds),
  id: z.guid(),
  serviceId: z.guid(),
  serviceName: z.optional(z.string()),
  since: z.iso.datetime(),
  detail: z.string(),
});

/** A line of the log, as HSDS writes it. */
export const recordChange = metadata;
