/** The rows of the report, by their number. R11, the browser, is with the pages: `apps/demo/journeys/faults`. @module */
import { r17 } from './backup.ts';
import { r14 } from './commands.ts';
import type { Row } from './count.ts';
import { r8 } from './full-disk.ts';
import { withGround } from './ground.ts';
import { r1, r19, r2, r20, r3, r5, r6, r7, r9 } from './lines.ts';
import type { Alone, Fault } from './lines.ts';
import { r12 } from './notices.ts';
import { r4 } from './power.ts';
import { r10, r13, r15, r18 } from './rules.ts';
import { r16 } from './upgrade.ts';

/** What breaks the hub or its lines and leaves the ground as it was; R16 leaves newer tables, so it comes last. */
export const onGround: Readonly<Record<string, Fault>> = {
  ...{ R1: r1, R2: r2, R3: r3, R5: r5, R6: r6, R7: r7, R9: r9, R13: r13, R15: r15, R17: r17, R19: r19, R20: r20 },
  R16: r16,
};

export const alone: Readonly<Record<string, Alone>> = { R4: r4, R8: r8, R10: r10, R12: r12, R14: r14, R18: r18 };

const numberOf = (id: string): number => Number(id.slice(1));
export const inOrder = <T>(rows: Iterable<readonly [string, T]>): readonly (readonly [string, T])[] =>
  [...rows].sort(([a], [b]) => numberOf(a) - numberOf(b));

const own = Object.entries(onGround).map(([id, fault]): [string, Alone] => [
  id,
  (size) => withGround({}, (ground) => fault(ground, size)),
]);

/** Each row on a ground of its own. */
export const rows: ReadonlyMap<string, Alone> = new Map(inOrder([...own, ...Object.entries(alone)]));

export const isGood = ({ lost, duplicated, notDone }: Row): boolean => lost === 0 && duplicated === 0 && !notDone;
