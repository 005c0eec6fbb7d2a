import { publicDirectory } from '@veerkracht/spec';
import type { Directory } from '@veerkracht/spec';

type Thing = Readonly<Record<string, unknown>>;
const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What would tell where a secret place is. */
const telling: ReadonlySet<string> = new Set([
  ...['latitude', 'longitude', 'addresses', 'transportation', 'name', 'alternate_name', 'url'],
  ...['external_identifier', 'external_identifier_type', 'accessibility'],
]);

const isPublic = (value: unknown): boolean => !isThing(value) || value['visibility'] !== 'professional';

const secretIds = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value.flatMap(secretIds);
  if (!isThing(value)) return [];
  const own = value['address_confidential'] === true ? [value['id']] : [];
  return [...own, ...Object.values(value).flatMap(secretIds)];
};

/** A copy without what only professionals may read, at any depth, and without where secret places are. */
const cleaned = (value: unknown, secrets: ReadonlySet<unknown>): unknown => {
  if (Array.isArray(value)) return value.filter(isPublic).map((item) => cleaned(item, secrets));
  if (!isThing(value)) return value;
  const isPlace = 'location_type' in value;
  // The same place can stand elsewhere in the file without saying that it is secret.
  const isSecret = isPlace && secrets.has(value['id']);
  const entries = Object.entries(value).filter(([key, item]) => isPublic(item) && !(isSecret && telling.has(key)));
  const copy = Object.fromEntries(entries.map(([key, item]) => [key, cleaned(item, secrets)]));
  return isSecret ? { ...copy, address_confidential: true, location_type: 'virtual' } : copy;
};

/** The directory as everybody may read it. */
export const withoutSecrets = (directory: Directory): Directory => {
  const secrets = new Set(secretIds(directory.services).concat(secretIds(directory.organizations ?? [])));
  const { visibility: _visibility, ...open } = directory;
  return publicDirectory(cleaned(open, secrets) as Directory);
};
