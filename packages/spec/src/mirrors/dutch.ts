/** Small pieces of plain Dutch that the mirror sentences are made of. */

const months = [
  ...['januari', 'februari', 'maart', 'april', 'mei', 'juni'],
  ...['juli', 'augustus', 'september', 'oktober', 'november', 'december'],
] as const;

/** `7 november 2026` */
export const dateInDutch = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${months[(month ?? 1) - 1] ?? ''} ${year}`;
};

/** `a, b en c` */
export const joined = (words: readonly string[], and = 'en'): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`;

/** `ongeveer 3 maanden` from eight weeks up: what people can picture. */
export const weeksInDutch = (weeks: number): string => {
  if (weeks === 0) return 'geen wachttijd';
  if (weeks < 8) return weeks === 1 ? '1 week' : `${weeks} weken`;
  return `ongeveer ${Math.round(weeks / 4.35)} maanden`;
};

/** One sentence, with exactly one full stop. */
export const sentence = (words: string): string => {
  const trimmed = words.trim().replace(/\s+/g, ' ');
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
};

/** Sentences with a space between them; what is empty stays away. */
export const paragraph = (sentences: readonly (string | undefined)[]): string => sentences.filter(Boolean).join(' ');
