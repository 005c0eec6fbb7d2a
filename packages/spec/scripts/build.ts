/** Writes the published forms of the profile to `dist`. Run by `npm run build` after the sources are compiled. @module */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checklistVariants, questionnaireOf } from '../src/checklists/checklists.ts';
import { dataPackage } from '../src/published/datapackage.ts';
import { schemaFiles } from '../src/published/json-schemas.ts';
import type { Files } from '../src/published/json-schemas.ts';
import { coreFiles, mergedFiles, patchFiles, profileHead } from '../src/published/profile.ts';
import { referencePage } from '../src/published/reference.ts';
import { referralSchemaFiles } from '../src/referral/json-schemas.ts';

const home = join(import.meta.dirname, '..');
const dist = process.argv[2] ?? join(home, 'dist');
/** The schemas of HSDS have another licence and stand next to the repository, where they are present. */
const hsds = join(home, '..', '..', '..', 'shared', 'data', 'hsds-3.1', 'schema');

const theirs = (): Files =>
  Object.fromEntries(
    readdirSync(hsds)
      .filter((file) => file.endsWith('.json') && file !== 'openapi.json')
      .map((file) => [file, JSON.parse(readFileSync(join(hsds, file), 'utf8')) as Files[string]]),
  );

const write = (path: string, content: unknown): void => {
  const file = join(dist, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`);
};
const writeAll = (folder: string, files: Files): void => {
  for (const [file, content] of Object.entries(files)) write(join(folder, file), content);
};

for (const folder of ['schema', 'profile/schema', 'questionnaires'])
  rmSync(join(dist, folder), { recursive: true, force: true });
const present = existsSync(hsds);
writeAll('schema', schemaFiles());
writeAll(join('schema', 'referral'), referralSchemaFiles());
writeAll('profile', patchFiles());
writeAll(join('profile', 'schema'), mergedFiles(present ? theirs() : coreFiles()));
write('profile.json', profileHead(present ? 'hsds-3.1' : 'own'));
write('datapackage.json', dataPackage());
for (const lang of ['nl', 'en'] as const) write(`reference.${lang}.md`, referencePage(lang));
for (const variant of checklistVariants) write(`questionnaires/${variant}.json`, questionnaireOf(variant));
