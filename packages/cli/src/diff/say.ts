import type { Lang } from '../import/report.ts';
import { safe } from '../validate/say.ts';
import type { Change, Comparison } from './compare.ts';
import type { Aspect } from './noticeable.ts';

const names: Readonly<Record<Lang, Readonly<Record<Aspect, string>>>> = {
  nl: {
    ...{ name: 'Naam', organization: 'Organisatie', status: 'Status', description: 'Beschrijving', phone: 'Telefoon' },
    ...{ email: 'E-mail', url: 'Webpagina', place: 'Plek', area: 'Werkgebied', hours: 'Openingstijden' },
    ...{ languages: 'Talen', interpreter: 'Tolk', cost: 'Kosten', fees: 'Kosten, in woorden', wait: 'Wachttijd' },
    ...{ access: 'Toegang', application: 'Aanmelden', audience: 'Doelgroep', age: 'Leeftijd' },
    ...{ eligibility: 'Voor wie', level: 'Trede', type: 'Soort steun', theme: 'Thema', format: 'Vorm' },
    ...{ markers: 'Kenmerken', documents: 'Meenemen', alert: 'Let op', relations: 'Verwijzingen' },
  },
  en: {
    ...{ name: 'Name', organization: 'Organisation', status: 'Status', description: 'Description', phone: 'Phone' },
    ...{ email: 'E-mail', url: 'Web page', place: 'Place', area: 'Area served', hours: 'Opening hours' },
    ...{ languages: 'Languages', interpreter: 'Interpreter', cost: 'Cost', fees: 'Cost, in words', wait: 'Wait' },
    ...{ access: 'Access', application: 'How to get in', audience: 'Audience', age: 'Age' },
    ...{ eligibility: 'For whom', level: 'Rung', type: 'Type of support', theme: 'Theme', format: 'Format' },
    ...{ markers: 'Markers', documents: 'What to bring', alert: 'Alert', relations: 'Relations' },
  },
};

/** Codes inside the values, for a reader. What is not a code stays as it is. */
const codes: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  nl: {
    ...{ active: 'open', inactive: 'nu niet', defunct: 'gestopt', 'temporarily closed': 'tijdelijk dicht' },
    ...{ yes: 'ja', no: 'nee', unknown: 'onbekend', intake: 'eerste gesprek', support: 'begeleiding' },
    ...{ treatment: 'behandeling', waiting_list: 'wachtlijst', intake_stop: 'geen plek', open: 'plek' },
    ...{ MO: 'ma', TU: 'di', WE: 'wo', TH: 'do', FR: 'vr', SA: 'za', SU: 'zo', MONTHLY: 'per maand' },
  },
  en: {
    ...{ active: 'open', inactive: 'not now', defunct: 'stopped', 'temporarily closed': 'temporarily closed' },
    ...{ waiting_list: 'waiting list', intake_stop: 'intake stop', MONTHLY: 'monthly' },
    ...{ MO: 'Mon', TU: 'Tue', WE: 'Wed', TH: 'Thu', FR: 'Fri', SA: 'Sat', SU: 'Sun' },
  },
};

const coded: ReadonlySet<Aspect> = new Set(['status', 'hours', 'interpreter', 'wait', 'markers']);

const spoken = (aspect: Aspect, value: string, lang: Lang): string => {
  if (!coded.has(aspect)) return value;
  if (codes[lang][value] !== undefined) return codes[lang][value];
  return value.replace(/[A-Za-z_]+/g, (word) => codes[lang][word] ?? word);
};

const words = {
  nl: {
    ...{ added: 'Nieuw', changed: 'Veranderd', gone: 'Weg', successor: 'nu', nothing: '(leeg)', to: 'wordt' },
    none: 'Een bezoeker ziet geen verschil.',
    total: ({ added, changed, gone, same }: Comparison) =>
      `${added.length} nieuw, ${changed.length} veranderd, ${gone.length} weg, ${same} gelijk.`,
  },
  en: {
    ...{ added: 'New', changed: 'Changed', gone: 'Gone', successor: 'now', nothing: '(empty)', to: 'becomes' },
    none: 'A visitor sees no difference.',
    total: ({ added, changed, gone, same }: Comparison) =>
      `${added.length} new, ${changed.length} changed, ${gone.length} gone, ${same} the same.`,
  },
} as const;

const longest = 100;
const short = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);

const changeInWords = ({ aspect, before, after }: Change, lang: Lang): string => {
  const [old, now] = [before, after].map((value) => short(spoken(aspect, value, lang)) || words[lang].nothing);
  return safe(`    ${names[lang][aspect]}: ${old} ${words[lang].to} ${now}`);
};

/** What a reader would notice, in words. */
export const comparisonInWords = (comparison: Comparison, lang: Lang): string => {
  const say = words[lang];
  const { added, changed, gone } = comparison;
  if (added.length + changed.length + gone.length === 0) return say.none;
  return [
    ...added.map(({ name }) => safe(`${say.added}: ${name}`)),
    ...changed.flatMap(({ name, changes }) => [
      safe(`${say.changed}: ${name}`),
      ...changes.map((change) => changeInWords(change, lang)),
    ]),
    ...gone.map(({ name, successor }) =>
      safe(`${say.gone}: ${name}${successor ? ` (${say.successor} ${successor})` : ''}`),
    ),
    say.total(comparison),
  ].join('\n');
};
