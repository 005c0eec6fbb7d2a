import { describe, it } from 'node:test';
import { expect } from 'chai';
import { helpLines } from './help-lines.ts';

describe('help lines', () => {
  it('DIR-12: are real: none is marked as made up, none looks like it', () => {
    for (const line of helpLines) {
      expect(line).to.not.have.property('is_fictional');
      expect(JSON.stringify(line)).to.not.match(/voorbeeld|\.example|\b000 ?\d\d\b/);
    }
  });

  it('each has a source and the day on which somebody compared it', () => {
    for (const { id, source, checked_on, source_date } of helpLines) {
      expect(source, id).to.match(/\S/);
      expect(checked_on, id).to.match(/^\d{4}-\d{2}-\d{2}$/);
      if (source_date) expect(source_date <= checked_on, id).to.equal(true);
    }
  });

  it('include danger, suicide, violence at home, and say when to call in Dutch and English', () => {
    expect(helpLines.map(({ number }) => number)).to.include.members(['112', '113', '0800-2000']);
    expect(new Set(helpLines.map(({ id }) => id)).size).to.equal(helpLines.length);
    for (const { when, id } of helpLines)
      expect(
        [when.nl, when.en].every((text) => text.length > 5),
        id,
      ).to.equal(true);
  });

  it('have numbers that a Dutch phone can dial', () => {
    for (const { number } of helpLines) expect(number).to.match(/^(112|113|0800-\d{4}|0900-\d{4}|088-\d{7})$/);
  });
});
