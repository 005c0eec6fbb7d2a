import { Hono } from 'hono';
import type { Context } from 'hono';
import { titleLanguages } from '@veerkracht/core/calendar';
import type { Database } from '../db/database.ts';
import { createMemory } from '../db/memory.ts';
import { every, sql } from '../db/sql.ts';
import { answerJson, answerTagged, json, taggedText } from '../http/answer.ts';
import type { TaggedText } from '../http/answer.ts';
import { queryOf, readParameters } from '../http/asked.ts';
import { oneOf } from '../http/parameters.ts';
import type { Asked, Parameters, Values } from '../http/parameters.ts';
import { Problem } from '../http/problem.ts';
import { chosenBy, goingOn, seriesColumns, seriesFilters, seriesOf, shownSeries } from '../series/chosen.ts';
import { windowParameters } from '../series/chosen.ts';
import type { FiltersAsked, SeriesRow } from '../series/chosen.ts';
import { dayIn, eventsFile, eventsPage, todayNumber, windowOf } from '../series/events.ts';
import type { Days } from '../series/events.ts';
import { idIn, onlyThese } from './editing.ts';
import type { Editing } from './editing.ts';
import { pageAsked, pages, readPage } from './lists.ts';

export const seriesParameters = { ...seriesFilters, ...windowParameters, ...pages };
export const eventsParameters = { ...seriesFilters, ...windowParameters, ...pages };
export const feedParameters = {
  ...seriesFilters,
  ...windowParameters,
  titleLanguage: oneOf(titleLanguages, 'De taal van de titels in de agenda; zonder deze parameter Nederlands.'),
};

const shown = (row: SeriesRow): object => ({
  ...seriesOf(row),
  service: { id: row.service_id, name: row.service_name },
});

const list =
  ({ database }: Editing) =>
  async (c: Context) => {
    const asked = readParameters(queryOf(c), seriesParameters) as Values<typeof seriesParameters>;
    const { from, to } = asked;
    const page = await readPage<SeriesRow>(database, asked, {
      from: sql`(select ${seriesColumns} from ${shownSeries} one where ${every([
        ...chosenBy(asked),
        ...goingOn(from?.[0], to?.[0]),
      ])})`,
      ...{ where: [], order: sql`first_day, id`, show: shown },
    });
    return answerJson(c, JSON.stringify(page));
  };

/** @throws Problem */
const one =
  ({ database }: Editing) =>
  async (c: Context) => {
    const id = idIn(c);
    readParameters(queryOf(c), {});
    const [row] = await database.ask<SeriesRow>(
      sql`select ${seriesColumns} from ${shownSeries} one where id = ${id}::uuid`,
    );
    if (row === undefined) throw new Problem('unknown-id');
    return answerJson(c, JSON.stringify(shown(row)));
  };

const rowsIn = (database: Database, asked: FiltersAsked, { from, to }: Days): Promise<readonly SeriesRow[]> =>
  database.ask<SeriesRow>(sql`
    select ${seriesColumns} from ${shownSeries} one where ${every([...chosenBy(asked), ...goingOn(from, to)])}
    order by id`);

/** Characters of all answers together. */
const largest = 16 * 1024 * 1024;

/** Answers of before, until anything changes: most of those who subscribe find nothing new. */
const remembering = ({ database, clock }: Editing) => {
  const { generation } = database;
  const memory = createMemory<TaggedText>({ generation, largest, sizeOf: ({ text }) => text.length + 1 });
  return async (path: string, asked: Asked, make: () => Promise<TaggedText>): Promise<TaggedText> => {
    const key = JSON.stringify([path, dayIn(clock()), Object.entries(asked).sort(([a], [b]) => (a < b ? -1 : 1))]);
    const known = memory.known(key);
    if (known) return known;
    const since = generation();
    const made = await make();
    memory.keep(key, made, since);
    return made;
  };
};

/** A quarter of a year, unless another window is asked for. */
const quarter = 92;
/** A calendar keeps what was a month ago, so that what was called off does not just go. */
const feed = { before: 31, length: 366 };

/** A path of the Dutch API Design Rules has no dot in its first part, so the name of the file is a parameter. */
const feedPath = '/:file{events\\.ics}';
const calendarType = 'text/calendar; charset=utf-8';

/** The groups that meet, their sessions, and those as a calendar to subscribe to: for anybody, without a key. */
export const seriesRoutes = (editing: Editing): Hono => {
  const { database, clock } = editing;
  const app = new Hono();
  const remember = remembering(editing);
  const read = <P extends Parameters>(c: Context, parameters: P): Values<P> =>
    readParameters(queryOf(c), parameters) as Values<P>;
  app.get('/series', list(editing));
  app.get('/series/:id', one(editing));
  app.get('/events', async (c) => {
    const asked = read(c, eventsParameters);
    const given = { from: asked.from?.[0], to: asked.to?.[0] };
    const days = windowOf(given, { from: todayNumber(clock()), length: quarter });
    const answer = await remember('/events', asked, async () =>
      taggedText(JSON.stringify(eventsPage(await rowsIn(database, asked, days), days, pageAsked(asked)))),
    );
    return answerTagged(c, answer, json);
  });
  app.get(feedPath, async (c) => {
    const asked = read(c, feedParameters);
    const given = { from: asked.from?.[0], to: asked.to?.[0] };
    const days = windowOf(given, { from: todayNumber(clock()) - feed.before, length: feed.length });
    const language = asked.titleLanguage?.[0] ?? 'nl';
    const answer = await remember('/events.ics', asked, async () => {
      const { text, tag } = taggedText(eventsFile(await rowsIn(database, asked, days), days, language));
      // Strong: these are the very bytes.
      return { text, tag: tag.replace('W/', '') };
    });
    c.header('Content-Disposition', 'inline; filename="agenda.ics"');
    return answerTagged(c, answer, calendarType);
  });
  for (const path of ['/series', '/series/:id', '/events', feedPath]) onlyThese(app, path, ['GET']);
  return app;
};
