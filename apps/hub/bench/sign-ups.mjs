/**
 * 200 people sign up at once for 12 places, with two copies of the hub on one PostgreSQL: `node bench/sign-ups.mjs [rounds]`.
 * Ends with 1 when a round gave another number of places, lost somebody or did not keep the order.
 */
import { people, places, rush } from '../src/testing/rush.ts';

const rounds = Number(process.argv[2] ?? 50);
const done = await rush(rounds);
const times = done.map(({ milliseconds }) => milliseconds).sort((left, right) => left - right);
const count = (holds) => done.filter(holds).length;
const good = count(
  (round) =>
    round.answered === people && round.listed === people && round.told === places && round.inOrder && round.movedUp,
);
console.log(
  JSON.stringify({
    ...{ rounds, people, places },
    placesGiven: [Math.min(...done.map(({ given }) => given)), Math.max(...done.map(({ given }) => given))],
    lost: done.reduce((sum, { answered }) => sum + people - answered, 0),
    ...{ inOrder: count(({ inOrder }) => inOrder), movedUpInOrder: count(({ movedUp }) => movedUp) },
    millisecondsARound: { median: Math.round(times[Math.floor(times.length / 2)]), most: Math.round(times.at(-1)) },
  }),
);
process.exitCode = good === rounds ? 0 : 1;
