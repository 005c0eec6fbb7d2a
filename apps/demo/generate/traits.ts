import type { Slug } from '@veerkracht/spec/codes';
import { slots } from './plan.ts';
import type { Slot } from './plan.ts';
import { between, quota, randomOf, shuffle } from './random.ts';

export interface Interpreter {
  readonly available: 'yes' | 'no' | 'unknown';
  /** Absent means any language. */
  readonly languages?: readonly string[];
  /** Nothing is written down at all, which also means unknown. */
  readonly silent: boolean;
}

/** What a service is like, before it becomes a record. */
export interface Traits extends Slot {
  readonly level: Slug<'level'>;
  readonly access: Slug<'access'>;
  readonly cost: Slug<'cost'>;
  readonly types: readonly [Slug<'type'>, ...Slug<'type'>[]];
  readonly themes: readonly Slug<'theme'>[];
  readonly audiences: readonly Slug<'audience'>[];
  readonly formats: readonly Slug<'format'>[];
  /** Besides Dutch. */
  readonly languages: readonly string[];
  readonly interpreter: Interpreter;
  /** Serves more than its own municipality. */
  readonly wide: boolean;
  /** Absent when nobody ever checked it. */
  readonly checkedDaysAgo?: number;
}

/** Share of services with staff who speak the language, from who came to the Netherlands since 2014. */
export const languageShares: Readonly<Record<string, number>> = {
  en: 0.45,
  ar: 0.34,
  ti: 0.14,
  tr: 0.14,
  fa: 0.12,
  uk: 0.09,
  ru: 0.07,
  kmr: 0.06,
  so: 0.06,
  fr: 0.06,
  am: 0.04,
  ps: 0.03,
};
export const interpreterShares = { yes: 0.32, no: 0.18, unknown: 0.5 } as const;
export const wideShare = 0.45;
/** Checked within half a year, within a year, longer ago, never. */
export const freshness = [0.6, 0.25, 0.12, 0.03] as const;

const share = (part: number): number => Math.round(part * slots.length);
const inTurn = <T>(list: readonly [T, ...T[]], turn: number): T => list[turn % list.length] ?? list[0];

const near: Readonly<Record<string, number>> = {
  'self-organisation': 3,
  'specialised-care': 1.5,
  'refugee-support': 2,
  school: 1.5,
};
const pinned = 1e9;

const speakers = (language: string): Set<Slot> =>
  quota(randomOf(`language ${language}`), slots, share(languageShares[language] ?? 0), ({ pin, provider }) => {
    if (pin.without?.includes(language)) return 0;
    // A named list is the whole list, but for English.
    if (pin.languages) return pin.languages.includes(language) ? pinned : 0;
    return near[provider.key] ?? 1;
  });

const spoken: ReadonlyMap<string, Set<Slot>> = new Map(
  Object.keys(languageShares).map((language) => [language, speakers(language)]),
);

const interpreters = (available: 'yes' | 'no', taken: ReadonlySet<Slot>): Set<Slot> =>
  quota(randomOf(`interpreter ${available}`), slots, share(interpreterShares[available]), (slot) => {
    if (slot.pin.interpreter) return slot.pin.interpreter === available ? pinned : 0;
    if (taken.has(slot)) return 0;
    return slot.provider.costs[0].startsWith('insured') === (available === 'yes') ? 2 : 1;
  });

const withInterpreter = interpreters('yes', new Set());
const withoutInterpreter = interpreters('no', withInterpreter);
const wide = quota(randomOf('wide'), slots, share(wideShare), ({ pin, provider }) => {
  if (provider.regional || pin.wide || !provider.names.drechtsteden.length) return pinned;
  return provider.key === 'neighbourhood-team' ? 0 : 1;
});

const ages: readonly (readonly [number, number])[] = [
  [3, 175],
  [190, 360],
  [370, 700],
];

const checked: ReadonlyMap<Slot, number | undefined> = (() => {
  const free = shuffle(
    randomOf('freshness'),
    slots.filter((slot) => slot.pin.checkedDaysAgo === undefined),
  );
  const pinnedCount = slots.length - free.length;
  const counts = freshness.map((part, index) => share(part) - (index === 0 ? pinnedCount : 0));
  const bands = counts.flatMap((count, index) => Array<number>(Math.max(0, count)).fill(index));
  return new Map(
    free.map((slot, at) => {
      const [low, high] = ages[bands[at] ?? 0] ?? [];
      return [
        slot,
        low === undefined || high === undefined ? undefined : between(randomOf(`checked ${slot.slug}`), low, high),
      ];
    }),
  );
})();

const interpreterOf = (slot: Slot): Interpreter => {
  const random = randomOf(`interpreter of ${slot.slug}`);
  const available = withInterpreter.has(slot) ? 'yes' : withoutInterpreter.has(slot) ? 'no' : 'unknown';
  const some = shuffle(random, ['ar', 'ti', 'fa', 'tr', 'so', 'kmr', 'uk']).slice(0, between(random, 2, 4));
  const languages = slot.pin.interpreterFor ?? (slot.pin.interpreter || random() < 0.6 ? undefined : some);
  return {
    available,
    silent: available === 'unknown' && random() < 0.6,
    ...(available === 'yes' && languages && { languages }),
  };
};

const themesOf = ({ slug, provider, pin }: Slot): readonly Slug<'theme'>[] => {
  if (pin.themes) return pin.themes;
  const random = randomOf(`themes ${slug}`);
  return shuffle(random, provider.themes).slice(0, between(random, 2, Math.min(5, provider.themes.length)));
};

const typesOf = ({ slug, provider, pin }: Slot): readonly [Slug<'type'>, ...Slug<'type'>[]] => {
  if (pin.types) return pin.types;
  const [first, ...others] = provider.types;
  return [first, ...others.filter((type) => randomOf(`type ${slug} ${type}`)() < 0.4)];
};

const traitsOf = (slot: Slot): Traits => {
  const { provider, turn, pin } = slot;
  const days = pin.checkedDaysAgo ?? checked.get(slot);
  const second = randomOf(`format ${slot.slug}`)() < 0.5;
  return {
    ...slot,
    level: inTurn(provider.levels, turn),
    access: pin.access ?? inTurn(provider.access, turn),
    cost: pin.cost ?? inTurn(provider.costs, turn),
    types: typesOf(slot),
    themes: themesOf(slot),
    audiences: pin.audiences ?? inTurn(provider.audiences, turn),
    formats: [...new Set([inTurn(provider.formats, turn), ...(second ? [inTurn(provider.formats, turn + 1)] : [])])],
    languages: [...spoken].filter(([, services]) => services.has(slot)).map(([language]) => language),
    interpreter: interpreterOf(slot),
    wide: wide.has(slot),
    ...(days !== undefined && { checkedDaysAgo: days }),
  };
};

/** The 145 services with what they are like; the same on every run. */
export const traits: readonly Traits[] = slots.map(traitsOf);
