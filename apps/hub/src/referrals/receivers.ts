import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';

const receiver = z.strictObject({
  /** Its id in the directory. */
  organisation: z.guid(),
  /** Where steps are told (Standard Webhooks). */
  webhook: z.optional(z.url()),
  /** `whsec_…`, for readers that only know shared secrets: a second signature, `v1`. */
  webhookSecret: z.optional(z.string().check(z.regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/))),
  /** Where somebody hears that there is something in the inbox, never what. */
  mail: z.optional(z.email()),
});
export type Receiver = z.output<typeof receiver>;

/** By the id of the organisation. */
export type Receivers = ReadonlyMap<string, Receiver>;

export class UnreadableReceivers extends Error {
  override readonly name = 'UnreadableReceivers';
}

export const receiversOf = (value: unknown): Receivers =>
  new Map(
    z
      .array(receiver)
      .parse(value)
      .map((one) => [one.organisation.toLowerCase(), one]),
  );

/** @throws UnreadableReceivers */
export const readReceivers = async (path: string | undefined): Promise<Receivers> => {
  if (path === undefined) return new Map();
  try {
    return receiversOf(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    throw new UnreadableReceivers(
      `RECEIVERS (${path}) must be a JSON list of { organisation, webhook?, webhookSecret?, mail? }.`,
      { cause: error },
    );
  }
};
