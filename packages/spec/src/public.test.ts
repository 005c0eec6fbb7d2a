import { describe, it } from 'node:test';
import { expect } from 'chai';
import { checkDirectory } from './check.ts';
import { publicDirectory } from './public.ts';
import type { Directory } from './directory.ts';

const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

describe('the public half of a directory', () => {
  it('DIR-29: has no record, number, contact, place or referral for professionals', () => {
    const professional = { visibility: 'professional' as const };
    const service = { id: id(1), name: 'x', status: 'active' as const };
    const directory: Directory = {
      schema_version: '0.1.0',
      visibility: 'professional',
      services: [
        { ...service, ...professional },
        {
          ...{ ...service, id: id(2) },
          phones: [
            { id: id(3), number: '1', ...professional },
            { id: id(4), number: '2' },
          ],
          contacts: [{ id: id(5), ...professional }],
          referral: [{ id: id(6), method: 'phone', channel: '1', ...professional }],
        },
      ],
    };
    const open = publicDirectory(directory);
    expect(JSON.stringify(open)).to.not.include('professional');
    expect(open.services).to.deep.equal([
      { ...service, id: id(2), phones: [{ id: id(4), number: '2' }], contacts: [], referral: [] },
    ]);
    expect(checkDirectory(open, '2026-11-21').filter(({ rule }) => rule === 'DIR-29')).to.deep.equal([]);
  });
});
