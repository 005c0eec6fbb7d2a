import { after, describe, it } from 'node:test';
import { expect } from 'chai';
import { stopProcesses } from '../process.ts';
import { lineOf } from './count.ts';
import { rows, runRow } from './main.ts';

const absent = process.platform !== 'linux' && 'kills by what /proc says';

/** The short form of `npm run faults`, whose results are in `faults/results.json`. */
describe('promise: what was received is there, once', { skip: absent }, () => {
  after(stopProcesses);
  for (const id of Object.keys(rows)) {
    it(`${id}: nothing lost, nothing twice`, async () => {
      const row = await runRow(id, (_, short) => short);
      expect(row.submissions, lineOf(row)).to.be.greaterThan(0);
      expect([row.lost, row.duplicated], lineOf(row)).to.deep.equal([0, 0]);
      if (row.notes?.['differingAnswers'] !== undefined) expect(row.notes['differingAnswers']).to.equal(0);
      if (id === 'R7') expect(row.notes?.['refusedWith422']).to.equal(row.submissions);
      if (id === 'R8') expect(row.notes).to.include({ refused: row.submissions, keptMeanwhile: 0 });
      if (id === 'R15') expect(row.notes?.['oldKeyRefused']).to.equal(row.submissions);
      if (id === 'R16') expect(row.notes?.['why']).to.match(/made by a newer version of the hub/);
    });
  }
});
