import { checkDirectory, readDirectory } from '@veerkracht/spec';
import type { Directory, Finding } from '@veerkracht/spec';
import type { Imported, Tally } from './imported.ts';
import { stableId } from './stable-id.ts';

export interface Outcome {
  readonly directory: Directory;
  readonly findings: readonly Finding[];
  readonly counts: { readonly received: number; readonly kept: number; readonly dropped: number };
  readonly tallies: readonly Tally[];
}

export interface AssembleOptions {
  readonly name?: string;
  readonly language?: string;
  /** The day of today, for what can grow old. */
  readonly today: string;
}

const weight = { error: 0, warning: 1, info: 2 } as const;

/** `services[3].name` in the words of the source: `services.csv:14 name`. */
const located = (found: Finding, origins: ReadonlyMap<string, string>): Finding => {
  const [, base = '', rest = ''] = /^(services\[\d+\])\.?(.*)$/.exec(found.path) ?? [];
  const origin = origins.get(base);
  return origin === undefined ? found : { ...found, path: rest ? `${origin} ${rest}` : origin };
};

/** What the reader left out was used by the mapping: one count, one place. */
const settled = (tally: Tally, lost: number): Tally => ({
  ...tally,
  used: tally.used - lost,
  dropped: tally.dropped + lost,
});

/** From a source in the shape of HSDS to a directory, with everything there is to say about it. */
export const assemble = (source: Imported, { name, language, today }: AssembleOptions): Outcome => {
  const { services, organizations, taxonomies, taxonomy_terms } = source;
  const reading = readDirectory(
    {
      ...source.head,
      ...(name && { name }),
      ...(language && { language }),
      services,
      organizations,
      taxonomies,
      taxonomy_terms,
    },
    { stableId: (seed) => stableId(`services:${seed}`) },
  );
  const sourceAt = new Map(source.origins.map((origin, at) => [`services[${at}]`, origin]));
  const keptAt = new Map(reading.origins.map((origin, at) => [`services[${at}]`, source.origins[origin] ?? '']));
  const lists = { organizations, taxonomies, taxonomy_terms } as const;
  const lostOf = (table: string): number => {
    if (table === 'services') return reading.counts.dropped;
    if (table !== 'organizations' && table !== 'taxonomies' && table !== 'taxonomy_terms') return 0;
    return lists[table].length - (reading.directory[table]?.length ?? 0);
  };
  const findings = [
    ...source.findings,
    ...reading.findings.map((found) => located(found, sourceAt)),
    ...checkDirectory(reading.directory, today).map((found) => located(found, keptAt)),
  ];
  const { received, kept, dropped } = reading.counts;
  return {
    directory: reading.directory,
    findings: findings.sort((left, right) => weight[left.severity] - weight[right.severity]),
    counts: { received: received + source.lost, kept, dropped: dropped + source.lost },
    tallies: source.tallies.map((tally) => settled(tally, lostOf(tally.table))),
  };
};
