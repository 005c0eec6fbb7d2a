import { reportReasonLabels } from '@veerkracht/spec/report-reasons';
import type { ReportReason } from '@veerkracht/spec/report-reasons';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { sql } from '../db/sql.ts';
import type { Fault } from '../editors/faults.ts';
import { reports } from '../editors/reports.ts';
import { queryOf, readParameters } from '../http/asked.ts';
import { oneOf } from '../http/parameters.ts';
import type { Values } from '../http/parameters.ts';
import { onlyThese, rolesIn } from './editing.ts';
import type { Editing } from './editing.ts';
import { answerPage, municipalitiesToShow, ownMunicipality, pages } from './lists.ts';
import { readerOf } from './read-body.ts';
import { reviewKinds } from './schemas.ts';

export const reviewQueueParameters = {
  kind: oneOf(reviewKinds, 'Alleen meldingen, alleen voorstellen, of alleen wat apart is gezet.'),
  municipality: ownMunicipality,
  ...pages,
};

/** What waits for somebody: open reports, proposals, corrections that no longer fit. */
const waiting = sql`(
  select 'report' as kind, id, position, service_id, service_name, received_at as since, reason as detail, owners
  from ${reports} r where status = 'open'
  union all
  select status || '-correction', c.id, c.position, c.service_id, s.minimal::jsonb ->> 'name', c.made_at,
    case status when 'parked' then c.findings else c.patch end, array[c.municipality]
  from correction c left join changed_service s on s.id = c.service_id where c.status in ('proposed', 'parked'))`;

interface Row {
  readonly kind: (typeof reviewKinds)[number];
  readonly id: string;
  readonly service_id: string;
  readonly service_name: string | null;
  readonly since: Date;
  readonly detail: string;
}

/** What is the matter, in a few words. */
const detailOf = ({ kind, detail }: Row, language: 'nl' | 'en'): string => {
  if (kind === 'report') return reportReasonLabels[detail as ReportReason][language];
  if (kind === 'proposed-correction') return Object.keys(JSON.parse(detail) as object).join(', ');
  return (JSON.parse(detail) as Fault[]).map(({ message }) => message[language]).join(' ');
};

const list = (editing: Editing) => async (c: Context) => {
  const roles = await rolesIn(c, editing);
  const asked = readParameters(queryOf(c), reviewQueueParameters) as Values<typeof reviewQueueParameters>;
  const scopes = municipalitiesToShow(roles, asked.municipality);
  return answerPage<Row>(c, editing.database, asked, {
    from: waiting,
    where: [sql`owners && ${scopes}::text[]`, ...(asked.kind ?? []).map((kind) => sql`kind = ${kind}`)],
    order: sql`since, kind, position`,
    show: (row) => ({
      ...{ kind: row.kind, id: row.id, serviceId: row.service_id, serviceName: row.service_name ?? undefined },
      ...{ since: row.since.toISOString(), detail: detailOf(row, readerOf(c)) },
    }),
  });
};

/** What waits longest comes first. */
export const reviewQueueRoutes = (editing: Editing): Hono => {
  const app = new Hono();
  app.get('/review-queue', list(editing));
  onlyThese(app, '/review-queue', ['GET']);
  return app;
};
