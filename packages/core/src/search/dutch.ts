/**
 * Other forms under which a Dutch word is looked for: `slapen` → `slaap`, `kinderen` → `kind`, `brieven` → `brief`.
 * Not a grammar: both the text and the query go through it, so a form only has to be the same on both sides.
 * @module
 */
const irregular: Readonly<Record<string, string>> = {
  kinderen: 'kind',
  kindje: 'kind',
  kindjes: 'kind',
  steden: 'stad',
  leden: 'lid',
  dagen: 'dag',
  wegen: 'weg',
  spelen: 'spel',
  gaan: 'ga',
  vrienden: 'vriend',
  vriendin: 'vriend',
  artsen: 'arts',
  dokters: 'dokter',
  nachten: 'nacht',
  geslapen: 'slaap',
  sliep: 'slaap',
  dromen: 'droom',
  droomt: 'droom',
  gedroomd: 'droom',
  zwemt: 'zwem',
  gezwommen: 'zwem',
  hulp: 'help',
  geholpen: 'help',
  sprak: 'spreek',
  spreken: 'spreek',
  gesprek: 'spreek',
  gesprekken: 'spreek',
  boos: 'boos',
  boze: 'boos',
  boosheid: 'boos',
  angstig: 'angst',
  angstige: 'angst',
  verdrietig: 'verdriet',
  eenzaam: 'eenzaam',
  eenzame: 'eenzaam',
  eenzaamheid: 'eenzaam',
  somber: 'somber',
  somberheid: 'somber',
  opvoeding: 'opvoed',
  opvoeden: 'opvoed',
  ouders: 'ouder',
};

const isVowel = (letter: string | undefined): boolean => letter !== undefined && 'aeiouy'.includes(letter);
const vowelGroups = (word: string): number => word.match(/[aeiouy]+/g)?.length ?? 0;

/** `brev` → `bref`, `huiz` → `huis`: Dutch does not end a word on v or z. */
const hardened = (stem: string): string => stem.replace(/v$/, 'f').replace(/z$/, 's');

/** What stands before `-en` or `-e`: `slap` → `slaap` (open syllable), `gezinn` → `gezin` (closed syllable). */
const closed = (stem: string): string => {
  const [last, vowel, before] = [stem.at(-1), stem.at(-2), stem.at(-3)];
  if (last !== undefined && last === vowel && !isVowel(last)) return stem.slice(0, -1);
  const open = !isVowel(last) && isVowel(vowel) && !isVowel(before) && 'aeou'.includes(vowel ?? '');
  const weak = vowelGroups(stem) > 1 && /(el|er|en|ig|ing)$/.test(stem);
  return hardened(open && !weak && last !== 'w' && last !== 'x' ? `${stem.slice(0, -1)}${vowel}${last}` : stem);
};

const stem = (word: string): string => {
  const known = irregular[word];
  if (known !== undefined) return known;
  if (word.length < 5) return word;
  if (/heden$/.test(word)) return `${word.slice(0, -5)}heid`;
  if (/[^aeiou]tjes?$/.test(word) && word.length > 6) return word.replace(/tjes?$/, '');
  if (/en$/.test(word) && vowelGroups(word) > 1) return closed(word.slice(0, -2));
  if (/[aeou]{2}[bdfgklmnprsvz]t$/.test(word)) return word.slice(0, -1);
  if (/[^saiou']s$/.test(word)) return word.slice(0, -1);
  if (/[^aeiou]e$/.test(word) && vowelGroups(word) > 1) return closed(word.slice(0, -1));
  return word;
};

/** Forms besides the word itself; Arabic words also without their article. */
export const dutchForms = (word: string): readonly string[] => {
  if (word.startsWith('ال') && word.length > 4) return [word.slice(2)];
  const form = stem(word);
  return form === word ? [] : [form];
};

/** Words that say nothing about what is looked for. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'aan al als ben bent bij daar dan dat de deze die dit doe doen door een en er geen had heb hebben heeft het hier hoe ' +
    'ik in is je kan kun kunnen kunt maar me meer met mijn moet na naar niet nog of om onze ook op over te tot u uit uw van ' +
    'veel voor waar want was wat we wel wie wij wil worden zich zij zijn zo zonder ' +
    'a an and are at can do for from have help how i im in is it me my need not of on or the to want what with you'
  )
    .split(' ')
    .filter((word) => word !== 'help' && word !== 'zonder'),
);
