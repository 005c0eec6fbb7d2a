import type { Context, Hono } from 'hono';
import type { Database } from '../db/database.ts';
import { isUuid } from '../directory/tidy.ts';
import type { Role } from '../editors/roles.ts';
import type { ReadOrganisations, ReadRoles } from '../editors/tokens.ts';
import { Problem } from '../http/problem.ts';
import type { SenderIn } from '../http/senders.ts';

/** What the routes of editors need. */
export interface Editing {
  readonly database: Database;
  readonly readRoles: ReadRoles;
  readonly readOrganisations: ReadOrganisations;
  readonly senderIn: SenderIn;
  readonly clock: () => Date;
}

/** @throws Problem */
export const rolesIn = (c: Context, { readRoles }: Editing): Promise<readonly Role[]> =>
  readRoles(c.req.header('Authorization'));

/** @throws Problem */
export const idIn = (c: Context): string => {
  const id = c.req.param('id');
  if (!isUuid(id)) throw new Problem('unknown-id');
  return id.toLowerCase();
};

/** Whatever else is asked at this address cannot be done; says what can. */
export const onlyThese = (app: Hono, path: string, allow: readonly string[]): void => {
  app.all(path, () => {
    throw new Problem('method-not-allowed', { allow });
  });
};

export const mergePatchTypes = ['application/merge-patch+json', 'application/json'] as const;
