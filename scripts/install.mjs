import { capture, say, Stop } from './process.mjs';

const advice = [
  [
    /OUTDATED_LOCKFILE|NO_IMPORTER/,
    'pnpm-lock.yaml does not match a package.json: run `npx pnpm@12 install`, commit the lockfile, and run this again.',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|META_FETCH_FAIL|FETCH_404/,
    'The npm registry could not be reached: connect this machine to it once and run this again.',
  ],
  [/ENOSPC/, 'The disk is full: make room and run this again.'],
  [/EACCES|EPERM/, 'This folder or the pnpm store is not writable for you: fix its owner and run this again.'],
];

export async function install() {
  say('Installing dependencies …');
  const { code, output } = await capture('pnpm', ['install', '--frozen-lockfile', '--reporter=append-only']);
  if (code === 0) return;
  const hint =
    advice.find(([pattern]) => pattern.test(output))?.[1] ??
    'Installing the dependencies failed: the lines above say why.';
  throw new Stop(`${output.trim()}\n\n${hint}`);
}
