import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import * as z from 'zod/mini';
import {
  capacityQuestion,
  checkReferral,
  declineReasonLabels,
  declineReasons,
  deadlines,
  neverAsked,
  referralEvent,
  referralMessage,
  referralPayload,
  referralRules,
  stateTable,
  states,
  urgencies,
} from './referral.ts';
import type { State } from './referral.ts';
import { referralSchemaFiles } from './json-schemas.ts';
import { sampleReferral as sample } from './sample.ts';

const data = resolve(import.meta.dirname, '..', '..', '..', '..', '..', 'shared', 'data', 'referral');
const machine = join(data, 'sdohcc-3.0.0-referral-task-state-machine.json');
const skip = existsSync(machine) ? false : 'the state machine of Gravity is not next to the repository';

const rulesOf = (value: unknown) => checkReferral(value).map(({ rule, path }) => `${rule} ${path}`);
const spec = readFileSync(join(import.meta.dirname, '..', '..', 'SPEC.md'), 'utf8');

describe('the table of states', () => {
  it('REF-1: names every state once, and only leads to states that it has', () => {
    expect(Object.keys(stateTable).sort()).to.deep.equal([...states].sort());
    for (const state of states) {
      for (const from of stateTable[state].from) expect(['start', ...states], state).to.include(from);
      expect(stateTable[state].by, state).to.not.be.empty;
    }
  });

  it('keeps questions about a place and referrals apart', () => {
    const question = (state: string) => stateTable[state as State].business === 'capacity-inquiry';
    for (const state of states.filter((one) =>
      stateTable[one].from.some((from) => from !== 'start' && question(from)),
    )) {
      expect(stateTable[state].from).to.deep.equal(['question-asked']);
    }
  });

  it('has a reason behind every no, in words for the person', () => {
    for (const state of ['declined', 'forwarded', 'returned'] as const) {
      expect(stateTable[state].needs, state).to.include('reason');
    }
    for (const reason of declineReasons) expect(declineReasonLabels[reason].nl.split(' ').length).to.be.at.most(12);
  });

  it('REF-3: reminds before an answer is due and expires after it', () => {
    for (const urgency of urgencies) {
      const { remind, answer, expire } = deadlines[urgency];
      expect([remind, answer, expire]).to.deep.equal([remind, answer, expire].toSorted((a, b) => a - b));
    }
    expect(urgencies.map((one) => deadlines[one].answer)).to.deep.equal([24, 72, 336]);
  });

  it('takes no step between FHIR statuses that Gravity 3.0.0 does not take, but for those it names', { skip }, () => {
    const { transitions } = JSON.parse(readFileSync(machine, 'utf8')) as { transitions: readonly [string, string][] };
    const theirs = new Set(transitions.map(([from, to]) => `${from} ${to}`));
    const ours = states.flatMap((state) =>
      stateTable[state].from.flatMap((from) => {
        const pair = from === 'start' ? undefined : [stateTable[from].task, stateTable[state].task];
        return pair && pair[0] !== pair[1] && !theirs.has(pair.join(' ')) ? [pair.join(' ')] : [];
      }),
    );
    expect([...new Set(ours)].sort()).to.deep.equal(
      [
        // A draft that is thrown away never left the device.
        'draft cancelled',
        // Somebody comes off the waiting list: Gravity goes on at once, we say that there is a place first.
        'on-hold accepted',
        // Accepted and on the list in one step.
        'requested on-hold',
        // The answer to a question about a place.
        'requested completed',
        // An appointment is a yes: accepted and planned in one step is `requested accepted`, which it has.
      ].sort(),
    );
  });
});

