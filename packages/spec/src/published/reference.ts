import { schemaVersion } from '../directory.ts';
import { objects } from '../json-schema.ts';
import { addedFields, ownObjects, requiredToPublish } from './added.ts';
import { descriptionsNl } from './descriptions.nl.messages.ts';
import { schemaFiles } from './json-schemas.ts';
import type { Json } from './json-schemas.ts';

export type ReferenceLanguage = 'nl' | 'en';

const words = {
  nl: {
    title: 'Alle velden van de sociale kaart',
    intro:
      'Dit is gemaakt uit de schema’s van het profiel. "Moet" is wat HSDS verplicht; "publiceren" moet er zijn voor u publiceert. Een veld met een ster voegt het profiel toe aan HSDS. Niets ingevuld is onbekend, nooit nee.',
    columns: ['Veld', 'Wat het is', 'Moet', 'Waarde'],
    must: 'moet',
    publish: 'publiceren',
    list: 'lijst van',
    see: 'Zie',
  },
  en: {
    title: 'Every field of the directory',
    intro:
      'Made from the schemas of the profile. "Must" is what HSDS requires; "to publish" has to be there before you publish. A field with a star is added to HSDS by the profile. Nothing filled in is unknown, never no.',
    columns: ['Field', 'What it is', 'Must', 'Value'],
    must: 'must',
    publish: 'to publish',
    list: 'list of',
    see: 'See',
  },
} as const;

/** The Dutch meaning of a field. */
export const dutchOf = (object: string, field: string): string | undefined =>
  descriptionsNl[`${object}.${field}`] ?? descriptionsNl[`*.${field}`];

const objectIn = (schema: Json): string | undefined => {
  const target = schema['$ref'];
  return typeof target === 'string' ? target.split('/').at(-1)?.replace('.json', '') : undefined;
};

const linked = (name: string): string => `[${name}](#${name})`;

const valueOf = (schema: Json, lang: ReferenceLanguage): string => {
  const object = objectIn(schema);
  if (object) return linked(object);
  if (schema['type'] === 'array') return `${words[lang].list} ${valueOf((schema['items'] ?? {}) as Json, lang)}`;
  if (Array.isArray(schema['enum'])) return schema['enum'].map((value) => `\`${String(value)}\``).join(', ');
  return String(schema['format'] ?? schema['type'] ?? 'text');
};

const rowOf = (object: string, field: string, schema: Json, required: readonly string[], lang: ReferenceLanguage) => {
  const say = words[lang];
  const english = schema['description'] ?? `${say.see} ${linked(objectIn(schema) ?? '')}.`;
  const meaning = lang === 'nl' ? (dutchOf(object, field) ?? '') : String(english);
  const star = addedFields[object]?.includes(field) ? ' *' : '';
  const publish = object === 'service' && requiredToPublish.includes(field) ? say.publish : '';
  const must = required.includes(field) ? say.must : publish;
  const cells = [`\`${field}\`${star}`, meaning, must, valueOf(schema, lang)];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
};

const sectionOf = (object: string, schema: Json, lang: ReferenceLanguage): string => {
  const required = (schema['required'] as readonly string[] | undefined) ?? [];
  const rows = Object.entries(schema['properties'] as Readonly<Record<string, Json>>).map(([field, one]) =>
    rowOf(object, field, one, required, lang),
  );
  const { columns } = words[lang];
  const star = ownObjects.includes(object) ? ' *' : '';
  const line = columns.map(() => '---').join(' | ');
  return [`## ${object}${star}`, '', `| ${columns.join(' | ')} |`, `| ${line} |`, ...rows, ''].join('\n');
};

/** Every object and field in words, as Markdown. */
export const referencePage = (lang: ReferenceLanguage): string => {
  const schemas = schemaFiles();
  const { title, intro } = words[lang];
  const sections = Object.keys(objects).map((name) => sectionOf(name, schemas[`${name}.json`] ?? {}, lang));
  return [`# ${title} (${schemaVersion})`, '', intro, '', ...sections].join('\n');
};
