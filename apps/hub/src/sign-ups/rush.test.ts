import { describe, it } from 'node:test';
import { expect } from 'chai';
import { people, places, rush } from '../testing/rush.ts';

const rounds = 3;

describe(`${people} people who sign up at once for ${places} places, with two copies of the hub`, () => {
  it(`23: ${places} places are given and nobody is lost, in order, ${rounds} rounds`, async () => {
    for (const round of await rush(rounds)) {
      expect(round).to.deep.include({
        ...{ answered: people, told: places, given: places, listed: people, inOrder: true, movedUp: true },
      });
    }
  });
});
