import { directory as directorySchema } from './directory.ts';
import type { Directory } from './directory.ts';
import { pathOf } from './read.ts';

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
export const parseDirectory = (directory: unknown): Directory => {
  const result = directorySchema.safeParse(directory);
  if (result.success) return result.data;
  throw new InvalidDirectoryError(result.error.issues.map((issue) => pathOf('', issue.path)));
};

/** One directory as JSON, a service a line, so that two versions can be compared by line. @throws InvalidDirectoryError */
export const writeDirectory = (directory: Directory): string => {
  const { services, ...head } = parseDirectory(directory);
  const lines = services.map((service) => JSON.stringify(service)).join(',\n');
  const opening = JSON.stringify(head).slice(0, -1);
  return `${opening},"services":[\n${lines}\n]}\n`;
};
