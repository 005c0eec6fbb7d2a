import { daysBetween, reviewDateOf, waitExpiresAfterDays } from '@veerkracht/spec';
import type { Bilingual, Directory, Service } from '@veerkracht/spec';
import type { DeadLink } from './links.ts';

export type Reason = 'never-checked' | 'past-review' | 'no-owner' | 'old-wait' | 'dead-link';

export interface QueueItem {
  readonly id: string;
  readonly name: string;
  readonly organization: string;
  /** Who keeps the record; empty when nobody does. */
  readonly owner: string;
  readonly reason: Reason;
  /** The day on which it should have been done, or was true; empty when there is none. */
  readonly date: string;
  readonly detail: string;
}

export const reasonInWords: Readonly<Record<Reason, Bilingual>> = {
  'never-checked': { nl: 'nooit nagekeken', en: 'never checked' },
  'past-review': { nl: 'nakijken', en: 'check again' },
  'no-owner': { nl: 'geen eigenaar', en: 'no owner' },
  'old-wait': { nl: 'wachttijd is oud', en: 'wait is old' },
  'dead-link': { nl: 'link werkt niet', en: 'dead link' },
};

const ownerOf = ({ owner_role, owner_organization }: Service): string =>
  [owner_role, owner_organization].filter(Boolean).join(', ');

type Found = Pick<QueueItem, 'reason' | 'date' | 'detail'>;

const reasonsOf = (service: Service, today: string, dead: readonly DeadLink[]): readonly Found[] => {
  const due = reviewDateOf(service);
  const old = (service.wait_times ?? []).filter(({ as_of }) => daysBetween(as_of, today) > waitExpiresAfterDays);
  const found: readonly (Found | undefined)[] = [
    service.assured_date ? undefined : { reason: 'never-checked', date: '', detail: '' },
    due && due < today ? { reason: 'past-review', date: due, detail: '' } : undefined,
    service.owner_role && service.owner_organization ? undefined : { reason: 'no-owner', date: '', detail: '' },
    ...old.map(({ as_of, stage }): Found => ({ reason: 'old-wait', date: as_of, detail: stage })),
    ...dead.map(({ url, why }): Found => ({ reason: 'dead-link', date: '', detail: `${url} (${why})` })),
  ];
  return found.filter((one) => one !== undefined);
};

/** What somebody should look at, the longest overdue first. Services that stopped are not looked at. */
export const reviewQueue = (
  { services }: Directory,
  today: string,
  deadLinks: ReadonlyMap<string, readonly DeadLink[]> = new Map(),
): readonly QueueItem[] =>
  services
    .filter(({ status }) => status !== 'defunct')
    .flatMap((service) =>
      reasonsOf(service, today, deadLinks.get(service.id) ?? []).map((found): QueueItem => ({
        ...{ id: service.id, name: service.name, organization: service.organization?.name ?? '' },
        owner: ownerOf(service),
        ...found,
      })),
    )
    .sort((left, right) => (left.date || '9999').localeCompare(right.date || '9999'));
