/**
 * Whether a text that should name a role or an organisation looks like the name of a person. A guess in both
 * directions: a single first name cannot be told from the name of an organisation and passes, an organisation that is
 * called like a person and has no known word in it is found, and can be named in the directory to be let through.
 * @module
 */

const roleWords = new RegExp(
  [
    ...['redactie', 'redacteur', 'editor', 'team', 'gemeente', 'municipality', 'aanbieder', 'provider', 'stichting'],
    ...['vereniging', 'bureau', 'dienst', 'loket', 'balie', 'beheer', 'coördinat', 'coordinat', 'adviseur', 'officer'],
    ...['secretari', 'raad', 'board', 'praktijk', 'huisarts', 'ggd', 'ggz', 'centrum', 'centre', 'center', 'huis'],
    ...['school', 'kerk', 'moskee', 'bibliotheek', 'library', 'fonds', 'fund', 'instituut', 'institute', 'universit'],
    ...['desk', 'staff', 'admin', 'system', 'import', 'robot', 'sociale kaart', 'directory', 'network', 'netwerk'],
    ...['regio', 'region', 'council', 'service', 'afdeling', 'department', 'medewerker', 'manager', 'maatschappelijk'],
    ...['welzijn', 'zorg', 'hulp', 'care', 'support', 'groep', 'group', 'leverancier', 'bron', 'source', 'onderzoek'],
    ...[
      'trial',
      'register',
      'database',
      'databank',
      'b\\.v\\.',
      '\\bbv\\b',
      '\\bnv\\b',
      'ltd',
      'inc\\b',
      '\\bnji\\b',
      'arq',
    ],
    ...[
      'functionaris',
      'beleid',
      'policy',
      'klantmanager',
      'consulent',
      'verpleegkundige',
      'coach',
      'trainer',
      'role',
      'werk',
      'nederland',
      'foundation',
    ],
  ].join('|'),
  'i',
);
const titles = /\b(mr|mrs|ms|mw|mevr|mevrouw|dhr|meneer|drs|ir|prof)\b\.?\s+\p{Lu}/iu;
const address = /\b[\p{L}]+[._][\p{L}]+@/u;
const initials = /^(\p{Lu}\.\s?)+(\p{Ll}+\s)*\p{Lu}\p{L}+$/u;
const between = /^(van|de|den|der|ter|ten|te|el|al|ben|bin|von|da|di|du|la|le|op|in|'t|’t)$/i;

const capitalised = (word: string): boolean => /^\p{Lu}[\p{L}'’-]+$/u.test(word);

/** Two to five words, all names: `Fatima el Idrissi`. */
const fullName = (text: string): boolean => {
  const words = text.split(/\s+/);
  const names = words.filter((word) => !between.test(word));
  return words.length <= 5 && names.length >= 2 && names.length <= 4 && names.every(capitalised);
};

export const looksLikePerson = (text: string, organizations: ReadonlySet<string> = new Set()): boolean => {
  const said = text.trim();
  if (organizations.has(said.toLowerCase())) return false;
  if (titles.test(said) || address.test(said)) return true;
  if (roleWords.test(said)) return false;
  return initials.test(said) || fullName(said);
};
