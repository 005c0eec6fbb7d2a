import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { actors, declineReasons, stateTable, states } from '@veerkracht/spec/referral';
import type { State, StatusEvent } from '@veerkracht/spec/referral';
import { deadlineOf, dueAt, foldStatus, hasEnded, newStatus, nextStates, transition } from './referral.ts';
import type { ReferralStatus, Step } from './referral.ts';

const id = '0192f3c0-7a11-4c3e-8d55-2f6a1b9c0d01';
const sentAt = '2026-03-27T10:00:00.000Z';
const later = '2026-12-01T10:00:00.000Z';
const start = newStatus(id, 'normal');
const at = (state: State | 'start'): ReferralStatus => ({ ...start, state, sequence: 3, since: sentAt, sentAt });
const full = (to: State): Step => ({
  to,
  ...(stateTable[to].needs?.includes('reason') && { reason: 'no-capacity' as const }),
  ...(stateTable[to].needs?.includes('consent') && { consent: 'c'.repeat(64) }),
});

describe('REF-1: every pair of states and every actor, from the table', () => {
  for (const from of ['start', ...states] as const) {
    it(`from ${from}`, () => {
      for (const to of states) {
        for (const actor of actors) {
          const allowed = stateTable[to].from.includes(from) && stateTable[to].by.includes(actor);
          const done = transition(at(from), full(to), actor, later);
          expect('status' in done, `${from} -> ${to} by ${actor}`).to.equal(allowed);
          if ('status' in done) expect(done.status).to.include({ state: to, sequence: 4, since: later });
        }
      }
    });
  }

  it('says by name why not', () => {
    const refusal = (from: State, step: unknown, actor: unknown = 'receiver', now = later) => {
      const done = transition(at(from), step as Step, actor as 'receiver', now);
      return 'refusal' in done ? done.refusal : undefined;
    };
    expect(refusal('sent', { to: 'toString' })).to.equal('unknown-state');
    expect(refusal('sent', { to: 'accepted' }, 'hub')).to.equal('unknown-actor');
    expect(refusal('completed', { to: 'accepted' })).to.equal('ended');
    expect(refusal('accepted', { to: 'declined', reason: 'other' })).to.equal('not-from-here');
    expect(refusal('sent', { to: 'accepted' }, 'referrer')).to.equal('not-by-you');
    expect(refusal('sent', { to: 'declined' })).to.equal('reason-missing');
    expect(refusal('sent', { to: 'declined', reason: 'because' })).to.equal('reason-unknown');
    expect(refusal('sent', { to: 'accepted', reason: 'other' })).to.equal('reason-unknown');
    expect(refusal('sent', { to: 'accepted', expectedWeeks: 3 })).to.equal('weeks-wrong');
    expect(refusal('sent', { to: 'waitlisted', expectedWeeks: -1 })).to.equal('weeks-wrong');
    expect(refusal('sent', { to: 'forwarded', reason: 'other' })).to.equal('consent-missing');
    expect(refusal('sent', { to: 'expired' }, 'server', sentAt)).to.equal('not-overdue');
  });

  it('R13: of accept, decline and withdraw on one status each is legal, and none after another', () => {
    const steps = [
      ['receiver', 'accepted'],
      ['receiver', 'declined'],
      ['person', 'withdrawn'],
    ] as const;
    for (const [actor, to] of steps) {
      const done = transition(at('sent'), full(to), actor, later);
      if (!('status' in done)) throw new Error(done.refusal);
      expect(transition(done.status, full('declined'), 'receiver', later)).to.have.property('refusal');
    }
  });
});

