import { Hono } from 'hono';
import type { Context } from 'hono';
import { sql } from '../db/sql.ts';
import { decide, Refused } from '../editors/corrections.ts';
import type { Fault } from '../editors/faults.ts';
import { grantedBy } from '../editors/roles.ts';
import { queryOf, readParameters } from '../http/asked.ts';
import { oneOf, uuid } from '../http/parameters.ts';
import type { Values } from '../http/parameters.ts';
import { Problem } from '../http/problem.ts';
import { idIn, mergePatchTypes, onlyThese, rolesIn } from './editing.ts';
import type { Editing } from './editing.ts';
import { answerPage, answerPrivately, isoOrNothing, municipalitiesToShow, ownMunicipality, pages } from './lists.ts';
import { faulty, inLanguage, readBody, readerOf } from './read-body.ts';
import { correctionStatuses, decision } from './schemas.ts';

export const correctionsParameters = {
  status: oneOf(correctionStatuses, 'Alleen wijzigingen in deze staat.'),
  serviceId: uuid('Alleen wijzigingen van deze dienst.'),
  municipality: ownMunicipality,
  ...pages,
};

interface Row {
  readonly id: string;
  readonly service_id: string;
  readonly municipality: string;
  readonly status: string;
  readonly patch: string;
  readonly before: string;
  readonly made_at: Date;
  readonly made_by: string;
  readonly decided_at: Date | null;
  readonly decided_by: string | null;
  readonly findings: string;
}

const shown = (row: Row, language: 'nl' | 'en') => ({
  ...{ id: row.id, serviceId: row.service_id, municipality: row.municipality, status: row.status },
  patch: JSON.parse(row.patch) as unknown,
  before: JSON.parse(row.before) as unknown,
  ...{ madeAt: row.made_at.toISOString(), madeBy: row.made_by },
  ...{ decidedAt: isoOrNothing(row.decided_at), decidedBy: row.decided_by ?? undefined },
  errors: (JSON.parse(row.findings) as Fault[]).map((fault) => inLanguage(fault, language)),
});

const list = (editing: Editing) => async (c: Context) => {
  const roles = await rolesIn(c, editing);
  const asked = readParameters(queryOf(c), correctionsParameters) as Values<typeof correctionsParameters>;
  const scopes = municipalitiesToShow(roles, asked.municipality);
  return answerPage<Row>(c, editing.database, asked, {
    from: sql`correction`,
    where: [
      sql`municipality = any(${scopes}::text[])`,
      ...(asked.status ?? []).map((status) => sql`status = ${status}`),
      ...(asked.serviceId ?? []).map((id) => sql`service_id = ${id}::uuid`),
    ],
    order: sql`position desc`,
    show: (row) => shown(row, readerOf(c)),
  });
};

const answerOne = async (c: Context, { database }: Editing, id: string, roles: Awaited<ReturnType<typeof rolesIn>>) => {
  const [row] = await database.ask<Row>(sql`select * from correction where id = ${id}::uuid`);
  if (row === undefined) throw new Problem('unknown-id');
  if (grantedBy(roles, 'reader', [row.municipality]) === undefined) throw new Problem('not-allowed');
  return answerPrivately(c, shown(row, readerOf(c)));
};

const get = (editing: Editing) => async (c: Context) => {
  const [id, roles] = [idIn(c), await rolesIn(c, editing)];
  readParameters(queryOf(c), {});
  return answerOne(c, editing, id, roles);
};

const expected = {
  status: {
    nl: 'released (geef vrij) of withdrawn (trek in of draai terug)',
    en: 'released, or withdrawn (also undoes what was released)',
  },
};

const patch = (editing: Editing) => async (c: Context) => {
  const [id, roles] = [idIn(c), await rolesIn(c, editing)];
  readParameters(queryOf(c), {});
  const { status } = await readBody(c, decision, expected, mergePatchTypes);
  const asked = { id, roles, now: editing.clock(), decision: status };
  await decide(editing.database, asked).catch((error: unknown) => {
    throw error instanceof Refused ? faulty(c, 'invalid-record', error.faults) : error;
  });
  return answerOne(c, editing, id, roles);
};

/** What was corrected, and what became of it. */
export const correctionsRoutes = (editing: Editing): Hono => {
  const app = new Hono();
  app.get('/corrections', list(editing));
  app.get('/corrections/:id', get(editing)).patch(patch(editing));
  onlyThese(app, '/corrections', ['GET']);
  onlyThese(app, '/corrections/:id', ['GET', 'PATCH']);
  return app;
};
