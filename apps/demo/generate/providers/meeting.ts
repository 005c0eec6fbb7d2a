import type { Provider } from './provider.ts';

const morning = { days: 'TU', opens: '09:30', closes: '11:30' };
const afternoon = { days: 'WE', opens: '13:30', closes: '15:30' };
const evening = { days: 'TH', opens: '19:00', closes: '21:00' };
const saturday = { days: 'SA', opens: '10:00', closes: '12:00' };

export const communityCentre: Provider = {
  key: 'community-centre',
  types: ['meeting', 'peer-support', 'creative', 'psycho-education'],
  names: {
    drechtsteden: [
      'Huiskamer De Kreek',
      'Buurthuis Het Wilgenveld',
      'Groep Rustig Slapen Crabbehof',
      'Buurtkamer De Blauwe Deur',
      'Ontmoetingshuis De Lange Tafel',
      'Buurthuis De Griendhoek',
      'Muziekgroep Samen Klinken',
      'Huiskamer Het Zonneplein',
      'Buurthuis De Waalkamer',
    ],
    haarlem: [
      'Buurthuis De Spaarnekamer',
      'Vrouwengroep De Duinroos Zandvoort',
      'Huiskamer Het Lindehof',
      'Buurtkamer De Gele Bank',
      'Ateliergroep Kleur en Draad',
    ],
    national: [],
  },
  levels: ['prevention'],
  access: ['open', 'open', 'self-register', 'open', 'via-helper'],
  costs: ['free', 'free', 'free', 'small-fee', 'free', 'free', 'free'],
  formats: ['group', 'walk-in', 'group'],
  audiences: [['adults'], ['adults', 'older'], ['adults', 'parents']],
  hours: [morning, { days: 'MO,WE,FR', opens: '10:00', closes: '16:00' }, afternoon, evening],
  themes: ['loneliness', 'stress', 'sleep', 'identity', 'worry', 'current-stress', 'low-mood'],
  domains: ['social', 'participation'],
  what: [
    'Dit is een huiskamer voor de hele buurt.',
    'Hier ontmoet u andere mensen uit de wijk.',
    'Dit is een plek om rustig te zitten en te praten.',
    'U drinkt hier koffie of thee met uw buren.',
  ],
  happens: [
    'Wij koken, praten en maken dingen met onze handen. Een begeleider is er altijd bij.',
    'Elke week is er een ander onderwerp. U praat mee of u luistert alleen.',
    'U oefent ook Nederlands. Iemand helpt u met een brief als u dat wilt.',
    'Wij doen oefeningen om te ontspannen. Daarna eten wij samen.',
  ],
  first: [
    'De eerste keer geeft iemand u een rondleiding.',
    'U mag iemand meenemen.',
    'U hoeft niets te vertellen over vroeger.',
  ],
  english: 'A living room for the neighbourhood. You meet other people, drink tea and talk. You may bring someone.',
  wait: { share: 0.4, intake: [0, 0] },
};

export const selfOrganisation: Provider = {
  key: 'self-organisation',
  types: ['peer-support', 'navigation', 'psycho-education'],
  names: {
    drechtsteden: [
      'Sleutelpersonen Dordrecht',
      'Vereniging Twee Oevers',
      'Eritrese Gemeenschap De Brug',
      'Vrouwenstichting Jasmijn',
      'Afghaanse Kring Merwede',
    ],
    haarlem: ['Sleutelpersonen Kennemerland', 'Stichting Nieuwe Wortels', 'Vereniging Het Open Venster'],
    national: [],
  },
  levels: ['prevention', 'prevention', 'prevention', 'self-help', 'prevention'],
  access: ['open', 'self-register', 'open', 'via-helper'],
  costs: ['free', 'free', 'free', 'free', 'free', 'small-fee'],
  formats: ['group', 'outreach', 'individual'],
  audiences: [['adults'], ['adults', 'young-adults'], ['adults', 'reunited'], ['adults']],
  hours: [evening, saturday, afternoon],
  themes: ['sleep', 'worry', 'identity', 'loneliness', 'grief', 'family', 'current-stress', 'trauma'],
  domains: ['social', 'integration', 'health'],
  what: [
    'Hier praat u met mensen die ook zijn gevlucht.',
    'Wij zijn mensen uit uw eigen gemeenschap.',
    'Onze sleutelpersonen kennen uw taal en Nederland.',
  ],
  happens: [
    'Wij leggen uit hoe hulp in Nederland werkt. Wij gaan mee naar een eerste gesprek.',
    'In een kleine groep leert u over stress en slapen. U krijgt ook oefeningen voor thuis.',
    'U vertelt alleen wat u zelf wilt vertellen. Anderen luisteren en denken mee.',
  ],
  first: [
    'U belt, of u komt gewoon langs.',
    'Wij vertellen dit aan niemand, behalve als er gevaar is.',
    'U mag iemand meenemen.',
  ],
  english: 'Run by people who fled themselves. They speak your language and explain how help works in the Netherlands.',
  wait: { share: 0.5, intake: [0, 2] },
};

