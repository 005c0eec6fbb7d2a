/** Sets of documents as bits in 32-bit words: the work of filters and facet counts. */
export type Bits = Uint32Array;

export const noBits = (size: number): Bits => new Uint32Array((size + 31) >>> 5);

export const allBits = (size: number): Bits => {
  const bits = noBits(size).fill(0xffffffff);
  const rest = size & 31;
  if (rest > 0) bits[bits.length - 1] = 2 ** rest - 1;
  return bits;
};

export const setBit = (bits: Bits, index: number): void => {
  bits[index >>> 5]! |= 1 << (index & 31);
};

export const hasBit = (bits: Bits, index: number): boolean => (bits[index >>> 5]! & (1 << (index & 31))) !== 0;

/** A copy of `left` with only what is in `right` too. */
export const and = (left: Bits, right: Bits): Bits => {
  const both = left.slice();
  for (let word = 0; word < both.length; word += 1) both[word]! &= right[word]!;
  return both;
};

export const or = (all: readonly Bits[], size: number): Bits => {
  const any = noBits(size);
  for (const bits of all) for (let word = 0; word < any.length; word += 1) any[word]! |= bits[word]!;
  return any;
};

const ones = (word: number): number => {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

export const count = (bits: Bits): number => {
  let sum = 0;
  for (let word = 0; word < bits.length; word += 1) sum += ones(bits[word]!);
  return sum;
};

/** How many are in both, without a copy. */
export const countBoth = (left: Bits, right: Bits): number => {
  let sum = 0;
  for (let word = 0; word < left.length; word += 1) {
    const both = left[word]! & right[word]!;
    if (both !== 0) sum += ones(both);
  }
  return sum;
};

export const forEachBit = (bits: Bits, visit: (index: number) => void): void => {
  for (let at = 0; at < bits.length; at += 1) {
    let word = bits[at]!;
    while (word !== 0) {
      visit((at << 5) + 31 - Math.clz32(word & -word));
      word &= word - 1;
    }
  }
};
