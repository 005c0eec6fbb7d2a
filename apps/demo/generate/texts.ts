import type { Slug } from '@veerkracht/spec/codes';
import { feeInWords, languageNames } from '@veerkracht/spec';
import { joined } from './days.ts';
import { pick, randomOf } from './random.ts';
import type { Traits } from './traits.ts';

const themeWords: Readonly<Record<Slug<'theme'>, string>> = {
  sleep: 'slecht slapen',
  stress: 'stress',
  worry: 'te veel denken',
  grief: 'verdriet',
  trauma: 'nare ervaringen',
  'low-mood': 'somber zijn',
  anxiety: 'bang zijn',
  anger: 'snel boos worden',
  identity: 'thuis voelen in Nederland',
  family: 'uw familie',
  parenting: 'opvoeden',
  loneliness: 'alleen zijn',
  addiction: 'drank, drugs of gokken',
  body: 'pijn in het lichaam',
  concentration: 'dingen vergeten',
  safety: 'veilig zijn thuis',
  'current-stress': 'huis en geld',
};

const aboutThemes = ({ themes, slug }: Traits): string => {
  const words = joined(themes.slice(0, 2).map((theme) => themeWords[theme]));
  return pick(randomOf(`about ${slug}`), [
    `U kunt hier praten over ${words}.`,
    `Veel mensen vragen hier iets over ${words}.`,
  ]);
};

export const descriptionOf = (service: Traits): string => {
  const { provider, slug, pin } = service;
  if (pin.text) return pin.text.nl;
  const sentences = [
    pick(randomOf(`what ${slug}`), provider.what),
    pick(randomOf(`happens ${slug}`), provider.happens),
    provider.forHelpers ? '' : aboutThemes(service),
    pick(randomOf(`first ${slug}`), provider.first),
  ];
  return sentences.filter(Boolean).join(' ');
};

const ways: Readonly<Record<Slug<'access'>, readonly [string, ...string[]]>> = {
  open: ['U kunt zo binnenlopen. U heeft geen brief nodig.', 'U hoeft geen afspraak te maken. Kom gewoon langs.'],
  'self-register': [
    '1. Bel of mail ons. 2. Wij maken een afspraak. U heeft geen brief nodig.',
    '1. Bel ons. 2. Zeg welke taal u spreekt. 3. Wij spreken een dag af.',
  ],
  'gp-referral': [
    '1. Vraag een brief aan uw huisarts. 2. Bel ons of laat iemand bellen. 3. Wij plannen een eerste gesprek.',
    '1. Ga naar uw huisarts. 2. De huisarts stuurt ons een brief. 3. Wij bellen u.',
  ],
  'municipal-indication': [
    '1. Vraag deze hulp aan de gemeente. 2. De gemeente zegt eerst ja of nee. 3. Daarna bellen wij u.',
  ],
  wijkteam: ['1. Ga naar het wijkteam bij u in de buurt. 2. Zij vragen ons om u te helpen. 3. Wij bellen u.'],
  'via-helper': ['1. Vraag het aan uw begeleider van de gemeente. 2. Uw begeleider belt ons. 3. Wij maken kennis.'],
  'via-school': [
    '1. Praat met de leraar van uw kind. 2. De school vraagt of u het goed vindt. 3. Wij maken een afspraak.',
  ],
  'professionals-only': ['Bel of mail ons. Deze hulp is alleen voor mensen die anderen helpen.'],
};

export const applicationOf = ({ access, slug }: Traits): string => pick(randomOf(`way ${slug}`), ways[access]);

/** The sentence of the standard, and for a small fee what to do when that is too much. */
export const feesOf = ({ cost }: Traits): string =>
  cost === 'small-fee' ? `${feeInWords(cost)} Kan dat niet? Zeg het, dan zoeken wij een oplossing.` : feeInWords(cost);

/** For a group of women only; for whom the others are follows from `target_groups`. */
export const eligibilityOf = ({ pin }: Traits): string =>
  pin.markers?.['women-only'] === 'yes' ? 'Voor vrouwen van 18 jaar en ouder.' : '';

const lows: Readonly<Partial<Record<Slug<'audience'>, number>>> = {
  adults: 18,
  'youth-12-18': 12,
  'children-4-12': 4,
  'young-adults': 18,
};
export const agesOf = ({ audiences }: Traits): { minimum_age?: number; maximum_age?: number } => {
  if (audiences.some((audience) => audience === 'children-0-4' || audience === 'parents')) return {};
  const ages = audiences.flatMap((audience) => lows[audience] ?? []);
  if (ages.length === 0) return {};
  const minimum_age = Math.min(...ages);
  if (audiences.includes('adults') || audiences.includes('older')) return { minimum_age };
  return {
    minimum_age,
    maximum_age: audiences.includes('young-adults') ? 27 : audiences.includes('youth-12-18') ? 18 : 12,
  };
};

export const nameOfLanguage = (code: string): string => languageNames.nl[code] ?? code;
