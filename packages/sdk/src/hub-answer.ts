/** What a hub said, of which nothing is sure: it may be no hub at all. */
export type Said = Readonly<Record<string, unknown>>;

export const saidIn = async (response: Response): Promise<Said> => {
  const value: unknown = await response.json().catch(() => undefined);
  return typeof value === 'object' && value !== null ? (value as Said) : {};
};

export const textIn = (said: Said, field: string): string | undefined => {
  const value = said[field];
  return typeof value === 'string' ? value : undefined;
};

/** Why there was no answer. */
export const lostBecause = (error: unknown): 'timeout' | 'offline' =>
  error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'offline';
