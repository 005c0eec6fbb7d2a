import type * as dutch from './words.nl.ts';

type Said<T> = T extends string ? string : { readonly [K in keyof T]: Said<T[K]> };
type Drafted<T> = T extends string ? string : { readonly [K in keyof T]?: Drafted<T[K]> };

/** The words of the aid in another language: all of them. */
export type Words = Said<typeof dutch>;
/** What there is so far in a language that nobody has read over yet; what is absent stays Dutch, visibly. */
export type DraftWords = Drafted<typeof dutch>;
