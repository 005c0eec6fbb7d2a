/** How long the page may be kept busy in one go, in milliseconds. */
const slice = 12;

/** Lets the page do what waits. */
export const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });

/** Runs the steps of a generator in slices, so that typing and scrolling go on meanwhile. Rejects when aborted. */
export const runInSlices = async <T>(steps: Generator<void, T>, signal?: AbortSignal): Promise<T> => {
  let until = performance.now() + slice;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await breathe();
    signal?.throwIfAborted();
    until = performance.now() + slice;
  }
};
