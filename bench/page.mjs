/** What runs in the browser: builds one engine at one size, asks it everything, and compares with the plain reading. */
import { engines } from './engines.mjs';
import { makeQueries, makeServices } from './services.mjs';
import { createTruth } from './truth.mjs';

/** The longest time in which the page could do nothing else: what the browser reports, and what a pulse notices. */
const watchTasks = () => {
  const { port1, port2 } = new MessageChannel();
  let [longest, before, isOn] = [0, performance.now(), true];
  const see = (entries) => entries.forEach(({ duration }) => (longest = Math.max(longest, duration)));
  const observer = new PerformanceObserver((list) => see(list.getEntries()));
  observer.observe({ type: 'longtask' });
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - before);
    before = now;
    if (isOn) port2.postMessage(undefined);
    else port1.close();
  };
  port2.postMessage(undefined);
  return () => {
    isOn = false;
    see(observer.takeRecords());
    observer.disconnect();
    return longest;
  };
};

const breathe = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const compare = (expected, { total, has }) => {
  const found = expected.filter(has).length;
  return { expected: expected.length, found, extra: total - found };
};

const middle = (values) => values.toSorted((left, right) => left - right)[values.length >> 1];

const timed = (ask, times) => {
  const durations = [];
  for (let turn = 0; turn < times; turn += 1) {
    const began = performance.now();
    ask();
    durations.push(performance.now() - began);
  }
  return middle(durations);
};

export const run = async ({ engine: name, size, seed, queries: count, repeat, isExact }) => {
  const engine = engines[name];
  const services = makeServices(size, seed);
  const queries = makeQueries(services, count, seed);
  const prepared = engine.prepare(services);
  await breathe(100);
  const stop = watchTasks();
  const began = performance.now();
  const index = await engine.build(prepared);
  const build = performance.now() - began;
  await breathe(100);
  const longest = stop();
  for (const query of queries.slice(0, 10)) engine.query(index, query);
  const times = [];
  for (const query of queries) {
    times.push(timed(() => engine.query(index, query), repeat));
    await breathe(0);
  }
  const truth = isExact && createTruth(services);
  const hits = truth ? queries.map((query) => compare(truth(query), engine.query(index, query))) : [];
  return { engine: name, size, build, longest, times, hits };
};