export const faith: Provider = {
  key: 'faith',
  types: ['spiritual', 'meeting'],
  names: {
    drechtsteden: ['Open Kerk aan de Kade', 'Moskee De Stille Tuin', 'Huis van Zeven Lampen'],
    haarlem: ['Kerk De Wijde Poort', 'Interreligieus Huis Het Atrium'],
    national: [],
  },
  levels: ['prevention'],
  access: ['open'],
  costs: ['free'],
  formats: ['walk-in', 'individual', 'group'],
  audiences: [['adults'], ['adults', 'older']],
  hours: [{ days: 'SU', opens: '12:00', closes: '14:00' }, { days: 'FR', opens: '14:00', closes: '16:00' }, evening],
  themes: ['grief', 'loneliness', 'identity', 'worry', 'family'],
  domains: ['social'],
  what: ['Een plek voor stilte, gebed en ontmoeting.', 'Iedereen is welkom, met elk geloof of zonder geloof.'],
  happens: [
    'Een geestelijk verzorger heeft tijd voor u. U praat over wat belangrijk is in uw leven.',
    'Na de dienst drinken wij samen thee. Wij helpen elkaar met kleine dingen.',
  ],
  first: ['U hoeft geen lid te worden.', 'U mag ook alleen stil zitten.'],
  english: 'A place for silence, prayer and meeting. Everyone is welcome, with any faith or none.',
};

export const sport: Provider = {
  key: 'sport',
  types: ['sport', 'body-oriented'],
  names: {
    drechtsteden: [
      'Wandelgroep Stap voor Stap',
      'Zwemles zonder Angst',
      'Fietsles Op Twee Wielen',
      'Voetbalclub De Dijktrappers',
      'Op Twee Wielen: Fietsles',
      'Vrouwen in Beweging Wielwijk',
    ],
    haarlem: ['Strandlopers Zandvoort', 'Sportpunt Spaarneveld', 'Fietsles De Bel'],
    national: [],
  },
  levels: ['prevention'],
  access: ['self-register', 'open', 'via-helper'],
  costs: ['small-fee', 'free'],
  formats: ['group'],
  audiences: [['adults'], ['adults', 'young-adults'], ['youth-12-18', 'young-adults']],
  hours: [
    saturday,
    { days: 'MO', opens: '10:00', closes: '11:30' },
    { days: 'TU,TH', opens: '18:30', closes: '20:00' },
  ],
  themes: ['stress', 'sleep', 'body', 'loneliness', 'low-mood', 'anger'],
  domains: ['health', 'social', 'participation'],
  what: [
    'Samen bewegen in uw eigen tempo.',
    'Bewegen geeft rust in uw hoofd.',
    'U sport hier met mensen uit de buurt.',
  ],
  happens: [
    'De trainer legt alles langzaam uit. Niemand hoeft te winnen.',
    'Wij beginnen rustig en drinken daarna thee. U kunt spullen lenen.',
    'Elke week doen wij iets kleins extra. U stopt wanneer u wilt.',
  ],
  first: ['De eerste keer is altijd gratis.', 'Draag kleren waarin u goed kunt bewegen.'],
  english: 'Moving together at your own pace. The trainer explains everything slowly. The first time is free.',
  wait: { share: 0.4, intake: [0, 3] },
};

