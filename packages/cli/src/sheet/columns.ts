/** The columns of the template: one place for what is asked, written, read back and explained. @module */
import { concepts, languageNames, profileConcepts, referralMethods, serviceStatuses, termOf } from '@veerkracht/spec';
import type { AnyConcept, Bilingual } from '@veerkracht/spec';

export type ListId = string;

export interface Choice {
  /** What stands in the data. */
  readonly value: string;
  readonly label: Bilingual;
}

const choice = (value: string, nl: string, en: string): Choice => ({ value, label: { nl, en } });

const conceptsOf = (scheme: string): readonly Choice[] =>
  ([...concepts, ...profileConcepts] as readonly AnyConcept[])
    .filter((concept) => concept.startsWith(`${scheme}/`))
    .map((concept) => choice(concept, termOf(concept).name, termOf(concept).description));

const schemeIds = [...new Set([...concepts, ...profileConcepts].map((concept) => concept.split('/')[0] ?? ''))];

const statusNames: Readonly<Record<(typeof serviceStatuses)[number], readonly [nl: string, en: string]>> = {
  active: ['open', 'open'],
  'temporarily closed': ['tijdelijk dicht', 'temporarily closed'],
  inactive: ['nu niet', 'not now'],
  defunct: ['gestopt', 'stopped'],
};

const referralNames: Readonly<Record<(typeof referralMethods)[number], readonly [nl: string, en: string]>> = {
  phone: ['telefoon', 'phone'],
  email: ['e-mail', 'e-mail'],
  form: ['formulier', 'form'],
  zorgdomein: ['ZorgDomein', 'ZorgDomein'],
  secure_mail: ['beveiligde mail', 'secure mail'],
  post: ['post', 'post'],
};

/** Every drop-down. The code lists are those of the standard. */
export const choices: Readonly<Record<ListId, readonly Choice[]>> = {
  ...Object.fromEntries(schemeIds.map((scheme) => [scheme, conceptsOf(scheme)])),
  yesno: [choice('yes', 'ja', 'yes'), choice('no', 'nee', 'no')],
  tri: [choice('yes', 'ja', 'yes'), choice('no', 'nee', 'no'), choice('unknown', 'onbekend', 'unknown')],
  status: serviceStatuses.map((value) => choice(value, ...statusNames[value])),
  language: Object.entries(languageNames.nl).map(([code, nl]) => choice(code, nl, languageNames.en[code] ?? nl)),
  group: [...conceptsOf('audience'), ...conceptsOf('status-group')],
  admission: [
    choice('exclusive', 'alleen deze groep', 'only this group'),
    choice('preferential', 'deze groep eerst', 'this group first'),
    choice('welcome', 'deze groep ook', 'this group too'),
    choice('not', 'niet deze groep', 'not this group'),
  ],
  stage: [
    choice('intake', 'eerste gesprek', 'first talk'),
    choice('support', 'begeleiding', 'support'),
    choice('treatment', 'behandeling', 'treatment'),
  ],
  waiting: [
    choice('open', 'plek', 'open'),
    choice('waiting_list', 'wachtlijst', 'waiting list'),
    choice('intake_stop', 'geen plek', 'intake stop'),
    choice('unknown', 'onbekend', 'unknown'),
  ],
  referral: referralMethods.map((value) => choice(value, ...referralNames[value])),
};

export type ColumnKind = 'text' | 'date' | 'number' | 'hours' | 'url' | 'email' | 'municipalities' | 'list';

export interface Column {
  readonly key: string;
  readonly heading: Bilingual;
  readonly kind: ColumnKind;
  readonly list?: ListId;
  readonly required?: true;
  /** What to fill in, for the sheet with explanations. */
  readonly help: Bilingual;
  readonly example: string;
}

interface More {
  readonly kind?: ColumnKind;
  readonly list?: ListId;
  readonly required?: true;
  readonly help?: Bilingual;
}

const pickOne: Bilingual = { nl: 'Kies uit de lijst.', en: 'Choose from the list.' };
const noHelp: Bilingual = { nl: '', en: '' };

const column = (key: string, nl: string, en: string, example = '', more: More = {}): Column => ({
  key,
  heading: { nl, en },
  example,
  kind: more.kind ?? (more.list ? 'list' : 'text'),
  ...(more.list && { list: more.list }),
  ...(more.required && { required: true }),
  help: more.help ?? (more.list ? pickOne : noHelp),
});

const help = (nl: string, en: string): { readonly help: Bilingual } => ({ help: { nl, en } });

