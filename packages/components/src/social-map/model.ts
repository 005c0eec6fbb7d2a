import { helpLines, type HelpLine } from '@veerkracht/spec/help-lines';
import { alternatives, emptyQuery, find, loosenings } from '@veerkracht/core/finder';
import type {
  Alternative,
  Finder,
  FinderQuery,
  Found,
  Loosening,
  ServiceRecord,
  WallTime,
} from '@veerkracht/core/finder';
import type { SendReport } from '../report/report.ts';
import type { Directory } from './load-directory.ts';
import { wallTime } from '../internal/dates.ts';
import { dutch } from './words.ts';
import type { Words } from './words.ts';

/** Why the list is not there; `offline` also when the address is wrong. */
export type Failure = 'offline' | 'timeout' | 'server' | 'format' | 'not-found' | 'empty';

/** Everything the page shows. Made anew for every change, never altered. */
export interface Model {
  readonly words: Words;
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure?: Failure;
  readonly loadedSoFar: number;
  readonly directory?: Directory;
  readonly finder?: Finder;
  readonly query: FinderQuery;
  readonly found?: Found;
  readonly open?: ServiceRecord;
  readonly loosenings: readonly Loosening[];
  readonly alternatives: readonly Alternative[];
  readonly now: WallTime;
  readonly professional: boolean;
  readonly languages: readonly string[];
  readonly helpLines: readonly HelpLine[];
  readonly reports?: SendReport | undefined;
  readonly offline: boolean;
  readonly filtersOpen: boolean;
  readonly view: 'list' | 'map';
  readonly canRead: boolean;
  readonly reading: boolean;
  readonly fictional: boolean;
}

/** Before anything has come: Dutch, and the help lines that are always there. */
export const emptyModel: Model = {
  words: dutch,
  phase: 'loading',
  loadedSoFar: 0,
  query: emptyQuery,
  loosenings: [],
  alternatives: [],
  now: wallTime(new Date()),
  professional: false,
  languages: [],
  helpLines,
  offline: false,
  filtersOpen: false,
  view: 'list',
  canRead: false,
  reading: false,
  fictional: false,
};

const failures: Readonly<Record<string, Failure>> = {
  timeout: 'timeout',
  server: 'server',
  refused: 'server',
  'not-found': 'not-found',
  format: 'format',
  empty: 'empty',
};

/** A `SourceError` says what went wrong; anything else is a line that does not work. */
export const failureOf = (error: unknown): Failure =>
  failures[(error as { readonly fault?: string } | undefined)?.fault ?? ''] ?? 'offline';

/** What follows from the query: what was found, and when nothing was, what to do then. */
export const answer = (
  finder: Finder,
  query: FinderQuery,
  limit: number,
): Pick<Model, 'loosenings' | 'alternatives'> & { readonly found: Found } => {
  const found = find(finder, query, limit);
  if (found.total > 0) return { found, loosenings: [], alternatives: [] };
  return { found, loosenings: loosenings(finder, query), alternatives: alternatives(finder, query) };
};
