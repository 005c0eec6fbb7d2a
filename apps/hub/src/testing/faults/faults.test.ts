import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { stopProcesses } from '../process.ts';
import { lineOf } from './count.ts';
import type { Row } from './count.ts';
import { openGround } from './ground.ts';
import type { Ground } from './ground.ts';
import { alone, onGround } from './rows.ts';

const absent = process.platform !== 'linux' && 'kills by what /proc says';
const short = (_: number, part: number): number => part;

/** What a row says of itself besides. */
const also: Readonly<Record<string, (row: Row) => void>> = {
  R4: ({ notes, notDone }) => {
    if (notDone === undefined) expect(notes?.['controlLost']).to.be.greaterThan(0);
  },
  R6: ({ notes }) => expect(notes?.['differingAnswers']).to.equal(0),
  R7: ({ notes, submissions }) => expect(notes?.['refusedWith422']).to.equal(submissions),
  R8: ({ notes }) => expect(notes).to.include({ keptThoughRefused: 0, refusedAfterwards: 0, otherwise: 0 }),
  R15: ({ notes, submissions }) => expect(notes?.['oldKeyRefused']).to.equal(submissions),
  R16: ({ notes }) => {
    expect(notes?.['upgraded']).to.equal(true);
    expect(notes?.['olderRefused']).to.match(/made by a newer version of the hub/);
  },
  R19: ({ notes }) => {
    expect(notes).to.include({ differingAnswers: 0, secondStartsRefused: notes?.['secondStarts'] });
  },
};

const check = (id: string, row: Row): void => {
  expect(row.submissions, lineOf(row)).to.be.greaterThan(0);
  expect([row.lost, row.duplicated], lineOf(row)).to.deep.equal([0, 0]);
  also[id]?.(row);
};

/** The short form of `npm run faults`, whose results are in `faults/results.json`; on one ground, one after another. */
describe('promise: what was received is there, once', { skip: absent }, () => {
  let ground: Ground;
  before(async () => {
    ground = await openGround();
    await ground.startHub();
  });
  after(async () => {
    await ground.stop();
    await stopProcesses();
  });
  for (const [id, fault] of Object.entries(onGround)) {
    it(`${id}: nothing lost, nothing twice`, async () => check(id, await fault(ground, short)));
  }
});

describe('promise: what was received is there, once, on a ground of its own', { skip: absent }, () => {
  after(stopProcesses);
  // R14 runs with `core`.
  for (const [id, fault] of Object.entries(alone).filter(([each]) => each !== 'R14')) {
    it(`${id}: nothing lost, nothing twice`, async (t) => {
      const row = await fault(short);
      check(id, row);
      // Without root or loop devices: what could be done passed above, and the rest must not look as if it did.
      if (row.notDone !== undefined) t.skip(row.notDone);
    });
  }
});
