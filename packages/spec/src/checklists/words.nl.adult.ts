/** Adults, as a helper sees or hears it. `open` is what one can say to the person. */
export const adult = {
  sleep: {
    label: 'Slapen',
    open: 'Hoe slaapt u de laatste tijd?',
    do: 'Vraag ook wat de nacht rustiger maakt.',
    dont: 'Vraag niet waar de dromen over gaan.',
    signs: {
      short: 'Slaapt weinig of wordt vaak wakker',
      dreams: 'Heeft nare dromen',
      reversed: 'Slaapt overdag en is ’s nachts wakker',
      afraid: 'Is bang om te gaan slapen',
    },
  },
  energy: {
    label: 'Moe zijn en eten',
    open: 'Waar krijgt u energie van? En wat kost u energie?',
    do: 'Vraag hoe een gewone dag eruitziet.',
    dont: 'Zeg niet dat iemand meer zijn best moet doen.',
    signs: {
      tired: 'Is de hele dag moe',
      appetite: 'Eet veel minder of veel meer dan eerst',
      slow: 'Praat of beweegt langzamer dan eerst',
    },
  },
  concentration: {
    label: 'Onthouden en leren',
    open: 'Lukt het om te onthouden wat u leert?',
    do: 'Zeg dat veel mensen dit hebben na een zware tijd.',
    dont: 'Denk niet meteen dat iemand niet wil.',
    signs: {
      forgets: 'Vergeet afspraken of woorden',
      stuck: 'Komt niet verder met de taal',
      thread: 'Raakt in een gesprek de draad kwijt',
    },
  },
  body: {
    label: 'Pijn in het lichaam',
    open: 'Waar in uw lichaam voelt u spanning of pijn?',
    do: 'Neem de pijn serieus en vraag wat de huisarts zei.',
    dont: 'Zeg niet dat het tussen de oren zit.',
    signs: {
      head: 'Heeft vaak hoofdpijn, buikpijn of rugpijn',
      heart: 'Heeft hartkloppingen of ademt snel',
      unexplained: 'Heeft pijn en de dokter vindt niets',
    },
  },
  fear: {
    label: 'Bang of gespannen zijn',
    open: 'Zijn er momenten dat u zich niet veilig voelt?',
    do: 'Kies een rustige plek en zeg steeds wat u gaat doen.',
    dont: 'Ga niet tussen de persoon en de deur zitten.',
    signs: {
      startles: 'Schrikt snel van geluid of van mensen',
      guard: 'Let steeds op de deur of op anderen',
      restless: 'Kan niet stilzitten',
    },
  },
  mood: {
    label: 'Verdriet en geen zin hebben',
    open: 'Waar heeft u nog plezier in?',
    do: 'Geef tijd. Stilte mag.',
    dont: 'Zeg niet dat het wel overgaat.',
    signs: {
      joyless: 'Heeft nergens zin in',
      cries: 'Huilt vaak of voelt niets meer',
      hopeless: 'Zegt dat niets nog zin heeft',
    },
  },
  anger: {
    label: 'Boos zijn',
    open: 'Wat maakt u snel boos of ongeduldig?',
    do: 'Blijf rustig en zeg wat u ziet.',
    dont: 'Ga niet in discussie over wie gelijk heeft.',
    signs: {
      quick: 'Wordt sneller boos dan eerst',
      conflict: 'Heeft vaak ruzie',
      regret: 'Heeft later spijt van boos worden',
    },
  },
  alone: {
    label: 'Alleen zijn',
    open: 'Met wie praat u, als u iemand nodig heeft?',
    do: 'Vraag naar één persoon bij wie het goed voelt.',
    dont: 'Stuur niet meteen naar een grote groep.',
    signs: {
      withdraws: 'Komt weinig buiten',
      nobody: 'Heeft bijna niemand om mee te praten',
      avoids: 'Gaat plekken of mensen uit de weg',
    },
  },
  memories: {
    label: 'Nare herinneringen',
    open: 'Komt het verleden soms ongevraagd terug? U hoeft er niet over te vertellen.',
    do: 'Blijf bij vandaag: wat helpt u als het terugkomt?',
    dont: 'Vraag niet naar het verhaal.',
    signs: {
      returns: 'Zegt dat nare beelden terugkomen',
      absent: 'Is soms even weg met de gedachten',
      silent: 'Wil over een tijd niets zeggen en wordt dan stil',
    },
  },
  loss: {
    label: 'Rouw en zorgen om familie',
    open: 'Aan wie denkt u veel?',
    do: 'Noem de naam, als iemand die zelf noemt.',
    dont: 'Vergelijk het verlies niet met dat van anderen.',
    signs: {
      mourns: 'Rouwt om iemand of om wat weg is',
      worries: 'Denkt steeds aan familie ver weg',
      guilt: 'Voelt zich schuldig tegenover anderen',
    },
  },
  habits: {
    label: 'Drank, drugs, pillen, gokken',
    open: 'Wat doet u om even rust in uw hoofd te krijgen?',
    do: 'Vraag het gewoon en zonder oordeel.',
    dont: 'Dreig niet en maak geen verwijt.',
    signs: {
      more: 'Gebruikt meer alcohol, drugs, khat of pillen',
      games: 'Gokt of gamet heel veel',
      secret: 'Verbergt dit, of schaamt zich',
    },
  },
  daily: {
    label: 'Het gewone leven regelen',
    open: 'Wat lukt er deze week wel? En wat niet?',
    do: 'Kies samen één klein ding dat lukt.',
    dont: 'Zie een gemiste afspraak niet meteen als onwil.',
    signs: {
      appointments: 'Komt afspraken niet na',
      house: 'Houdt huis of post niet meer bij',
      care: 'Zorgt slecht voor zichzelf of de kinderen',
    },
  },
  children: {
    label: 'De kinderen',
    open: 'Hoe gaat het met uw kinderen?',
    do: 'Vraag wat het kind goed kan.',
    dont: 'Praat niet over het kind waar het bij is.',
    signs: {
      sleep: 'Een kind slaapt, eet of speelt anders dan eerst',
      clings: 'Een kind is heel aanhankelijk of heel stil',
      grown: 'Een kind zorgt voor de ouders',
      school: 'Op school gaat het minder goed',
    },
  },
  home: {
    label: 'Thuis en de relatie',
    open: 'Hoe is het bij u thuis?',
    do: 'Praat met ieder apart als dat kan.',
    dont: 'Vraag hier niet naar waar anderen bij zijn.',
    signs: {
      tension: 'Er is veel spanning thuis',
      alone: 'Ouders staan er alleen voor',
      afraid: 'Iemand lijkt bang voor een huisgenoot',
    },
  },
} as const;
