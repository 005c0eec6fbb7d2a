import { kindOf } from '../log.ts';
import type { Log } from '../log.ts';
import { chainAudit } from './audit.ts';
import { deliverDue } from './delivery.ts';
import type { Delivering } from './delivery.ts';
import type { Desk } from './desk.ts';
import { keyDays } from './intake.ts';
import { forgetReferrals } from './retention.ts';
import type { Terms } from './retention.ts';
import { lookAtWaiting } from './waiting.ts';

export interface Working {
  readonly desk: Desk;
  readonly delivering: Delivering;
  readonly terms: Terms;
  readonly log: Log;
}

interface Job {
  readonly name: string;
  /** Milliseconds. */
  readonly every: number;
  /** How much there was: as long as there is more, it goes on at once. */
  readonly work: () => Promise<number>;
}

const second = 1000;

/** Begins at once, one run after the other, until it is told to stop; then waits for the run that is going on. */
const repeat = ({ name, every, work }: Job, log: Log): (() => Promise<void>) => {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let running: Promise<void> = Promise.resolve();
  const run = async (): Promise<void> => {
    const count = await work().catch((error: unknown) => {
      log({ event: 'job failed', job: name, kind: kindOf(error) });
      return 0;
    });
    if (!isStopped) timer = setTimeout(begin, count > 0 ? 0 : every).unref();
  };
  const begin = (): void => {
    running = run();
  };
  begin();
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    await running;
  };
};

/** What goes on by itself. Any number of copies may do it: what one has, the others leave. */
export const startWorkers = ({ desk, delivering, terms, log }: Working): (() => Promise<void>) => {
  const { database } = desk;
  const forget = async (): Promise<number> => {
    const count = await forgetReferrals({ database, terms, keyDays, now: desk.clock() });
    if (count > 0) log({ event: 'referrals deleted', count });
    return 0;
  };
  const jobs: readonly Job[] = [
    { name: 'delivery', every: second, work: () => deliverDue(delivering) },
    { name: 'waiting', every: 30 * second, work: () => lookAtWaiting(desk) },
    { name: 'audit', every: 5 * second, work: () => chainAudit(database) },
    { name: 'retention', every: 3600 * second, work: forget },
  ];
  const stops = jobs.map((job) => repeat(job, log));
  return async () => void (await Promise.all(stops.map((stop) => stop())));
};
