/**
 * Languages in which help is given, by ISO 639 code, with the name their speakers use. `fa` is one entry for
 * Persian and Dari: people look for either name.
 */
export const autonyms: Readonly<Record<string, string>> = {
  nl: 'Nederlands',
  en: 'English',
  ar: 'العربية',
  ti: 'ትግርኛ',
  fa: 'دری / فارسی',
  tr: 'Türkçe',
  so: 'Soomaali',
  uk: 'українська',
  ru: 'русский',
  kmr: 'kurdî (kurmancî)',
  ckb: 'کوردی (سۆرانی)',
  ps: 'پښتو',
  am: 'አማርኛ',
  fr: 'français',
  es: 'español',
  pl: 'polski',
};

/** Names of the same languages for a Dutch or English reader: browsers do not have all of them. */
export const languageNames: Readonly<Record<'nl' | 'en', Readonly<Record<string, string>>>> = {
  nl: {
    nl: 'Nederlands',
    en: 'Engels',
    ar: 'Arabisch',
    ti: 'Tigrinya',
    fa: 'Dari / Farsi',
    tr: 'Turks',
    so: 'Somalisch',
    uk: 'Oekraïens',
    ru: 'Russisch',
    kmr: 'Koerdisch (Kurmanci)',
    ckb: 'Koerdisch (Sorani)',
    ps: 'Pasjtoe',
    am: 'Amhaars',
    fr: 'Frans',
    es: 'Spaans',
    pl: 'Pools',
  },
  en: {
    nl: 'Dutch',
    en: 'English',
    ar: 'Arabic',
    ti: 'Tigrinya',
    fa: 'Dari / Persian',
    tr: 'Turkish',
    so: 'Somali',
    uk: 'Ukrainian',
    ru: 'Russian',
    kmr: 'Kurdish (Kurmanji)',
    ckb: 'Kurdish (Sorani)',
    ps: 'Pashto',
    am: 'Amharic',
    fr: 'French',
    es: 'Spanish',
    pl: 'Polish',
  },
};

/** Written from right to left. */
export const rightToLeft: ReadonlySet<string> = new Set(['ar', 'fa', 'prs', 'ps', 'ckb', 'ur', 'he']);
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  rightToLeft.has(language.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr';

const aliases: Readonly<Record<string, string>> = {
  nld: 'nl',
  dut: 'nl',
  eng: 'en',
  ara: 'ar',
  arb: 'ar',
  apc: 'ar',
  ary: 'ar',
  tir: 'ti',
  fas: 'fa',
  per: 'fa',
  prs: 'fa',
  tur: 'tr',
  som: 'so',
  ukr: 'uk',
  rus: 'ru',
  ku: 'kmr',
  kur: 'kmr',
  pus: 'ps',
  amh: 'am',
  fra: 'fr',
  fre: 'fr',
  spa: 'es',
  pol: 'pl',
};
/** ISO 639-1, 639-2, 639-3 or a BCP 47 tag to the one code used here: `prs`, `fa-AF` and `fas` are `fa`. */
export const languageCode = (tag: string): string => {
  const primary = tag.trim().toLowerCase().split(/[-_]/)[0] ?? '';
  return aliases[primary] ?? primary;
};
