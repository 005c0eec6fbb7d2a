/** One case that was run. */
export interface Result {
  readonly id: string;
  /** Null when it is not about what is tested here; it then counts neither as passed nor as failed. */
  readonly ok: boolean | null;
  readonly expected: unknown;
  readonly actual: unknown;
  /** What a reader should know: why it was skipped, or which part was not judged. */
  readonly note?: string;
}

/** The same data, whatever the order of the keys. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  );