const dated = (nl: string, en: string) =>
  ({
    kind: 'date',
    ...help(`${nl} Schrijf jaar-maand-dag, bijvoorbeeld 2026-11-21.`, `${en} Write year-month-day.`),
  }) as const;

/** Several columns with one drop-down, because a cell holds one choice. */
const several = (scheme: string, count: number, nl: string, en: string, examples: readonly string[] = []) =>
  Array.from({ length: count }, (_, at) =>
    column(`${scheme}.${at + 1}`, `${nl} ${at + 1}`, `${en} ${at + 1}`, examples[at] ?? '', { list: scheme }),
  );

const what: readonly Column[] = [
  column(
    'code',
    'Eigen code',
    'Own code',
    'MAATJE-01',
    help(
      'Uw eigen nummer voor deze dienst. Verander het nooit: hieraan herkennen wij de dienst.',
      'Your own number for this service. Never change it: by it we know the service.',
    ),
  ),
  column('name', 'Naam van de dienst', 'Name of the service', 'Maatje in de buurt (voorbeeld)', { required: true }),
  column('organization', 'Organisatie', 'Organisation', 'Stichting Voorbeeld', { required: true }),
  column('website', 'Website organisatie', 'Website of organisation', 'https://stichting.example/', { kind: 'url' }),
  column(
    'description',
    'Wat is het?',
    'What is it?',
    'U doet elke week iets met een maatje.',
    help('Schrijf kort en gewoon. Zeg "u".', 'Write short and plain sentences.'),
  ),
  column('status', 'Status', 'Status', 'open', { list: 'status', required: true }),
  column('level', 'Trede', 'Rung', 'Vroege hulp', { list: 'level' }),
  ...several('type', 3, 'Soort steun', 'Type of support', ['Maatje']),
  ...several('theme', 4, 'Thema', 'Theme', ['Eenzaamheid']),
  ...several('format', 3, 'Vorm', 'Format', ['Individueel']),
  ...several('domain', 2, 'Leefgebied', 'Life domain'),
];

const whom: readonly Column[] = [
  ...several('audience', 4, 'Doelgroep', 'Audience', ['Volwassenen (18+)']),
  ...[1, 2, 3].flatMap((nr) => [
    column(`group.${nr}`, `Voor wie precies ${nr}`, `For whom exactly ${nr}`, '', { list: 'group' }),
    column(`admission.${nr}`, `Toelating ${nr}`, `Admission ${nr}`, '', { list: 'admission' }),
  ]),
  column('minimum_age', 'Leeftijd vanaf', 'Age from', '18', { kind: 'number' }),
  column('maximum_age', 'Leeftijd tot en met', 'Age up to', '', { kind: 'number' }),
  column('eligibility', 'Voor wie, in woorden', 'For whom, in words'),
  ...several('language', 6, 'Taal', 'Language', ['Arabisch', 'Tigrinya']),
  column('interpreter', 'Tolk mogelijk', 'Interpreter possible', 'onbekend', { list: 'tri' }),
];

const inside: readonly Column[] = [
  ...several('access', 3, 'Toegang', 'Access', ['Zelf aanmelden']),
  column('application', 'Hoe meldt u zich aan?', 'How to get in?', 'Bel of mail ons.'),
  column('referral', 'Verwijzen via', 'Refer by', '', { list: 'referral' }),
  column(
    'referral_channel',
    'Verwijzen naar',
    'Refer to',
    '',
    help(
      'Nummer, mailadres of webadres van een balie. Nooit van een mens.',
      'Number, mail or web address of a desk. Never of a person.',
    ),
  ),
  ...several('cost', 2, 'Kosten', 'Cost', ['Gratis']),
  column('fees', 'Kosten, in woorden', 'Cost, in words'),
  column('wait_stage', 'Wachten op', 'Waiting for', 'begeleiding', { list: 'stage' }),
  column('wait_status', 'Is er plek?', 'Is there room?', 'plek', { list: 'waiting' }),
  column('weeks_min', 'Wachtweken van', 'Weeks from', '', { kind: 'number' }),
  column('weeks_max', 'Wachtweken tot', 'Weeks up to', '', { kind: 'number' }),
  column(
    'wait_as_of',
    'Wachttijd van datum',
    'Wait as of',
    '2026-11-01',
    dated('Op welke dag klopte dit?', 'When was this true?'),
  ),
  column('documents', 'Meenemen', 'What to bring', '', help('Zet ; tussen twee dingen.', 'Put ; between two things.')),
  column('phone', 'Telefoon', 'Phone', '078 000 00 01'),
  column('email', 'E-mail', 'E-mail', 'maatje@stichting.example', { kind: 'email' }),
  column('url', 'Webpagina', 'Web page', 'https://stichting.example/maatje', { kind: 'url' }),
];

