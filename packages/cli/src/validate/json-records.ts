import { TokenParser, Tokenizer, TokenType } from '@streamparser/json';
import { isApiRoot, kindOf, unfold } from '../import/hsds-json.ts';
import type { Item } from '../import/hsds-json.ts';
import { fieldLines, keptBytes, lineCounter, lineIn } from './field-lines.ts';
import type { Lines } from './field-lines.ts';
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

interface Found {
  readonly value: unknown;
  readonly list: string;
  readonly index: number;
  readonly line: number;
  /** Absent when all of it stands on that line. */
  readonly text?: Uint8Array;
}

/** Pushes JSON through and gives the items of its lists; the lists themselves are never held. */
const scanner = (isList: boolean) => {
  const found: Found[] = [];
  let root: unknown;
  const paths = isList ? ['$', '$.*'] : ['$', ...lists.map((name) => `$.${name}.*`)];
  const tokenizer = new Tokenizer();
  const parser = new TokenParser({ paths, keepStack: false });
  const lines = lineCounter();
  const bytes = keptBytes();
  const rootLines = new Map<string, number>();
  const itemDepth = isList ? 1 : 2;
  let depth = 0;
  let read = 0;
  let isAlone = true;
  let named = { name: '', line: 1 };
  let began = { line: 1, at: 0 };
  let ended = { line: 1, at: 0 };
  tokenizer.onToken = (parsed) => {
    const { token, offset, value } = parsed;
    const opens = token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET;
    const closes = token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET;
    if (depth === itemDepth && opens) began = { line: lines.countTo(offset), at: offset };
    if (depth === 1 && token === TokenType.STRING) named = { name: String(value), line: lines.countTo(offset) };
    if (depth === 1 && token === TokenType.COLON) rootLines.set(named.name, named.line);
    if (opens) depth += 1;
    if (closes) depth -= 1;
    if (closes && depth === itemDepth) ended = { line: lines.countTo(offset), at: offset + 1 };
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
    isAlone = false;
    found.push({
      ...{ value, list: isList ? '' : String(stack[1]?.key), index: Number(key), line: began.line },
      ...(ended.line > began.line && { text: bytes.slice(began.at, ended.at) }),
    });
    // The place stays, so that the list keeps its length; the record goes.
    if (Array.isArray(parent)) parent[Number(key)] = null;
  };
  return {
    write: (chunk: Uint8Array): void => {
      lines.next(chunk);
      bytes.push(chunk);
      read += chunk.length;
      tokenizer.write(chunk);
      // Until an item was seen the file may be one record, of which the lines are asked in the end.
      if (!isAlone) bytes.dropTo(depth > itemDepth ? began.at : read);
    },
    /** Lines of what stands around the lists, or of all when there are none. */
    rootLines: (): Lines => (isAlone ? fieldLines(bytes.slice(0, read), 1) : rootLines),
    take: (): readonly Found[] => found.splice(0),
    root: (): unknown => root,
    ended: (): boolean => parser.isEnded,
  };
};

/** The path within the text of an item, for a path in a record that was made of it. */
const pathIn = (item: Item, part: Item, field: string): string => {
  if (item.kind !== part.kind && item.kind === 'service_at_locations') {
    const place = /^service_at_locations\[0\]\.?(.*)$/.exec(field);
    return place ? (place[1] ?? '') : `service.${field}`;
  }
  const inside = part.at.slice(item.at.length).trim();
  return [inside, field].filter(Boolean).join('.');
};

/** The records in an item. What is asked for a line is looked up once for the whole item, and only then. */
const recordsIn = (item: Item, line: number, linesOf?: () => Lines): readonly SourceRecord[] => {
  let lines: Lines | undefined;
  return unfold(item).map((part): SourceRecord => ({
    list: part.kind === 'service_at_locations' ? 'services' : part.kind,
    value: part.value,
    place: { file: item.file, line, path: part.at },
    ...(linesOf && { lineOf: (field) => lineIn((lines ??= linesOf()), pathIn(item, part, field)) }),
  }));
};

const recordsOf = (file: string, { value, list, index, line, text }: Found): readonly SourceRecord[] => {
  const named = lists.find((name) => name === list && name !== 'contents') as ListName | undefined;
  const path = `${list}[${index}]`;
  const item = { kind: named ?? kindOf(value), at: path, file, value, full: false };
  return recordsIn(item, line, text && (() => fieldLines(text, line)));
};

const withoutLists = (root: Thing): Thing => {
  const rest = Object.entries(root).filter(([key]) => key === 'contents' || !lists.some((name) => name === key));
  return { ...Object.fromEntries(rest), ...(Array.isArray(root['services']) && { services: [] }) };
};

/** What stands around the lists; or, when there are none, the one record that the file is. */
const headOf = (file: string, root: unknown, linesOf: () => Lines): readonly SourceRecord[] => {
  const place = { file, path: '' };
  if (Array.isArray(root)) return [];
  if (!isThing(root)) return [{ list: 'head', value: root, place }];
  let lines: Lines | undefined;
  const lineOf = (field: string): number | undefined => (field ? lineIn((lines ??= linesOf()), field) : undefined);
  if (isApiRoot(root)) return [{ list: 'api', value: root, place, lineOf }];
  const isPage = Array.isArray(root['contents']) || (Array.isArray(root['services']) && !('id' in root));
  if (isPage || typeof root['id'] !== 'string') return [{ list: 'head', value: withoutLists(root), place, lineOf }];
  const { services: _read, ...record } = root;
  return recordsIn({ kind: kindOf(record), at: '', file, value: record, full: true }, 1, linesOf);
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
  yield* headOf(file, scan.root(), scan.rootLines);
}

/** The records of ndjson: one a line. @throws BrokenJsonError */
export async function* ndjsonRecords(file: string, lines: AsyncIterable<string>): AsyncGenerator<SourceRecord> {
  let line = 0;
  for await (const text of lines) {
    line += 1;
    if (text.trim() === '') continue;
    const value = parsed(text, line);
    yield* recordsIn({ kind: kindOf(value), at: '', file, value, full: true }, line);
  }
}

const parsed = (text: string, line: number): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    throw new BrokenJsonError(line);
  }
};
