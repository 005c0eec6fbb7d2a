/** All words of an index in order, with what finding the ones near a query needs. */
export interface Dictionary {
  /** Sorted by code unit. */
  readonly terms: readonly string[];
  /** Which letters a term has, a bit each: most terms that are too far away are refused by this alone. */
  readonly letters: Uint32Array;
}

const letterBits = (term: string): number => {
  let bits = 0;
  for (let at = 0; at < term.length; at += 1) bits |= 1 << (term.charCodeAt(at) & 31);
  return bits;
};

export const createDictionary = (terms: readonly string[]): Dictionary => ({
  terms,
  letters: Uint32Array.from(terms, letterBits),
});

/** Index of the first term that is not before `word`. */
export const firstFrom = ({ terms }: Dictionary, word: string): number => {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (terms[middle]! < word) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Index of a term, or -1. */
export const indexOf = (dictionary: Dictionary, word: string): number => {
  const at = firstFrom(dictionary, word);
  return dictionary.terms[at] === word ? at : -1;
};

/** Indexes of the terms that begin with `start`: from the first up to, not including, the second. */
export const prefixRange = (dictionary: Dictionary, start: string): readonly [number, number] => {
  const from = firstFrom(dictionary, start);
  let to = from;
  // Doubling, then halving: a short prefix may cover thousands of terms.
  let step = 1;
  while (dictionary.terms[to]?.startsWith(start)) {
    to += step;
    step *= 2;
  }
  let low = Math.max(from, to - step / 2);
  let high = Math.min(to, dictionary.terms.length);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (dictionary.terms[middle]!.startsWith(start)) low = middle + 1;
    else high = middle;
  }
  return [from, low];
};

const restEqual = (left: string, atLeft: number, right: string, atRight: number, prefix: boolean): boolean => {
  const length = left.length - atLeft;
  if (prefix ? right.length - atRight < length : right.length - atRight !== length) return false;
  for (let at = 0; at < length; at += 1) {
    if (left.charCodeAt(atLeft + at) !== right.charCodeAt(atRight + at)) return false;
  }
  return true;
};

/** One letter added, left out or other, or two neighbours swapped; `prefix`: compared with the start of `term`. */
export const withinOneEdit = (word: string, term: string, prefix: boolean): boolean => {
  let at = 0;
  while (at < word.length && at < term.length && word.charCodeAt(at) === term.charCodeAt(at)) at += 1;
  if (at === word.length) return prefix || term.length - word.length <= 1;
  return (
    restEqual(word, at + 1, term, at + 1, prefix) ||
    restEqual(word, at + 1, term, at, prefix) ||
    restEqual(word, at, term, at + 1, prefix) ||
    (word.charCodeAt(at) === term.charCodeAt(at + 1) &&
      word.charCodeAt(at + 1) === term.charCodeAt(at) &&
      restEqual(word, at + 2, term, at + 2, prefix))
  );
};

const atMostOne = (bits: number): boolean => (bits & (bits - 1)) === 0;

/** Visits every term one edit away from `word` (or whose start is). */
export const forEachNear = (
  { terms, letters }: Dictionary,
  word: string,
  prefix: boolean,
  visit: (term: number) => void,
): void => {
  const own = letterBits(word);
  for (let term = 0; term < letters.length; term += 1) {
    const theirs = letters[term]!;
    if (!atMostOne(own & ~theirs) || (!prefix && !atMostOne(theirs & ~own))) continue;
    const length = terms[term]!.length;
    if (length < word.length - 1 || (!prefix && length > word.length + 1)) continue;
    if (withinOneEdit(word, terms[term]!, prefix)) visit(term);
  }
};
