/** Digits of every script as those of ASCII: somebody who writes Arabic writes ٠٦ for 06. */
const westernDigits = (text: string): string =>
  text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => {
    let zero = digit.codePointAt(0) ?? 0;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && (digit.codePointAt(0) ?? 0) - zero < 9) zero -= 1;
    return String((digit.codePointAt(0) ?? 0) - zero);
  });

const mailAddress = /[^\s@]+\s?@\s?[^\s@]+/;
/** Days, times and spans of years are no numbers to call. */
const moments = new RegExp(
  [
    ...['(?<![\\d./-])(', '\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}|', '\\d{1,2}[:.]\\d{2}|'],
    ...['(19|20)\\d{2}\\s?[-–/]\\s?(19|20)\\d{2}', ')(?![./-]?\\d)'],
  ].join(''),
  'g',
);
/** As short as a number without its area code. */
const fewest = 7;
const runs = /\+?\d(?:[\s().\-–—/·‑]*\d)*/g;

/** Whether a text seems to hold a phone number or a mail address. Rather one too many than one that is kept. */
export const hasContactDetails = (text: string): boolean => {
  const plain = westernDigits(text).replace(/\p{Cf}/gu, '');
  if (mailAddress.test(plain)) return true;
  return (plain.replace(moments, ' x ').match(runs) ?? []).some((run) => run.replace(/\D/g, '').length >= fewest);
};
