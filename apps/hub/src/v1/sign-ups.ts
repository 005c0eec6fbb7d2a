import { Hono } from 'hono';
import type { Context } from 'hono';
import { sql } from '../db/sql.ts';
import type { Sql } from '../db/sql.ts';
import { isUuid } from '../directory/tidy.ts';
import { grantedBy, ownersOf } from '../editors/roles.ts';
import { answerJson } from '../http/answer.ts';
import { queryOf, readParameters } from '../http/asked.ts';
import { language, oneOf } from '../http/parameters.ts';
import type { Values } from '../http/parameters.ts';
import { Problem } from '../http/problem.ts';
import { idempotencyKeyIn } from '../idempotency.ts';
import { cancel, readStanding, showInterest, signUp } from '../sign-ups/sign-up.ts';
import { idIn, onlyThese, rolesIn } from './editing.ts';
import type { Editing } from './editing.ts';
import { answerPage, answerPrivately, pages } from './lists.ts';
import { readBody } from './read-body.ts';
import { cancellationRequest, plainLanguage, signUpRequest, signUpStates } from './sign-up-schemas.ts';

export const standingParameters = { language: language('Alleen de belangstelling voor een groep in deze taal.') };
export const signUpsParameters = {
  state: oneOf(signUpStates, 'Alleen wie een plaats heeft, wie wacht, of wie belangstelling heeft.'),
  ...pages,
};

const hash = {
  nl: '32 bytes in base64url: de SHA-256 van het geheim waarmee u kunt afmelden',
  en: '32 bytes in base64url: the SHA-256 of the secret with which to cancel',
};
const expectedSignUp = {
  sealed: {
    nl: 'een JWE (General JSON) voor de organisator: ECDH-ES+A256KW, A256GCM, zonder zip en aad, ten hoogste 16 kB',
    en: 'a JWE (General JSON) for the organiser: ECDH-ES+A256KW, A256GCM, without zip and aad, at most 16 kB',
  },
  cancelHash: hash,
  language: { nl: 'een taalcode van ISO 639: ti', en: 'a language code of ISO 639: ti' },
};
const expectedSecret = {
  secret: { nl: 'het geheim uit uw afmeldlink', en: 'the secret of your cancel link' },
};

const receive =
  ({ database, clock, senderIn }: Editing, keep: typeof signUp) =>
  async (c: Context) => {
    const seriesId = idIn(c);
    readParameters(queryOf(c), {});
    const key = idempotencyKeyIn(c);
    const body = await readBody(c, signUpRequest, expectedSignUp);
    const asked = { ...body, language: plainLanguage(body.language), seriesId, key, now: clock() };
    const sender = await senderIn(c);
    return answerPrivately(c, await keep(database, { ...asked, sender }), 201);
  };

const standing =
  ({ database, clock }: Editing) =>
  async (c: Context) => {
    const id = idIn(c);
    const asked = readParameters(queryOf(c), standingParameters) as Values<typeof standingParameters>;
    return answerJson(c, JSON.stringify(await readStanding(database, id, asked.language?.[0], clock())));
  };

const cancellation =
  ({ database }: Editing) =>
  async (c: Context) => {
    readParameters(queryOf(c), {});
    const { secret } = await readBody(c, cancellationRequest, expectedSecret);
    const id = c.req.param('id');
    await cancel(database, isUuid(id) ? id : undefined, Buffer.from(secret, 'base64url'));
    return answerPrivately(c, { status: 'cancelled' });
  };

interface SignUpRow {
  readonly id: string;
  readonly series_id: string;
  readonly name: string;
  readonly service_id: string;
  readonly sealed: string;
  readonly state: string;
  readonly received_at: Date;
  readonly language: string | null;
}

const shown = ({ id, series_id, name, service_id, sealed, state, received_at, language: spoken }: SignUpRow) => ({
  ...{ id, seriesId: series_id, seriesName: name, serviceId: service_id },
  ...{ sealed: JSON.parse(sealed) as unknown, state, since: received_at.toISOString(), language: spoken ?? undefined },
});

/** One page of those who did not cancel, group by group in the order in which they signed up. */
const answerSignUps = (c: Context, { database }: Editing, whose: Sql): Promise<Response> => {
  const asked = readParameters(queryOf(c), signUpsParameters) as Values<typeof signUpsParameters>;
  return answerPage<SignUpRow>(c, database, asked, {
    from: sql`(select u.*, l.name, l.service_id, l.organization_id
      from sign_up u join series_ledger l using (series_id))`,
    where: [sql`state <> 'cancelled'`, whose, ...(asked.state ?? []).map((state) => sql`state = ${state}`)],
    order: sql`series_id, position`,
    show: shown,
  });
};

const organisationsIn = (c: Context, { readOrganisations }: Editing): Promise<readonly string[]> =>
  readOrganisations(c.req.header('Authorization'));

/** Also of a series that is gone: those who signed up have to hear of it. */
const listOfSeries = (editing: Editing) => async (c: Context) => {
  const [id, roles, organisations] = [idIn(c), await rolesIn(c, editing), await organisationsIn(c, editing)];
  const [series] = await editing.database.ask<{
    readonly municipalities: readonly string[];
    readonly organization_id: string | null;
  }>(sql`select municipalities, organization_id from series_ledger where series_id = ${id}::uuid`);
  if (series === undefined) throw new Problem('unknown-id');
  const isOrganiser = series.organization_id !== null && organisations.includes(series.organization_id);
  const isEditor = grantedBy(roles, 'editor', ownersOf(series.municipalities)) !== undefined;
  if (!isOrganiser && !isEditor) throw new Problem('not-allowed');
  return answerSignUps(c, editing, sql`series_id = ${id}::uuid`);
};

const listOfOrganiser = (editing: Editing) => async (c: Context) => {
  const organisations = await organisationsIn(c, editing);
  if (organisations.length === 0) throw new Problem('not-allowed');
  return answerSignUps(c, editing, sql`organization_id = any(${organisations}::uuid[])`);
};

/** Who wants to take part: anyone may sign up and cancel; only the organiser can open what was sealed. */
export const signUpsRoutes = (editing: Editing): Hono => {
  const app = new Hono();
  app.get('/series/:id/standing', standing(editing));
  app.get('/sign-ups', listOfOrganiser(editing));
  app.get('/series/:id/sign-ups', listOfSeries(editing)).post(receive(editing, signUp));
  app.post('/series/:id/interest', receive(editing, showInterest));
  app.post('/sign-ups/:id/cancellations', cancellation(editing));
  onlyThese(app, '/series/:id/standing', ['GET']);
  onlyThese(app, '/sign-ups', ['GET']);
  onlyThese(app, '/series/:id/sign-ups', ['GET', 'POST']);
  onlyThese(app, '/series/:id/interest', ['POST']);
  onlyThese(app, '/sign-ups/:id/cancellations', ['POST']);
  return app;
};
