import { describe, it } from 'node:test';
import { expect } from 'chai';
import { every, join, raw, sql, toQuery } from './sql.ts';

describe('sql', () => {
  it('keeps values out of the text and numbers them in order', () => {
    const inner = sql`a = ${1} and b = ${"'; drop"}`;
    const whole = sql`select ${raw('x')} from t where ${every([inner, raw('shown')])} limit ${5}`;
    expect(toQuery(whole)).to.deep.equal({
      text: 'select x from t where (a = $1 and b = $2) and (shown) limit $3',
      values: [1, "'; drop", 5],
    });
  });

  it('joins pieces and has a condition that always holds', () => {
    expect(toQuery(join([sql`${1}`, sql`${2}`, raw('3')], ' + '))).to.deep.equal({
      text: '$1 + $2 + 3',
      values: [1, 2],
    });
    expect(toQuery(every([]))).to.deep.equal({ text: 'true', values: [] });
  });

  it('takes null and lists for values', () => {
    expect(toQuery(sql`${null} ${['a']} ${undefined}`)).to.deep.equal({
      text: '$1 $2 $3',
      values: [null, ['a'], undefined],
    });
  });
});
