import type { DirectoryPage, DirectorySource } from '@veerkracht/core/finder';
import { createFetchReader } from './fetch-reader.ts';
import type { HttpOptions } from './json-reader.ts';
import { SourceError } from './source-error.ts';

type Raw = Readonly<Record<string, unknown>>;
const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);
const array = (value: unknown): readonly unknown[] | undefined => (Array.isArray(value) ? value : undefined);

/** Our file, a bare list, or a saved page of an API. */
export const pageOf = (value: unknown, url: string): DirectoryPage => {
  const file = isRaw(value) ? value : {};
  const services = array(value) ?? array(file['services']) ?? array(file['contents']);
  if (services === undefined) throw new SourceError('format', url);
  const [terms, points, made] = [array(file['taxonomy_terms']), array(file['postcode_points']), file['generated_at']];
  return {
    services,
    total: services.length,
    ...(terms && { taxonomyTerms: terms }),
    ...(points && { postcodePoints: points }),
    ...(typeof made === 'string' && { generatedAt: made }),
  };
};

/** A directory in one JSON file, on any web server. */
export const createStaticSource = (url: string, options: HttpOptions = {}): DirectorySource => {
  const json = createFetchReader(options);
  return {
    async *pages({ signal }) {
      yield pageOf(await json.read(url, { signal }), url);
    },
  };
};
