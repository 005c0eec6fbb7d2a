type Fetch = typeof globalThis.fetch;

export interface WorkOptions {
  readonly fetch?: Fetch | undefined;
  /** Root of the hub. */
  readonly hub: string;
  /** Told when this device begins with the work that a hub asks of whoever is not signed in: a second or less. */
  readonly onWork?: (() => void) | undefined;
}

/** Last parts of the `type` of problems begin with this when a hub wants work, or other work. */
export const workProblem = 'work-';

/**
 * The same as `fetch`; what somebody sends without a token goes with the work that the hub asks of them. What does the
 * work comes in once there is some, so that there is a line.
 */
export const fetchWithWork =
  ({ fetch = globalThis.fetch, hub, onWork }: WorkOptions): Fetch =>
  async (input, init) => {
    const headers = new Headers(init?.headers);
    if (init?.method !== 'POST') return fetch(input, init);
    if (headers.has('authorization')) {
      const response = await fetch(input, init);
      // The hub did not take the token for one of somebody who signed in.
      const isRefused = response.status === 403 && (await response.clone().text()).includes(`/${workProblem}`);
      if (!isRefused) return response;
    }
    const asked = { method: 'GET', body: null, headers: {}, cache: 'no-store' } as const;
    const answer = await fetch(`${hub.replace(/\/+$/, '')}/v1/challenges`, { ...init, ...asked });
    // Too busy, or away: it is no different for what is sent.
    if (answer.status > 404) return answer;
    if (answer.status === 200) {
      onWork?.();
      const { solve } = await import('./proof-of-work.ts');
      const work = await solve(await answer.json().catch(() => undefined), init.signal ?? undefined);
      if (work) headers.set('proof-of-work', work);
    }
    // Plain, as whoever brings a `fetch` of their own may spread it.
    return fetch(input, { ...init, headers: Object.fromEntries(headers) });
  };
