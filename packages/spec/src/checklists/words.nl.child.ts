/** Children of 4 to 12, as a teacher, parent or helper sees it. `open` is for the parent, unless it says otherwise. */
export const child = {
  sleep: {
    label: 'Slapen',
    open: 'Hoe slaapt uw kind?',
    do: 'Vraag hoe het naar bed gaan verloopt.',
    dont: 'Laat het kind de droom niet navertellen.',
    signs: {
      afraid: 'Wil niet alleen slapen',
      dreams: 'Heeft nare dromen of plast weer in bed',
      tired: 'Is moe in de klas',
    },
  },
  energy: {
    label: 'Eten en energie',
    open: 'Eet en speelt uw kind zoals eerst?',
    do: 'Kijk een paar dagen en schrijf op wat u ziet.',
    dont: 'Dwing een kind niet om te eten.',
    signs: { appetite: 'Eet veel minder of veel meer', flat: 'Heeft weinig energie', busy: 'Is steeds druk' },
  },
  concentration: {
    label: 'Opletten en leren',
    open: 'Kan uw kind met aandacht spelen of leren?',
    do: 'Geef korte opdrachten en vaste momenten.',
    dont: 'Denk niet alleen aan de taal.',
    signs: {
      dreams: 'Droomt weg in de klas',
      stuck: 'Leert minder dan eerst',
      forgets: 'Vergeet wat net is gezegd',
    },
  },
  body: {
    label: 'Buikpijn en hoofdpijn',
    open: 'Heeft uw kind vaak pijn?',
    do: 'Vraag op welke momenten de pijn komt.',
    dont: 'Zeg niet dat het kind zich aanstelt.',
    signs: { pain: 'Heeft vaak buikpijn of hoofdpijn', school: 'Heeft pijn op dagen met school' },
  },
  fear: {
    label: 'Bang zijn',
    open: 'Waar is uw kind bang voor?',
    do: 'Zeg vooraf wat er gaat gebeuren.',
    dont: 'Verras een kind niet met harde geluiden.',
    signs: {
      startles: 'Schrikt van geluid',
      leaves: 'Kan geen afscheid nemen van de ouders',
      new: 'Is bang voor nieuwe dingen',
    },
  },
  mood: {
    label: 'Verdriet',
    open: 'Wanneer lacht uw kind?',
    do: 'Speel of teken samen. Praten hoeft niet.',
    dont: 'Vraag niet steeds wat er is.',
    signs: { cries: 'Huilt veel', joyless: 'Speelt niet meer met plezier', flat: 'Laat weinig gevoel zien' },
  },
  anger: {
    label: 'Boos zijn',
    open: 'Wat doet uw kind als het boos is?',
    do: 'Blijf dichtbij en rustig, en benoem wat u ziet.',
    dont: 'Straf niet terwijl het kind nog boos is.',
    signs: {
      bursts: 'Wordt plotseling heel boos',
      hits: 'Slaat, bijt of maakt dingen stuk',
      bossy: 'Wil alles bepalen',
    },
  },
  alone: {
    label: 'Spelen en vrienden',
    open: 'Met wie speelt uw kind graag?',
    do: 'Zoek één kind om mee te spelen.',
    dont: 'Zet een kind niet alleen apart.',
    signs: {
      alone: 'Speelt meestal alleen',
      quarrels: 'Heeft vaak ruzie met andere kinderen',
      silent: 'Praat niet op school',
    },
  },
  memories: {
    label: 'Nare dingen naspelen',
    open: 'Speelt of tekent uw kind steeds hetzelfde?',
    do: 'Laat het spel toe en blijf erbij.',
    dont: 'Vraag niet wat er is gebeurd.',
    signs: {
      plays: 'Speelt of tekent steeds dezelfde nare dingen',
      absent: 'Is soms even niet te bereiken',
      reminds: 'Raakt van slag door een geur, geluid of plek',
    },
  },
  loss: {
    label: 'Iemand missen',
    open: 'Wie mist uw kind?',
    do: 'Maak samen iets voor wie er niet is.',
    dont: 'Beloof niet dat iemand terugkomt.',
    signs: { asks: 'Vraagt vaak naar iemand die er niet is', worries: 'Maakt zich zorgen om een ouder' },
  },
  children: {
    label: 'Jonger of ouder doen',
    open: 'Wat doet uw kind nu anders dan een half jaar geleden?',
    do: 'Laat het kind kind zijn, ook bij het vertalen.',
    dont: 'Gebruik het kind nooit als tolk.',
    signs: {
      younger: 'Doet jonger: duimen, kruipen, babytaal',
      grown: 'Zorgt voor ouders, broers of zussen',
      interprets: 'Tolkt voor de ouders',
    },
  },
  home: {
    label: 'Thuis',
    open: 'Hoe is het thuis voor uw kind?',
    do: 'Bespreek zorgen eerst met een collega.',
    dont: 'Vraag een kind niet uit.',
    signs: {
      tension: 'Vertelt over ruzie thuis',
      afraid: 'Wil niet naar huis',
      alone: 'Is veel alleen',
    },
  },
} as const;
