import { gazetteer } from './gazetteer.ts';
import type { PostcodePoint } from './gazetteer.ts';
import type { Region } from './providers/provider.ts';

export interface Municipality {
  readonly name: string;
  readonly code: string;
  readonly region: Exclude<Region, 'national'>;
  readonly province: string;
  /** How many services of the set stand here. */
  readonly services: number;
  /** Area code of a phone number. */
  readonly areaCode: string;
}

const municipality = (
  name: string,
  code: string,
  region: Municipality['region'],
  services: number,
  areaCode: string,
): Municipality => ({
  name,
  code,
  region,
  services,
  areaCode,
  province: region === 'drechtsteden' ? 'Zuid-Holland' : 'Noord-Holland',
});

export const municipalities: readonly Municipality[] = [
  municipality('Dordrecht', '0505', 'drechtsteden', 57, '078'),
  municipality('Zwijndrecht', '0642', 'drechtsteden', 9, '078'),
  municipality('Papendrecht', '0590', 'drechtsteden', 6, '078'),
  municipality('Sliedrecht', '0610', 'drechtsteden', 5, '0184'),
  municipality('Hendrik-Ido-Ambacht', '0531', 'drechtsteden', 4, '078'),
  municipality('Alblasserdam', '0482', 'drechtsteden', 3, '078'),
  municipality('Hardinxveld-Giessendam', '0523', 'drechtsteden', 3, '0184'),
  municipality('Haarlem', '0392', 'haarlem', 43, '023'),
  municipality('Zandvoort', '0473', 'haarlem', 7, '023'),
  municipality('Heemstede', '0397', 'haarlem', 2, '023'),
  municipality('Bloemendaal', '0377', 'haarlem', 1, '023'),
];

/** Real streets, never with a house number: no made-up care stands on a real front door. */
export const streets: Readonly<Record<string, readonly [string, ...string[]]>> = {
  '3311': ['Voorstraat', 'Wijnstraat', 'Groenmarkt', 'Scheffersplein', 'Bagijnhof', 'Kuipershaven'],
  '3312': ['Reeweg'],
  '3314': ['Mauritsweg', 'Krispijnseweg', 'Patersweg'],
  '3315': ['Bieshof'],
  '3317': ['Van Karnebeekstraat', 'De Savornin Lohmanweg'],
  '3318': ['Van Eesterenplein'],
  '3331': ['Koninginneweg'],
  '3332': ['Norderstedtplein'],
  '3341': ['Dorpsstraat', 'Weteringsingel'],
  '3351': ['Westeind'],
  '3353': ['Meent'],
  '3361': ['Kerkbuurt', 'Stationsweg'],
  '2952': ['Plantageweg', 'Cortgene'],
  '3371': ['Peulenstraat'],
  '2011': ['Gedempte Oude Gracht', 'Frankestraat', 'Wilhelminastraat'],
  '2015': ['Zijlweg'],
  '2021': ['Schoterweg', 'Spaarndamseweg'],
  '2024': ['Marsmanplein'],
  '2033': ['Generaal Spoorlaan'],
  '2034': ['Laan van Berlijn'],
  '2035': ['Floris van Adrichemlaan'],
  '2041': ['Haltestraat', 'Grote Krocht'],
  '2042': ['Zeestraat'],
  '2101': ['Binnenweg', 'Raadhuisstraat'],
  '2061': ['Bloemendaalseweg'],
};

/** Postcodes of a municipality in which we know a street. */
export const pointsOf = (code: string): readonly PostcodePoint[] =>
  gazetteer.filter((point) => point.code === code && streets[point.postcode] !== undefined);

export const pointAt = (postcode: string): PostcodePoint | undefined =>
  gazetteer.find((point) => point.postcode === postcode);

export const municipalityOf = (code: string): Municipality | undefined =>
  municipalities.find((municipality) => municipality.code === code);

const metresPerDegree = 111_320;

/** Metres between two points that are near each other. */
export const metresBetween = (
  from: { readonly latitude: number; readonly longitude: number },
  to: { readonly latitude: number; readonly longitude: number },
): number => {
  const north = (to.latitude - from.latitude) * metresPerDegree;
  const east = (to.longitude - from.longitude) * metresPerDegree * Math.cos((from.latitude * Math.PI) / 180);
  return Math.hypot(north, east);
};

const round3 = (value: number): number => Math.round(value * 1000) / 1000;

/** A point at most 150 metres from the middle of the postcode, to three decimals. */
export const near = (point: PostcodePoint, random: () => number): { latitude: number; longitude: number } => {
  const angle = random() * 2 * Math.PI;
  const metres = random() * 150;
  const latitude = point.latitude + (metres * Math.sin(angle)) / metresPerDegree;
  const east = metresPerDegree * Math.cos((point.latitude * Math.PI) / 180);
  return { latitude: round3(latitude), longitude: round3(point.longitude + (metres * Math.cos(angle)) / east) };
};
