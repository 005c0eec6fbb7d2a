import { join } from 'node:path';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { runWith, shared, skipWithout } from '../run.fixture.ts';

interface Line {
  readonly id: string;
  readonly tier: string;
  readonly ok: boolean | null;
  readonly refused?: string;
}

const cases = 'recurrence-cases.json';

describe('veerkracht conformance recurrence', () => {
  it('all core cases pass, or are refused because they repeat within a day', { skip: skipWithout(cases) }, async () => {
    const { out } = await runWith({}, 'conformance', 'recurrence', join(shared, cases));
    const lines = out.trim().split('\n');
    expect(lines.at(-1)).to.match(/^\d+ passed, \d+ failed$/);
    const core = lines
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Line)
      .filter(({ tier }) => tier === 'core');
    expect(core.filter(({ ok }) => ok === false)).to.deep.equal([]);
    const refused = new Set(core.flatMap((one) => one.refused ?? []));
    expect([...refused].sort()).to.deep.equal(['FREQ=HOURLY', 'FREQ=MINUTELY', 'FREQ=SECONDLY']);
    expect(core.filter(({ ok }) => ok === true).length).to.be.greaterThan(170);
  });

  it('says what is expected and what comes out, and how it ended', async () => {
    const one = {
      id: 'a',
      tier: 'x',
      dtstart: '2026-03-10T19:00:00',
      tzid: 'Europe/Amsterdam',
      rrule: 'FREQ=WEEKLY;COUNT=2',
    };
    const right = { ...one, expected: ['2026-03-10T19:00:00', '2026-03-17T19:00:00'] };
    const wrong = { ...one, id: 'b', expected: ['2026-03-10T19:00:00'] };
    const odd = [
      { ...right, id: 'c', tzid: 'Mars/Base' },
      { ...right, id: 'd', dtstart: 'soon' },
    ];
    const { code, out } = await runWith(
      { 'a.json': JSON.stringify({ cases: [right, wrong, ...odd] }) },
      'conformance',
      'recurrence',
      '@in/a.json',
    );
    const lines = out.trim().split('\n');
    expect([code, lines.at(-1)]).to.deep.equal([1, '1 passed, 1 failed']);
    expect(JSON.parse(lines[1] ?? '')).to.deep.equal({
      ...{ id: 'b', tier: 'x', ok: false, expected: wrong.expected, actual: right.expected },
    });
    expect(lines.slice(2, 4).map((line) => (JSON.parse(line) as Line).refused)).to.deep.equal([
      ...['the time zone Mars/Base', 'the time soon'],
    ]);
    expect((await runWith({}, 'conformance', 'recurrence')).code).to.equal(2);
    expect((await runWith({ 'x.json': '{' }, 'conformance', 'recurrence', '@in/x.json')).code).to.equal(2);
  });
});
