import { describe, it } from 'node:test';
import { expect } from 'chai';
import { missing } from './check-rules.ts';

describe('the rules of the profile', () => {
  it('each have a row in SPEC.md, an example that keeps it, one that breaks it, and a test that cites it', () => {
    expect(missing()).to.deep.equal([]);
  });
});
