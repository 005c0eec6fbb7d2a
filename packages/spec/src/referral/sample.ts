import type { ReferralPayload } from './payload.ts';

/** A made-up referral in which every field is filled in: for trying out and for tests. Nobody is behind it. */
export const sampleReferral: ReferralPayload = {
  schemaVersion: '1.0',
  id: '0192f3c0-7a11-4c3e-8d55-2f6a1b9c0d01',
  createdAt: '2026-11-21T10:00:00Z',
  serviceId: '5f0c1f4e-0d0b-4c1e-9a77-b1a2c3d4e5f6',
  seriesId: '6f0c1f4e-0d0b-4c1e-9a77-b1a2c3d4e5f7',
  questionId: '7f0c1f4e-0d0b-4c1e-9a77-b1a2c3d4e5f8',
  replaces: '8f0c1f4e-0d0b-4c1e-9a77-b1a2c3d4e5f9',
  urgency: 'normal',
  forWhom: {
    who: 'child',
    ageBand: '12-15',
    agreements: [
      { by: 'person', givenAt: '2026-11-21T09:50:00Z' },
      { by: 'guardian', givenAt: '2026-11-21T09:51:00Z' },
    ],
  },
  why: 'Zij slaapt slecht sinds de zomer en wil er met iemand over praten.',
  lines: [
    { id: 'sleep-1', text: 'Ik slaap slecht.' },
    { id: 'school-2', text: 'Ik kan op school niet goed opletten.' },
  ],
  language: 'ti',
  interpreter: {
    needed: 'yes',
    language: 'ti',
    dialect: 'uit Asmara',
    gender: 'woman',
    mode: 'phone',
    refused: false,
    notWanted: 'niemand uit Dordrecht',
  },
  practical: ['daytime', 'travel'],
  practicalNote: 'Liever niet op vrijdag.',
  contact: {
    name: 'Selam',
    ways: [
      { kind: 'phone', may: 'yes', value: '0699999901', when: 'na 15 uur' },
      { kind: 'email', may: 'no' },
      { kind: 'post', may: 'unknown' },
    ],
    neutralSender: true,
  },
  consent: {
    textId: 'referral-nl-1',
    textHash: 'a'.repeat(64),
    language: 'ti',
    readAloud: true,
    interpreterUsed: true,
    scope: ['serviceId', 'why'],
    receiver: { serviceId: '5f0c1f4e-0d0b-4c1e-9a77-b1a2c3d4e5f6', organisation: 'Praathuis (voorbeeld)' },
    givenAt: '2026-11-21T09:52:00Z',
    expiresAt: '2027-02-21T09:52:00Z',
  },
  legalBasis: { basis: 'wmo-2015', statedBy: 'Gemeente Dordrecht (voorbeeld)', note: 'Artikel 2.3.2' },
  referrer: { organisation: 'Wijkteam (voorbeeld)', role: 'professional', reach: '0789999902' },
  attachments: [
    {
      number: 0,
      name: 'brief.pdf',
      type: 'application/pdf',
      size: 2048,
      sha256: 'b'.repeat(64),
      cek: 'A'.repeat(43),
      prefix: 'A'.repeat(10),
    },
  ],
  replyTo: {
    kty: 'EC',
    crv: 'P-256',
    x: 'MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4',
    y: '4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM',
  },
};
