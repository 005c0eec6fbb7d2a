/**
 * Where the finder gets its services: a file, an API, a literal in a test. Implemented outside `core`; what it promises
 * besides its type stands in `sourceChecks` of `@veerkracht/sdk/testing`, which anybody can run over theirs.
 */
export interface DirectorySource {
  /**
   * Pages of services as they come, in HSDS or our profile, unread. Rejects with a `SourceError` of the SDK or
   * with whatever the implementation throws.
   */
  pages(options: { readonly signal?: AbortSignal }): AsyncIterable<DirectoryPage>;
}

export interface DirectoryPage {
  readonly services: readonly unknown[];
  readonly taxonomyTerms?: readonly unknown[];
  readonly postcodePoints?: readonly unknown[];
  /** What research says per type of support or method, unread. */
  readonly evidence?: readonly unknown[];
  /** When the data was made, ISO 8601; shown as the age of the data. */
  readonly generatedAt?: string;
  /** How many services there are in all, if the source knows. */
  readonly total?: number;
}
