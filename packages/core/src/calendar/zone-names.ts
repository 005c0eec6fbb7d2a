/** Names that Windows and Outlook give to clocks, for those that files about the Netherlands may come from (CLDR). */
const windows: Readonly<Record<string, string>> = {
  'W. Europe Standard Time': 'Europe/Berlin',
  'Romance Standard Time': 'Europe/Paris',
  'Central Europe Standard Time': 'Europe/Budapest',
  'Central European Standard Time': 'Europe/Warsaw',
  'GMT Standard Time': 'Europe/London',
  'Greenwich Standard Time': 'Atlantic/Reykjavik',
  'E. Europe Standard Time': 'Europe/Chisinau',
  'FLE Standard Time': 'Europe/Kiev',
  'GTB Standard Time': 'Europe/Bucharest',
  'Turkey Standard Time': 'Europe/Istanbul',
  'Syria Standard Time': 'Asia/Damascus',
  'Middle East Standard Time': 'Asia/Beirut',
  'Egypt Standard Time': 'Africa/Cairo',
  'E. Africa Standard Time': 'Africa/Nairobi',
  'Afghanistan Standard Time': 'Asia/Kabul',
  'Eastern Standard Time': 'America/New_York',
  'Central Standard Time': 'America/Chicago',
  'Mountain Standard Time': 'America/Denver',
  'Pacific Standard Time': 'America/Los_Angeles',
  UTC: 'UTC',
  'Coordinated Universal Time': 'UTC',
};

/** Cities in the long names of Outlook: `(UTC+01:00) Amsterdam, Berlin, Bern, Rome`. */
const cities = /\b(Amsterdam|Berlin|Brussels|Paris|Madrid|London|Dublin|Warsaw|Athens|Istanbul|Vienna|Rome)\b/;

/** A name of the IANA database for what a file calls a clock; undefined when nobody can tell. */
export const ianaNameOf = (name: string, isKnown: (name: string) => boolean): string | undefined => {
  const plain = name.trim().replace(/^\/[^/]+\/(?:[^/]+\/)?(?=[A-Z][A-Za-z]+\/)/, '');
  if (isKnown(plain)) return plain;
  const byName = windows[plain] ?? Object.entries(windows).find(([one]) => plain.includes(one))?.[1];
  const [, city] = cities.exec(plain) ?? [];
  return byName ?? (city && `Europe/${city}`);
};
