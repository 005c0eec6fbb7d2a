/**
 * Text to words that compare: lower case, without diacritics, one spelling per Arabic and Ge'ez letter that
 * writers use for each other.
 * @module
 */
const arabic: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ئ: 'ي',
  ة: 'ه',
  ک: 'ك',
  ؤ: 'و',
};

/** Ge'ez syllable rows that sound the same in Tigrinya; each row has eight syllables. */
const sameSound: readonly (readonly [from: number, to: number])[] = [
  [0x1210, 0x1200], // ሐ → ሀ
  [0x1280, 0x1200], // ኀ → ሀ
  [0x1220, 0x1230], // ሠ → ሰ
  [0x12d0, 0x12a0], // ዐ → አ
  [0x1340, 0x1338], // ፀ → ጸ
];

const oneSyllable = (letter: string): string => {
  const point = letter.codePointAt(0) ?? 0;
  const row = sameSound.find(([from]) => point >= from && point < from + 8);
  return row ? String.fromCodePoint(point - row[0] + row[1]) : letter;
};

/** What most text is; it needs none of the work below. */
const ascii = /^\p{ASCII}*$/u;

/** Lower case, no diacritics, `ĳ` as `ij`, no tatweel. */
export const fold = (text: string): string => {
  const lower = text.toLowerCase();
  if (ascii.test(lower)) return lower;
  return lower
    .replace(/[أإآٱىیئةکؤ]/g, (letter) => arabic[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/[\u1200-\u137f]/g, oneSyllable)
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o');
};

/** The words of a text, folded. */
export const words = (text: string): string[] => {
  const folded = fold(text);
  if (ascii.test(folded)) return folded.split(/[^a-z0-9]+/).filter(Boolean);
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
};
