/** What research says, with who says so. */
import type { ProfileSlug, Series } from '@veerkracht/spec';
import { isoDate, list, text, webAddress } from '../../finder/read-raw.ts';

/** What research says of what is done here, and who says so. */
export interface EvidenceRecord {
  readonly status: ProfileSlug<'evidence'>;
  /** Absent when it is about all support of the same type. */
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

/**
 * What a directory says of the method that the series has in its name, else of its type of support. Without a source
 * it says nothing, and what nobody said stays unknown.
 */
export const readEvidence = (evidence: unknown, { name = '', type }: Series): readonly EvidenceRecord[] => {
  const named = name.toLowerCase();
  const found = list(evidence).flatMap((one): readonly EvidenceRecord[] => {
    const status = grades.find((known) => known === one['status']);
    const [source, method] = [text(one['source']), text(one['method'])];
    const isAbout =
      method === undefined ? type !== undefined && one['type'] === type : named.includes(method.toLowerCase());
    if (!status || !source || !isAbout) return [];
    const [url, checkedOn] = [webAddress(one['url']), isoDate(one['checked_on'])];
    return [{ status, source, ...(method && { method }), ...(url && { url }), ...(checkedOn && { checkedOn }) }];
  });
  const ofMethod = found.filter(({ method }) => method !== undefined);
  return ofMethod.length > 0 ? ofMethod : found;
};
