import { randomUUID, timingSafeEqual } from 'node:crypto';
import type { Database, Session } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { moveUp } from '../directory/series-ledger.ts';
import { Problem } from '../http/problem.ts';
import type { Sender } from '../http/senders.ts';
import { answeredBefore, keyed, sha256 } from '../idempotency.ts';
import { seriesColumns, seriesOf, shownSeries } from '../series/chosen.ts';
import type { SeriesRow } from '../series/chosen.ts';
import { closed, interestClosed, signUpClosed } from './joining.ts';
import type { Sealed } from './sealed.ts';
import { countsOf, interestIn, standingOf } from './standing.ts';
import type { Counts, Standing } from './standing.ts';

/** What somebody sends who wants to take part. */
export interface SignUp {
  readonly sealed: Sealed;
  readonly language?: string | undefined;
  /** SHA-256 of the secret with which it can be cancelled, base64url. */
  readonly cancelHash: string;
}

interface Asked extends SignUp {
  readonly seriesId: string;
  /** The same key is the same sign-up, however often it is sent. */
  readonly key: string;
  readonly sender: Sender;
  readonly now: Date;
}

/** What was decided while nobody else could sign up. */
interface Decided {
  readonly state: 'place' | 'waiting' | 'interest';
  readonly said: Readonly<Record<string, unknown>>;
}

const isBusy = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '55P03';

/** Sign-ups wait for each other for some seconds; a load of a whole country takes longer. @throws Problem */
const inTurn = async <T>(database: Database, work: (session: Session) => Promise<T>): Promise<T> => {
  try {
    return await database.writeAside(async (session) => {
      await session.query(sql`select set_config('lock_timeout', '5s', true)`);
      return work(session);
    });
  } catch (error) {
    throw isBusy(error) ? new Problem('busy') : error;
  }
};

/** Only one transaction at a time decides who has a place. */
const lock = async (session: Session, seriesId: string): Promise<{ readonly capacity: number | null }> => {
  const [row] = await session.query<{ capacity: number | null }>(
    sql`select capacity from series_ledger where series_id = ${seriesId}::uuid for update`,
  );
  if (row === undefined) throw new Problem('unknown-id');
  return row;
};

const readSeries = async (session: Session, seriesId: string): Promise<SeriesRow> => {
  const [row] = await session.query<SeriesRow>(
    sql`select ${seriesColumns} from ${shownSeries} one where id = ${seriesId}::uuid`,
  );
  if (row === undefined) throw new Problem('unknown-id');
  return row;
};

type Decide = (session: Session, row: SeriesRow, capacity: number | null) => Promise<Decided>;

/** Gives the answer as it is told to whoever asked. @throws Problem */
const receive = (database: Database, kind: string, asked: Asked, decide: Decide): Promise<string> =>
  inTurn(database, async (session) => {
    const { seriesId, sealed, language, cancelHash, key, sender, now } = asked;
    const known = keyed(key, [kind, seriesId, sealed, language, cancelHash]);
    const before = await answeredBefore<{ readonly answer: string }>(session, known, sql`sign_up`);
    if (before !== undefined) return before.answer;
    await sender.admit(session);
    const { capacity } = await lock(session, seriesId);
    const { state, said } = await decide(session, await readSeries(session, seriesId), capacity);
    const id = randomUUID();
    const answer = JSON.stringify({ id, ...said });
    await session.query(sql`
      insert into sign_up (id, series_id, state, sealed, language, cancel_hash, key_hash, request_hash, answer, received_at)
      values (${id}, ${seriesId}, ${state}, ${JSON.stringify(sealed)}, ${language ?? null},
        ${Buffer.from(cancelHash, 'base64url')}, ${known.keyHash}, ${known.requestHash}, ${answer}, ${now})`);
    return answer;
  });

/** A place while there is room, else the waiting list. @throws Problem */
export const signUp = (database: Database, asked: Asked): Promise<string> =>
  receive(database, 'sign-up', asked, async (session, row, capacity) => {
    const series = seriesOf(row);
    const reason = signUpClosed(series, asked.now);
    if (reason !== undefined) throw closed(reason);
    const counts = await countsOf(session, asked.seriesId);
    const isTaken = capacity !== null && counts.taken >= capacity;
    const isFull = isTaken || standingOf(series, counts, asked.now).places === 'full';
    return { state: isFull ? 'waiting' : 'place', said: { outcome: isFull ? 'waiting-list' : 'place' } };
  });

/** Counts somebody for a group in their language. @throws Problem */
export const showInterest = (database: Database, asked: Asked): Promise<string> =>
  receive(database, 'interest', asked, async (session, row) => {
    const series = seriesOf(row);
    const counts = await countsOf(session, asked.seriesId, asked.language);
    const isFull = standingOf(series, counts, asked.now).places === 'full';
    const reason = interestClosed(series, isFull, asked.now);
    if (reason !== undefined) throw closed(reason);
    return { state: 'interest', said: { ...interestIn(series, counts.interested + 1) } };
  });

/** In coarse steps, for anybody. @throws Problem */
export const readStanding = (database: Database, seriesId: string, language?: string, now = new Date()) =>
  database.read(async (session): Promise<Standing> => {
    const row = await readSeries(session, seriesId);
    const counts: Counts = await countsOf(session, seriesId, language);
    return standingOf(seriesOf(row), counts, now);
  });

const nobody = Buffer.alloc(32);

/**
 * Takes back a sign-up or an interest, as often as asked; what was sealed is gone, and who waits longest has the place.
 * Whether it was the id or the secret that is wrong is not told. @throws Problem
 */
export const cancel = (database: Database, id: string | undefined, secret: Buffer): Promise<void> =>
  inTurn(database, async (session) => {
    const [row] = await session.query<{ series_id: string; cancel_hash: Buffer }>(
      sql`select series_id, cancel_hash from sign_up where id = ${id ?? null}::uuid`,
    );
    const isRight = timingSafeEqual(row?.cancel_hash ?? nobody, sha256(secret));
    if (row === undefined || !isRight) throw new Problem('unknown-sign-up');
    await lock(session, row.series_id);
    const [{ state } = { state: '' }] = await session.query<{ state: string }>(
      sql`select state from sign_up where id = ${id ?? null}::uuid`,
    );
    await session.query(sql`
      update sign_up set state = 'cancelled', sealed = null, language = null where id = ${id ?? null}::uuid`);
    await moveUp(session, sql`select ${row.series_id}::uuid`, state === 'place' ? 1 : 0);
  });
