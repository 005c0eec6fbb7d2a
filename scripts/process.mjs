import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Ends a task with one sentence for the person at the keyboard, without a stack trace. */
export class Stop extends Error {}

/** Progress goes to stderr, so that a task's own output can be piped. */
export const say = (line) => process.stderr.write(`${line}\n`);

const onWindows = process.platform === 'win32';
const binaries = join(root, 'node_modules', '.bin');

/** Vite says "production" for the whole process once it has built; what runs after that is not in production. */
const nodeEnv = process.env.NODE_ENV;

/** The environment of every child: this very Node first on the path, then the workspace's own tools. */
export function childEnv(extra = {}) {
  const path = [dirname(process.execPath), binaries, process.env.PATH].join(delimiter);
  const env = { ...process.env, PATH: path, ...extra };
  if (nodeEnv === undefined) delete env.NODE_ENV;
  else env.NODE_ENV = nodeEnv;
  return env;
}

/**
 * Runs a command with this terminal and resolves to its exit code. A signal to us goes on to the child and then ends us.
 * After `minutes` the child is stopped, which counts as a failure.
 */
export function run(command, args, { cwd = root, env = {}, stdio = 'inherit', minutes } = {}) {
  const child = start(command, args, { cwd, env: childEnv(env), stdio });
  let received;
  const forward = (signal) => {
    received = signal;
    // A terminal sends Ctrl+C to the whole process group; a second one would look like an impatient user.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, forward);
  // npm's shell does not pass on a SIGTERM; that it is gone is all we notice.
  const parent = process.ppid;
  const watch = setInterval(() => !received && process.ppid !== parent && forward('SIGTERM'), 500);
  const limit = minutes && setTimeout(() => stopLate(child, minutes), minutes * 60_000);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearInterval(watch);
      clearTimeout(limit);
      for (const name of signals) process.off(name, forward);
      if (received) process.exit(128 + constants.signals[received]);
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}

function stopLate(child, minutes) {
  say(`Stopped after ${minutes} minutes: it hangs, or left a process, a timer or a connection open.`);
  child.kill('SIGTERM');
}

/** Runs a command silently and resolves to `{ code, output }`, stdout and stderr together. */
export async function capture(command, args, { cwd = root, env = childEnv() } = {}) {
  const child = start(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = [];
  child.stdout.on('data', (data) => output.push(data));
  child.stderr.on('data', (data) => output.push(data));
  const code = await new Promise((resolve) => {
    child.on('error', (error) => resolve(error.code));
    child.on('close', resolve);
  });
  return { code, output: Buffer.concat(output).toString() };
}

function start(command, args, options) {
  // Windows' npm, npx and tool shims are .cmd files, which only its shell can start.
  return spawn(command, args, { ...options, shell: onWindows && command !== process.execPath });
}
