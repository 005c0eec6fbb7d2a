/** The order of the day: what is due first comes first. */
import { hasEnded } from '@veerkracht/core/referral';
import type { StatusEvent } from '@veerkracht/spec/referral';

interface Waiting {
  readonly status: StatusEvent;
  readonly dueAt?: string;
  readonly receivedAt?: string;
}

export interface Groups<T> {
  /** Somebody waits for an answer. */
  readonly open: readonly T[];
  readonly running: readonly T[];
  readonly ended: readonly T[];
}

const rank = ({ dueAt, receivedAt, status }: Waiting): string => dueAt ?? receivedAt ?? status.at;

const soonestFirst = <T extends Waiting>(items: readonly T[]): readonly T[] =>
  items.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));

export const groupsOf = <T extends Waiting>(items: readonly T[]): Groups<T> => {
  const isEnded = ({ status }: T): boolean => hasEnded(status.state);
  return {
    open: soonestFirst(items.filter((item) => !isEnded(item) && item.dueAt !== undefined)),
    running: soonestFirst(items.filter((item) => !isEnded(item) && item.dueAt === undefined)),
    ended: soonestFirst(items.filter(isEnded)).toReversed(),
  };
};

export const isOverdue = ({ dueAt }: Pick<Waiting, 'dueAt'>, now: Date): boolean =>
  dueAt !== undefined && Date.parse(dueAt) < now.getTime();

/** A short mark to talk about one by phone: it says nothing of anybody. */
export const markOf = (id: string): string => id.slice(0, 8).toUpperCase();
