import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { CapacityQuestion, ReferralPayload, StatusEvent } from '@veerkracht/spec/referral';
import {
  agreementsMissing,
  agreementsNeeded,
  bsnIn,
  consentScope,
  guardQuestion,
  looksLikeBsn,
  measuredWait,
  previewLines,
  readContinuity,
  waitIn,
  withoutLines,
  writeContinuity,
} from './referral.ts';
import type { Combination } from './referral.ts';
import { sampleReferral as sample } from '@veerkracht/spec/referral/sample';

describe('scenario 27: the preview', () => {
  const lines = previewLines(sample);

  it('has every line once, in the order in which it is read', () => {
    expect(new Set(lines.map(({ id }) => id)).size).to.equal(lines.length);
    expect(lines.map(({ id }) => id)).to.deep.equal([
      ...['serviceId', 'seriesId', 'urgency', 'forWhom', 'agreement.0', 'agreement.1', 'why', 'lines.sleep-1'],
      ...['lines.school-2', 'language', 'interpreter.needed', 'interpreter.language', 'interpreter.dialect'],
      ...['interpreter.gender', 'interpreter.mode', 'interpreter.notWanted', 'practical.daytime', 'practical.travel'],
      ...['practicalNote', 'contact.name', 'contact.phone', 'contact.email', 'contact.post', 'contact.neutralSender'],
      ...['referrer', 'attachments.0'],
    ]);
    const twice = { ...sample, lines: [...(sample.lines ?? []), { id: 'sleep-1', text: 'Ik slaap slecht.' }] };
    expect(previewLines(twice)).to.deep.equal(lines);
  });

  it('shows every text that would be sent: what is not on it is not in the payload', () => {
    const shown = JSON.stringify(lines);
    const { id: _i, createdAt: _c, consent: _co, legalBasis: _l, replyTo: _r, schemaVersion: _v, ...sent } = sample;
    const { questionId: _q, replaces: _re, attachments: _a, ...asked } = sent;
    const texts = (value: unknown): readonly string[] =>
      typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(texts);
    const hidden = texts(asked).filter((text) => !shown.includes(text) && !/^\d{4}-\d\d-\d\dT/.test(text));
    // Ids of lines are ours; their words are shown.
    expect(hidden).to.deep.equal([]);
  });

  for (const { id, canStrike } of lines) {
    it(`${id} ${canStrike ? 'can be struck, alone' : 'is what the sending is'}`, () => {
      const left = withoutLines(sample, new Set([id]));
      const gone = lines.map((line) => line.id).filter((one) => !consentScope(left).includes(one));
      // A struck answer about the interpreter is "unknown"; that line stays.
      expect(gone).to.deep.equal(canStrike && id !== 'interpreter.needed' ? [id] : []);
      expect(left.interpreter.needed).to.equal(id === 'interpreter.needed' ? 'unknown' : 'yes');
    });
  }

  it('can be struck down to nothing of the person, and leaves the draft as it was', () => {
    const before = structuredClone(sample);
    const left: ReferralPayload = withoutLines(sample, new Set(lines.map(({ id }) => id)));
    for (const words of ['Selam', '0699999901', 'slaap', 'Asmara', 'vrijdag']) {
      expect(JSON.stringify({ ...left, consent: undefined })).to.not.include(words);
    }
    expect(sample).to.deep.equal(before);
  });
});

describe('REF-5, scenario 28b: who agrees', () => {
  it('under 12 the guardian, 12 to 15 both, from 16 the person', () => {
    const child = (ageBand?: 'under-12' | '12-15' | '16-17') => agreementsNeeded({ who: 'child', ageBand });
    expect(child('under-12')).to.deep.equal(['guardian']);
    expect(child('12-15')).to.deep.equal(['person', 'guardian']);
    expect(child('16-17')).to.deep.equal(['person']);
    expect(child()).to.deep.equal(['person', 'guardian']);
    expect(agreementsNeeded({ who: 'self' })).to.deep.equal(['person']);
  });

  it('a child who came alone has the guardian of Nidos', () => {
    expect(agreementsNeeded({ who: 'child', ageBand: '12-15', nidos: true })).to.deep.equal(['person', 'nidos']);
    expect(agreementsMissing({ who: 'child', ageBand: 'under-12' }, [{ by: 'nidos' }])).to.deep.equal([]);
  });

  it('of 14 the yes of a parent alone is not enough', () => {
    expect(agreementsMissing({ who: 'child', ageBand: '12-15' }, [{ by: 'guardian' }])).to.deep.equal(['person']);
  });
});

