/**
 * What can happen between a source and its data. `fine`: nothing. `silent`: no answer ever comes. `broken`: every
 * question fails. `breaks-off`: the first is answered, the others fail. `recovers`: the first fails, the others do not.
 */
export type Weather = 'fine' | 'silent' | 'broken' | 'breaks-off' | 'recovers';

const isFailing = (weather: Weather, number: number): boolean => {
  if (weather === 'breaks-off') return number > 1;
  return weather === 'broken' || (weather === 'recovers' && number === 1);
};

/** Waits until it is told to stop, and then rejects with the reason. */
export const silence = (signal: AbortSignal | undefined): Promise<never> =>
  new Promise((_resolve, reject) => {
    if (signal?.aborted) reject(signal.reason);
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

/** A `fetch` in that weather, and how often it was asked. A failure is a 404: it is not tried again. */
export const fetchIn = (
  weather: Weather,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): { readonly fetch: typeof globalThis.fetch; readonly asked: () => number } => {
  let count = 0;
  return {
    asked: () => count,
    fetch: (input, init) => {
      const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined);
      // As of the platform's own: what was stopped before it began asks nobody.
      if (signal?.aborted) return Promise.reject(signal.reason);
      count += 1;
      if (weather === 'silent') return silence(signal);
      return isFailing(weather, count) ? Promise.resolve(new Response('gone', { status: 404 })) : fetch(input, init);
    },
  };
};
