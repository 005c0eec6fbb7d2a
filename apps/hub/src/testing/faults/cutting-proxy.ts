/** Stands between client and hub and breaks the line where it is told. Loopback only. @module */
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/** When the line is cut: on connecting, half-way the question, when the answer is there, half-way the answer. */
export const cuts = ['before request', 'amid request', 'before response', 'amid response'] as const;
export type Cut = (typeof cuts)[number];

export interface CuttingProxy {
  readonly url: string;
  readonly faults: () => number;
  readonly stop: () => Promise<void>;
}

interface Cutting {
  readonly target: string;
  /** For this connection, and again for each piece of a question on it; undefined lets it through. */
  readonly choose: () => Cut | undefined;
  /** Before the line is cut. */
  readonly onCut?: () => Promise<void> | void;
}

export const startCuttingProxy = async ({ target, choose, onCut }: Cutting): Promise<CuttingProxy> => {
  const { hostname, port } = new URL(target);
  const open = new Set<Socket>();
  let faults = 0;
  const server = createServer((client) => {
    let cut = choose();
    const hub = connect(Number(port), hostname);
    const end = (): void => {
      client.destroy();
      hub.destroy();
    };
    const break_ = async (): Promise<void> => {
      faults += 1;
      await onCut?.();
      end();
    };
    for (const socket of [client, hub]) {
      open.add(socket);
      socket.on('error', end).on('close', () => {
        open.delete(socket);
        end();
      });
    }
    if (cut === 'before request') return void break_();
    let isBroken = false;
    const once = (): void => {
      if (!isBroken) void break_();
      isBroken = true;
    };
    client.on('data', (part) => {
      if (isBroken) return;
      cut ??= choose();
      if (cut === 'before request') return once();
      hub.write(cut === 'amid request' ? part.subarray(0, part.length / 2) : part);
      if (cut === 'amid request') once();
    });
    hub.on('data', (part) => {
      if (isBroken || cut === 'before response') return once();
      client.write(cut === 'amid response' ? part.subarray(0, part.length / 2) : part);
      if (cut === 'amid response') once();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    faults: () => faults,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const socket of open) socket.destroy();
      }),
  };
};
