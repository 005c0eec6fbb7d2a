import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

type Line = Readonly<Record<string, unknown>>;

const running = new Set<ChildProcess>();

export interface Running {
  readonly process: ChildProcess;
  readonly lines: Line[];
  /** The first line with this event. */
  readonly until: (event: string) => Promise<Line>;
  readonly stopped: Promise<unknown>;
}

const thisHub = join(import.meta.dirname, '..', 'main.ts');

/** A hub as whoever hosts it runs it; `main` of another version. */
export const startProcess = (env: Record<string, string>, main = thisHub): Running => {
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env['PATH'] ?? '', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(child);
  const lines: Line[] = [];
  const waiting = new Map<string, (line: Line) => void>();
  createInterface({ input: child.stdout }).on('line', (text) => {
    const line = JSON.parse(text) as Line;
    lines.push(line);
    waiting.get(String(line['event']))?.(line);
  });
  const stopped = once(child, 'close').then(([code]: unknown[]) => code);
  const until = (event: string): Promise<Line> => {
    const seen = lines.find((line) => line['event'] === event);
    return seen ? Promise.resolve(seen) : new Promise((resolve) => void waiting.set(event, resolve));
  };
  return { process: child, lines, until, stopped };
};

/** Ends those that a test left behind, by their own number, with the databases that they started. */
export const stopProcesses = async (): Promise<void> => {
  for (const child of running) {
    if (child.exitCode === null && child.signalCode === null && child.kill('SIGTERM')) await once(child, 'close');
  }
  running.clear();
};