export const buddies: Provider = {
  key: 'buddies',
  types: ['buddy', 'meeting'],
  names: {
    drechtsteden: [
      'Maatjes aan de Merwede',
      'Samen Op Weg Dordrecht',
      'Taal en Thee Maatjes',
      'Gezinsmaatjes De Schakel',
      'Jongerenmaatjes Plan B',
    ],
    haarlem: [
      'Maatjes van het Spaarne',
      'Buurmaatjes Haarlem',
      'Gezinsmaatjes Kennemerland',
      'Eetmaatjes De Ronde Tafel',
    ],
    national: [],
  },
  levels: ['early-help', 'early-help', 'early-help', 'prevention'],
  access: ['self-register', 'via-helper', 'wijkteam'],
  costs: ['free'],
  formats: ['individual', 'home-visit', 'family'],
  audiences: [['adults'], ['adults', 'older'], ['parents', 'reunited'], ['young-adults', 'ex-amv']],
  hours: [{ days: 'MO,TU,WE,TH', opens: '09:00', closes: '17:00' }],
  themes: ['loneliness', 'current-stress', 'identity', 'worry', 'family'],
  domains: ['social', 'integration', 'participation'],
  what: ['Een maatje is iemand die tijd voor u heeft.', 'U krijgt een vaste vrijwilliger, een half jaar lang.'],
  happens: [
    'U wandelt, kookt of leert samen de stad kennen. U kiest zelf wat u doet.',
    'Het maatje komt 1 keer per week. U praat Nederlands en drinkt samen thee.',
    'Het maatje gaat mee naar school, dokter of winkel. Het maatje is geen hulpverlener.',
  ],
  first: ['Eerst praten wij met u. Dan zoeken wij een maatje dat bij u past.', 'U mag vragen om een vrouw of een man.'],
  english: 'A volunteer who has time for you, once a week, for half a year. You choose together what you do.',
  wait: { share: 0.6, intake: [1, 3], then: ['support', 2, 6] },
};

export const library: Provider = {
  key: 'library',
  types: ['language', 'navigation'],
  names: {
    drechtsteden: ['Bibliotheek De Inktpot', 'Taalhuis Aan Tafel', 'Taalcafé De Letterboot', 'Leespunt Het Bladwijzer'],
    haarlem: ['Bibliotheek De Boekenbrug', 'Taalhuis Haarlem-Oost'],
    national: [],
  },
  levels: ['self-help', 'self-help', 'prevention'],
  access: ['open', 'open', 'self-register'],
  costs: ['free'],
  formats: ['walk-in', 'group', 'individual'],
  audiences: [['adults'], ['adults', 'parents'], ['adults', 'children-4-12']],
  hours: [{ days: 'MO,TU,WE,TH,FR', opens: '10:00', closes: '17:30' }, afternoon, morning],
  themes: ['concentration', 'loneliness', 'identity', 'stress'],
  domains: ['integration', 'education', 'social'],
  what: [
    'Hier vindt u boeken, films en uitleg in uw taal.',
    'U oefent hier Nederlands met andere mensen.',
    'Een rustige plek om te lezen en te leren.',
  ],
  happens: [
    'Er is een kast met informatie over slapen, stress en opvoeden. U mag alles lenen.',
    'Een vrijwilliger helpt u met de computer. U mag zo lang blijven als u wilt.',
    'Wij praten langzaam en met plaatjes. Fouten maken mag.',
  ],
  first: ['U heeft geen pas nodig om binnen te komen.', 'U mag uw kinderen meenemen.'],
  english: 'Books, films and information in your language, and a quiet place to practise Dutch.',
};

export const meetingProviders: readonly Provider[] = [
  communityCentre,
  selfOrganisation,
  faith,
  sport,
  buddies,
  library,
];
