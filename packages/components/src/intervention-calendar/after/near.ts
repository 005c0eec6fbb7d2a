import type { SeriesRecord } from '@veerkracht/core/calendar';
import { locate, readPostcodePoints } from '@veerkracht/core/finder';
import type { Point, PostcodePoints } from '@veerkracht/core/finder';
import type { Loaded } from '../load-series.ts';

/** Points of the postcodes of the places themselves: enough to measure without asking anybody. */
const pointsOf = (records: readonly SeriesRecord[]): PostcodePoints =>
  new Map(
    records.flatMap(({ place }) =>
      place?.point && place.postcode ? [[place.postcode.slice(0, 4), place.point] as const] : [],
    ),
  );

const known = new WeakMap<Loaded, PostcodePoints>();

/** Where a postcode is; undefined for what is none, or is far from all that is known. */
export const nearOf = (postcode: string, loaded: Loaded): Point | undefined => {
  if (postcode === '') return undefined;
  const points =
    known.get(loaded) ?? new Map([...pointsOf(loaded.plan.records), ...readPostcodePoints(loaded.postcodePoints)]);
  known.set(loaded, points);
  return locate(points, postcode);
};
