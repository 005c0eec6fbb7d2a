import { extensions } from './extensions.ts';
import { domains, domainsOf, stressors, variants } from './domains.ts';
import type { Domain, Variant } from './domains.ts';
import { pictogramOf } from './pictograms.ts';
import type { DraftWords } from './words.ts';
import { words as arabic } from './words.ar.ts';
import { words as english } from './words.en.ts';
import { words as dari } from './words.fa.ts';
import * as dutch from './words.nl.ts';
import { words as tigrinya } from './words.ti.ts';

type Json = Readonly<Record<string, unknown>>;
type Path = readonly (string | number)[];

/** Changes with the content; answers are compared over time only within one version. */
export const contentVersion = '1.0.0';
const base = 'https://veerkracht.example/fhir/';
export const codeSystems = {
  domain: `${base}CodeSystem/signal-domain`,
  sign: `${base}CodeSystem/sign`,
  stressor: `${base}CodeSystem/stressor`,
  strength: `${base}CodeSystem/strength`,
  danger: `${base}CodeSystem/danger`,
  interpreter: `${base}CodeSystem/interpreter`,
} as const;

const others: readonly (readonly [lang: string, words: DraftWords])[] = [
  ['en', english],
  ['ar', arabic],
  ['ti', tigrinya],
  ['fa', dari],
];
/** Languages that nobody has read over yet. */
const drafts = ['ar', 'ti', 'fa'];

const at = (words: unknown, path: Path): unknown =>
  path.reduce<unknown>((part, key) => (part as Readonly<Record<string | number, unknown>> | undefined)?.[key], words);

const textAt = (words: unknown, path: Path): string | undefined => {
  const found = at(words, path);
  return typeof found === 'string' ? found : undefined;
};

const extension = (url: string, value: Json): Json => ({ url, ...value });

/** The same words in other languages, as FHIR's translation extension has them. */
const translated = (path: Path): Json | undefined => {
  const found = others.flatMap(([lang, words]): readonly Json[] => {
    const content = textAt(words, path);
    if (content === undefined) return [];
    return [
      {
        url: 'http://hl7.org/fhir/StructureDefinition/translation',
        extension: [
          { url: 'lang', valueCode: lang },
          { url: 'content', valueString: content },
        ],
      },
    ];
  });
  return found.length > 0 ? { extension: found } : undefined;
};

/** `{ text, _text }`: a Dutch string with its translations. @throws when Dutch itself has no such words */
const said = (name: string, path: Path): Json => {
  const text = textAt(dutch, path);
  if (text === undefined) throw new Error(`There are no Dutch words at ${path.join('.')}`);
  const translation = translated(path);
  return { [name]: text, ...(translation && { [`_${name}`]: translation }) };
};

const line = (url: string, path: Path): Json => extension(url, said('valueString', path));
const strand = (code: 'signal' | 'stressor' | 'strength' | 'none'): Json =>
  extension(extensions.strand, { valueCode: code });
const themed = (themes: readonly string[]): readonly Json[] =>
  themes.map((theme) => extension(extensions.theme, { valueCode: theme }));
const pictured = (domain: Domain): Json =>
  extension('http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-itemAnswerMedia', {
    valueAttachment: pictogramOf(domain),
  });
const about = (domain: Domain): Json => extension(extensions.signalDomain, { valueCode: domain });

interface OptionOf {
  readonly system: keyof typeof codeSystems;
  readonly code: string;
  readonly path: Path;
  readonly extension?: readonly Json[];
}

const option = ({ system, code, path, extension: more = [] }: OptionOf): Json => ({
  ...(more.length > 0 && { extension: more }),
  valueCoding: { system: codeSystems[system], code, ...said('display', path) },
});

const exclusive = extension('http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive', {
  valueBoolean: true,
});
const control = (code: 'check-box' | 'radio-button'): Json =>
  extension('http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl', {
    valueCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code }] },
  });

interface ChoiceOf {
  readonly linkId: string;
  readonly path: Path;
  readonly options: readonly Json[];
  readonly extension?: readonly Json[];
  readonly one?: true;
}

const choice = ({ linkId, path, options, extension: more = [], one }: ChoiceOf): Json => ({
  extension: [control(one ? 'radio-button' : 'check-box'), ...more],
  linkId,
  ...said('text', path),
  type: 'choice',
  ...(!one && { repeats: true }),
  answerOption: options,
});

const isCode = (question: string, system: keyof typeof codeSystems, code: string): Json => ({
  enableWhen: [{ question, operator: '=', answerCoding: { system: codeSystems[system], code } }],
});

const noticed = 'look.domains';