describe('what is sealed', () => {
  it('is a payload that its own schema takes, and that stays the same', () => {
    expect(checkReferral(sample)).to.deep.equal([]);
    expect(referralPayload.parse(sample)).to.deep.equal(sample);
  });

  it('REF-9, scenario 39: a later 1.x is read and keeps what it adds; a 2.0 is not', () => {
    const later = { ...sample, schemaVersion: '1.7', addedLater: { so: true } };
    expect(referralPayload.parse(later)).to.deep.equal(later);
    expect(rulesOf({ ...sample, schemaVersion: '2.0' })).to.deep.equal(['REF-9 schemaVersion']);
  });

  it('REF-9: the first version, with only what is required, is still read', () => {
    const { seriesId: _s, why: _w, lines: _l, practical: _p, practicalNote: _n, attachments: _a, ...bare } = sample;
    expect(checkReferral({ ...bare, interpreter: { needed: 'unknown' }, contact: { ways: [] } })).to.deep.equal([]);
  });

  for (const name of neverAsked) {
    it(`REF-7: ${name} is refused, however deep it is`, () => {
      expect(
        rulesOf({ ...sample, contact: { ...sample.contact, extra: [{ [name.toUpperCase()]: 'x' }] } }),
      ).to.deep.equal([`REF-7 contact.extra.0.${name.toUpperCase()}`]);
    });
  }

  it('REF-8: no number where calling is not safe', () => {
    const ways = [{ kind: 'phone', may: 'unknown', value: '0699999901' }];
    expect(rulesOf({ ...sample, contact: { ways } })).to.deep.equal(['REF-8 contact.ways.0.value']);
  });

  it('REF-6: the yes is for this service and still holds', () => {
    const consent = { ...sample.consent, receiver: { ...sample.consent.receiver, serviceId: sample.id } };
    expect(rulesOf({ ...sample, consent })).to.deep.equal(['REF-6 consent.receiver.serviceId']);
    expect(rulesOf({ ...sample, consent: { ...sample.consent, expiresAt: sample.createdAt } })).to.deep.equal([
      'REF-6 consent.expiresAt',
    ]);
    expect(rulesOf({ ...sample, consent: undefined })).to.deep.equal(['schema consent']);
  });

  it('asks about an interpreter always', () => {
    expect(rulesOf({ ...sample, interpreter: undefined })).to.deep.equal(['schema interpreter']);
  });

  it('REF-10: a question about a place takes nothing besides its own fields', () => {
    const question = { schemaVersion: '1.0', serviceIds: [sample.serviceId], language: 'ti', urgency: 'normal' };
    expect(capacityQuestion.safeParse(question).success).to.equal(true);
    for (const extra of [{ name: 'Selam' }, { postcode: '3311' }, { municipality: 'Dubbeldam' }]) {
      expect(capacityQuestion.safeParse({ ...question, ...extra }).success).to.equal(false);
    }
  });
});

describe('the published schemas', () => {
  const ajv = new Ajv2020({ strict: false });
  (formats as unknown as (one: typeof ajv) => void)(ajv);
  const files = referralSchemaFiles();
  const validate = (file: string, value: unknown) => ajv.validate(files[file] ?? false, value);

  it('scenario 39: take what another program sends, and refuse what is not it', () => {
    const step = { schemaVersion: '1.0', referralId: sample.id, sequence: 2, state: 'accepted', by: 'receiver' };
    const event = {
      specversion: '1.0',
      id: sample.id,
      source: 'urn:nld:oin:00000001234567890000:systeem:hub',
      type: 'nl.veerkracht.verwijzing-geaccepteerd',
      subject: sample.id,
      time: sample.createdAt,
      datacontenttype: 'application/json',
      dataschema: 'https://veerkracht.example/schema/status-event.json',
      data: { ...step, at: sample.createdAt },
    };
    expect(validate('referral-event.json', event), ajv.errorsText()).to.equal(true);
    expect(validate('referral-event.json', { ...event, data: step })).to.equal(false);
    expect(validate('referral.json', sample), ajv.errorsText()).to.equal(true);
    expect(validate('referral.json', { ...sample, urgency: 'never' })).to.equal(false);
    const message = {
      schemaVersion: '1.3',
      id: sample.id,
      referralId: sample.id,
      from: 'receiver',
      sentAt: sample.createdAt,
    };
    expect(validate('referral-message.json', { ...message, newer: 1 }), ajv.errorsText()).to.equal(true);
    expect(referralMessage.safeParse(message).success && referralEvent.safeParse(event).success).to.equal(true);
  });

  it('describe every field', () => {
    for (const [file, schema] of Object.entries(files)) {
      for (const [name, field] of Object.entries(schema['properties'] as Record<string, { description?: string }>)) {
        expect(field.description ?? '', `${file} ${name}`).to.match(/^\S/);
      }
    }
    expect(z.toJSONSchema(referralPayload)).to.have.property('type', 'object');
  });
});

describe('the rules of referrals', () => {
  for (const rule of Object.keys(referralRules)) {
    it(`${rule} has a row in SPEC.md`, () => {
      expect(spec).to.match(new RegExp(`^\\| ${rule} `, 'm'));
    });
  }
});
