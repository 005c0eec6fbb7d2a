import * as z from 'zod/mini';
import { schemes } from '../codes/codes.ts';
import { schedule } from '../hsds/schedule.ts';
import { code, date, dateTime, described, id, list, ref, text, time, triState, uri, wholeNumber } from '../schema.ts';

export const seriesStatuses = ['planned', 'tentative', 'running', 'cancelled', 'ended'] as const;
export const exceptionKinds = ['cancelled', 'moved', 'room', 'extra'] as const;
export const seriesGenders = ['women', 'men', 'mixed', 'unknown'] as const;
export const placesLeft = ['free', 'few', 'full', 'unknown'] as const;
export const joiningRules = ['start-only', 'until-session', 'walk-in'] as const;
export const joiningMethods = ['walk-in', 'phone', 'email', 'form', 'referral', 'hub'] as const;
export const onlineKinds = ['none', 'public', 'after-sign-up'] as const;
/** Who a series is for: the scheme `role`, and `professional` for everybody who helps as their work. */
export const seriesRoles = ['professional', ...schemes.role] as const;

/** One session that is not as the schedule says. It keeps the day that was planned: that is how others know it. */
export const seriesException = z.looseObject({
  planned: described(z.iso.date(), 'Day of the session as it was planned; of an extra session its own day.'),
  kind: code(exceptionKinds, 'Called off, on another day or time, in another room, or one more session.'),
  date: date('The new day, when it is another one.'),
  opens_at: time('The new time at which it begins.'),
  closes_at: time('The new time at which it ends.'),
  room: text('The room of this session.'),
  note: text('What people should know about this session.'),
});
export type SeriesException = z.infer<typeof seriesException>;

export const joiningWay = z.looseObject({
  method: code(joiningMethods, 'Walk in, phone, mail, a form, the referral form, or the sign-up of the hub.'),
  channel: text('The number, mail address or web address of the desk, never of a person.'),
});
export type JoiningWay = z.infer<typeof joiningWay>;

/** Until when people can still join, and how. */
export const joining = z.looseObject({
  rule: code(joiningRules, 'At the first session only, until a session, or always.'),
  until_session: wholeNumber('The last session at which people can join.'),
  ways: list(joiningWay, 'Ways to join, the easiest first.'),
});
export type Joining = z.infer<typeof joining>;

/** Whether one can join from afar. */
export const seriesOnline = z.looseObject({
  kind: code(onlineKinds, 'Not online, with a link for everybody, or with a link after signing up.'),
  url: uri('The link; one that people get after signing up never stands in a public file.'),
});
export type SeriesOnline = z.infer<typeof seriesOnline>;

/**
 * A group, training or meeting with one or more sessions: one thing, however often it meets. One meeting is a series
 * of which the schedule has no `freq`. Its times are local wall time in `timezone_id`; on `closed_dates` there is no
 * session. Nothing said is unknown, never no.
 */
export const series = z.looseObject({
  id: id(),
  name: described(z.string(), 'Name of the series.'),
  description: text('What people do there, in plain words.'),
  status: code(seriesStatuses, 'Planned, not certain yet, going on, called off as a whole, or over.'),
  schedule,
  exceptions: list(seriesException, 'Sessions that are not as the schedule says.'),
  languages: list(z.string(), 'ISO 639 codes of the languages that are spoken at the sessions.'),
  interpreter: z.optional(code(triState, 'Whether there is an interpreter.')),
  gender: z.optional(code(seriesGenders, 'Women only, men only, or mixed.')),
  childcare: z.optional(code(triState, 'Whether somebody looks after the children.')),
  travel_costs: z.optional(code(triState, 'Whether travel is paid for.')),
  capacity: wholeNumber('How many people can take part.'),
  minimum: wholeNumber('With how many people it starts.'),
  places: z.optional(code(placesLeft, 'Whether there are places left; never how many, never who.')),
  places_as_of: date('Day on which that was true.'),
  interested: wholeNumber('How many people wait for a group like this.'),
  joining: z.optional(joining),
  audience: list(z.enum(schemes.audience), 'For which people; concepts of the scheme `audience`.'),
  themes: list(z.enum(schemes.theme), 'What it is about; concepts of the scheme `theme`.'),
  level: z.optional(code(schemes.level, 'How light or heavy the help is; a concept of the scheme `level`.')),
  type: z.optional(code(schemes.type, 'What kind of help it is; a concept of the scheme `type`.')),
  cost: z.optional(code(schemes.cost, 'What it costs the person; a concept of the scheme `cost`.')),
  roles: list(z.enum(seriesRoles), 'In which role one takes part. Nothing said is everybody.'),
  trainers: list(z.string(), 'Roles of those who lead it, never names.'),
  location_id: ref('The place, one of those of the service.'),
  room: text('The room at that place.'),
  online: z.optional(seriesOnline),
  accessibility: text('What a visitor can count on: a lift, a quiet room.'),
  sequence: wholeNumber('Grows by one with every change, so that calendars know which is newest.'),
  last_modified: dateTime('When this series last changed.'),
});
export type Series = z.infer<typeof series>;
