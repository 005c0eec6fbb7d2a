import * as z from 'zod/mini';

/** An error, as RFC 9457 has it. */
export const problem = z.object({
  type: z.url(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string(),
  parameter: z.optional(z.string()),
});

const feedItem = z.object({
  id: z.string(),
  url: z.url(),
  title: z.string(),
  content_text: z.string(),
  language: z.string(),
  date_modified: z.iso.datetime(),
  tags: z.array(z.enum(['changed', 'removed'])),
});

/** JSON Feed 1.1, whose own names these are. */
export const feed = z.object({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string(),
  language: z.string(),
  feed_url: z.url(),
  items: z.array(feedItem),
});
