/** FHIR R4 extensions for what FHIR has no field for: an object is an extension with extensions in it. */
export type Json = { readonly [name: string]: unknown };
export interface Extension extends Json {
  readonly url: string;
  readonly extension?: readonly Extension[];
}

const base = 'https://veerkracht.example/fhir/StructureDefinition';
export const extensionUrl = (name: string): string => `${base}/${name}`;

const leafOf = (value: unknown): Json => {
  if (typeof value === 'boolean') return { valueBoolean: value };
  return typeof value === 'number' ? { valueInteger: value } : { valueString: String(value) };
};

const extensionsOf = (url: string, value: unknown): readonly Extension[] => {
  if (value === undefined || value === null || value === '') return [];
  if (Array.isArray(value)) return value.flatMap((item: unknown) => extensionsOf(url, item));
  if (typeof value !== 'object') return [{ url, ...leafOf(value) }];
  const extension = Object.entries(value).flatMap(([key, item]) => extensionsOf(key, item));
  return extension.length > 0 ? [{ url, extension }] : [];
};

/** Extensions of a resource by the names of their values; nothing for what is empty. */
export const writeExtensions = (values: Json): readonly Extension[] =>
  Object.entries(values).flatMap(([name, value]) => extensionsOf(extensionUrl(name), value));

const valueOf = ({ extension, ...leaf }: Extension, lists: ReadonlySet<string>): unknown => {
  if (extension === undefined) return leaf['valueString'] ?? leaf['valueBoolean'] ?? leaf['valueInteger'];
  const names = [...new Set(extension.map(({ url }) => url))];
  return Object.fromEntries(
    names.map((name) => {
      const values = extension.filter(({ url }) => url === name).map((one) => valueOf(one, lists));
      return [name, lists.has(name) ? values : values[0]];
    }),
  );
};

/** The other way round. `lists`: names under which there can be more than one value. */
export const readExtensions = (resource: Json, lists: ReadonlySet<string>): Json => {
  const given = Array.isArray(resource['extension']) ? (resource['extension'] as readonly Extension[]) : [];
  const ours = given.filter(({ url }) => url.startsWith(`${base}/`));
  return valueOf(
    { url: '', extension: ours.map((one) => ({ ...one, url: one.url.slice(base.length + 1) })) },
    lists,
  ) as Json;
};
