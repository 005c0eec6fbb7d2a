/** One text over several QR codes, so that each can be scanned from paper with an old phone. */

/** Signs in one code: version 15 at the lowest correction, 77 modules wide. */
const partSize = 500;
const mark = 'VKC';

/** Tells the sets of two people apart: the end of the text, which is its authentication tag. */
const setOf = (text: string): string => text.slice(-6);

/** `VKC:<set>:<number>/<how many>:<part>` */
export const splitInCodes = (text: string): readonly string[] => {
  const count = Math.max(1, Math.ceil(text.length / partSize));
  return Array.from(
    { length: count },
    (_, at) => `${mark}:${setOf(text)}:${at + 1}/${count}:${text.slice(at * partSize, (at + 1) * partSize)}`,
  );
};

export type Joined =
  | { readonly text: string }
  /** Numbers of codes that are not there yet. */
  | { readonly missing: readonly number[] }
  /** `none`: nothing of ours; `mixed`: of two cards. */
  | { readonly fault: 'none' | 'mixed' };

/** Whatever was scanned, in any order and more than once; or the text of a file. */
export const joinCodes = (scanned: string): Joined => {
  const whole = /^\s*([\w-]+\.[\w-]*\.[\w-]+\.[\w-]+\.[\w-]+)\s*$/.exec(scanned);
  if (whole?.[1]) return { text: whole[1] };
  const found = [...scanned.matchAll(/VKC:([\w-]{6}):(\d{1,2})\/(\d{1,2}):([\w.-]+)/g)];
  const [first] = found;
  if (!first) return { fault: 'none' };
  const [, set, , count = '0'] = first;
  if (found.some((one) => one[1] !== set || one[3] !== count)) return { fault: 'mixed' };
  const parts = new Map(found.map(([, , number, , part]) => [Number(number), part]));
  const numbers = Array.from({ length: Number(count) }, (_, at) => at + 1);
  const missing = numbers.filter((number) => !parts.has(number));
  return missing.length > 0 ? { missing } : { text: numbers.map((number) => parts.get(number)).join('') };
};