const days = [
  ['MO', 'Maandag', 'Monday'],
  ['TU', 'Dinsdag', 'Tuesday'],
  ['WE', 'Woensdag', 'Wednesday'],
  ['TH', 'Donderdag', 'Thursday'],
  ['FR', 'Vrijdag', 'Friday'],
  ['SA', 'Zaterdag', 'Saturday'],
  ['SU', 'Zondag', 'Sunday'],
] as const;

const where: readonly Column[] = [
  column('place', 'Naam van de plek', 'Name of the place', 'Buurthuis Voorbeeld'),
  column('street', 'Straat en nummer', 'Street and number', 'Voorbeeldstraat 1'),
  column('postcode', 'Postcode', 'Postcode', '3311'),
  column('city', 'Plaats', 'Town', 'Dordrecht'),
  column('province', 'Provincie', 'Province', 'Zuid-Holland'),
  column('latitude', 'Breedtegraad', 'Latitude', '51.8133', { kind: 'number' }),
  column('longitude', 'Lengtegraad', 'Longitude', '4.6901', { kind: 'number' }),
  column('secret', 'Adres is geheim', 'Address is secret', 'nee', {
    list: 'yesno',
    ...help('Bij "ja" vult u geen straat, plaats of punt in.', 'With "yes" fill in no street, town or point.'),
  }),
  column('municipalities', 'Gemeenten (GM-code)', 'Municipalities (GM code)', 'GM0505', {
    kind: 'municipalities',
    ...help(
      'Voor wie is het? Bijvoorbeeld GM0505; GM0392. Leeg is overal.',
      'For instance GM0505; GM0392. Empty is everywhere.',
    ),
  }),
  column('reach', 'Bereik', 'Reach', 'Gemeente', { list: 'reach' }),
  ...days.map(([day, nl, en], at) =>
    column(`hours.${day}`, nl, en, at < 2 ? '9:00-12:30' : '', {
      kind: 'hours',
      ...help('Van tot, bijvoorbeeld 9:00-12:30. Twee keer: zet er ; tussen.', 'From-to, for instance 9:00-12:30.'),
    }),
  ),
];

const markerColumns: readonly Column[] = ['culture', 'facility'].flatMap((scheme) =>
  (choices[scheme] ?? []).map(({ value, label }) =>
    column(`marker.${value.split('/')[1] ?? ''}`, label.nl, label.en, '', {
      list: 'tri',
      ...help('Weet u het niet? Kies onbekend.', 'Not sure? Choose unknown.'),
    }),
  ),
);

const keeping: readonly Column[] = [
  ...several('setting', 2, 'Waar gebeurt het', 'Setting'),
  ...several('phase', 2, 'Fase', 'Phase'),
  column('formality.1', 'Formeel of informeel', 'Formal or informal', '', { list: 'formality' }),
  ...several('funding', 2, 'Bekostiging', 'Funding'),
  column(
    'stated_by',
    'Wie zegt dit?',
    'Who says so?',
    'aanbieder',
    help('Een functie of organisatie, geen naam van een mens.', 'A role or organisation, never a name of a person.'),
  ),
  column('assured_date', 'Nagekeken op', 'Checked on', '2026-11-01', {
    ...dated('Wanneer is alles nagekeken?', 'When was all this checked?'),
  }),
  column('owner_role', 'Wie zorgt hiervoor? (functie)', 'Who keeps this? (role)', 'redactie sociale kaart'),
  column('owner_organization', 'Van welke organisatie?', 'Of which organisation?', 'Gemeente Voorbeeld'),
  column('review_date', 'Weer nakijken op', 'Check again on', '2027-05-01', {
    ...dated('Wanneer kijkt u het weer na?', 'When do you check it again?'),
  }),
  column('fictional', 'Verzonnen voorbeeld', 'Made-up example', 'ja', { list: 'yesno' }),
];

export const columns: readonly Column[] = [...what, ...whom, ...inside, ...where, ...markerColumns, ...keeping];

/** Letters and figures only: people change spaces, stars and capitals. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** What a person wrote or chose, as the value of the list; labels in both languages and codes are all understood. */
export const valueOf = (list: ListId, written: string): string | undefined => {
  const said = plain(written);
  return (choices[list] ?? []).find(({ value, label }) =>
    [label.nl, label.en, value, value.split('/')[1] ?? value].some((name) => plain(name) === said),
  )?.value;
};
