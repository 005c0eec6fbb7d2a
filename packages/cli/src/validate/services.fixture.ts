import { createHash } from 'node:crypto';

const uuidOf = (seed: string): string => {
  const hex = createHash('sha256').update(seed).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
};

/** A made-up service with as much in it as a real one has. The same number gives the same service. */
export const madeUpService = (number: number): Readonly<Record<string, unknown>> => {
  const id = (part: string): string => uuidOf(`${number} ${part}`);
  const organization = uuidOf(`organization ${number % 5000}`);
  const words = Array.from({ length: 24 }, (_, at) => uuidOf(`word ${(number * 7 + at * 13) % 900}`).slice(0, 6));
  return {
    ...{ id: id('service'), organization_id: organization, name: `Groep ${words[0]} ${number} (voorbeeld)` },
    ...{ status: 'active', description: `U praat met anderen over ${words.join(' ')}.`, is_fictional: true },
    ...{ url: `https://groep${number}.example/`, email: `balie@groep${number}.example`, assured_date: '2026-11-01' },
    ...{ owner_role: 'redactie', owner_organization: 'Gemeente Voorbeeld', review_date: '2027-05-01' },
    organization: { id: organization, name: `Stichting ${number % 5000}`, description: 'Helpt.' },
    phones: [{ id: id('phone'), number: `010 000 ${String(number % 10_000).padStart(4, '0')}` }],
    languages: ['nl', 'ar', 'ti'].map((code) => ({ id: id(code), code })),
    schedules: [
      {
        id: id('open'),
        freq: 'WEEKLY',
        byday: 'MO,WE',
        opens_at: '09:00',
        closes_at: '17:00',
        timezone_id: 'Europe/Amsterdam',
      },
    ],
    service_areas: [
      {
        ...{ id: id('area'), name: 'Dordrecht' },
        uri: 'https://identifier.overheid.nl/tooi/id/gemeente/gm0505',
      },
    ],
    service_at_locations: [
      {
        id: id('at'),
        location: {
          ...{ id: id('location'), location_type: 'physical', latitude: 51.8 + (number % 97) / 1000 },
          longitude: 4.67 + (number % 89) / 1000,
          addresses: [
            {
              ...{ id: id('address'), address_1: `Voorbeeldstraat ${number}`, city: 'Dordrecht', country: 'NL' },
              ...{
                state_province: 'Zuid-Holland',
                postal_code: String(3311 + (number % 20)),
                address_type: 'physical',
              },
            },
          ],
        },
      },
    ],
  };
};
