import { noBits, setBit } from './bits.ts';
import type { Bits } from './bits.ts';
import { createDictionary, indexOf } from './dictionary.ts';
import type { Dictionary } from './dictionary.ts';
import { words } from './text.ts';

/** What is indexed of one thing. */
export interface SearchDocument {
  /** Texts with their weight, 1 to 255: a hit in a name counts more than one in a description. */
  readonly texts: readonly (readonly [text: string, weight: number])[];
  readonly facets: Readonly<Record<string, readonly string[]>>;
  /** WGS 84. */
  readonly point?: { readonly lat: number; readonly lon: number } | undefined;
}

/** Per value who has it. */
export type Facet = ReadonlyMap<string, Bits>;

export interface SearchIndex {
  readonly size: number;
  readonly dictionary: Dictionary;
  /** Postings of term t: from `starts[t]` up to `starts[t + 1]` in `documents` and `weights`. */
  readonly starts: Uint32Array;
  readonly documents: Uint32Array;
  readonly weights: Uint8Array;
  /** A word form or a part of a compound to the terms it stands for. */
  readonly aliases: ReadonlyMap<string, readonly number[]>;
  readonly facets: ReadonlyMap<string, Facet>;
  /** NaN where there is no point. */
  readonly latitudes: Float64Array;
  readonly longitudes: Float64Array;
  readonly forms: Forms;
  /** Room that every search uses again: fresh arrays of this size would wake the garbage collector. */
  readonly scratch: Scratch;
}

export interface Scratch {
  readonly scores: Float32Array;
  readonly best: Float32Array;
  readonly found: Uint8Array;
}

/** Other forms of a folded word; `noForms` for a language without. */
export type Forms = (word: string) => readonly string[];
export const noForms: Forms = () => [];

export interface BuildOptions {
  readonly forms?: Forms;
  /** Look for words inside words (`traumabehandeling` by `behandeling`). */
  readonly compounds?: boolean;
}

const documentsPerStep = 96;
const postingsPerStep = 200_000;

/** A growing column of numbers. */
const column = () => {
  let cells = new Uint32Array(1024);
  let used = 0;
  return {
    push(value: number): void {
      if (used === cells.length) {
        const wider = new Uint32Array(cells.length * 2);
        wider.set(cells);
        cells = wider;
      }
      cells[used] = value;
      used += 1;
    },
    get: (at: number): number => cells[at]!,
    set: (at: number, value: number): void => void (cells[at] = value),
    get length(): number {
      return used;
    },
  };
};

type Column = ReturnType<typeof column>;

/** Words as they come: per document each word once, with its highest weight in the low 8 bits. */
interface Stream {
  readonly ids: Map<string, number>;
  readonly entries: Column;
  /** Where each document begins in `entries`. */
  readonly begins: Column;
  readonly frequency: Column;
}

function* readWords(
  documents: Iterable<SearchDocument>,
  see: (document: SearchDocument, at: number) => void,
): Generator<void, Stream> {
  const ids = new Map<string, number>();
  const [entries, begins, frequency, lastEntry] = [column(), column(), column(), column()];
  const add = (word: string, weight: number, begin: number): void => {
    let id = ids.get(word);
    if (id === undefined) {
      id = ids.size;
      ids.set(word, id);
      frequency.push(0);
      lastEntry.push(0);
    }
    const last = lastEntry.get(id);
    if (last > begin) {
      const entry = entries.get(last - 1);
      if ((entry & 0xff) < weight) entries.set(last - 1, (entry & ~0xff) | weight);
      return;
    }
    entries.push((id << 8) | weight);
    lastEntry.set(id, entries.length);
    frequency.set(id, frequency.get(id) + 1);
  };
  let at = 0;
  for (const document of documents) {
    const begin = entries.length;
    begins.push(begin);
    for (const [text, weight] of document.texts) for (const word of words(text)) add(word, weight, begin);
    see(document, at);
    at += 1;
    if (at % documentsPerStep === 0) yield;
  }
  begins.push(entries.length);
  return { ids, entries, begins, frequency };
}

/** Sorting in pieces by first letter keeps each step short. */
function* sortWords(ids: ReadonlyMap<string, number>): Generator<void, string[]> {
  const buckets = new Map<string, string[]>();
  for (const word of ids.keys()) {
    const start = word.slice(0, 1);
    const bucket = buckets.get(start);
    if (bucket) bucket.push(word);
    else buckets.set(start, [word]);
  }
  yield;
  const sorted: string[] = [];
  for (const start of [...buckets.keys()].sort()) {
    for (const word of buckets.get(start)!.sort()) sorted.push(word);
    yield;
  }
  return sorted;
}

