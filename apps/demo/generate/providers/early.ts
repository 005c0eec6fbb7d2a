import type { Provider } from './provider.ts';

const office = { days: 'MO,TU,WE,TH,FR', opens: '09:00', closes: '17:00' };
const walkIn = { days: 'MO,WE', opens: '09:00', closes: '12:00' };
const afternoon = { days: 'TU,TH', opens: '13:00', closes: '16:30' };

export const refugeeSupport: Provider = {
  key: 'refugee-support',
  types: ['practical', 'navigation'],
  names: {
    drechtsteden: [
      'Steunpunt Nieuw Begin Dordrecht',
      'Steunpunt Nieuw Begin Zwijndrecht',
      'Welkomhuis Papendrecht',
      'Welkomhuis De Sluis',
    ],
    haarlem: ['Welkomhuis Haarlem', 'Steunpunt Nieuwkomers Zandvoort', 'Steunpunt Nieuwkomers Schalkwijk'],
    national: [],
  },
  organizations: { drechtsteden: 'Stichting Nieuw Begin Drechtsteden', haarlem: 'Stichting Welkom Kennemerland' },
  levels: ['early-help'],
  access: ['open', 'via-helper'],
  costs: ['free'],
  formats: ['walk-in', 'individual', 'home-visit'],
  audiences: [['adults'], ['adults', 'reunited'], ['adults', 'parents']],
  hours: [walkIn, office, afternoon],
  themes: ['current-stress', 'stress', 'family', 'worry', 'sleep'],
  domains: ['integration', 'housing', 'participation'],
  what: [
    'Wij helpen u met brieven, geld, huis en familie.',
    'Hier krijgt u hulp als u nog maar kort in Nederland woont.',
    'Wij leggen uit hoe alles werkt in Nederland.',
  ],
  happens: [
    'U praat met een vaste begeleider. Samen maken wij een lijst en doen wij één ding per keer.',
    'Wij lezen samen uw post. Wij bellen samen met de gemeente of de school.',
    'Wij helpen ook als uw familie naar Nederland komt. Dat kan veel spanning geven.',
  ],
  first: ['Neem uw brieven mee.', 'Wij vertellen dit aan niemand, behalve als er gevaar is.'],
  english: 'Help with letters, money, housing and family. You talk with one person who helps you step by step.',
  wait: { share: 0.5, intake: [0, 1] },
};

export const neighbourhoodTeam: Provider = {
  key: 'neighbourhood-team',
  types: ['counselling', 'navigation', 'practical'],
  names: {
    drechtsteden: [
      'Sociaal Team Krispijn',
      'Sociaal Team Crabbehof',
      'Sociaal Team Binnenstad',
      'Sociaal Team Stadspolders',
      'Sociaal Team Sterrenburg',
      'Sociaal Team Zwijndrecht',
      'Sociaal Team Sliedrecht',
      'Sociaal Team Papendrecht',
    ],
    haarlem: [
      'Wijkteam Schalkwijk',
      'Wijkteam Haarlem-Noord',
      'Wijkteam Haarlem-Oost',
      'Wijkteam Haarlem-Centrum',
      'Wijkteam Zandvoort',
      'Wijkteam Heemstede',
    ],
    national: [],
  },
  organizations: { drechtsteden: 'Stichting Sociale Teams Merwede', haarlem: 'Coöperatie Wijkteams Spaarne' },
  levels: ['early-help'],
  access: ['open', 'self-register', 'via-helper', 'open', 'self-register', 'municipal-indication'],
  costs: ['free'],
  formats: ['individual', 'walk-in', 'home-visit', 'family'],
  audiences: [['adults'], ['adults', 'parents'], ['adults', 'older']],
  hours: [office, { days: 'MO,TU,WE,TH,FR', opens: '09:00', closes: '16:00' }],
  themes: ['stress', 'worry', 'family', 'current-stress', 'low-mood', 'loneliness', 'parenting', 'sleep', 'safety'],
  domains: ['health', 'social', 'housing'],
  what: [
    'Het team helpt iedereen in de wijk met vragen en zorgen.',
    'U praat met iemand die naar u luistert en meedenkt.',
    'Hier kunt u terecht met vragen over thuis, geld en gezondheid.',
  ],
  happens: [
    'U krijgt een vaste medewerker en een plan. U beslist zelf wat wij doen.',
    'Wij komen ook bij u thuis. Wij vragen eerst of u dat goed vindt.',
    'Is er andere hulp nodig? Dan zoeken wij die samen met u.',
  ],
  first: [
    'Het eerste gesprek duurt 1 uur.',
    'Wij vertellen dit aan niemand, behalve als er gevaar is.',
    'U mag iemand meenemen.',
  ],
  english:
    'The team helps everyone in the neighbourhood. You get one contact person and one plan. You decide what happens.',
  wait: { share: 0.8, intake: [0, 2] },
};

