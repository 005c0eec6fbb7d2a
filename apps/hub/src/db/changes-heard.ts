import pg from 'pg';

export interface ChangesHeard {
  /** Undefined until the database tells of its changes, and again when it stops doing so. */
  readonly generation: () => number | undefined;
  /** Something was changed by this very process. */
  readonly changed: () => void;
  readonly close: () => Promise<void>;
}

/** Milliseconds between two signs of life; a cable that was pulled out says nothing by itself. */
const pulse = 5000;
const retry = 1000;

/**
 * Hears from PostgreSQL (LISTEN) that records changed, so that a copy may remember what it read until then. It
 * begins at the first question: who never asks needs no connection for it.
 */
export const listenForChanges = (connectionString: string): ChangesHeard => {
  let count = 0;
  let client: pg.Client | undefined;
  let isHearing = false;
  let isClosed = false;
  let timer: NodeJS.Timeout | undefined;

  const again = (work: () => void, ms: number): void => {
    clearTimeout(timer);
    timer = isClosed ? undefined : setTimeout(work, ms).unref();
  };

  const lose = (lost: pg.Client): void => {
    if (client !== lost) return;
    client = undefined;
    isHearing = false;
    count += 1;
    void lost.end().catch(() => undefined);
    again(begin, retry);
  };

  const beat = (alive: pg.Client): void =>
    again(() => {
      alive.query('select 1').then(
        () => beat(alive),
        () => lose(alive),
      );
    }, pulse);

  const begin = (): void => {
    const opened = new pg.Client({
      ...{ connectionString, connectionTimeoutMillis: 3000, query_timeout: pulse, keepAlive: true },
    });
    client = opened;
    opened.on('error', () => lose(opened));
    opened.on('end', () => lose(opened));
    opened.on('notification', () => (count += 1));
    opened
      .connect()
      .then(() => opened.query('listen record_changed'))
      .then(
        () => {
          count += 1;
          isHearing = true;
          beat(opened);
        },
        () => lose(opened),
      );
  };

  return {
    generation: () => {
      if (client === undefined && timer === undefined && !isClosed) begin();
      return isHearing ? count : undefined;
    },
    changed: () => void (count += 1),
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      const open = client;
      client = undefined;
      isHearing = false;
      await open?.end().catch(() => undefined);
    },
  };
};
