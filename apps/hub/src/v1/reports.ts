import { reportReasons } from '@veerkracht/spec/report-reasons';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { sql } from '../db/sql.ts';
import { hasContactDetails } from '../editors/contact-details.ts';
import { answerReport, findReport, receiveReport, reports } from '../editors/reports.ts';
import type { ReportRow } from '../editors/reports.ts';
import { queryOf, readParameters } from '../http/asked.ts';
import { oneOf, uuid } from '../http/parameters.ts';
import type { Values } from '../http/parameters.ts';
import { Problem } from '../http/problem.ts';
import { idIn, mergePatchTypes, onlyThese, rolesIn } from './editing.ts';
import type { Editing } from './editing.ts';
import { answerPage, answerPrivately, isoOrNothing, municipalitiesToShow, ownMunicipality, pages } from './lists.ts';
import { readBody } from './read-body.ts';
import { answerRequest, longestAnswer, longestNote, reportRequest, reportStatuses } from './schemas.ts';

export const reportsParameters = {
  status: oneOf(reportStatuses, 'Alleen meldingen die open zijn, of die beantwoord zijn.'),
  serviceId: uuid('Alleen meldingen over deze dienst.'),
  municipality: ownMunicipality,
  ...pages,
};

const shown = (row: ReportRow) => ({
  ...{ id: row.id, serviceId: row.service_id, serviceName: row.service_name ?? undefined, reason: row.reason },
  ...{ note: row.note ?? undefined, status: row.status, receivedAt: row.received_at.toISOString() },
  ...{ answer: row.answer ?? undefined, answeredAt: isoOrNothing(row.answered_at) },
  answeredBy: row.answered_by ?? undefined,
});

const expectedReport = {
  serviceId: { nl: 'het id van een dienst, een UUID', en: 'the id of a service, a UUID' },
  reason: { nl: `een van: ${reportReasons.join(', ')}`, en: `one of: ${reportReasons.join(', ')}` },
  note: { nl: `een tekst van ten hoogste ${longestNote} tekens`, en: `a text of at most ${longestNote} characters` },
};

const receive =
  ({ database, clock, senderIn }: Editing) =>
  async (c: Context) => {
    readParameters(queryOf(c), {});
    const { serviceId, reason, note: written = '' } = await readBody(c, reportRequest, expectedReport);
    const note = written.trim() === '' ? undefined : written.trim();
    if (note !== undefined && hasContactDetails(note)) throw new Problem('contact-details');
    const sender = await senderIn(c);
    const id = await receiveReport(database, { serviceId, reason, note, sender }, clock());
    return answerPrivately(c, { id, status: 'received' }, 201);
  };

const list = (editing: Editing) => async (c: Context) => {
  const roles = await rolesIn(c, editing);
  const asked = readParameters(queryOf(c), reportsParameters) as Values<typeof reportsParameters>;
  const scopes = municipalitiesToShow(roles, asked.municipality);
  return answerPage<ReportRow>(c, editing.database, asked, {
    from: reports,
    where: [
      sql`owners && ${scopes}::text[]`,
      ...(asked.status ?? []).map((status) => sql`status = ${status}`),
      ...(asked.serviceId ?? []).map((id) => sql`service_id = ${id}::uuid`),
    ],
    order: sql`position`,
    show: shown,
  });
};

const get = (editing: Editing) => async (c: Context) => {
  const [id, roles] = [idIn(c), await rolesIn(c, editing)];
  readParameters(queryOf(c), {});
  return answerPrivately(c, shown(await findReport(editing.database, id, roles)));
};

const expectedAnswer = {
  status: { nl: 'answered', en: 'answered' },
  answer: {
    nl: `wat er is gedaan, in ten hoogste ${longestAnswer} tekens`,
    en: `what was done, in at most ${longestAnswer} characters`,
  },
};

const patch = (editing: Editing) => async (c: Context) => {
  const [id, roles] = [idIn(c), await rolesIn(c, editing)];
  readParameters(queryOf(c), {});
  const { answer } = await readBody(c, answerRequest, expectedAnswer, mergePatchTypes);
  return answerPrivately(c, shown(await answerReport(editing.database, { id, roles, answer, now: editing.clock() })));
};

/** "Klopt dit niet?": anyone may send one, those who keep the record read and answer them. */
export const reportsRoutes = (editing: Editing): Hono => {
  const app = new Hono();
  app.get('/reports', list(editing)).post(receive(editing));
  app.get('/reports/:id', get(editing)).patch(patch(editing));
  onlyThese(app, '/reports', ['GET', 'POST']);
  onlyThese(app, '/reports/:id', ['GET', 'PATCH']);
  return app;
};
