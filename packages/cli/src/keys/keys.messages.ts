import type { Bilingual } from '@veerkracht/spec';

export const keysHelp: Bilingual = {
  nl: `veerkracht keys make --out MAP --service ID --organisation NAAM [--lang nl|en]
  Maakt voor een organisatie een werksleutel en een herstelsleutel. Bewaar de herstelsleutel ergens anders.
  Het bestand public.json gaat naar de gemeente. De andere bestanden nooit.
veerkracht keys make --signer --out MAP
  Maakt voor de gemeente de sleutel waarmee zij de sleutelgids tekent.
veerkracht keys publish PUBLIC.JSON... --signer BESTAND --issuer NAAM --out MAP
  Tekent de sleutelgids en vult het logboek aan. Doe dit ten minste elke week: een gids geldt 7 dagen.
veerkracht keys rotate MAP
  Maakt een nieuwe werksleutel. De oude opent nog 30 dagen. Geef public.json opnieuw aan de gemeente.
veerkracht keys watch PUBLIC.JSON --directory ADRES --log ADRES --signer SLEUTEL [--seen BESTAND]
  Kijkt of de gids uw eigen sleutels noemt, en geen andere. Zo niet: dan is de uitkomst 1. Doe dit elke dag.`,
  en: `veerkracht keys make --out FOLDER --service ID --organisation NAME [--lang nl|en]
  Makes a working key and a recovery key for an organisation. Keep the recovery key somewhere else.
  The file public.json goes to the municipality. The other files never do.
veerkracht keys make --signer --out FOLDER
  Makes the key with which a municipality signs its directory of keys.
veerkracht keys publish PUBLIC.JSON... --signer FILE --issuer NAME --out FOLDER
  Signs the directory of keys and adds to the log. Do this at least every week: a directory holds for 7 days.
veerkracht keys rotate FOLDER
  Makes a new working key. The old one opens for 30 more days. Give public.json to the municipality again.
veerkracht keys watch PUBLIC.JSON --directory ADDRESS --log ADDRESS --signer KEY [--seen FILE]
  Looks whether the directory has your own keys, and no others. If not, the exit code is 1. Do this every day.`,
};

export const words = {
  nl: {
    unknown: 'Kies make, publish, rotate of watch.',
    make: 'Geef --out, --service (het id van de dienst) en --organisation.',
    publish: 'Geef de bestanden public.json, --signer, --issuer en --out.',
    rotate: 'Noem de map met uw sleutels.',
    watch: 'Geef uw public.json, --directory, --log en --signer.',
    made: (folder: string) => `Geschreven in ${folder}. Haal de herstelsleutel hier weg en bewaar hem in een kluis.`,
    fingerprint: (role: string, digits: string) => `${role}: ${digits}`,
    compare: 'Lees deze cijfers voor aan de gemeente, door de telefoon.',
    signer: (kid: string) => `Zet deze sleutel op uw pagina: ${kid}`,
    published: (keys: number, lines: number) => `Getekend: ${keys} sleutels, ${lines} nieuwe regels in het logboek.`,
    oneKey: (name: string) => `Let op: ${name} heeft maar 1 sleutel. Raakt die kwijt, dan is alles onleesbaar.`,
    twice: (kid: string) => `Deze sleutel staat er twee keer in, met andere gegevens: ${kid}`,
    brokenLog: 'Het logboek in deze map klopt niet. Er is niets geschreven.',
    rotated: 'Er is een nieuwe werksleutel. De oude opent nog 30 dagen. Geef public.json aan de gemeente.',
    fine: 'Alles klopt: de gids noemt uw sleutels, en geen andere.',
    changed: 'LET OP. Bel de gemeente, met een nummer dat u al had:',
    missing: (kid: string) => `- Uw sleutel staat er niet meer in: ${kid}`,
    stranger: (kid: string) => `- Deze sleutel is niet van u: ${kid}`,
    other: (kid: string) => `- Deze sleutel heeft andere gegevens dan u gaf: ${kid}`,
    fault: (fault: string) => `- De gids of het logboek is niet te vertrouwen (${fault}).`,
    unreachable: (address: string) => `Ik kan dit niet ophalen: ${address}`,
  },
  en: {
    unknown: 'Choose make, publish, rotate or watch.',
    make: 'Give --out, --service (the id of the service) and --organisation.',
    publish: 'Give the files public.json, --signer, --issuer and --out.',
    rotate: 'Name the folder with your keys.',
    watch: 'Give your public.json, --directory, --log and --signer.',
    made: (folder: string) => `Written in ${folder}. Take the recovery key away from here and keep it in a safe.`,
    fingerprint: (role: string, digits: string) => `${role}: ${digits}`,
    compare: 'Read these digits out to the municipality, over the phone.',
    signer: (kid: string) => `Put this key on your page: ${kid}`,
    published: (keys: number, lines: number) => `Signed: ${keys} keys, ${lines} new lines in the log.`,
    oneKey: (name: string) => `Mind: ${name} has 1 key only. When that is lost, everything is unreadable.`,
    twice: (kid: string) => `This key is in it twice, with other details: ${kid}`,
    brokenLog: 'The log in this folder does not hold together. Nothing was written.',
    rotated: 'There is a new working key. The old one opens for 30 more days. Give public.json to the municipality.',
    fine: 'All is well: the directory has your keys, and no others.',
    changed: 'MIND. Phone the municipality, on a number that you had before:',
    missing: (kid: string) => `- Your key is no longer in it: ${kid}`,
    stranger: (kid: string) => `- This key is not yours: ${kid}`,
    other: (kid: string) => `- This key has other details than you gave: ${kid}`,
    fault: (fault: string) => `- The directory or the log cannot be trusted (${fault}).`,
    unreachable: (address: string) => `I cannot fetch this: ${address}`,
  },
} as const;
