// Preloaded into every Node test file: what reaches the console during a test fails it. A test that expects output
// replaces the method itself (`mock.method(console, 'warn', …)`); child processes are not affected.
if (process.env.NODE_TEST_CONTEXT) {
  for (const method of ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table']) {
    console[method] = (...args) => {
      const error = new Error(`console.${method} during a test: ${args.map(String).join(' ')}`);
      // The test may swallow the error, so the file fails as a whole too.
      process.stderr.write(`${error.stack}\n`);
      process.exitCode = 1;
      throw error;
    };
  }
}
