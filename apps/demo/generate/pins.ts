import type { Slug } from '@veerkracht/spec/codes';

export interface Pin {
  /** Instead of what its kind of provider says; English where the record is translated. */
  readonly text?: { readonly nl: string; readonly en?: string };
  readonly postcode?: string;
  readonly themes?: readonly Slug<'theme'>[];
  readonly languages?: readonly string[];
  /** Languages that staff do not speak, to keep a gap a gap. */
  readonly without?: readonly string[];
  readonly interpreter?: 'yes' | 'no' | 'unknown';
  readonly interpreterFor?: readonly string[];
  readonly access?: Slug<'access'>;
  readonly cost?: Slug<'cost'>;
  readonly types?: readonly [Slug<'type'>, ...Slug<'type'>[]];
  readonly audiences?: readonly Slug<'audience'>[];
  readonly hours?: { readonly days: string; readonly opens: string; readonly closes: string };
  readonly markers?: Readonly<Partial<Record<Slug<'culture'>, 'yes' | 'no' | 'unknown'>>>;
  readonly noMarkers?: true;
  /** Weeks until intake, weeks until what follows, days since this was asked. */
  readonly wait?: { readonly intake: number; readonly then?: number; readonly daysAgo: number; readonly stop?: true };
  readonly checkedDaysAgo?: number;
  /** More than the own municipality. */
  readonly wide?: boolean;
}

/** Services that the acceptance scenarios, the stories and the tests speak about, by name. */
export const scenarioServices = {
  /** Theme sleep, Arabic, free, in Dordrecht. */
  sleepGroup: 'Groep Rustig Slapen Crabbehof (voorbeeld)',
  keyPersons: 'Sleutelpersonen Dordrecht (voorbeeld)',
  sleepTeam: 'Sociaal Team Crabbehof (voorbeeld)',
  livingRoom: 'Huiskamer De Kreek (voorbeeld)',
  walkingGroup: 'Wandelgroep Stap voor Stap (voorbeeld)',
  /** Waits of 12 and 10 weeks, asked two weeks ago. */
  longWait: 'Centrum Stroomopwaarts (voorbeeld)',
  /** A wait that was asked 200 days ago. */
  oldWait: 'Praktijk De Lantaarn (voorbeeld)',
  /** Markers that nobody ever stated. */
  neverStated: 'Praktijk Zonder Omweg (voorbeeld)',
  /** Women only, Tuesday morning, childcare, Arabic, in Zandvoort. */
  womensGroup: 'Vrouwengroep De Duinroos Zandvoort (voorbeeld)',
  /** Tigrinya treatment exists, but in the other region. */
  tigrinyaTreatment: 'Intercultureel Team Het Baken (voorbeeld)',
} as const;

const now = { intake: 0, daysAgo: 10 };
/** Confirmed, but not for Tigrinya: the empty result of the fifth scenario has to stay empty. */
const notTigrinya = { without: ['ti'], interpreter: 'yes', interpreterFor: ['ar', 'fa', 'tr'] } as const;

