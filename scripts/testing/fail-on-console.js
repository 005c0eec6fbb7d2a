// Loaded into every page of the browser tests: what reaches the console during a test fails it.
// A test that expects output replaces the method itself.
let isRunning = false;
let hasRun = false;
const early = [];

for (const method of ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table']) {
  const original = console[method].bind(console);
  console[method] = (...args) => {
    original(...args);
    const error = new Error(`console.${method} during a test: ${args.map(String).join(' ')}`);
    // Not thrown to the caller, which may swallow it: as an uncaught error it fails the test that runs.
    if (isRunning) queueMicrotask(() => report(error));
    else if (!hasRun) early.push(error);
  };
}

function report(error) {
  // The runner itself logs an uncaught error, and that must not become the next one.
  isRunning = false;
  reportError(error);
  isRunning = true;
}

/** What was said while the test file loaded fails its run. */
export function watch(mocha) {
  const run = mocha.run.bind(mocha);
  mocha.run = (done) => {
    isRunning = hasRun = true;
    mocha.suite.beforeAll('the console stays silent', () => {
      if (early.length > 0) throw early[0];
    });
    return run((failures) => {
      isRunning = false;
      done(failures);
    });
  };
}
