import { Tokenizer, TokenType } from '@streamparser/json';

/** Line of every path (`phones[0].number`) in a text. */
export type Lines = ReadonlyMap<string, number>;

/** Counts lines while offsets only grow. */
export const lineCounter = (first = 1) => {
  let line = first;
  let at = 0;
  let chunk: Uint8Array = new Uint8Array();
  let start = 0;
  const countTo = (offset: number): number => {
    const end = Math.min(offset - start, chunk.length);
    for (let found = chunk.indexOf(10, at); found !== -1 && found < end; found = chunk.indexOf(10, at)) {
      line += 1;
      at = found + 1;
    }
    return line;
  };
  const next = (bytes: Uint8Array): void => {
    countTo(Number.POSITIVE_INFINITY);
    start += chunk.length;
    chunk = bytes;
    at = 0;
  };
  return { countTo, next };
};

/** The bytes that were read, for as long as somebody may ask for them. */
export const keptBytes = () => {
  const pieces: Uint8Array[] = [];
  let start = 0;
  return {
    push: (bytes: Uint8Array): void => void pieces.push(bytes),
    /** Lets go of whole pieces before this. */
    dropTo: (offset: number): void => {
      const isOver = (piece: Uint8Array): boolean => start + piece.length <= offset;
      while (pieces[0] && isOver(pieces[0])) start += pieces.shift()?.length ?? 0;
    },
    slice: (from: number, to: number): Uint8Array => {
      let at = start;
      const parts = pieces.map((piece) => {
        const part = piece.subarray(Math.max(0, from - at), Math.max(0, to - at));
        at += piece.length;
        return part;
      });
      return Buffer.concat(parts.filter(({ length }) => length > 0));
    },
  };
};

interface Level {
  /** Absent when it is longer than a path that is worth knowing. */
  readonly path: string | undefined;
  readonly isList: boolean;
  index: number;
  /** The path of what comes next. */
  next: string | undefined;
}

/** What is nested deeper or has more parts is no record of anybody; its lines would only fill the memory. */
const most = { length: 500, paths: 200_000 } as const;

const below = (path: string | undefined, step: string): string | undefined =>
  path === undefined || path.length + step.length > most.length ? undefined : `${path}${step}`;

const opening: ReadonlySet<TokenType> = new Set([TokenType.LEFT_BRACE, TokenType.LEFT_BRACKET]);
const closing: ReadonlySet<TokenType> = new Set([TokenType.RIGHT_BRACE, TokenType.RIGHT_BRACKET]);
const between: ReadonlySet<TokenType> = new Set([TokenType.COLON, TokenType.COMMA, TokenType.SEPARATOR]);

/** Where everything stands in a text that is known to be JSON; `first` is the line at which it begins. */
export const fieldLines = (text: Uint8Array, first: number): Lines => {
  const lines = new Map<string, number>([['', first]]);
  const counter = lineCounter(first);
  counter.next(text);
  const levels: Level[] = [];
  const tokenizer = new Tokenizer();
  let isKey = false;
  tokenizer.onToken = ({ token, offset, value }) => {
    const level = levels.at(-1);
    if (token === TokenType.COMMA && level) {
      if (level.isList) level.index += 1;
      isKey = !level.isList;
    }
    if (closing.has(token)) levels.pop();
    if (between.has(token) || closing.has(token)) return;
    if (level?.isList) level.next = below(level.path, `[${level.index}]`);
    if (level && isKey) level.next = below(level.path, `${level.path ? '.' : ''}${String(value)}`);
    // Of a field the line of its name, also when its value begins on the next.
    if (level?.next !== undefined && (level.isList || isKey) && lines.size < most.paths)
      lines.set(level.next, counter.countTo(offset));
    isKey = token === TokenType.LEFT_BRACE;
    if (opening.has(token)) levels.push({ path: level ? level.next : '', isList: !isKey, index: 0, next: undefined });
  };
  tokenizer.write(text);
  return lines;
};

/** The path itself and what it stands in, from the inside out: `a[0].b`, `a[0]`, `a`. */
export function* outwards(field: string): Generator<string> {
  for (let path = field; path !== ''; path = path.replace(/(\.?[^.[\]]+|\[\d+\]|.)$/s, '')) yield path;
}

/** The line of a field; when it is missing, of what should have held it. */
export const lineIn = (lines: Lines, field: string): number | undefined => {
  for (const path of outwards(field)) {
    const line = lines.get(path);
    if (line !== undefined) return line;
  }
  return lines.get('');
};
