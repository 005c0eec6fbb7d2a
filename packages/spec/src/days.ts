/** A wait that was true longer ago than this says nothing any more; rule DIR-15. */
export const waitExpiresAfterDays = 90;

/** Whether there are places left says nothing any more after so long; rule DIR-39. */
export const placesExpireAfterDays = 30;

/** Days from one date to another, `2026-11-21`; negative when the second comes first. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
