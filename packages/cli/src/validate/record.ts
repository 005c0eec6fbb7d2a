/** Where something stands, in the words of whoever has to correct it. */
export interface Place {
  readonly file: string;
  /** Line of a text file: of the field when that is known, else the one at which the record begins. */
  readonly line?: number;
  /** Sheet and row of a spreadsheet. */
  readonly sheet?: string;
  readonly row?: number;
  /** JSON path of the record in the file; empty when line or row say enough. */
  readonly path: string;
}

export type ListName = 'services' | 'organizations' | 'taxonomies' | 'taxonomy_terms';

/** One record of a source, unread. `head` is what stands around the lists of a file, `api` the root of an API. */
export interface SourceRecord {
  readonly list: ListName | 'head' | 'api';
  readonly value: unknown;
  readonly place: Place;
  /** For every path within the record the heading of the column it came from. */
  readonly headings?: ReadonlyMap<string, string>;
  /** The line of a path within the record. Holds the text of the record: not to be kept. */
  readonly lineOf?: (field: string) => number | undefined;
}

/** How far the reading is, for a progress bar: a part between 0 and 1, when that is known. */
export interface Progress {
  done: number;
  total?: number;
}
