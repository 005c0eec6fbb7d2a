/** Numbers that look like chance and are the same on every run. */
export type Random = () => number;

/** mulberry32 */
export const seeded = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

/** A source of its own for one text, so that one change does not shift all the others (FNV-1a). */
export const randomOf = (text: string): Random => {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return seeded(hash);
};

export const between = (random: Random, low: number, high: number): number =>
  low + Math.floor(random() * (high - low + 1));

export const pick = <T>(random: Random, items: readonly [T, ...T[]]): T =>
  items[Math.floor(random() * items.length)] ?? items[0];

export const shuffle = <T>(random: Random, items: readonly T[]): T[] =>
  items
    .map((item) => [random(), item] as const)
    .sort(([left], [right]) => left - right)
    .map(([, item]) => item);

/** The `count` items with the highest weight, chance deciding among them: shares come out as asked. */
export const quota = <T>(random: Random, items: readonly T[], count: number, weight: (item: T) => number): Set<T> => {
  const scored = items
    .map((item) => [weight(item) * random(), item] as const)
    .filter(([score]) => score > 0)
    .sort(([left], [right]) => right - left);
  return new Set(scored.slice(0, count).map(([, item]) => item));
};
