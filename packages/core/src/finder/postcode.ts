import type { Point } from '../search/search.ts';

/** Four digits to a point. */
export type PostcodePoints = ReadonlyMap<string, Point>;

/** The four digits of a Dutch postcode, typed in any way; undefined for anything else. */
export const fourDigits = (typed: string): string | undefined =>
  typed.trim().match(/^([1-9]\d{3})\s?([a-z]{2})?$/i)?.[1];

/** Points as a directory publishes them; what is not one is passed over. */
export const readPostcodePoints = (rows: readonly unknown[]): PostcodePoints =>
  new Map(
    rows.flatMap((row) => {
      const { postal_code: code, latitude: lat, longitude: lon } = (row ?? {}) as Record<string, unknown>;
      const digits = typeof code === 'string' ? fourDigits(code) : undefined;
      return digits !== undefined && typeof lat === 'number' && typeof lon === 'number'
        ? [[digits, { lat, lon }] as const]
        : [];
    }),
  );

/** The point of a postcode, or of its nearest neighbour by number in the same area (same first two digits). */
export const locate = (points: PostcodePoints, typed: string): Point | undefined => {
  const digits = fourDigits(typed);
  if (digits === undefined) return undefined;
  const exact = points.get(digits);
  if (exact) return exact;
  const wanted = Number(digits);
  const near = [...points.keys()]
    .filter((known) => known.slice(0, 2) === digits.slice(0, 2))
    .sort((left, right) => Math.abs(Number(left) - wanted) - Math.abs(Number(right) - wanted))[0];
  return near === undefined ? undefined : points.get(near);
};
