import type { Directory, Service } from '@veerkracht/spec';
import { noticeable } from './noticeable.ts';
import type { Aspect } from './noticeable.ts';

export interface Change {
  readonly aspect: Aspect;
  /** In words; empty when it did not say. */
  readonly before: string;
  readonly after: string;
}

export interface ServiceChange {
  readonly id: string;
  readonly name: string;
  readonly changes: readonly Change[];
}

export interface Named {
  readonly id: string;
  readonly name: string;
  readonly successor?: string;
}

export interface Comparison {
  readonly added: readonly Named[];
  readonly changed: readonly ServiceChange[];
  readonly gone: readonly Named[];
  readonly same: number;
}

const nameOf = ({ id, name }: Service): Named => ({ id, name });

const changesOf = (before: Service, after: Service): readonly Change[] =>
  noticeable.flatMap(({ aspect, words }) => {
    const [old, now] = [words(before), words(after)];
    return old === now ? [] : [{ aspect, before: old, after: now }];
  });

/** What a reader would notice. Order, ids of parts and dates of checking are not noticed. */
export const compare = (old: Directory, now: Directory): Comparison => {
  const [before, after] = [old, now].map(({ services }) => new Map(services.map((one) => [one.id, one])));
  const successors = new Map((now.tombstones ?? []).map(({ id, successor_id }) => [id, successor_id]));
  const both = now.services.flatMap((service) => {
    const other = before?.get(service.id);
    return other ? [{ id: service.id, name: service.name, changes: changesOf(other, service) }] : [];
  });
  return {
    added: now.services.filter(({ id }) => !before?.has(id)).map(nameOf),
    changed: both.filter(({ changes }) => changes.length > 0),
    gone: old.services
      .filter(({ id }) => !after?.has(id))
      .map((service) => {
        const successor = after?.get(successors.get(service.id) ?? '')?.name;
        return { ...nameOf(service), ...(successor && { successor }) };
      }),
    same: both.filter(({ changes }) => changes.length === 0).length,
  };
};
