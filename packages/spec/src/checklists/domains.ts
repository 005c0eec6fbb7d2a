/**
 * What the aid asks about: three strands that are never added up. Ids are English slugs and never change; the words
 * stand in `words.*.ts`. Own synthesis of public Dutch sources on early signalling (`docs/checklist.md`), CC BY 4.0.
 * @module
 */
import type { Slug } from '../codes/codes.ts';

type Theme = Slug<'theme'>;

/** The fourteen domains of signals, each with the themes of the directory that may help. */
export const domains = {
  sleep: ['sleep'],
  energy: ['stress'],
  concentration: ['concentration'],
  body: ['body'],
  fear: ['anxiety'],
  mood: ['low-mood'],
  anger: ['anger'],
  alone: ['loneliness'],
  memories: ['trauma'],
  loss: ['grief', 'worry'],
  habits: ['addiction'],
  daily: ['current-stress'],
  children: ['parenting'],
  home: ['family', 'safety'],
} as const satisfies Readonly<Record<string, readonly Theme[]>>;
export type Domain = keyof typeof domains;

/** What weighs on somebody from outside. */
export const stressors = {
  housing: ['current-stress'],
  money: ['current-stress'],
  reunion: ['family', 'worry'],
  procedure: ['worry'],
  discrimination: ['current-stress'],
  relatives: ['worry', 'family'],
  language: ['current-stress', 'concentration'],
} as const satisfies Readonly<Record<string, readonly Theme[]>>;
export type Stressor = keyof typeof stressors;

/** What goes well, or gives strength. */
export const strengths = ['family', 'faith', 'friends', 'work', 'sport', 'routine', 'plans', 'talks'] as const;
export type Strength = (typeof strengths)[number];

/** What cannot wait: each opens help at once. */
export const dangers = ['suicide', 'others', 'confused', 'child', 'violence', 'eating', 'self-care'] as const;
export type Danger = (typeof dangers)[number];

/** Who interprets. A child never does. */
export const interpreters = ['none-needed', 'professional', 'phone', 'adult', 'child', 'nobody'] as const;
export type Interpreter = (typeof interpreters)[number];

/** Domains that are asked about people of an age. */
export const domainsOf = {
  adult: Object.keys(domains) as readonly Domain[],
  child: [
    'sleep',
    'energy',
    'concentration',
    'body',
    'fear',
    'mood',
    'anger',
    'alone',
    'memories',
    'loss',
    'children',
    'home',
  ],
  youth: [
    'sleep',
    'energy',
    'concentration',
    'body',
    'fear',
    'mood',
    'anger',
    'alone',
    'memories',
    'loss',
    'habits',
    'daily',
    'children',
    'home',
  ],
} as const satisfies Readonly<Record<string, readonly Domain[]>>;
export type Age = keyof typeof domainsOf;

/** The aids that there are: by whom, and about whom. */
export const variants = {
  klantmanager: 'adult',
  volunteer: 'adult',
  school: 'youth',
  'primary-care': 'adult',
  'child-4-12': 'child',
  'youth-12-18': 'youth',
} as const satisfies Readonly<Record<string, Age>>;
export type Variant = keyof typeof variants;
