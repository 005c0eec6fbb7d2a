// Stands in for `node:test` in the browser, so that the tests of core run there unchanged.
const { describe: suite, it: mochaIt, before, after, beforeEach, afterEach } = globalThis;

// Mocha takes a parameter for a callback, where Node passes the test's context.
const wrap = (register) => (name, options, body) => {
  const fn = typeof options === 'function' ? options : body;
  if (options?.skip || options?.todo || !fn) return register.skip(name, () => {});
  return register(name, async () => fn({ name, diagnostic: () => {} }));
};

export const it = Object.assign(wrap(mochaIt), { skip: (name) => mochaIt.skip(name), only: wrap(mochaIt.only) });
export const describe = Object.assign(
  (name, options, body) => (options?.skip ? suite.skip : suite)(name, typeof options === 'function' ? options : body),
  { skip: (name, body) => suite.skip(name, body), only: (name, body) => suite.only(name, body) },
);
export { it as test, it as default, before, after, beforeEach, afterEach };
