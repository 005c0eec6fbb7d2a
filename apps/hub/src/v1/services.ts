import { Hono } from 'hono';
import type { Context } from 'hono';
import { sql } from '../db/sql.ts';
import { cleanTexts, isObject } from '../directory/tidy.ts';
import type { Json } from '../directory/tidy.ts';
import { correctRecord, findRecord, Refused, tagOfRecord } from '../editors/corrections.ts';
import { isTooDeep } from '../editors/merge-patch.ts';
import { grantedBy, ownersOf } from '../editors/roles.ts';
import { queryOf, readParameters } from '../http/asked.ts';
import { readJson } from '../http/body.ts';
import type { Values } from '../http/parameters.ts';
import { Problem } from '../http/problem.ts';
import { idIn, onlyThese, rolesIn } from './editing.ts';
import type { Editing } from './editing.ts';
import { answerPage, answerPrivately, pages } from './lists.ts';
import { faulty } from './read-body.ts';

export const recordChangesParameters = pages;

const get = (editing: Editing) => async (c: Context) => {
  const [id, roles] = [idIn(c), await rolesIn(c, editing)];
  readParameters(queryOf(c), {});
  const found = await editing.database.read((session) => findRecord(session, id));
  if (grantedBy(roles, 'reader', found.owners) === undefined) throw new Problem('not-allowed');
  c.header('ETag', tagOfRecord(found.text));
  return answerPrivately(c, found.text);
};

/** RFC 7396; a patch is an object, since a service is one. */
const patchIn = async (c: Context) => {
  const patch = await readJson(c, ['application/merge-patch+json']);
  if (!isObject(patch) || isTooDeep(patch)) throw new Problem('bad-body');
  return cleanTexts(patch) as Json;
};

const patch = (editing: Editing) => async (c: Context) => {
  const [id, roles] = [idIn(c), await rolesIn(c, editing)];
  readParameters(queryOf(c), {});
  const ifMatch = c.req.header('If-Match');
  if (ifMatch === undefined) throw new Problem('precondition-required');
  const asked = { id, roles, now: editing.clock(), patch: await patchIn(c), ifMatch };
  const { text, correction } = await correctRecord(editing.database, asked).catch((error: unknown) => {
    throw error instanceof Refused ? faulty(c, 'invalid-record', error.faults) : error;
  });
  c.header('ETag', tagOfRecord(text));
  if (correction === undefined) return answerPrivately(c, text);
  c.header('Location', `/v1/corrections/${correction.id}`);
  return answerPrivately(c, text, correction.isReleased ? 200 : 202);
};

interface ChangeRow {
  readonly id: string;
  readonly resource_id: string;
  readonly at: Date;
  readonly [field: string]: unknown;
}

/** HSDS `metadata`. */
const shown = ({ id, resource_id, at, ...row }: ChangeRow) => ({
  ...{ id, resource_id, resource_type: 'service', last_action_date: at.toISOString().slice(0, 10) },
  ...{ last_action_type: row['last_action_type'], field_name: row['field_name'] },
  ...{ previous_value: row['previous_value'], replacement_value: row['replacement_value'] },
  updated_by: row['updated_by'],
});

/** Also of a service that is gone: what was done to it stays done. */
const changes = (editing: Editing) => async (c: Context) => {
  const [id, roles] = [idIn(c), await rolesIn(c, editing)];
  const asked = readParameters(queryOf(c), recordChangesParameters) as Values<typeof recordChangesParameters>;
  const [service] = await editing.database.ask<{ municipalities: string[] }>(
    sql`select municipalities from changed_service where id = ${id}::uuid`,
  );
  if (service === undefined) throw new Problem('unknown-id');
  if (grantedBy(roles, 'reader', ownersOf(service.municipalities)) === undefined) throw new Problem('not-allowed');
  return answerPage<ChangeRow>(c, editing.database, asked, {
    from: sql`record_change`,
    where: [sql`resource_id = ${id}::uuid`],
    order: sql`position desc`,
    show: shown,
  });
};

/** Records as those who keep them see them. */
export const servicesRoutes = (editing: Editing): Hono => {
  const app = new Hono();
  app.get('/services/:id', get(editing)).patch(patch(editing));
  app.get('/services/:id/changes', changes(editing));
  onlyThese(app, '/services/:id', ['GET', 'PATCH']);
  onlyThese(app, '/services/:id/changes', ['GET']);
  return app;
};
