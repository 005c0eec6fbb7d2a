import * as z from 'zod/mini';
import { directory as acceptedDirectory } from './directory.ts';
import type { Directory } from './directory.ts';
import { service } from './hsds/service.ts';
import { pathOf } from './read.ts';
import { described } from './schema.ts';

/**
 * How much a file has to say. `accepted`: all that HSDS requires, so that a directory of elsewhere can be kept and
 * worked on. `published`: also what ours promises a visitor, that somebody owns the record, has checked it and will
 * check it again.
 */
export type Level = 'accepted' | 'published';

/** A service as we publish it. */
export const publishedService = z.extend(service, {
  assured_date: described(z.iso.date(), 'Day on which somebody last checked that all this is true.'),
  owner_role: described(z.string().check(z.minLength(1)), 'Role that keeps this record true, never a person.'),
  owner_organization: described(z.string().check(z.minLength(1)), 'Organisation of that role.'),
  review_date: described(z.iso.date(), 'Day on which the owner looks at it again.'),
});

/** A directory as we publish it. */
export const publishedDirectory = z.extend(acceptedDirectory, {
  services: described(z.array(publishedService), 'The services, each with its owner and its dates.'),
});

const schemas = { accepted: acceptedDirectory, published: publishedDirectory } as const;

/** What is written is exactly the profile; anything else is a mistake of the writer. */
export class InvalidDirectoryError extends Error {
  override readonly name = 'InvalidDirectoryError';
  /** JSON paths of what does not fit. */
  readonly paths: readonly string[];
  constructor(paths: readonly string[]) {
    super(`Not written: ${paths.length} values do not fit the profile, the first at ${paths[0]}.`);
    this.paths = paths;
  }
}

/** Checks strictly. @throws InvalidDirectoryError */
export const parseDirectory = (directory: unknown, level: Level = 'accepted'): Directory => {
  const result = schemas[level].safeParse(directory);
  if (result.success) return result.data;
  throw new InvalidDirectoryError(result.error.issues.map((issue) => pathOf('', issue.path)));
};

/** One directory as JSON, a service a line, so that two versions can be compared by line. @throws InvalidDirectoryError */
export const writeDirectory = (directory: Directory, level: Level = 'accepted'): string => {
  const { services, ...head } = parseDirectory(directory, level);
  const lines = services.map((service) => JSON.stringify(service)).join(',\n');
  const opening = JSON.stringify(head).slice(0, -1);
  return `${opening},"services":[\n${lines}\n]}\n`;
};
