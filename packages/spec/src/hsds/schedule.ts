import * as z from 'zod/mini';
import { code, date, described, id, list, number, ref, text, time, uri } from '../schema.ts';
import { attribute } from './taxonomy.ts';
import { metadata } from './metadata.ts';

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** When a service is open, in the words of RFC 5545. */
export const schedule = z.looseObject({
  id: id(),
  service_id: ref('The service of this schedule.'),
  location_id: ref('The location of this schedule.'),
  service_at_location_id: ref('The service at a location of this schedule.'),
  valid_from: date('First day on which it holds.'),
  valid_to: date('Last day on which it holds.'),
  dtstart: date('First day of the recurrence.'),
  timezone: number('Offset from UTC in hours, as HSDS has it; ours is `timezone_id`.'),
  timezone_id: text('IANA time zone, `Europe/Amsterdam`: the times are local wall time there.'),
  until: date('Last day of the recurrence.'),
  count: number('Number of occurrences.'),
  wkst: z.optional(code(weekdays, 'First day of the week.')),
  freq: z.optional(code(['WEEKLY', 'MONTHLY'], 'Weekly or monthly.')),
  interval: number('Every how many weeks or months.'),
  byday: text('Weekdays, `MO,TU`; with a number for the n-th of the month, `2TU`.'),
  byweekno: text('ISO week numbers.'),
  bymonthday: text('Days of the month.'),
  byyearday: text('Days of the year.'),
  description: text('The opening hours in words.'),
  opens_at: time('Opening time.'),
  closes_at: time('Closing time.'),
  schedule_link: uri('Page with the opening hours.'),
  attending_type: text('How one attends: on the spot, by phone, online.'),
  notes: text('Exceptions in words; mirrors `closed_dates` and `school_holiday_region`.'),
  attributes: list(attribute, 'Terms said of this record.'),
  metadata: list(metadata, 'Changes to this record.'),
  closed_dates: z.optional(described(z.array(z.iso.date()), 'Days on which it is closed all the same.')),
  school_holiday_region: z.optional(
    code(['noord', 'midden', 'zuid'], 'Closed in the school holidays of this part of the Netherlands.'),
  ),
});
export type Schedule = z.infer<typeof schedule>;
