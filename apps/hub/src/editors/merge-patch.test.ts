import { describe, it } from 'node:test';
import { expect } from 'chai';
import { isTooDeep, mergePatch } from './merge-patch.ts';

/** RFC 7396, appendix A. */
const cases: readonly (readonly [target: unknown, patch: unknown, result: unknown])[] = [
  [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
  [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
  [{ a: 'b' }, { a: null }, {}],
  [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
  [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
  [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
  [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
  [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
  [
    ['a', 'b'],
    ['c', 'd'],
    ['c', 'd'],
  ],
  [{ a: 'b' }, ['c'], ['c']],
  [{ a: 'foo' }, null, null],
  [{ a: 'foo' }, 'bar', 'bar'],
  [{ e: null }, { a: 1 }, { e: null, a: 1 }],
  [[1, 2], { a: 'b', c: null }, { a: 'b' }],
  [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
];

describe('a merge patch', () => {
  it('does what RFC 7396 says', () => {
    for (const [target, patch, result] of cases) expect(mergePatch(target, patch)).to.deep.equal(result);
  });

  it('cannot reach the prototype', () => {
    const patch: unknown = JSON.parse('{"__proto__": {"owner": "me"}, "constructor": {"prototype": {"owner": "me"}}}');
    mergePatch({}, patch);
    expect({}).not.to.have.property('owner');
  });

  it('is too deep when it would exhaust the stack', () => {
    expect(isTooDeep(JSON.parse(`${'['.repeat(30_000)}${']'.repeat(30_000)}`))).to.equal(true);
    expect(isTooDeep({ a: [{ b: { c: 1 } }] })).to.equal(false);
  });
});