describe('REF-7: a number that may be a BSN', () => {
  it('is found in text, also in groups and in other digits', () => {
    for (const text of [
      '111222333',
      'bsn 1112.22.333!',
      '123456782',
      'nummer: 111 222 333',
      '١١١٢٢٢٣٣٣',
      '۱۱۱۲۲۲۳۳۳',
    ]) {
      expect(looksLikeBsn(text), text).to.equal(true);
    }
    expect(bsnIn('Zij is 111222333.')).to.deep.equal([{ start: 7, end: 16 }]);
  });

  it('a phone number, a postcode, zeros and a number that fails the check are none', () => {
    for (const text of [
      '0612345678',
      '+31612345678',
      '111222334',
      '000000000',
      '3311 AB 12',
      '1112223339',
      '06 11122233 3',
    ]) {
      expect(looksLikeBsn(text), text).to.equal(false);
    }
  });
});

describe('REF-10, scenario 28: a question about a place', () => {
  const question: CapacityQuestion = {
    ...{ schemaVersion: '1.0', serviceIds: [sample.serviceId], urgency: 'normal' },
    ...{ language: 'ti', audience: 'parents', municipality: 'GM0505' },
  };
  const countOf = (parts: Combination) => {
    if (parts.language && parts.audience && parts.municipality) return 1;
    return parts.language && parts.municipality ? 40 : 12;
  };

  it('warns when it fits fewer than five, and says what to leave out', () => {
    expect(guardQuestion(question, countOf)).to.deep.equal({
      safe: 'no',
      leaveOut: ['language', 'municipality', 'audience'],
    });
    expect(guardQuestion({ ...question, audience: undefined }, countOf)).to.deep.equal({ safe: 'yes', leaveOut: [] });
  });

  it('says that nobody has counted, and does not call that safe', () => {
    expect(guardQuestion(question, () => undefined).safe).to.equal('unknown');
  });
});

describe('waiting times, measured', () => {
  const wait = (days: number, first = '2026-11-20T10:00:00Z') => ({
    asked: new Date(Date.parse(first) - days * 86_400_000).toISOString(),
    first,
  });

  it('are a median over 90 days, only from five on', () => {
    const waits = [3, 10, 40, 7].map((days) => wait(days));
    expect(measuredWait(waits, '2026-11-21T00:00:00Z')).to.equal(undefined);
    expect(measuredWait([...waits, wait(14)], '2026-11-21T00:00:00Z')).to.deep.equal({
      days: 10,
      count: 5,
      asOf: '2026-11-21',
    });
    expect(measuredWait([...waits, wait(14, '2026-08-01T10:00:00Z')], '2026-11-21T00:00:00Z')).to.equal(undefined);
  });

  it('come from the log: from sending to the first appointment', () => {
    const step = (state: StatusEvent['state'], at: string) => ({ state, at }) as StatusEvent;
    const log = [step('sent', '2026-11-01T10:00:00Z'), step('appointment-planned', '2026-11-03T10:00:00Z')];
    expect(waitIn(log)).to.equal(undefined);
    expect(waitIn([...log, step('started', '2026-11-15T10:00:00Z')])).to.deep.equal({
      asked: '2026-11-01T10:00:00Z',
      first: '2026-11-15T10:00:00Z',
    });
  });
});

describe('scenario 32: the summary that a person keeps', () => {
  const summary = {
    schemaVersion: '1.0',
    createdAt: '2026-11-21T10:00:00Z',
    languages: ['ti', 'ar'],
    interpreter: { needed: 'yes' as const },
    helps: ['wandelen', 'met mijn zus praten'],
    openSteps: [{ what: 'gesprek bij Praathuis', state: 'waitlisted' as const }],
  };

  it('is read back as it was written, also by a later reader', () => {
    expect(readContinuity(writeContinuity(summary))).to.deep.equal(summary);
    const newer = writeContinuity({ ...summary, schemaVersion: '1.4', added: 'x' });
    expect(readContinuity(newer)).to.deep.equal({ ...summary, schemaVersion: '1.4', added: 'x' });
  });

  it('of something else it says nothing', () => {
    for (const text of ['', 'VKC1:', 'VKC1:{}', JSON.stringify(summary), 'VKC1:{"schemaVersion":"2.0"}']) {
      expect(readContinuity(text)).to.equal(undefined);
    }
  });
});
