import type { SealedReferral } from '@veerkracht/sdk/referral';
import { sealOne } from './ground.ts';
import type { Ground } from './ground.ts';

/** Of what a receipt was given. */
export interface Receivable {
  readonly id: string;
  readonly sha256: string;
}

export interface Loaded {
  readonly receipts: readonly Receivable[];
  /** Milliseconds until the receipt, from small to large. */
  readonly times: readonly number[];
}

interface Load {
  readonly submissions: number;
  readonly clients?: number;
  /** Goes on as long as this says so, also when all were sent. */
  readonly until?: () => boolean;
  readonly hub?: string;
}

/** Many clients at once that seal, send with one key, and send again until they have a receipt. */
export const load = async (
  ground: Ground,
  { submissions, clients = 20, until = () => false, hub }: Load,
): Promise<Loaded> => {
  const [receipts, times, sender]: [Receivable[], number[], ReturnType<Ground['referrals']>] = [
    [],
    [],
    ground.referrals(hub),
  ];
  let begun = 0;
  const next = async (): Promise<SealedReferral | undefined> => {
    if (begun >= submissions && !until()) return undefined;
    begun += 1;
    return sealOne(ground.keys);
  };
  const client = async (): Promise<void> => {
    for (let one = await next(); one !== undefined; one = await next()) {
      const start = performance.now();
      const { receipt } = await sender.send(one, { idempotencyKey: crypto.randomUUID() });
      times.push(performance.now() - start);
      receipts.push({ id: receipt.id, sha256: one.sha256 });
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { receipts, times: times.sort((a, b) => a - b) };
};

/** In milliseconds. */
export const percentile = (times: readonly number[], part: number): number =>
  Math.round(times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0);
