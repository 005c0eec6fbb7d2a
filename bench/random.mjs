/** Repeatable chance: a counter through a good mixer of 32 bits (Weyl sequence, multiply and xor-shift). */
export const createRandom = (seed) => {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 4294967296;
  };
  const below = (limit) => Math.floor(next() * limit);
  return {
    next,
    below,
    between: (low, high) => low + below(high - low + 1),
    pick: (values) => values[below(values.length)],
    chance: (share) => next() < share,
    /** The first ones often, the last ones seldom, as with words of a language. */
    skewed: (values) => values[Math.floor(values.length * next() ** 3)],
  };
};

export const shuffled = (values, random) => {
  const all = [...values];
  for (let at = all.length - 1; at > 0; at -= 1) {
    const other = random.below(at + 1);
    [all[at], all[other]] = [all[other], all[at]];
  }
  return all;
};
