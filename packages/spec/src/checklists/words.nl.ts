/** The aid in plain Dutch: the source of all other languages. CC BY 4.0. @module */

export { adult } from './words.nl.adult.ts';
export { child } from './words.nl.child.ts';
export { youth } from './words.nl.youth.ts';

export const stressors = {
  housing: 'Het huis of de buurt',
  money: 'Geld of schulden',
  reunion: 'Wachten op familie',
  procedure: 'Papieren en brieven',
  discrimination: 'Slecht behandeld worden',
  relatives: 'Ziekte of gevaar bij familie',
  language: 'Druk van taal of werk',
} as const;

export const strengths = {
  family: 'Familie en gezin',
  faith: 'Geloof of zingeving',
  friends: 'Vrienden en buren',
  work: 'Werk, school of vrijwilligerswerk',
  sport: 'Sport, muziek, buiten zijn',
  routine: 'Vaste dingen in de dag',
  plans: 'Plannen en dromen',
  talks: 'Iemand om mee te praten',
} as const;

export const dangers = {
  suicide: 'Praat over dood willen, of doet zichzelf pijn',
  others: 'Is misschien een gevaar voor anderen',
  confused: 'Is erg in de war, of ziet en hoort dingen die er niet zijn',
  child: 'Een kind is misschien niet veilig',
  violence: 'Er is misschien geweld thuis',
  eating: 'Eet of drinkt niet meer',
  'self-care': 'Kan niet meer voor zichzelf zorgen',
} as const;

export const interpreters = {
  'none-needed': 'Geen tolk nodig',
  professional: 'Een tolk die erbij is',
  phone: 'Een tolk aan de telefoon',
  adult: 'Een volwassene die de persoon zelf koos',
  child: 'Een kind of jongere',
  nobody: 'Niemand, en dat is lastig',
} as const;

export const items = {
  look: 'Wat viel u op?',
  lookHelp: 'Kies wat u zag of hoorde. Alles mag leeg blijven.',
  none: 'Nu viel mij niets op',
  more: 'Wat zag of hoorde u precies?',
  stressors: 'Wat drukt er van buiten?',
  strengths: 'Wat gaat goed, of geeft kracht?',
  urgent: 'Is er iets dat niet kan wachten?',
  urgentNone: 'Nee, voor zover ik weet',
  talk: 'Wie tolkt er in het gesprek?',
  noChild: 'Laat nooit een kind tolken. Vraag een tolk aan de telefoon, of kies een ander moment.',
  teachBack: 'Vraag de persoon om in eigen woorden te herhalen. Een knik zegt niets.',
} as const;

/** What each helper needs to hear before the start, and what stands on the card beside it. */
export const variants = {
  klantmanager: {
    title: 'Gesprekshulp voor de klantmanager',
    intro: 'Vul dit in na een gesprek, of samen met de persoon. Twee minuten is genoeg.',
    do: ['Zeg waarom u dit vraagt en wat ermee gebeurt.', 'Vraag één ding tegelijk.', 'Spreek een volgend moment af.'],
    dont: ['Stel geen diagnose.', 'Koppel een antwoord niet aan de uitkering.', 'Beloof geen snelle plek.'],
  },
  volunteer: {
    title: 'Gesprekshulp voor de vrijwilliger',
    intro: 'Merkt u iets en twijfelt u? Kijk wat u ziet, wat u kunt zeggen en wie u kunt bellen.',
    do: [
      'Luister en doe iets gewoons samen.',
      'Zeg wat u ziet, zonder oordeel.',
      'Bel uw vaste contact als u twijfelt.',
    ],
    dont: [
      'Ga niet behandelen. U bent er als mens.',
      'Beloof niet dat u zwijgt.',
      'Draag een zwaar verhaal niet alleen.',
    ],
  },
  school: {
    title: 'Gesprekshulp voor school',
    intro: 'Kijk samen met een collega naar een leerling van 12 tot 18 jaar.',
    do: [
      'Praat vroeg met de ouders, met een tolk.',
      'Schrijf op wat u zag, niet wat u denkt.',
      'Houd school zo gewoon mogelijk.',
    ],
    dont: ['Plak geen etiket.', 'Ga niet om de ouders heen.', 'Laat een leerling nooit tolken.'],
  },
  'primary-care': {
    title: 'Gesprekshulp voor de huisartsenpraktijk',
    intro: 'Voor assistent en praktijkondersteuner, voor of na een kort consult.',
    do: [
      'Plan een dubbel consult met een tolk.',
      'Begin bij het lichaam en de slaap.',
      'Zoek iets voor de tijd dat iemand wacht.',
    ],
    dont: [
      'Vraag niet naar het hele verhaal.',
      'Denk niet dat één gesprek alles laat zien.',
      'Laat familie niet tolken bij gevoelige dingen.',
    ],
  },
  'child-4-12': {
    title: 'Gesprekshulp bij kinderen van 4 tot 12 jaar',
    intro: 'Kijk naar gewone dingen: slapen, spelen, leren. Praat daarna met de ouders.',
    do: ['Begin met wat goed gaat.', 'Praat met de ouders, met een tolk.', 'Houd vaste dagen en vaste mensen.'],
    dont: ['Vraag een kind niet naar het verleden.', 'Plak geen etiket.', 'Laat een kind nooit tolken.'],
  },
  'youth-12-18': {
    title: 'Gesprekshulp bij jongeren van 12 tot 18 jaar',
    intro: 'Vul dit in over een jongere, of samen met de jongere.',
    do: [
      'Vraag of de jongere hierover wil praten.',
      'Zeg eerlijk met wie u iets deelt.',
      'Zoek samen één volgende stap.',
    ],
    dont: ['Praat niet alleen óver de jongere.', 'Plak geen etiket.', 'Laat een jongere nooit tolken.'],
  },
} as const;

export const purpose =
  'Deze gesprekshulp helpt u om iets op te merken, erover te praten en steun te vinden. Het is geen test. Zij zegt niet of iemand ziek is, en ook niet dat er niets is.';
