/** Names of months and days for languages of which browsers have none: Chromium prints English for them. @module */
import type { DateNames } from './long-dates.ts';

/** Months, weekdays from Monday (CLDR 48, Unicode licence). */
const names: Readonly<Record<string, readonly [string, string]>> = {
  ti: ['ጥሪ|ለካቲት|መጋቢት|ሚያዝያ|ጉንበት|ሰነ|ሓምለ|ነሓሰ|መስከረም|ጥቅምቲ|ሕዳር|ታሕሳስ', 'ሰኑይ|ሰሉስ|ረቡዕ|ሓሙስ|ዓርቢ|ቀዳም|ሰንበት'],
  so: [
    'Janaayo|Febraayo|Maarso|Abriil|Maayo|Juun|Luulyo|Agosto|Sebtembar|Oktoobar|Noofeembar|Diseembar',
    'Isniin|Talaado|Arbaco|Khamiis|Jimco|Sabti|Axad',
  ],
  ps: [
    'جنوري|فبروري|مارچ|اپریل|مۍ|جون|جولای|اګست|سېپتمبر|اکتوبر|نومبر|دسمبر',
    'دونۍ|درېنۍ|څلرنۍ|پينځنۍ|جمعه|اونۍ|يونۍ',
  ],
  ckb: [
    'کانوونی دووەم|شوبات|ئازار|نیسان|ئایار|حوزەیران|تەمووز|ئاب|ئەیلوول|تشرینی یەکەم|تشرینی دووەم|کانونی یەکەم',
    'دووشەممە|سێشەممە|چوارشەممە|پێنجشەممە|ھەینی|شەممە|یەکشەممە',
  ],
};

const rightToLeft = ['ps', 'ckb'];

export const ownDateNames: ReadonlyMap<string, DateNames> = new Map(
  Object.entries(names).map(([lang, [months, weekdays]]) => [
    lang,
    { months: months.split('|'), weekdays: weekdays.split('|'), comma: rightToLeft.includes(lang) ? '،' : '' },
  ]),
);
