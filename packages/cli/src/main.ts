#!/usr/bin/env node
import { run } from './run.ts';

// `veerkracht validate FILE | head` has read enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2);
});

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  today: new Date().toISOString().slice(0, 10),
  ...(process.stderr.isTTY && { progress: (text: string) => void process.stderr.write(text) }),
});