describe('REF-3, scenario 29: the deadline', () => {
  const stage = (hours: number, state: State = 'sent') =>
    deadlineOf({ ...at(state), urgency: 'this-week' }, new Date(Date.parse(sentAt) + hours * 3_600_000).toISOString());

  it('goes from waiting to expired', () => {
    expect([0, 36, 72, 336].map((hours) => stage(hours))).to.deep.equal(['waiting', 'remind', 'overdue', 'expired']);
    expect(stage(71.99)).to.equal('remind');
  });

  it('a receipt is no answer, a question and a yes are', () => {
    expect(stage(100, 'seen')).to.equal('overdue');
    for (const state of ['information-needed', 'accepted', 'withdrawn'] as const)
      expect(stage(1000, state)).to.equal('none');
  });

  it('R10: counts hours, so the night of the clock change does not matter', () => {
    const berlin = { ...at('sent'), urgency: 'this-week' as const };
    expect(dueAt(berlin)).to.equal('2026-03-30T10:00:00.000Z');
    expect(dueAt({ ...berlin, state: 'accepted' })).to.equal(undefined);
  });

  it('can be other hours', () => {
    const limits = { ...{ normal: { remind: 1, answer: 2, expire: 3 }, today: { remind: 1, answer: 2, expire: 3 } } };
    const short = { ...limits, 'this-week': { remind: 1, answer: 2, expire: 3 } };
    expect(dueAt(at('sent'), short)).to.equal('2026-03-27T12:00:00.000Z');
    expect(transition(at('sent'), { to: 'expired' }, 'server', '2026-03-27T13:00:00.000Z', short)).to.have.property(
      'status',
    );
  });
});

describe('R14: 10,000 random sequences of commands', () => {
  const step = fc.record(
    {
      to: fc.constantFrom(...states, 'toString' as State),
      reason: fc.option(fc.constantFrom(...declineReasons), { nil: undefined }),
      expectedWeeks: fc.option(fc.integer({ min: -1, max: 530 }), { nil: undefined }),
      consent: fc.option(fc.constant('d'.repeat(64)), { nil: undefined }),
    },
    { requiredKeys: ['to'] },
  );
  // Half of the commands are steps that are possible, or no sequence would get far.
  const command = fc.tuple(
    step,
    fc.constantFrom(...actors),
    fc.nat(),
    fc.boolean(),
    fc.integer({ min: -86_400, max: 9e6 }),
  );

  it('make legal steps only, and the log replays to the same status', (t) => {
    const sequences = 10_000;
    let [commandsMade, taken] = [0, 0];
    const reached = new Set<string>();
    const run = (commands: readonly (typeof command extends fc.Arbitrary<infer T> ? T : never)[]) => {
      let status = start;
      let clock = Date.parse(sentAt);
      const log: StatusEvent[] = [];
      for (const [raw, actor, pick, likely, seconds] of commands) {
        clock += seconds * 1000;
        commandsMade += 1;
        const open = nextStates(status.state);
        const to = likely ? (open[pick % Math.max(1, open.length)] ?? raw.to) : raw.to;
        const who = likely ? (stateTable[to]?.by?.[0] ?? actor) : actor;
        const wanted = Object.fromEntries(
          Object.entries(likely ? full(to) : raw).filter(([, value]) => value !== undefined),
        ) as unknown as Step;
        const done = transition(status, wanted, who, new Date(clock).toISOString());
        if (!('status' in done)) continue;
        expect(stateTable[done.status.state as State].from).to.include(status.state);
        expect(stateTable[done.status.state as State].by).to.include(who);
        expect(hasEnded(status.state)).to.equal(false);
        log.push(done.event);
        status = done.status;
        taken += 1;
        reached.add(status.state);
      }
      expect(foldStatus(start, log)).to.deep.equal({ status });
      if (log.length > 1) expect(foldStatus(start, log.slice(1))).to.deep.equal({ broken: 1 });
    };
    fc.assert(fc.property(fc.array(command, { minLength: 8, maxLength: 20 }), run), { numRuns: sequences, seed: 14 });
    expect(taken).to.be.greaterThan(10_000);
    expect([...reached].sort()).to.deep.equal([...states].sort());
    // Read by `npm run faults`.
    t.diagnostic(JSON.stringify({ sequences, commands: commandsMade, taken }));
  });
});