export const pins: Readonly<Record<string, Pin>> = {
  [scenarioServices.sleepGroup]: {
    text: {
      nl: 'Een groep over slecht slapen en stress, in het Arabisch. De trainer is zelf gevlucht. Wij komen 8 keer bij elkaar, elke keer 2 uur. U leert oefeningen voor thuis. U hoeft niets te vertellen over vroeger.',
      en: 'A group in Arabic about bad sleep and stress. The trainer fled too. Eight meetings of two hours. You learn exercises for at home.',
    },
    postcode: '3317',
    types: ['psycho-education', 'peer-support'],
    themes: ['sleep', 'stress', 'worry'],
    languages: ['ar', 'en'],
    access: 'open',
    cost: 'free',
    hours: { days: 'TU', opens: '19:00', closes: '21:00' },
    markers: { 'peer-trainer': 'yes', 'low-literacy': 'yes', trained: 'yes' },
    wait: now,
    checkedDaysAgo: 12,
    wide: true,
  },
  [scenarioServices.keyPersons]: {
    postcode: '3314',
    themes: ['sleep', 'worry', 'grief', 'current-stress'],
    languages: ['ar', 'ti', 'en'],
    access: 'open',
    cost: 'free',
    markers: { 'key-person': 'yes', 'refugee-experience': 'yes', 'religion-aware': 'yes' },
    wait: now,
    checkedDaysAgo: 30,
  },
  [scenarioServices.sleepTeam]: {
    postcode: '3317',
    themes: ['sleep', 'stress', 'current-stress'],
    languages: ['en'],
    without: ['ar'],
    interpreter: 'yes',
    access: 'open',
    cost: 'free',
    wait: { intake: 1, daysAgo: 20 },
    checkedDaysAgo: 45,
  },
  [scenarioServices.livingRoom]: {
    postcode: '3311',
    themes: ['sleep', 'loneliness', 'stress'],
    languages: ['ar', 'fa', 'en'],
    access: 'open',
    cost: 'free',
    hours: { days: 'MO,WE,FR', opens: '10:00', closes: '16:00' },
    wait: now,
    checkedDaysAgo: 20,
  },
  [scenarioServices.walkingGroup]: {
    postcode: '3311',
    themes: ['sleep', 'stress', 'body'],
    languages: ['ar', 'en'],
    access: 'open',
    cost: 'free',
    wait: now,
    checkedDaysAgo: 60,
  },
  [scenarioServices.longWait]: {
    text: {
      nl: 'Behandeling voor mensen met erge spanning of verdriet. Eerst leert u weer beter slapen. Daarna praat u over wat er is gebeurd. U komt 1 keer per week, een half jaar of langer. Wij vertellen dit aan niemand, behalve als er gevaar is.',
      en: 'Treatment for people with severe tension or grief. First you learn to sleep better. Then you talk about what happened.',
    },
    postcode: '3311',
    themes: ['sleep', 'trauma', 'anxiety'],
    languages: ['ar', 'en'],
    ...notTigrinya,
    wait: { intake: 12, then: 10, daysAgo: 14 },
    checkedDaysAgo: 14,
    markers: { trained: 'yes', 'gender-choice': 'yes', 'refugee-experience': 'yes' },
  },
  'Intercultureel Team De Overkant (voorbeeld)': {
    postcode: '3312',
    languages: ['ar', 'fa', 'tr', 'en'],
    ...notTigrinya,
    wait: { intake: 22, then: 14, daysAgo: 40 },
    markers: { trained: 'yes', 'migrant-background': 'yes', 'refugee-experience': 'yes' },
  },
  'Kliniek Het Breekwater (voorbeeld)': {
    without: ['ti'],
    interpreter: 'unknown',
    wait: { intake: 30, then: 18, daysAgo: 25, stop: true },
  },
  'Centrum De Meander (voorbeeld)': { without: ['ti'], interpreter: 'no' },
  'Centrum voor Jeugd De Kade (voorbeeld)': { without: ['ti'], interpreter: 'unknown' },
  'Centrum De Ommekeer (voorbeeld)': { without: ['ti'], interpreter: 'unknown' },
  'Landelijk Centrum De Vuurtoren (voorbeeld)': notTigrinya,
  'Landelijk Centrum Nieuwe Oever (voorbeeld)': { without: ['ti'], interpreter: 'unknown' },
  'Centrum Het Stille Water (voorbeeld)': { without: ['ti'], interpreter: 'unknown' },
  [scenarioServices.tigrinyaTreatment]: {
    postcode: '2011',
    languages: ['ti', 'ar', 'en'],
    interpreter: 'yes',
    wait: { intake: 16, then: 8, daysAgo: 21 },
    markers: { trained: 'yes', 'migrant-background': 'yes', 'key-person': 'yes' },
  },
  [scenarioServices.oldWait]: { wait: { intake: 5, then: 2, daysAgo: 200 } },
  [scenarioServices.neverStated]: { noMarkers: true, interpreter: 'unknown' },
  [scenarioServices.womensGroup]: {
    text: {
      nl: 'Een groep alleen voor vrouwen, elke dinsdagochtend. Wij drinken thee en praten over kinderen, school en thuis. Iemand past op uw kinderen. Er is altijd iemand die Arabisch spreekt. U mag een vriendin meenemen.',
      en: 'A group for women only, every Tuesday morning. We drink tea and talk about children, school and home. Someone looks after your children.',
    },
    postcode: '2042',
    types: ['meeting', 'parenting'],
    themes: ['parenting', 'loneliness', 'current-stress'],
    languages: ['ar', 'en'],
    access: 'self-register',
    cost: 'free',
    audiences: ['adults', 'parents'],
    hours: { days: 'TU', opens: '09:30', closes: '11:30' },
    markers: { 'women-only': 'yes', childcare: 'yes', 'low-literacy': 'yes', 'religion-aware': 'yes' },
    wait: now,
    checkedDaysAgo: 18,
  },
  'Vrouwen in Beweging Wielwijk (voorbeeld)': {
    text: {
      nl: 'Bewegen in een groep, alleen voor vrouwen. De gordijnen zijn dicht. Iemand past op uw kinderen. U mag dragen wat u prettig vindt.',
    },
    postcode: '3317',
    languages: ['ar', 'ti'],
    markers: { 'women-only': 'yes', childcare: 'yes', 'religion-aware': 'yes' },
    cost: 'free',
  },
  'Vrouwenstichting Jasmijn (voorbeeld)': { languages: ['ar'], markers: { 'women-only': 'yes', childcare: 'no' } },
  'Eritrese Gemeenschap De Brug (voorbeeld)': {
    postcode: '3314',
    languages: ['ti', 'am'],
    markers: { 'key-person': 'yes', 'peer-trainer': 'yes' },
  },
  'Afghaanse Kring Merwede (voorbeeld)': { languages: ['fa', 'ps'], markers: { 'key-person': 'yes' } },
  'Fietsles Op Twee Wielen (voorbeeld)': {
    text: {
      nl: 'U leert hier fietsen, ook als u volwassen bent. U krijgt een fiets te leen. Eerst oefenen wij op een plein. Daarna fietsen wij samen door de wijk.',
    },
    postcode: '3315',
  },
  'Op Twee Wielen: Fietsles (voorbeeld)': {
    text: {
      nl: 'Leren fietsen voor volwassenen. U kunt een fiets lenen. Wij oefenen eerst op een plein, daarna in de wijk.',
    },
    postcode: '3315',
  },
  'Vereniging Het Open Venster (voorbeeld)': { postcode: '2011' },
  'Strandlopers Zandvoort (voorbeeld)': {
    text: {
      nl: 'Samen wandelen langs de zee, voor iedereen. Wij lopen 5 kilometer, rustig. Wij drinken daarna koffie. Bij storm gaan wij niet.',
    },
    markers: { 'women-only': 'no' },
  },
  'Wijkteam Schalkwijk (voorbeeld)': { postcode: '2035' },
  'Steunpunt Nieuwkomers Schalkwijk (voorbeeld)': { postcode: '2034' },
  'Wijkteam Haarlem-Noord (voorbeeld)': { postcode: '2024' },
  'Wijkteam Haarlem-Oost (voorbeeld)': { postcode: '2033' },
  'Taalhuis Haarlem-Oost (voorbeeld)': { postcode: '2033' },
  'Wijkteam Haarlem-Centrum (voorbeeld)': { postcode: '2011' },
  'Sociaal Team Krispijn (voorbeeld)': {
    postcode: '3314',
    languages: ['ar', 'tr'],
    themes: ['stress', 'sleep', 'family'],
  },
  'Sociaal Team Binnenstad (voorbeeld)': { postcode: '3311' },
  'Sociaal Team Stadspolders (voorbeeld)': { postcode: '3315' },
  'Sociaal Team Sterrenburg (voorbeeld)': { postcode: '3318' },
  'Moskee De Stille Tuin (voorbeeld)': { languages: ['ar', 'tr'] },
  'Jeugdpraktijk De Vlieger (voorbeeld)': { wait: { intake: 8, then: 21, daysAgo: 12, stop: true } },
  'Praktijk Duin en Dal (voorbeeld)': { wait: { intake: 12, then: 4, daysAgo: 33, stop: true } },
  'Muziekgroep Samen Klinken (voorbeeld)': {
    text: {
      nl: 'Samen zingen en muziek maken. U kunt een instrument lenen. Muziek uit elk land is welkom. U hoeft geen noten te kennen. De eerste keer mag u alleen luisteren.',
    },
  },
  'Ateliergroep Kleur en Draad (voorbeeld)': {
    text: {
      nl: 'Samen tekenen, naaien en schilderen. Alles ligt klaar op tafel. Praten mag, stil zijn mag ook. Na afloop drinken wij thee.',
    },
  },
  'Zwemles zonder Angst (voorbeeld)': {
    text: {
      nl: 'Zwemles voor mensen die bang zijn voor water. Wij beginnen waar u kunt staan. De groep is klein. De trainer legt alles langzaam uit. De eerste keer mag u alleen kijken.',
    },
  },
  'Fietsles De Bel (voorbeeld)': {
    text: {
      nl: 'U leert hier fietsen in 10 lessen. Er zijn fietsen in elke maat. U oefent ook de regels op straat. U mag iemand meenemen.',
    },
  },
  'Voetbalclub De Dijktrappers (voorbeeld)': {
    text: {
      nl: 'Voetballen voor jongeren, 2 avonden per week. Iedereen speelt mee, goed of niet goed. Er is altijd een vaste trainer. Hij heeft ook tijd om te praten.',
    },
  },
  'Eetmaatjes De Ronde Tafel (voorbeeld)': {
    text: {
      nl: '1 keer per week eet u bij een gezin in de buurt. Of het gezin eet bij u. U proeft elkaars eten en oefent Nederlands.',
    },
  },
  'Juniorgroep Sterk in de Klas (voorbeeld)': {
    text: {
      nl: 'Een groep voor kinderen die net in Nederland zijn. De kinderen tekenen, spelen en praten over gevoelens. Wij komen 8 keer bij elkaar op school. Ouders krijgen uitleg met een tolk. Een kind hoeft nooit te tolken.',
    },
  },
  'Formulierenbrigade Papendrecht (voorbeeld)': {
    text: {
      nl: 'Vrijwilligers helpen u met brieven en formulieren. Wij lezen de brief samen. Wij bellen samen als iets niet klopt. Neem al uw brieven mee, ook de dichte.',
    },
  },
};
