/**
 * Small words with which the HSDS objects are written down: every field has a description, every object keeps
 * fields it does not know (HSDS allows them), and only what HSDS requires is required.
 * @module
 */
import * as z from 'zod/mini';

export const described = <T extends z.ZodMiniType>(schema: T, description: string): T => {
  z.globalRegistry.add(schema, { description });
  return schema;
};

export const text = (description: string) => z.optional(described(z.string(), description));
export const number = (description: string) => z.optional(described(z.number(), description));
/** How many: 0, 1, 2 and so on. */
export const wholeNumber = (description: string) => z.optional(described(z.int().check(z.gte(0)), description));
export const bool = (description: string) => z.optional(described(z.boolean(), description));
export const uri = (description: string) => z.optional(described(z.url(), description));
export const email = (description: string) => z.optional(described(z.email(), description));
/** A calendar date, `2026-11-21`. */
export const date = (description: string) => z.optional(described(z.iso.date(), description));
export const dateTime = (description: string) =>
  z.optional(described(z.iso.datetime({ offset: true, local: true }), description));
/** Local wall time, `09:30` or `09:30:00`, with or without an offset: the zone stands in `timezone_id`. */
export const time = (description: string) =>
  z.optional(described(z.string().check(z.regex(/^\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?$/)), description));
export const id = (description = 'Identifier, a UUID. It never changes and is never used again.') =>
  described(z.guid(), description);
export const ref = (description: string) => z.optional(described(z.guid(), description));
export const list = <T extends z.ZodMiniType>(item: T, description: string) =>
  z.optional(described(z.array(item), description));
export const code = <const T extends readonly [string, ...string[]]>(values: T, description: string) =>
  described(z.enum(values), description);

/** Yes, no or unknown. Unknown is never shown as no. */
export const triState = ['yes', 'no', 'unknown'] as const;
export type TriState = (typeof triState)[number];
