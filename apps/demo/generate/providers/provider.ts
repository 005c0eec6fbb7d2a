import type { Slug } from '@veerkracht/spec/codes';

export type Region = 'drechtsteden' | 'haarlem' | 'national';

export interface Hours {
  /** As in RFC 5545: `MO,TU`. */
  readonly days: string;
  readonly opens: string;
  readonly closes: string;
}

type Some<T> = readonly [T, ...T[]];

/** What a kind of provider has in common. Lists that are taken in turn decide the shares of the whole set. */
export interface Provider {
  readonly key: string;
  readonly types: Some<Slug<'type'>>;
  readonly names: Readonly<Record<Region, readonly string[]>>;
  /** One organisation behind all of them in a region; without it each has its own. */
  readonly organizations?: Partial<Readonly<Record<Region, string>>>;
  /** In turn. */
  readonly levels: Some<Slug<'level'>>;
  readonly access: Some<Slug<'access'>>;
  readonly costs: Some<Slug<'cost'>>;
  readonly formats: Some<Slug<'format'>>;
  readonly audiences: Some<readonly Slug<'audience'>[]>;
  readonly hours: Some<Hours>;
  /** By chance. */
  readonly themes: Some<Slug<'theme'>>;
  readonly domains: Some<Slug<'domain'>>;
  /** Description: what it is, what happens there, how the first time goes. */
  readonly what: Some<string>;
  readonly happens: Some<string>;
  readonly first: Some<string>;
  readonly english: string;
  /** Weeks until the first talk, and until what follows. */
  readonly wait?: {
    readonly share: number;
    readonly intake: readonly [number, number];
    readonly then?: readonly ['support' | 'treatment', number, number];
  };
  /** Serves the whole region. */
  readonly regional?: boolean;
  /** For helpers, not for people who look for help themselves. */
  readonly forHelpers?: boolean;
  /** The address is secret. */
  readonly hidden?: boolean;
}