export const publicHealth: Provider = {
  key: 'public-health',
  types: ['navigation', 'parenting', 'psycho-education'],
  names: {
    drechtsteden: [
      'Gezondheidspunt Merwede',
      'Jeugdgezondheid De Kikker Sliedrecht',
      'Infopunt Gezond Wonen en Slapen',
    ],
    haarlem: ['Gezondheidspunt Kennemerland', 'Consultatiebureau De Eerste Stap'],
    national: [],
  },
  levels: ['self-help', 'prevention', 'prevention', 'prevention', 'self-help'],
  access: ['open', 'self-register', 'via-helper', 'open', 'self-register'],
  costs: ['free'],
  formats: ['individual', 'group', 'phone'],
  audiences: [['adults'], ['children-0-4', 'parents', 'pregnant'], ['adults', 'young-adults']],
  hours: [office, walkIn],
  themes: ['stress', 'sleep', 'body', 'parenting', 'family'],
  domains: ['health'],
  what: ['Hier krijgt u uitleg over gezond blijven.', 'Een verpleegkundige beantwoordt uw vragen.'],
  happens: [
    'U hoort hoe de dokter en de verzekering werken. Alles staat ook in plaatjes.',
    'Wij kijken hoe uw kind groeit en slaapt. U mag alles vragen.',
  ],
  first: ['U hoeft niets te betalen.', 'U krijgt de uitleg ook mee op papier.'],
  english: 'A nurse answers your questions and explains how health care and insurance work. It is free.',
  wait: { share: 0.4, intake: [0, 3] },
  regional: true,
};

export const school: Provider = {
  key: 'school',
  types: ['youth-help', 'education'],
  names: {
    drechtsteden: [
      'Schakelschool De Nieuwe Haven',
      'Schoolmaatschappelijk Werk De Trap',
      'Juniorgroep Sterk in de Klas',
      'Taalklas Het Kompas',
    ],
    haarlem: ['Schakelschool De Regenboogbrug', 'Schoolmaatschappelijk Werk Spaarne'],
    national: [],
  },
  levels: ['early-help', 'early-help', 'prevention', 'early-help', 'early-help', 'prevention'],
  access: ['via-school', 'via-school', 'self-register', 'wijkteam', 'via-school', 'open'],
  costs: ['free'],
  formats: ['at-school', 'group', 'individual'],
  audiences: [
    ['youth-12-18'],
    ['children-4-12', 'parents'],
    ['children-4-12', 'youth-12-18'],
    ['youth-12-18', 'ex-amv'],
  ],
  hours: [
    { days: 'MO,TU,TH,FR', opens: '08:30', closes: '15:30' },
    { days: 'WE', opens: '14:00', closes: '15:30' },
  ],
  themes: ['concentration', 'sleep', 'anger', 'identity', 'grief', 'family', 'anxiety'],
  domains: ['education', 'health'],
  what: ['Wij helpen kinderen die net in Nederland zijn.', 'Op school is iemand die naar kinderen en ouders luistert.'],
  happens: [
    'Kinderen tekenen, spelen en praten in een kleine groep. Ouders krijgen uitleg.',
    'Wij praten met uw kind en met u. Samen kijken wij wat helpt op school.',
  ],
  first: ['De school praat altijd eerst met u.', 'Een kind hoeft nooit te tolken.'],
  english: 'Someone at school who listens to children and parents. Children draw, play and talk in a small group.',
  wait: { share: 0.4, intake: [1, 4] },
};

