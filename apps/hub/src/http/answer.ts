import { createHash } from 'node:crypto';
import type { Context } from 'hono';

/** Weak: the same content, perhaps packed otherwise by a proxy. */
const tagOf = (body: string): string => `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;

const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');

const matches = (header: string | undefined, tag: string): boolean =>
  header !== undefined && (header.trim() === '*' || header.split(',').some((one) => opaque(one) === opaque(tag)));

/** An answer that was made before, with its tag. */
export interface TaggedText {
  readonly text: string;
  readonly tag: string;
}

export const taggedText = (text: string): TaggedText => ({ text, tag: tagOf(text) });

export const json = 'application/json; charset=utf-8';

/** A text with a tag; a reader that has this content already gets 304. */
export const answerTagged = (c: Context, { text, tag }: TaggedText, type: string): Response => {
  const headers = { ETag: tag, 'Cache-Control': 'no-cache' };
  if (c.req.method !== 'POST' && matches(c.req.header('If-None-Match'), tag)) return c.body(null, 304, headers);
  return c.body(text, 200, { ...headers, 'Content-Type': type });
};

export const answerText = (c: Context, text: string, type: string): Response => answerTagged(c, taggedText(text), type);

export const answerJson = (c: Context, text: string): Response => answerText(c, text, json);

type Batches = AsyncGenerator<readonly string[], void, void>;

/** A reader that stops reading would keep a connection of the database to itself. */
const patience = 30_000;

const encoder = new TextEncoder();
const encode = (lines: readonly string[]): Uint8Array => encoder.encode(lines.map((line) => `${line}\n`).join(''));

const streamOf = (first: IteratorResult<readonly string[], void>, batches: Batches): ReadableStream<Uint8Array> => {
  let waiting: typeof first | undefined = first;
  let timer: NodeJS.Timeout | undefined;
  const leave = async (): Promise<void> => {
    clearTimeout(timer);
    await batches.return();
  };
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      clearTimeout(timer);
      const next = waiting ?? (await batches.next());
      waiting = undefined;
      if (next.done === true) return controller.close();
      controller.enqueue(encode(next.value));
      timer = setTimeout(() => {
        controller.error(new Error('The reader stopped reading.'));
        void leave();
      }, patience).unref();
    },
    cancel: leave,
  });
};

/** A record a line, as they come from the database. */
export const answerLines = async (c: Context, batches: Batches): Promise<Response> => {
  // The first batch is awaited, so that a database that is away is still a clean answer.
  const first = await batches.next();
  c.header('Content-Type', 'application/x-ndjson; charset=utf-8');
  c.header('Cache-Control', 'no-cache');
  if (c.req.method !== 'HEAD') return c.body(streamOf(first, batches));
  await batches.return();
  return c.body(null);
};
