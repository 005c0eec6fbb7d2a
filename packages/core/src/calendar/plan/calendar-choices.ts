/** What there is to choose from. @module */

/** Half of a day of the week, `MO-morning`: when somebody has lessons. */
export type HalfDay = `${(typeof lessonDays)[number]}-${(typeof dayParts)[number]}`;
export const lessonDays = ['MO', 'TU', 'WE', 'TH', 'FR'] as const;
export const dayParts = ['morning', 'afternoon', 'evening'] as const;

/** Kilometres to choose from. */
export const distances = [2, 5, 10, 25] as const;
