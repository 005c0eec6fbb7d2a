/** What PostgreSQL asks of the kernel while a referral comes in: its log is on the disk before anybody hears of it. @module */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { familyOf, postmasterOf, sealOne, sleep } from './ground.ts';
import type { Ground } from './ground.ts';
import { post } from './lines.ts';

interface Call {
  readonly process: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly text: string;
}

const callsIn = (trace: string): readonly Call[] =>
  trace.split('\n').flatMap((line) => {
    const [, process, seconds, text] = /^(\d+) +(\d+\.\d+) (.*)$/.exec(line) ?? [];
    return process && text ? [{ process, at: Number(seconds) * 1000, text }] : [];
  });

interface Window {
  readonly from: number;
  readonly to: number;
}

/** Of the one that got the row: the row, then the log written through to the disk, then "committed", then the receipt. */
const isInOrder = (calls: readonly Call[], { from, to }: Window): boolean => {
  const during = calls.filter(({ at }) => at >= from && at <= to);
  return during.some((got, at) => {
    if (!got.text.startsWith('recvfrom') || !got.text.includes('insert into referral (')) return false;
    const own = during.slice(at).filter(({ process }) => process === got.process);
    const synced = own.findIndex(({ text }) => /^(<\.\.\. )?f(data)?sync/.test(text) && /pg_wal|resumed/.test(text));
    const committed = own.findIndex(({ text }) => text.startsWith('sendto') && text.includes('COMMIT'));
    return synced !== -1 && synced < committed;
  });
};

/** "20 of 20"; or why nobody looked. One at a time, so that it is clear whose call is whose. */
export const lookAtOrder = async (ground: Ground, times: number): Promise<string> => {
  if (spawnSync('strace', ['-V']).status !== 0) return 'not looked at: no strace on this machine';
  const file = join(ground.folder, 'calls');
  const family = await familyOf(await postmasterOf(ground.data));
  const what = ['-f', '-y', '-ttt', '-s', '400', '-e', 'trace=fsync,fdatasync,recvfrom,sendto', '-o', file];
  const tracer = spawn('strace', [...what, ...family.flatMap((pid) => ['-p', String(pid)])], { stdio: 'ignore' });
  await sleep(500);
  const windows: Window[] = [];
  for (let at = 0; at < times; at += 1) {
    const { request } = await sealOne(ground.keys);
    const from = performance.timeOrigin + performance.now();
    const { status } = await post(ground.url, crypto.randomUUID(), request);
    if (status === 201) windows.push({ from, to: performance.timeOrigin + performance.now() });
  }
  tracer.kill('SIGINT');
  await once(tracer, 'close');
  const calls = callsIn(await readFile(file, 'utf8'));
  return `${windows.filter((window) => isInOrder(calls, window)).length} of ${times}`;
};