export const parentingCentre: Provider = {
  key: 'parenting-centre',
  types: ['parenting', 'counselling'],
  names: {
    drechtsteden: ['Ouderpunt Dordrecht', 'Ouderpunt Zwijndrecht', 'Groep Samen Opvoeden', 'Opvoedspreekuur De Hoepel'],
    haarlem: ['Centrum voor Gezin Haarlem', 'Ouderpunt Zandvoort'],
    national: [],
  },
  organizations: { drechtsteden: 'Stichting Ouderpunt Drechtsteden' },
  levels: ['prevention', 'early-help', 'prevention', 'prevention', 'self-help', 'prevention'],
  access: ['open', 'self-register', 'municipal-indication', 'open', 'self-register', 'wijkteam'],
  costs: ['free', 'free', 'free', 'free', 'small-fee', 'free'],
  formats: ['individual', 'group', 'family', 'phone'],
  audiences: [
    ['parents', 'children-0-4'],
    ['parents', 'children-4-12'],
    ['parents', 'reunited'],
    ['parents', 'pregnant'],
  ],
  hours: [walkIn, afternoon, office],
  themes: ['parenting', 'family', 'stress', 'sleep', 'identity'],
  domains: ['health', 'education', 'social'],
  what: ['Opvoeden in een nieuw land is niet makkelijk.', 'Hier praat u met andere ouders over uw kinderen.'],
  happens: [
    'U leert hoe u rustig blijft als uw kind boos is. U oefent samen met andere ouders.',
    'Een opvoedhulp luistert en geeft tips. Zij komt ook bij u thuis.',
    'Wij praten over school, regels en schermen. Er is geen goed of fout.',
  ],
  first: ['Jonge kinderen mogen mee.', 'U kunt ook alleen bellen met een vraag.'],
  english: 'Talk with other parents and a parenting adviser about raising children in a new country.',
  wait: { share: 0.4, intake: [0, 3] },
};

export const moneyAndLaw: Provider = {
  key: 'money-and-law',
  types: ['practical'],
  names: {
    drechtsteden: ['Geldloket De Spaarpot', 'Rechtswinkel De Weegschaal', 'Formulierenbrigade Papendrecht'],
    haarlem: ['Geldpunt Haarlem'],
    national: [],
  },
  levels: ['early-help'],
  access: ['open', 'municipal-indication', 'via-helper', 'self-register'],
  costs: ['free'],
  formats: ['individual', 'walk-in'],
  audiences: [['adults']],
  hours: [walkIn, afternoon],
  themes: ['current-stress', 'stress', 'worry'],
  domains: ['housing', 'participation'],
  what: ['Hulp met geld, schulden en rekeningen.', 'Wij leggen uit welke rechten u heeft.'],
  happens: [
    'Wij maken samen een overzicht van uw geld. Dat geeft rust.',
    'Wij vullen samen formulieren in. Wij bellen als een brief niet klopt.',
  ],
  first: ['Neem al uw brieven mee, ook de dichte.', 'U betaalt niets.'],
  english: 'Help with money, debts, bills and forms. Bring all your letters, also the closed ones.',
  wait: { share: 0.5, intake: [0, 3] },
  regional: true,
};

export const shelter: Provider = {
  key: 'shelter',
  types: ['safety'],
  names: { drechtsteden: ['Veilige Haven Merwede'], haarlem: ['Veilige Plek Kennemerland'], national: [] },
  levels: ['crisis'],
  access: ['self-register', 'municipal-indication'],
  costs: ['free'],
  formats: ['individual', 'phone'],
  audiences: [['adults', 'parents']],
  hours: [{ days: 'MO,TU,WE,TH,FR,SA,SU', opens: '00:00', closes: '23:59' }],
  themes: ['safety', 'family', 'anxiety'],
  domains: ['housing', 'social'],
  what: ['Een veilige plek als het thuis niet veilig is.'],
  happens: ['U en uw kinderen kunnen hier slapen. Er is altijd iemand wakker. Niemand anders hoort waar u bent.'],
  first: ['Is er nu gevaar? Bel 112.'],
  english: 'A safe place to sleep for you and your children when home is not safe. In danger now? Call 112.',
  regional: true,
  hidden: true,
};

export const earlyProviders: readonly Provider[] = [
  refugeeSupport,
  neighbourhoodTeam,
  publicHealth,
  school,
  parentingCentre,
  moneyAndLaw,
  shelter,
];