function* placePostings(
  stream: Stream,
  terms: readonly string[],
): Generator<void, Pick<SearchIndex, 'starts' | 'documents' | 'weights'>> {
  const starts = new Uint32Array(terms.length + 1);
  const next = new Uint32Array(terms.length);
  terms.forEach((word, term) => {
    const id = stream.ids.get(word)!;
    next[id] = starts[term]!;
    starts[term + 1] = starts[term]! + stream.frequency.get(id);
  });
  yield;
  const documents = new Uint32Array(stream.entries.length);
  const weights = new Uint8Array(stream.entries.length);
  for (let document = 0; document + 1 < stream.begins.length; document += 1) {
    const end = stream.begins.get(document + 1);
    for (let at = stream.begins.get(document); at < end; at += 1) {
      const entry = stream.entries.get(at);
      const place = next[entry >>> 8]!++;
      documents[place] = document;
      weights[place] = entry & 0xff;
    }
    if ((document & 0x7ff) === 0x7ff || end % postingsPerStep === 0) yield;
  }
  return { starts, documents, weights };
}

const shortestPart = 4;

/** `traumabehandeling` → `trauma`, `behandeling`, if both are words of this index; also with a linking s or en. */
const partsOf = (dictionary: Dictionary, word: string): readonly string[] => {
  for (let at = word.length - shortestPart; at >= shortestPart; at -= 1) {
    const tail = word.slice(at);
    if (indexOf(dictionary, tail) < 0) continue;
    const head = word.slice(0, at);
    const known = [head, head.replace(/(s|en|e|er)$/, '')].find(
      (part) => part.length >= shortestPart && indexOf(dictionary, part) >= 0,
    );
    if (known !== undefined) return [known, tail];
  }
  return [];
};

function* collectAliases(
  dictionary: Dictionary,
  { forms = noForms, compounds = false }: BuildOptions,
): Generator<void, Map<string, number[]>> {
  const aliases = new Map<string, number[]>();
  const add = (form: string, term: number): void => {
    const known = aliases.get(form);
    if (known) known.push(term);
    else aliases.set(form, [term]);
  };
  for (let term = 0; term < dictionary.terms.length; term += 1) {
    const word = dictionary.terms[term]!;
    for (const form of forms(word)) add(form, term);
    if (compounds && word.length >= 2 * shortestPart) {
      for (const part of partsOf(dictionary, word)) {
        add(part, term);
        for (const form of forms(part)) add(form, term);
      }
    }
    if ((term & 0x3ff) === 0x3ff) yield;
  }
  return aliases;
}

/** Facets and points, filled while the words are read: each document is seen once. */
const columnsOf = (size: number) => {
  const facets = new Map<string, Map<string, Bits>>();
  const latitudes = new Float64Array(size).fill(NaN);
  const longitudes = new Float64Array(size).fill(NaN);
  const see = ({ facets: own, point }: SearchDocument, at: number): void => {
    latitudes[at] = point?.lat ?? NaN;
    longitudes[at] = point?.lon ?? NaN;
    for (const [facet, values] of Object.entries(own)) {
      const sets = facets.get(facet) ?? new Map<string, Bits>();
      facets.set(facet, sets);
      for (const value of values) {
        const set = sets.get(value) ?? noBits(size);
        sets.set(value, set);
        setBit(set, at);
      }
    }
  };
  return { facets, latitudes, longitudes, see };
};

/**
 * Builds an index in short steps: the caller runs the generator and decides when to let the page breathe. Each
 * step is a few milliseconds.
 */
export function* buildIndex(
  documents: Iterable<SearchDocument>,
  size: number,
  options: BuildOptions = {},
): Generator<void, SearchIndex> {
  const { facets, latitudes, longitudes, see } = columnsOf(size);
  const stream = yield* readWords(documents, see);
  const terms = yield* sortWords(stream.ids);
  const dictionary = createDictionary(terms);
  yield;
  const postings = yield* placePostings(stream, terms);
  const aliases = yield* collectAliases(dictionary, options);
  return {
    size,
    dictionary,
    ...postings,
    aliases,
    facets,
    latitudes,
    longitudes,
    forms: options.forms ?? noForms,
    scratch: { scores: new Float32Array(size), best: new Float32Array(size), found: new Uint8Array(size) },
  };
}

/** Runs the steps of a generator to the end, at once. */
export const finish = <T>(steps: Generator<void, T>): T => {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};
