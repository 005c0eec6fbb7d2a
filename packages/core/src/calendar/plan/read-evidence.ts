/** What research says, with who says so. */
import type { ProfileSlug } from '@veerkracht/spec';
import { isoDate, list, text, webAddress } from '../../finder/read-raw.ts';
import type { SeriesRecord } from './read-series.ts';

/** What research says of what is done here, and who says so. */
export interface EvidenceRecord {
  readonly status: ProfileSlug<'evidence'>;
  readonly method?: string;
  readonly source: string;
  readonly url?: string;
  /** Day on which the source was looked up. */
  readonly checkedOn?: string;
}

const grades: readonly ProfileSlug<'evidence'>[] = [
  ...(['not-studied', 'described', 'well-founded', 'first-indications', 'good-indications'] as const),
  'strong-indications',
];

/** Without a source it says nothing; and of one kind of support only what is about that kind. */
export const readEvidence = ({ evidence, series: { type } }: SeriesRecord): readonly EvidenceRecord[] =>
  list(evidence).flatMap((one) => {
    const status = grades.find((known) => known === one['status']);
    const source = text(one['source']);
    if (!status || !source || (one['type'] !== undefined && one['type'] !== type)) return [];
    const [method, url, checkedOn] = [text(one['method']), webAddress(one['url']), isoDate(one['checked_on'])];
    return [{ status, source, ...(method && { method }), ...(url && { url }), ...(checkedOn && { checkedOn }) }];
  });
