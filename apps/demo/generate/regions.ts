import type { Region as MunicipalRegion } from '@veerkracht/spec';
import { identify } from './identify.ts';
import { municipalities } from './places.ts';
import type { Region } from './providers/provider.ts';

const region = (key: Region, name: string): MunicipalRegion => ({
  id: identify('region', key),
  name,
  description: 'Deze gemeenten werken samen (voorbeeld).',
  municipalities: municipalities.filter((one) => one.region === key).map(({ code }) => `GM${code}`),
});

const byKey = {
  drechtsteden: region('drechtsteden', 'Drechtsteden'),
  haarlem: region('haarlem', 'Zuid-Kennemerland'),
} as const;

/** Municipalities that work together. */
export const regions: readonly MunicipalRegion[] = Object.values(byKey);
export const regionOf = (key: Region): MunicipalRegion | undefined => (key === 'national' ? undefined : byKey[key]);
