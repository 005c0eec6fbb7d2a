const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1] as const;

const passes = (digits: string): boolean =>
  [...digits].reduce((sum, digit, at) => sum + Number(digit) * (weights[at] ?? 0), 0) % 11 === 0;

/**
 * Where a text has nine digits (also written in groups, `1234 56 782`) that pass the check of a citizen service number:
 * REF-7. A phone number of ten digits is none. One in eleven other numbers of nine digits is found as well: ask, do not
 * refuse. Western, Arabic and Persian digits.
 */
export const bsnIn = (text: string): readonly { readonly start: number; readonly end: number }[] => {
  const western = text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
  return [...western.matchAll(/(?<![\d+])(?<!\d[ .-])\d(?:[ .-]?\d){8}(?![ .-]?\d)/g)].flatMap((match) => {
    const digits = match[0].replace(/\D/g, '');
    return Number(digits) > 0 && passes(digits) ? [{ start: match.index, end: match.index + match[0].length }] : [];
  });
};

/** Whether somebody may have typed a citizen service number. */
export const looksLikeBsn = (text: string): boolean => bsnIn(text).length > 0;
