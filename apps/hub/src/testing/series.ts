import { GeneralEncrypt } from 'jose';
import type { GenerateKeyPairResult, GeneralJWE } from 'jose';
import { schemaVersion } from '@veerkracht/spec';
import type { Directory, Series, Service } from '@veerkracht/spec';
import { stableId } from '../directory/stable-id.ts';
import { anker, dordrecht, place, service } from './fixture.ts';

export const seriesId = (seed: string): string => stableId(`series ${seed}`);

/** Eight Tuesdays from 1 December 2026 for which one signs up with the hub; `rest` says what is particular. */
export const series = (seed: string, rest: Partial<Series> = {}): Series => ({
  ...{ id: seriesId(seed), name: `Mind-Spring ${seed} (voorbeeld)`, status: 'planned', languages: ['ti'] },
  schedule: {
    ...{ id: stableId(`schedule ${seed}`), timezone_id: 'Europe/Amsterdam', dtstart: '2026-12-01' },
    ...{ freq: 'WEEKLY', count: 8, byday: 'TU', opens_at: '19:30', closes_at: '21:30' },
  },
  ...{ gender: 'women', childcare: 'yes', cost: 'free', themes: ['sleep', 'trauma'], audience: ['adults'] },
  ...{ capacity: 12, minimum: 8, location_id: stableId('location groepen'), room: 'Zaal 2' },
  joining: { rule: 'start-only', ways: [{ method: 'hub' }] },
  ...{ sequence: 1, last_modified: '2026-10-01T10:00:00Z' },
  ...rest,
});

export const groupsService = (all: readonly Series[], rest: Partial<Service> = {}): Service =>
  service('groepen', 'Groepen in de wijk', ['type/peer-support', 'level/prevention'], {
    organization: anker,
    last_modified: '2026-10-01T10:00:00Z',
    service_areas: [{ id: stableId('area groepen'), uri: 'https://identifier.overheid.nl/tooi/id/gemeente/GM0505' }],
    service_at_locations: [place('groepen', dordrecht)],
    series: [...all],
    ...rest,
  });

/** A directory with one service that has these series. */
export const groups = (all: readonly Series[], rest: Partial<Service> = {}): Directory => ({
  ...{ schema_version: schemaVersion, name: 'Groepengids' },
  services: [groupsService(all, rest)],
});

/** Seals as the SDK does, for the key of an organiser. */
export const sealFor = async (
  publicKey: GenerateKeyPairResult['publicKey'],
  plaintext: object,
): Promise<GeneralJWE> => {
  const encrypting = new GeneralEncrypt(new TextEncoder().encode(JSON.stringify(plaintext)));
  encrypting.setProtectedHeader({ enc: 'A256GCM' });
  encrypting.addRecipient(publicKey).setUnprotectedHeader({ alg: 'ECDH-ES+A256KW', kid: 'organisator-1' });
  return encrypting.encrypt();
};
