import { TokenParser, Tokenizer, TokenType } from '@streamparser/json';
import { isApiRoot, kindOf, unfold } from '../import/hsds-json.ts';
import type { ListName, SourceRecord } from './record.ts';

type Thing = Record<string, unknown>;
const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Lists of a file of which the items are looked at one by one and then let go. */
const lists = ['services', 'contents', 'organizations', 'taxonomies', 'taxonomy_terms'] as const;

/** JSON that stops half-way, or that is none. */
export class BrokenJsonError extends Error {
  readonly line: number;
  constructor(line: number) {
    super(`not proper JSON at line ${line}`);
    this.line = line;
  }
}

/** Counts lines while offsets only grow. */
const lineCounter = () => {
  let line = 1;
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

interface Found {
  readonly value: unknown;
  readonly list: string;
  readonly index: number;
  readonly line: number;
}

/** Pushes JSON through and gives the items of its lists; the lists themselves are never held. */
const scanner = (isList: boolean) => {
  const found: Found[] = [];
  let root: unknown;
  const paths = isList ? ['$', '$.*'] : ['$', ...lists.map((name) => `$.${name}.*`)];
  const tokenizer = new Tokenizer();
  const parser = new TokenParser({ paths, keepStack: false });
  const lines = lineCounter();
  const itemDepth = isList ? 1 : 2;
  let depth = 0;
  let began = 1;
  tokenizer.onToken = (parsed) => {
    const { token, offset } = parsed;
    const opens = token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET;
    if (depth === itemDepth && opens) began = lines.countTo(offset);
    if (opens) depth += 1;
    if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) depth -= 1;
    parser.write(parsed);
  };
  const broken = (): never => {
    throw new BrokenJsonError(lines.countTo(Number.POSITIVE_INFINITY));
  };
  tokenizer.onError = broken;
  parser.onError = broken;
  parser.onValue = ({ value, key, parent, stack }) => {
    if (stack.length === 0) {
      root = value;
      return;
    }
    found.push({ value, list: isList ? '' : String(stack[1]?.key), index: Number(key), line: began });
    // The place stays, so that the list keeps its length; the record goes.
    if (Array.isArray(parent)) parent[Number(key)] = null;
  };
  return {
    write: (bytes: Uint8Array): void => {
      lines.next(bytes);
      tokenizer.write(bytes);
    },
    take: (): readonly Found[] => found.splice(0),
    root: (): unknown => root,
    ended: (): boolean => parser.isEnded,
  };
};

const recordsOf = (file: string, { value, list, index, line }: Found): readonly SourceRecord[] => {
  const named = lists.find((name) => name === list && name !== 'contents') as ListName | undefined;
  const path = `${list}[${index}]`;
  const item = { kind: named ?? kindOf(value), at: path, file, value, full: false };
  return unfold(item).map((part): SourceRecord => ({
    list: part.kind === 'service_at_locations' ? 'services' : part.kind,
    value: part.value,
    place: { file, line, path: part.at },
  }));
};

const withoutLists = (root: Thing): Thing => {
  const rest = Object.entries(root).filter(([key]) => key === 'contents' || !lists.some((name) => name === key));
  return { ...Object.fromEntries(rest), ...(Array.isArray(root['services']) && { services: [] }) };
};

/** What stands around the lists; or, when there are none, the one record that the file is. */
const headOf = (file: string, root: unknown): readonly SourceRecord[] => {
  const place = { file, path: '' };
  if (Array.isArray(root)) return [];
  if (!isThing(root)) return [{ list: 'head', value: root, place }];
  if (isApiRoot(root)) return [{ list: 'api', value: root, place }];
  const isPage = Array.isArray(root['contents']) || (Array.isArray(root['services']) && !('id' in root));
  if (isPage || typeof root['id'] !== 'string') return [{ list: 'head', value: withoutLists(root), place }];
  const { services: _read, ...record } = root;
  const item = { kind: kindOf(record), at: '', file, value: record, full: true };
  return unfold(item).map((part): SourceRecord => ({
    list: part.kind === 'service_at_locations' ? 'services' : part.kind,
    value: part.value,
    place: { file, line: 1, path: part.at },
  }));
};

const firstSign = (bytes: Uint8Array): number | undefined => bytes.find((byte) => byte > 32 && byte < 128);

/** The records of HSDS JSON of any size: a file of ours, a page of an API, a list or one record. @throws BrokenJsonError */
export async function* jsonRecords(file: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<SourceRecord> {
  let scan: ReturnType<typeof scanner> | undefined;
  let line = 1;
  for await (const bytes of chunks) {
    const hasMark = scan === undefined && bytes[0] === 0xef && bytes[1] === 0xbb;
    const chunk = hasMark ? bytes.subarray(3) : bytes;
    scan ??= scanner(firstSign(chunk) === 0x5b);
    scan.write(chunk);
    for (const found of scan.take()) {
      line = found.line;
      yield* recordsOf(file, found);
    }
  }
  if (scan === undefined || !scan.ended()) throw new BrokenJsonError(line);
  yield* headOf(file, scan.root());
}

/** The records of ndjson: one a line. @throws BrokenJsonError */
export async function* ndjsonRecords(file: string, lines: AsyncIterable<string>): AsyncGenerator<SourceRecord> {
  let line = 0;
  for await (const text of lines) {
    line += 1;
    if (text.trim() === '') continue;
    const value = parsed(text, line);
    const item = { kind: kindOf(value), at: '', file, value, full: true };
    for (const part of unfold(item)) {
      const list = part.kind === 'service_at_locations' ? 'services' : part.kind;
      yield { list, value: part.value, place: { file, line, path: part.at } };
    }
  }
}

const parsed = (text: string, line: number): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    throw new BrokenJsonError(line);
  }
};