/** What was noticed, in one look: a helper who stops here has something already. */
const look = (age: keyof typeof domainsOf): Json => ({
  linkId: 'look',
  ...said('text', ['items', 'look']),
  type: 'group',
  item: [
    choice({
      linkId: noticed,
      path: ['items', 'lookHelp'],
      options: [
        ...domainsOf[age].map((domain) =>
          option({
            system: 'domain',
            code: domain,
            path: [age, domain, 'label'],
            extension: [about(domain), strand('signal'), ...themed(domains[domain]), pictured(domain)],
          }),
        ),
        option({ system: 'domain', code: 'none', path: ['items', 'none'], extension: [exclusive, strand('none')] }),
      ],
    }),
  ],
});

/** Goes further where something was noticed, and only there. */
const detail = (age: keyof typeof domainsOf, domain: Domain): Json => ({
  linkId: domain,
  extension: [
    about(domain),
    strand('signal'),
    ...themed(domains[domain]),
    line(extensions.conversationOpener, [age, domain, 'open']),
    line(extensions.doLine, [age, domain, 'do']),
    line(extensions.dontLine, [age, domain, 'dont']),
  ],
  ...said('text', [age, domain, 'label']),
  type: 'group',
  ...isCode(noticed, 'domain', domain),
  item: [
    choice({
      linkId: `${domain}.signs`,
      path: ['items', 'more'],
      options: Object.keys(at(dutch, [age, domain, 'signs']) as object).map((sign) =>
        option({ system: 'sign', code: `${domain}.${sign}`, path: [age, domain, 'signs', sign] }),
      ),
    }),
  ],
});

const strengthItem = choice({
  linkId: 'strengths',
  path: ['items', 'strengths'],
  extension: [strand('strength')],
  options: Object.keys(dutch.strengths).map((code) => option({ system: 'strength', code, path: ['strengths', code] })),
});

const stressorItem = choice({
  linkId: 'stressors',
  path: ['items', 'stressors'],
  extension: [strand('stressor')],
  options: Object.entries(stressors).map(([code, themes]) =>
    option({ system: 'stressor', code, path: ['stressors', code], extension: themed(themes) }),
  ),
});

const urgentItem = choice({
  linkId: 'urgent',
  path: ['items', 'urgent'],
  extension: [strand('signal')],
  options: [
    ...Object.keys(dutch.dangers).map((code) =>
      option({
        system: 'danger',
        code,
        path: ['dangers', code],
        extension: [extension(extensions.redFlag, { valueCode: code })],
      }),
    ),
    option({ system: 'danger', code: 'none', path: ['items', 'urgentNone'], extension: [exclusive, strand('none')] }),
  ],
});

const talk: Json = {
  linkId: 'talk',
  ...said('text', ['items', 'talk']),
  type: 'group',
  extension: [strand('none')],
  item: [
    choice({
      linkId: 'talk.interpreter',
      path: ['items', 'talk'],
      one: true,
      options: Object.keys(dutch.interpreters).map((code) =>
        option({ system: 'interpreter', code, path: ['interpreters', code] }),
      ),
    }),
    {
      linkId: 'talk.no-child',
      ...said('text', ['items', 'noChild']),
      type: 'display',
      ...isCode('talk.interpreter', 'interpreter', 'child'),
    },
    { linkId: 'talk.teach-back', ...said('text', ['items', 'teachBack']), type: 'display' },
  ],
};

const lines = (url: string, variant: Variant, key: 'do' | 'dont'): readonly Json[] =>
  dutch.variants[variant][key].map((_, index) => line(url, ['variants', variant, key, index]));

/** One of the aids as a FHIR R4 Questionnaire: Dutch and English whole, other languages as drafts. */
export const questionnaireOf = (variant: Variant): Json => {
  const age = variants[variant];
  return {
    resourceType: 'Questionnaire',
    language: 'nl',
    url: `${base}Questionnaire/gesprekshulp-${variant}`,
    version: contentVersion,
    name: `Gesprekshulp_${variant.replaceAll('-', '_')}`,
    ...said('title', ['variants', variant, 'title']),
    // Nobody outside has read it yet.
    status: 'draft',
    date: '2026-11-22',
    publisher: 'Veerkracht',
    ...said('description', ['variants', variant, 'intro']),
    ...said('purpose', ['purpose']),
    copyright: 'Creative Commons Attribution 4.0 (CC BY 4.0)',
    extension: [
      line(extensions.intendedPurpose, ['purpose']),
      extension(extensions.audience, { valueCode: variant }),
      ...lines(extensions.doLine, variant, 'do'),
      ...lines(extensions.dontLine, variant, 'dont'),
      ...drafts.map((lang) => ({
        url: extensions.translationStatus,
        extension: [
          { url: 'lang', valueCode: lang },
          { url: 'status', valueCode: 'draft' },
        ],
      })),
    ],
    item: [
      strengthItem,
      look(age),
      ...domainsOf[age].map((domain) => detail(age, domain)),
      stressorItem,
      urgentItem,
      talk,
    ],
  };
};

export const checklistVariants = Object.keys(variants) as readonly Variant[];
