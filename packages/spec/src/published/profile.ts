import { profileUri, schemaVersion } from '../directory.ts';
import { addedFields, ownObjects, requiredToPublish } from './added.ts';
import { schemaFiles, withLocalReferences } from './json-schemas.ts';
import type { Files, Json } from './json-schemas.ts';

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON Merge Patch, RFC 7386: null takes away, objects are merged, everything else is replaced. */
export const mergePatch = (target: unknown, patch: unknown): unknown => {
  if (!isObject(patch)) return patch;
  const base = isObject(target) ? target : {};
  const kept = Object.entries(base).filter(([key]) => !(key in patch));
  const changed = Object.entries(patch)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => [key, mergePatch(base[key], value)] as const);
  return Object.fromEntries([...kept, ...changed]);
};

const base = `${profileUri}/schema`;

const local = (): Files =>
  withLocalReferences(
    Object.fromEntries(Object.entries(schemaFiles()).filter(([file]) => !file.startsWith('published_'))),
    base,
  ) as Files;

const propertiesOf = (schema: Json): Json => (isObject(schema['properties']) ? schema['properties'] : {});

/** Requirements stand in `allOf`: an array of HSDS would be replaced by ours. */
const requirements = (name: string, schema: Json): readonly Json[] => {
  const required = name === 'service' ? [{ required: requiredToPublish }] : [];
  const secret = schema['if'] === undefined ? [] : [{ if: schema['if'], then: schema['then'] }];
  return [...required, ...secret];
};

const patchOf = (name: string, schema: Json): Json => {
  const { $comment } = schema;
  if (ownObjects.includes(name)) return { ...schema, $id: `${base}/${name}.json` };
  const added = addedFields[name] ?? [];
  const properties = Object.fromEntries(added.map((field) => [field, propertiesOf(schema)[field]]));
  const allOf = requirements(name, schema);
  return {
    ...{ $comment, $schema: schema['$schema'], $id: `${base}/${name}.json` },
    ...(added.length > 0 && { properties }),
    ...(allOf.length > 0 && { allOf }),
  };
};

/** The profile as JSON Merge Patch files, named like the schemas of HSDS. */
export const patchFiles = (): Files =>
  Object.fromEntries(Object.entries(local()).map(([file, schema]) => [file, patchOf(file.slice(0, -5), schema)]));

/** The HSDS part of our own schemas, for a build that has no HSDS schemas beside it. */
export const coreFiles = (): Files =>
  Object.fromEntries(
    Object.entries(local())
      .filter(([file]) => !ownObjects.includes(file.slice(0, -5)))
      .map(([file, { if: _if, then: _then, $comment: _comment, ...schema }]) => {
        const added = addedFields[file.slice(0, -5)] ?? [];
        const properties = Object.entries(propertiesOf(schema)).filter(([field]) => !added.includes(field));
        return [file, { ...schema, properties: Object.fromEntries(properties) }];
      }),
  );

/** The patches applied to the schemas of HSDS, by file name. */
export const mergedFiles = (hsds: Files): Files => {
  const patches = patchFiles();
  const names = new Set([...Object.keys(hsds), ...Object.keys(patches)]);
  return Object.fromEntries(
    [...names].sort().map((file) => [file, mergePatch(hsds[file] ?? {}, patches[file] ?? {}) as Json]),
  );
};

/** What a reader of the profile wants to know first. */
export const profileHead = (from: 'hsds-3.1' | 'own'): Json => ({
  uri: profileUri,
  title: 'Veerkracht directory profile',
  version: schemaVersion,
  hsds: '3.1',
  merged_with: from,
  license: 'https://creativecommons.org/licenses/by-sa/4.0/',
  attribution: 'Human Services Data Specification: an Open Referral resource (https://openreferral.org/)',
});
