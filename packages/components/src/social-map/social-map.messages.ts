import { pageMessages } from '../internal/page.messages.ts';
import type { MessagesOf, Translation } from '../internal/translation.ts';

const places = (count: number): string => (count === 1 ? '1 plek' : `${count} plekken`);
const weeks = (count: number): string => (count === 1 ? 'ongeveer 1 week' : `ongeveer ${count} weken`);
/** Long waits in months: nobody counts in weeks that far. */
const wait = (count: number): string => (count < 9 ? weeks(count) : `ongeveer ${Math.round(count / 4.345)} maanden`);
/** `09:00` → `9`, `13:30` → `13.30`. */
const clock = (time: string): string => time.replace(/^0/, '').replace(/:00$/, '').replace(':', '.');
const kilometres = (km: number): string =>
  km < 1
    ? `${Math.max(100, Math.round(km * 10) * 100)} meter`
    : `${km.toFixed(km < 10 ? 1 : 0).replace('.', ',')} kilometer`;

/** Dutch at level B1: the words every other language must have too. */
const messages = {
  ...pageMessages,
  title: 'Hulp en activiteiten bij u in de buurt',
  intro: 'Slaapt u slecht? Heeft u stress of verdriet? Hier vindt u mensen die helpen.',
  demo: 'Voorbeeldgegevens. Deze plekken bestaan niet. De hulplijnen zijn echt.',

  search: 'Zoeken',
  searchLabel: 'Wat zoekt u?',
  searchHint: 'Bijvoorbeeld: slapen, praten, sporten',
  postcode: 'Postcode',
  postcodeHint: 'Alleen de 4 cijfers. Wij sturen ze nergens heen.',
  postcodeUnknown: 'Deze postcode kennen wij niet. Kijk of hij klopt.',
  themes: 'Waar heeft u last van?',

  filters: 'Kies wat bij u past',
  filtersOpen: (count: number) => (count > 0 ? `Kiezen (${count} gekozen)` : 'Kiezen'),
  filtersClose: 'Laat de plekken zien',
  clear: 'Alles wissen',
  remove: (name: string) => `Haal weg: ${name}`,
  more: 'Meer keuzes',
  markerYes: 'Ja',
  markerMaybe: 'Ja of niet bekend',
  markerAny: 'Maakt niet uit',
  markers: 'Past bij mij',
  spoken: 'In welke taal?',
  spokenHint: 'Iemand spreekt de taal, of er is een tolk.',

  found: (count: number) => (count === 0 ? 'Niets gevonden' : `${places(count)} gevonden`),
  partial: 'Geen plek heeft al uw woorden. Deze plekken lijken er het meest op.',
  shown: (shown: number, total: number) => `U ziet er ${shown} van ${total}.`,
  showMore: 'Toon meer',
  sort: 'Volgorde',
  sortBest: 'Past het best',
  sortNear: 'Dichtbij eerst',
  sortSoon: 'Snelste hulp eerst',
  sortName: 'Op naam (a-z)',
  list: 'Lijst',
  map: 'Kaart',
  mapTitle: 'Kaart met dezelfde plekken als in de lijst',
  mapLoading: 'De kaart wordt geladen.',
  mapFailed: 'De kaart werkt niet op dit apparaat. De lijst heeft alle plekken.',
  mapSchematic: 'Schematische kaart',
  mapMissing: (count: number) =>
    count === 1 ? '1 plek heeft geen punt op de kaart.' : `${count} plekken hebben geen punt op de kaart.`,
  mapHelp: 'Met de pijltjes schuift u de kaart. Met + en - maakt u hem groter of kleiner.',
  mapCluster: (count: number) => `${places(count)} bij elkaar. Druk om in te zoomen.`,
  zoomIn: 'Groter',
  zoomOut: 'Kleiner',
  print: 'Printen',
  printList: 'Print deze lijst',

  when: 'Wanneer?',
  openNow: (until: string) => (until ? `Nu open, tot ${clock(until)} uur` : 'Nu open'),
  openToday: (from: string) => `Vandaag om ${clock(from)} uur`,
  openOn: (day: string, from: string) => `${day} om ${clock(from)} uur`,
  soonPossible: 'U kunt snel terecht',
  afterWeeks: (count: number) => `U wacht ${wait(count)}`,
  closedNow: 'Nu geen plek',
  waitUnknown: 'Wachttijd onbekend, bel even',
  temporarilyClosed: 'Tijdelijk gesloten',

  languages: 'Welke taal?',
  staffSpeaks: (name: string) => `Iemand spreekt ${name}`,
  interpreterFor: (name: string) => `Een tolk voor ${name}`,
  interpreterYes: 'Er is een tolk',
  interpreterNo: 'Er is geen tolk',
  interpreterUnknown: 'Tolk: niet bekend, bel even',
  neverAChild: 'Laat nooit een kind tolken.',
  costs: 'Wat kost het?',
  costUnknown: 'Kosten: niet bekend',
  access: 'Hoe komt u binnen?',
  accessUnknown: 'Niet bekend, bel even',
  lastChecked: (day: string) => `Laatst nagekeken op ${day}`,
  lastCheckedOld: (day: string) => `Laatst nagekeken op ${day}. Dat is lang geleden, bel even.`,
  neverChecked: 'Nog nooit nagekeken, bel even',
  distance: (km: number) => `Op ${kilometres(km)}`,
  noName: 'Plek zonder naam',
  by: (organization: string) => `Van ${organization}`,

  back: 'Terug naar de lijst',
  wait: 'Hoelang wachten?',
  waitIntake: (text: string) => `Eerste gesprek: ${text}`,
  waitTreatment: (text: string) => `Daarna de hulp zelf: ${text}`,
  waitWeeks: (count: number) => (count === 0 ? 'meteen' : weeks(count)),
  waitStop: 'nu geen plek',
  waitNorm: 'De afspraak in Nederland is: een eerste gesprek binnen 4 weken, en hulp binnen 10 weken daarna.',
  waitNormOver: 'Hier wacht u langer dan is afgesproken. Uw zorgverzekeraar kan helpen zoeken.',
  waitAsOf: (day: string) => `Dit was zo op ${day}.`,
  meantime: 'In de tussentijd',
  meantimeIntro: 'Hier kunt u nu al terecht.',
  forWhom: 'Voor wie?',
  ages: (from: number | undefined, to: number | undefined) => {
    if (from !== undefined && to !== undefined) return `Van ${from} tot en met ${to} jaar`;
    return from !== undefined ? `Vanaf ${from} jaar` : `Tot en met ${to} jaar`;
  },
  hours: 'Openingstijden',
  weekdays: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'].join(' '),
  hoursBetween: (from: string, to: string) => (to ? `${clock(from)} tot ${clock(to)} uur` : `vanaf ${clock(from)} uur`),
  notEveryWeek: 'niet elke week',
  address: 'Adres',
  transport: 'Hoe komt u er?',
  bring: 'Neem mee',
  contact: 'Contact',
  mail: 'Mailen',
  website: 'Website',
  suits: 'Wat weten wij verder?',
  yes: 'Ja',
  no: 'Nee',
  unknown: 'Niet bekend',
  statedBy: (who: string, day: string) => (day ? `Gezegd door: ${who}, ${day}` : `Gezegd door: ${who}`),
  machine: 'Een computer heeft dit vertaald.',
  choose: 'Kies deze plek',
  readAloud: 'Voorlezen',
  stopReading: 'Stop met voorlezen',

  nothing: 'Wij vonden geen plek met alles wat u koos.',
  nothingWith: (parts: string) => `Er is geen plek met: ${parts}.`,
  loosen: 'U kunt iets weglaten',
  loosenText: (words: string) => `Zonder de woorden "${words}"`,
  loosenPart: (name: string) => `Zonder ${name}`,
  loosenAnywhere: 'Ook buiten uw gemeente',
  alternatives: 'Dit komt het dichtst in de buurt',
  lacks: (name: string) => `Past niet bij: ${name}`,
  lacksAnywhere: 'Buiten uw gemeente',
  lacksLanguage: 'Taal niet zeker. Vraag of er een tolk kan komen.',
  andHelp: 'Kunt u niet wachten? Er is altijd iemand die u kunt bellen.',

  loading: 'De plekken worden geladen.',
  loadingCount: (count: number) => `${places(count)} geladen`,
  failed: 'De lijst met plekken laadt niet.',
  failedOffline: 'U heeft geen internet, of de website is weg. Probeer het zo weer.',
  failedTimeout: 'Het duurt te lang. Probeer het zo weer.',
  failedServer: 'De computer van de gemeente geeft een fout. Probeer het later weer.',
  failedFormat: 'Het bestand met plekken is kapot. De gemeente moet het herstellen.',
  failedNotFound: 'Het bestand met plekken is er niet. De gemeente moet het herstellen.',
  failedEmpty: 'Er staan nog geen plekken in de lijst.',
  failedPartly: 'Niet alle plekken konden worden geladen.',
  faults: (count: number) =>
    count === 1 ? '1 plek konden wij niet lezen.' : `${count} plekken konden wij niet lezen.`,
  offline: (day: string) => `Zonder internet. Gegevens van ${day}.`,
} as const;

export type SocialMapMessages = MessagesOf<typeof messages>;

export const nl: Translation<SocialMapMessages> = { lang: 'nl', status: 'complete', messages };
