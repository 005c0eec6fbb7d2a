/** What an aid shows at the end: what was ticked, by what it is about. Never a number, never an "all clear". */
import type { Answers } from './answers.ts';
import { sameValue } from './compare-values.ts';
import type { Item, Option, Strand, Text } from './model.ts';
import { counted, occurrences } from './occurrence.ts';
import type { Informant, Occurrence } from './occurrence.ts';

/** One thing that was ticked. */
export interface Noted {
  /** Of the occurrence, for going back to it. */
  readonly key: string;
  readonly linkId: string;
  /** The option that was chosen; undefined for a yes. */
  readonly option: Option | undefined;
  /** Of the option, or of the question that was answered with yes. */
  readonly text: Text;
  readonly domain: string | undefined;
  readonly strand: Strand | undefined;
  readonly themes: readonly string[];
  readonly redFlag: string | undefined;
  readonly informant: Informant | undefined;
}

export interface Domain {
  readonly domain: string;
  readonly items: readonly Noted[];
}

export interface Outcome {
  /** Signals and stressors, by domain in the order of the questionnaire. */
  readonly noticed: readonly Domain[];
  readonly strengths: readonly Noted[];
  readonly redFlags: readonly Noted[];
  /** The themes of what was noticed, for the finder, each once. */
  readonly themes: readonly string[];
  /** Who said something, each once. */
  readonly informants: readonly Informant[];
  /** The linkIds of what was marked as not discussed: that is not a "no". */
  readonly notDiscussed: readonly string[];
}

const optionOf = ({ options }: Item, value: Option['value']): Option | undefined =>
  options.find((option) => sameValue(option.value, value));

/** What was ticked in one question: a yes, or options other than "none of these". */
export const notedIn = (occurrence: Occurrence): readonly Noted[] => {
  const { item, key, informant } = occurrence;
  return counted(occurrence).flatMap(({ value }): readonly Noted[] => {
    if (!value || (value.type === 'boolean' && !value.value)) return [];
    const option = optionOf(item, value);
    if (!option && value.type !== 'boolean') return [];
    const { domain, strand, themes, redFlag } = option ?? item;
    if (option?.exclusive || strand === 'none') return [];
    const text = option?.label ?? item.text;
    return [{ key, linkId: item.linkId, option, text, domain, strand, themes, redFlag, informant }];
  });
};

/** The result of the aid, only from what was ticked. */
export const outcome = (answers: Answers): Outcome => {
  const all = [...occurrences(answers.items)];
  const noted = all.flatMap(notedIn);
  const noticed = noted.filter(({ strand }) => strand === 'signal' || strand === 'stressor');
  const domains = new Map<string, Noted[]>();
  for (const one of noticed) {
    const domain = one.domain ?? '';
    const known = domains.get(domain);
    if (known) known.push(one);
    else domains.set(domain, [one]);
  }
  return {
    noticed: [...domains].map(([domain, items]) => ({ domain, items })),
    strengths: noted.filter(({ strand }) => strand === 'strength'),
    redFlags: noted.filter(({ redFlag }) => redFlag !== undefined),
    themes: [...new Set(noticed.flatMap(({ themes }) => themes))],
    informants: [...new Set(noted.flatMap(({ informant }) => informant ?? []))],
    notDiscussed: all
      .filter(({ enabled, informant }) => enabled && informant === 'not-discussed')
      .map(({ item }) => item.linkId),
  };
};
