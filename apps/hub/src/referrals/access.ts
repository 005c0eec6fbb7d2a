/** Who asks: whoever has the status link, or the organisation that receives. @module */
import { timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import type { Database, Session } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { isUuid } from '../directory/tidy.ts';
import { Problem } from '../http/problem.ts';
import { sha256 } from '../idempotency.ts';
import type { FrontDesk } from './desk.ts';
import { columns } from './row.ts';
import type { Kind, ReferralRow } from './row.ts';

export type Who =
  | { readonly side: 'link'; readonly tokenHash: Buffer }
  | { readonly side: 'receiver'; readonly organisations: readonly string[] };

/** 32 bytes; a token of an identity provider has points in it. */
const linkToken = /^Bearer +([\w-]{43}) *$/i;

/** @throws Problem */
export const receiverIn = async (c: Context, { readOrganisations }: FrontDesk): Promise<readonly string[]> => {
  const organisations = await readOrganisations(c.req.header('Authorization'));
  if (organisations.length === 0) throw new Problem('not-allowed');
  return organisations;
};

/** @throws Problem */
export const whoIn = async (c: Context, desk: FrontDesk): Promise<Who> => {
  const [, token] = linkToken.exec(c.req.header('Authorization') ?? '') ?? [];
  if (token !== undefined) return { side: 'link', tokenHash: sha256(token) };
  return { side: 'receiver', organisations: await receiverIn(c, desk) };
};

/** Only whoever has the link. @throws Problem */
export const linkIn = async (c: Context, desk: FrontDesk): Promise<Who> => {
  const who = await whoIn(c, desk);
  if (who.side !== 'link') throw new Problem('not-allowed');
  return who;
};

const nobody = Buffer.alloc(32);

const maySee = (row: ReferralRow | undefined, who: Who): boolean => {
  if (who.side === 'receiver') return row?.is_complete === true && who.organisations.includes(row.organization_id);
  return timingSafeEqual(row?.token_hash ?? nobody, who.tokenHash) && row !== undefined;
};

const wasForgotten = async (session: Session, id: string, who: Who): Promise<boolean> => {
  if (who.side !== 'link') return false;
  const rows = await session.query<{ token_hash: Buffer }>(
    sql`select token_hash from deletion where referral_id = ${id}`,
  );
  return rows.some(({ token_hash }) => timingSafeEqual(token_hash, who.tokenHash));
};

export interface Wanted {
  readonly id: string;
  readonly kind: Kind;
  readonly who: Who;
  /** Nobody else changes it until the end of the transaction. */
  readonly locked?: boolean;
}

/** One that is not there and one that is of others get the same answer. @throws Problem */
export const find = async (session: Session, { id, kind, who, locked = false }: Wanted): Promise<ReferralRow> => {
  const [row] = await session.query<ReferralRow>(
    locked
      ? sql`select ${columns} from referral where id = ${id} and kind = ${kind} for update`
      : sql`select ${columns} from referral where id = ${id} and kind = ${kind}`,
  );
  if (maySee(row, who) && row !== undefined) return row;
  throw new Problem((await wasForgotten(session, id, who)) ? 'content-gone' : 'unknown-referral');
};

/** @throws Problem */
export const referralIdIn = (c: Context): string => {
  const id = c.req.param('id');
  if (!isUuid(id)) throw new Problem('unknown-referral');
  return id.toLowerCase();
};

const isBusy = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '55P03';

/** What is answered after this is on the disk. @throws Problem `busy` when others keep it locked */
export const durably = async <T>(database: Database, work: (session: Session) => Promise<T>): Promise<T> => {
  try {
    return await database.writeDurably(work);
  } catch (error) {
    throw isBusy(error) ? new Problem('busy', { retryAfter: 1 }) : error;
  }
};
