import { finding } from '@veerkracht/spec';
import type { Finding } from '@veerkracht/spec';
import { assembler, shelf } from './csv-assemble.ts';
import { isEmpty, judge, missing } from './csv-judge.ts';
import type { Fate } from './csv-judge.ts';
import { keyed, ownerOf, pairOf } from './csv-links.ts';
import { keyOf, recordOf } from './csv-record.ts';
import type { Fields } from './csv-record.ts';
import { createStage } from './csv-stage.ts';
import type { Stage } from './csv-stage.ts';
import type { Row, StagedRow } from './csv-table.ts';
import type { Imported, Tally } from './imported.ts';
import { idFor } from './stable-id.ts';

export interface CsvOptions {
  /** IANA zone of the opening hours, when the user knows it. */
  readonly timezone?: string;
}

/** A package of which all rows are in: what there is to say about its rows, and its records one by one. */
export interface CsvPackage {
  readonly add: (row: Row) => void;
  /** Judges every row, in portions; to be gone through before anything is taken out. */
  readonly judged: () => Generator<Portion>;
  readonly services: () => Iterable<{ readonly value: Fields; readonly at: string }>;
  /** Those that no service has. */
  readonly organizations: () => Iterable<Fields>;
  readonly taxonomies: () => Iterable<Fields>;
  readonly taxonomyTerms: () => Iterable<Fields>;
  readonly tallies: () => readonly Tally[];
  readonly close: () => void;
}

export interface Portion {
  readonly findings: readonly Finding[];
  /** So many rows were judged for these. */
  readonly rows: number;
}

type Counts = Record<Fate, number>;

const counter = () => {
  const counts = new Map<string, Counts>();
  const of = (table: string): Counts => {
    const found = counts.get(table) ?? { used: 0, empty: 0, copies: 0, dropped: 0 };
    counts.set(table, found);
    return found;
  };
  return {
    add: (table: string, fate: Fate, times = 1): void => void (of(table)[fate] += times),
    tallies: (): readonly Tally[] =>
      [...counts].map(([table, { used, empty, copies, dropped }]) => ({
        ...{ table, received: used + empty + copies + dropped },
        ...{ used, empty, copies, dropped },
      })),
  };
};

/** Two equal services in one file are a mistake that somebody should see. */
const isCopy = (row: Row, stage: Stage): boolean => {
  const content = `${row.table} ${JSON.stringify(Object.entries(row.cells).sort())}`;
  const file = row.at.replace(/:\d+$/, '');
  const first = stage.before(content, file);
  return first !== undefined && (row.table !== 'services' || first !== file);
};

const pairUp = (stage: Stage): void => {
  stage.indexRows();
  const pairFrom = (table: string): number => {
    let seen = 0;
    for (const row of stage.found(table)) {
      const pair = pairOf(row, stage.known);
      if (pair) stage.addPair(pair);
      seen += 1;
    }
    return seen;
  };
  if (pairFrom('service_at_locations') === 0) pairFrom('services');
  stage.indexPairs();
};

const keeperOf = (row: StagedRow, { known }: Stage): string | undefined => {
  const organization = row.cells['organization_id'];
  if (row.table === 'services') return organization && shelf.given(organization);
  if (row.table === 'locations')
    return organization && !known.isVisited(keyOf(row)) ? shelf.loose(organization) : undefined;
  return ownerOf(row, known);
};

/** A key that is no UUID became another one. */
const converted = (row: Row): readonly Finding[] => {
  const { id } = row.cells;
  return id === undefined || idFor('services', id) === id.toLowerCase() ? [] : [finding('DIR-20', row.at, id)];
};

const portion = 500;

const inPortions = function* (
  rows: Iterable<StagedRow>,
  say: (row: StagedRow) => readonly Finding[],
): Generator<Portion> {
  let findings: Finding[] = [];
  let seen = 0;
  for (const row of rows) {
    findings.push(...say(row));
    seen += 1;
    if (seen < portion) continue;
    yield { findings, rows: seen };
    findings = [];
    seen = 0;
  }
  yield { findings, rows: seen };
};

const once = function* (rows: Iterable<StagedRow>): Generator<StagedRow> {
  const seen = new Set<string>();
  for (const row of rows) {
    const key = keyOf(row);
    if (!seen.has(key)) yield row;
    seen.add(key);
  }
};

const mapped = function* <T>(rows: Iterable<StagedRow>, make: (row: StagedRow) => T): Generator<T> {
  for (const row of rows) yield make(row);
};

/** A package of CSV tables, HSDS 1, 2 or 3, as HSDS 3.1. Every row is used or counted. */
export const openCsv = ({ timezone }: CsvOptions = {}): CsvPackage => {
  const stage = createStage();
  const parts = assembler(stage, timezone);
  const count = counter();
  const copies = new Map<string, number>();
  const judgeRow = (row: StagedRow): readonly Finding[] => {
    const { fate, findings } = judge(row, stage.known);
    count.add(row.table, fate);
    if (fate === 'used') stage.use(row, keeperOf(row, stage));
    return findings;
  };
  const free = function* (): Generator<StagedRow> {
    for (const row of once(stage.used('organizations'))) if (!stage.keepsAny(shelf.given(keyOf(row)))) yield row;
  };
  return {
    add: (row) => {
      if (!isEmpty(row) && isCopy(row, stage)) copies.set(row.table, (copies.get(row.table) ?? 0) + 1);
      else stage.add(row, missing(row).length === 0 ? keyed(row.table, keyOf(row)) : undefined);
    },
    *judged() {
      pairUp(stage);
      yield* inPortions(stage.all(), judgeRow);
      for (const [table, times] of copies) count.add(table, 'copies', times);
      stage.indexUsed();
      for (const { findings } of inPortions(stage.used('services'), converted)) yield { findings, rows: 0 };
    },
    services: () => mapped(stage.used('services'), (row) => ({ value: parts.service(row), at: row.at })),
    organizations: () => mapped(free(), parts.organization),
    taxonomies: () => mapped(stage.used('taxonomies'), recordOf),
    taxonomyTerms: () => mapped(stage.used('taxonomy_terms'), recordOf),
    tallies: count.tallies,
    close: stage.close,
  };
};

/** All that was put in, held whole. */
export const wholePackage = (csv: CsvPackage): Imported => {
  const findings = [...csv.judged()].flatMap((one) => one.findings);
  const services = [...csv.services()];
  const tallies = csv.tallies();
  return {
    ...{ head: {}, findings, tallies },
    services: services.map(({ value }) => value),
    organizations: [...csv.organizations()],
    origins: services.map(({ at }) => at),
    taxonomies: [...csv.taxonomies()],
    taxonomy_terms: [...csv.taxonomyTerms()],
    lost: tallies.find(({ table }) => table === 'services')?.dropped ?? 0,
  };
};
