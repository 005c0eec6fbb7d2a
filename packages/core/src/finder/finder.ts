/**
 * Finding a service: from records and a query to what the page shows. Pure; the caller brings the day, the
 * postcode points and the words.
 * @module
 */
export * from './build-finder.ts';
export * from './directory-source.ts';
export * from './find.ts';
export * from './next-steps.ts';
export * from './opening.ts';
export * from './postcode.ts';
export * from './query.ts';
export { readTerms, type TermName } from './read-attributes.ts';
export { readRecord, type RecordReading } from './read-record.ts';
export * from './record.ts';
export * from './waiting.ts';
export { finish, type Point } from '../search/search.ts';
