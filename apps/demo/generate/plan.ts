import { pins } from './pins.ts';
import type { Pin } from './pins.ts';
import { municipalities, municipalityOf, pointAt, pointsOf } from './places.ts';
import type { Municipality } from './places.ts';
import type { PostcodePoint } from './gazetteer.ts';
import { careProviders } from './providers/care.ts';
import { earlyProviders } from './providers/early.ts';
import { meetingProviders } from './providers/meeting.ts';
import type { Provider, Region } from './providers/provider.ts';
import { pick, randomOf, shuffle } from './random.ts';

export const providers: readonly Provider[] = [...earlyProviders, ...careProviders, ...meetingProviders];

/** A service before it has any attributes: what it is called, what it is and where it stands. */
export interface Slot {
  readonly name: string;
  readonly slug: string;
  readonly provider: Provider;
  readonly region: Region;
  /** Which of its provider's services this is: decides what is taken in turn. */
  readonly turn: number;
  readonly pin: Pin;
  /** Absent for a national service. */
  readonly municipality?: Municipality;
  readonly point?: PostcodePoint;
}

export const slugOf = (name: string): string =>
  name
    .replace(' (voorbeeld)', '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const regions: readonly Region[] = ['drechtsteden', 'haarlem', 'national'];

const bare: readonly Slot[] = providers.flatMap((provider) =>
  regions
    .flatMap((region) => provider.names[region].map((name) => ({ region, name: `${name} (voorbeeld)` })))
    .map(({ region, name }, turn) => ({ name, slug: slugOf(name), provider, region, turn, pin: pins[name] ?? {} })),
);

/** A place that is pinned, or stands in the name. */
const givenMunicipality = ({ name, pin, region }: Slot): Municipality | undefined =>
  municipalityOf(pin.postcode === undefined ? '' : (pointAt(pin.postcode)?.code ?? '')) ??
  municipalities.find((municipality) => municipality.region === region && name.includes(municipality.name));

const fill = (region: Region): ReadonlyMap<string, Municipality> => {
  const slots = bare.filter((slot) => slot.region === region);
  const given = new Map(
    slots.flatMap((slot) => {
      const municipality = givenMunicipality(slot);
      return municipality ? [[slot.name, municipality] as const] : [];
    }),
  );
  const left = municipalities
    .filter((municipality) => municipality.region === region)
    .flatMap((municipality) => {
      const taken = [...given.values()].filter((other) => other === municipality).length;
      return Array<Municipality>(municipality.services - taken).fill(municipality);
    });
  const dealt = shuffle(randomOf(`places ${region}`), left);
  const open = slots.filter((slot) => !given.has(slot.name));
  return new Map([...given, ...open.flatMap((slot, at) => (dealt[at] ? [[slot.name, dealt[at]] as const] : []))]);
};

const pointFor = (slot: Slot, municipality: Municipality): PostcodePoint | undefined => {
  if (slot.pin.postcode !== undefined) return pointAt(slot.pin.postcode);
  const [first, ...rest] = pointsOf(municipality.code);
  return first && pick(randomOf(`point ${slot.slug}`), [first, ...rest]);
};

const placed = (slot: Slot, municipality: Municipality | undefined): Slot => {
  if (municipality === undefined) return slot;
  const point = pointFor(slot, municipality);
  return { ...slot, municipality, ...(point && { point }) };
};

/** The 145 services: which kinds, how many per region and place. */
export const slots: readonly Slot[] = (() => {
  const places = new Map([...fill('drechtsteden'), ...fill('haarlem')]);
  return bare.map((slot) => placed(slot, places.get(slot.name)));
})();
