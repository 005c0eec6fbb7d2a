/**
 * The twelve concept schemes of the profile. Ids are English slugs and never change; a concept is written
 * `scheme/slug`. Labels live in `labels.*.ts`, search synonyms in `synonyms.ts`.
 * @module
 */

export const schemes = {
  level: ['self-help', 'prevention', 'early-help', 'primary-care', 'specialised-care', 'crisis'],
  type: [
    'navigation',
    'psycho-education',
    'peer-support',
    'buddy',
    'meeting',
    'sport',
    'creative',
    'language',
    'education',
    'participation',
    'practical',
    'parenting',
    'youth-help',
    'counselling',
    'gp-mental-health',
    'psychological-treatment',
    'trauma-treatment',
    'addiction-care',
    'safety',
    'body-oriented',
    'spiritual',
    'helpline',
    'consultation',
    'training',
  ],
  format: ['individual', 'group', 'family', 'online', 'phone', 'home-visit', 'at-school', 'walk-in', 'outreach'],
  audience: [
    'adults',
    'children-0-4',
    'children-4-12',
    'youth-12-18',
    'young-adults',
    'older',
    'parents',
    'reunited',
    'ex-amv',
    'torture',
    'sexual-violence',
    'lgbtiq',
    'pregnant',
    'helpers',
  ],
  theme: [
    'sleep',
    'stress',
    'worry',
    'grief',
    'trauma',
    'low-mood',
    'anxiety',
    'anger',
    'identity',
    'family',
    'parenting',
    'loneliness',
    'addiction',
    'body',
    'concentration',
    'safety',
    'current-stress',
  ],
  culture: [
    'own-language-staff',
    'interpreter-professional',
    'interpreter-paid',
    'migrant-background',
    'peer-trainer',
    'key-person',
    'trained',
    'refugee-experience',
    'women-only',
    'men-only',
    'gender-choice',
    'religion-aware',
    'low-literacy',
    'childcare',
  ],
  access: [
    'open',
    'self-register',
    'gp-referral',
    'municipal-indication',
    'wijkteam',
    'via-helper',
    'via-school',
    'professionals-only',
  ],
  cost: ['free', 'small-fee', 'insured-no-deductible', 'insured-deductible', 'municipality-paid'],
  wait: ['none', 'under-2w', '2-4w', '4-14w', 'over-14w', 'closed', 'unknown'],
  reach: ['wijk', 'municipality', 'region', 'national'],
  role: ['person', 'relative', 'caseworker', 'guide', 'volunteer', 'gp', 'teacher', 'public-health', 'policy'],
  domain: ['health', 'participation', 'housing', 'integration', 'education', 'social'],
} as const;

export type Scheme = keyof typeof schemes;
/** A concept of one scheme, without the scheme: `sleep`. */
export type Slug<S extends Scheme = Scheme> = (typeof schemes)[S][number];
/** A concept: `theme/sleep`. */
export type Concept = { [S in Scheme]: `${S}/${(typeof schemes)[S][number]}` }[Scheme];

/** What a label file holds: a name per concept and per scheme, all of them. */
export type Labels = {
  readonly schemes: Readonly<Record<Scheme, string>>;
  readonly concepts: Readonly<Record<Concept, string>>;
};
/** A language of which only a part is translated; what is absent falls back to B1 Dutch, visibly. */
export type DraftLabels = {
  readonly status: 'draft';
  readonly schemes: Readonly<Partial<Record<Scheme, string>>>;
  readonly concepts: Readonly<Partial<Record<Concept, string>>>;
};

export const concepts: readonly Concept[] = (Object.keys(schemes) as Scheme[]).flatMap((scheme) =>
  schemes[scheme].map((slug) => `${scheme}/${slug}` as Concept),
);

const known: ReadonlySet<string> = new Set(concepts);
export const isConcept = (code: string): code is Concept => known.has(code);

/**
 * Offers for these people exist, but nobody is labelled with them: only professionals see them as a filter,
 * and they never stand in an address, a title or a print.
 */
export const sensitiveAudiences: readonly Slug<'audience'>[] = ['ex-amv', 'torture', 'sexual-violence', 'lgbtiq'];

/** From the lightest help to the most specialised: the order in which help is offered. */
export const ladder: readonly Slug<'level'>[] = schemes.level;

/** The concept a code stands for; also written with the prefix of the scheme, `psh:theme/sleep`. */
export const conceptOf = (code: string): Concept | undefined => {
  const bare = code.replace(/^psh:/, '');
  return isConcept(bare) ? bare : undefined;
};

export { autonyms, directionOf, languageCode, languageNames, rightToLeft } from './languages.ts';
