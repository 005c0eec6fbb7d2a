import { checkDirectory, readDirectory } from '@veerkracht/spec';
import type { Directory, Finding, Service } from '@veerkracht/spec';
import { finding } from '@veerkracht/spec';
import { checkApiDetails } from './api-details.ts';
import { stableId } from '../import/stable-id.ts';
import { crossChecks } from './cross-checks.ts';
import type { Kept } from './cross-checks.ts';
import type { SourceRecord } from './record.ts';
import { said } from './said.ts';
import type { Said } from './said.ts';

export interface Counts {
  services: number;
  readable: number;
  error: number;
  warning: number;
  info: number;
}

export interface Checker {
  /** What there is to say about these records on their own. They can be forgotten afterwards. */
  add(records: readonly SourceRecord[]): readonly Said[];
  /** What can only be said when everything was seen. */
  finish(): readonly Said[];
  readonly counts: Counts;
}

const ofService = /^services\[(\d+)\]\.?(.*)$/;

/** Of a batch: whose finding it is, and at which field. */
const placed = (
  found: Finding,
  records: readonly SourceRecord[],
): readonly [record: SourceRecord | undefined, field: string] => {
  const [, index, field = ''] = ofService.exec(found.path) ?? [];
  return index === undefined ? [undefined, found.path] : [records[Number(index)], field];
};

const headParts = ['regions', 'taxonomy_terms', 'organizations'] as const;

/**
 * Checks records as they come, in batches, and keeps of each only what other records can point to: an id, a name, a
 * place. So a file can be larger than the memory.
 */
export const createChecker = (today: string): Checker => {
  const counts: Counts = { services: 0, readable: 0, error: 0, warning: 0, info: 0 };
  const ids = new Set<string>();
  const cross = crossChecks(today);
  const around: { -readonly [P in (typeof headParts)[number]]?: Directory[P] } = {};
  let visibility: Directory['visibility'];

  const count = (all: readonly Said[]): readonly Said[] => {
    for (const { severity } of all) counts[severity] += 1;
    return all;
  };

  const addServices = (records: readonly SourceRecord[]): readonly Said[] => {
    const head = { ...around, ...(visibility && { visibility }) };
    const reading = readDirectory(
      { services: records.map(({ value }) => value) },
      { stableId: (seed) => stableId(`services:${seed}`) },
    );
    const { services } = reading.directory;
    const kept = reading.origins.map((origin) => records[origin] as SourceRecord);
    counts.services += records.length;
    counts.readable += services.length;
    const twice = services.flatMap((service, at) => {
      const isNew = !ids.has(service.id);
      ids.add(service.id);
      const record = kept[at];
      return isNew || record === undefined ? [] : [said(finding('DIR-4', '', service.id), 'id', record)];
    });
    const read = reading.findings.flatMap((found) => {
      const [record, field] = placed(found, records);
      return record ? [said(found, field, record)] : [];
    });
    const checked = checkDirectory({ ...reading.directory, ...head }, today).flatMap((found): readonly Said[] => {
      const [record, field] = placed(found, kept);
      if (record === undefined) return [];
      const at = Number(ofService.exec(found.path)?.[1]);
      const now = said(found, field, record);
      return cross.waits(now, services[at] as Service) ? [] : [now];
    });
    services.forEach((service, at) => cross.keep(service, kept[at] as Kept));
    return [...twice, ...read, ...checked];
  };

  const addAround = (record: SourceRecord): readonly Said[] => {
    const { list, value } = record;
    if (list === 'api')
      return checkApiDetails(value as Readonly<Record<string, unknown>>).map((found) =>
        said(found, found.path, record),
      );
    const whole = list === 'head' ? value : { services: [], [list]: [value] };
    const reading = readDirectory(whole);
    const { directory } = reading;
    visibility = directory.visibility ?? visibility;
    cross.keepHead(directory);
    for (const part of headParts) {
      if (list === 'head' && directory[part]) Object.assign(around, { [part]: directory[part] });
    }
    const mine = [...reading.findings, ...checkDirectory({ ...directory, services: [] }, today)];
    const local = mine.filter(({ path, rule }) => !ofService.test(path) && rule !== 'DIR-31' && rule !== 'DIR-33');
    return local.map((found) => said(found, found.path.replace(/^[a-z_]+\[0\]\.?/, ''), record));
  };

  return {
    counts,
    add: (records) => {
      const services = records.filter(({ list }) => list === 'services');
      const others = records.filter(({ list }) => list !== 'services');
      return count([...others.flatMap(addAround), ...(services.length > 0 ? addServices(services) : [])]);
    },
    finish: () => count(cross.finish()),
  };
};
