import { checkDirectory, InvalidDirectoryError } from '@veerkracht/spec';
import type { Bilingual, Directory, Finding } from '@veerkracht/spec';
import { isProblem } from '../import/imported.ts';
import type { Lang } from '../import/report.ts';
import { langOf, misused, readOptions } from '../options.ts';
import { withMeasuredWaits } from '../publish/measured-waits.ts';
import { treeOf } from '../publish/tree.ts';
import type { PublishedFile, Tree, TreeOptions } from '../publish/tree.ts';
import { withoutSecrets } from '../publish/without-secrets.ts';
import { writeTree } from '../publish/write-tree.ts';
import { safe } from '../validate/say.ts';
import type { Command } from './command.ts';
import { readVersion } from './read-version.ts';

export const publishHelp: Bilingual = {
  nl: `veerkracht publish BESTAND --out MAP [--unowned] [--elsewhere] [--waits HUB] [--json] [--lang nl|en]
  Maakt van het bestand een map voor uw webserver: per gemeente, per taal en alles bij elkaar.
  Van groepen ook de agenda van een gemeente, en agenda's (.ics) om u op te abonneren.
  Wat alleen voor professionals is, gaat niet mee. Met een fout erin wordt niets geschreven.
  Een groot bestand komt in delen: het eerste is klein, zodat een telefoon snel iets kan laten zien.
  --unowned: ook diensten zonder eigenaar of datum van nakijken.
  --elsewhere: achteraan ook wat alleen voor andere gemeenten is. Bezoekers kunnen dan verder zoeken.
  --waits: neemt de wachttijden over die de hub op dit adres heeft gemeten, vanaf 5 verwijzingen.`,
  en: `veerkracht publish FILE --out FOLDER [--unowned] [--elsewhere] [--waits HUB] [--json] [--lang nl|en]
  Makes a folder for your web server: per municipality, per language and the whole.
  Of groups also the calendar of a municipality, and feeds (.ics) to subscribe to.
  What is for professionals only stays behind. With an error in the file nothing is written.
  A large file comes in pages, of which the first is small: a phone can show something soon.
  --unowned: also services without an owner or a day of checking.
  --elsewhere: at the end also what is only for other municipalities. Visitors can then look further.
  --waits: takes over the waits that the hub at this address measured, from 5 referrals on.`,
};

const words = {
  nl: {
    errors: 'Er is niets geschreven. Verbeter eerst deze fouten:',
    unowned: (count: number) =>
      `Er is niets geschreven. ${count} diensten hebben geen eigenaar, geen datum van nakijken of geen datum om weer na te kijken. Vul die in, of gebruik --unowned.`,
    same: 'Er is niets veranderd sinds de vorige keer.',
    written: (folder: string, { version, files }: Tree) =>
      `Geschreven in ${folder}: versie ${version}, ${files.length} bestanden.`,
    file: ({ latest, services, gzip_bytes, pages }: PublishedFile) =>
      `  ${latest}: ${services} diensten, ${kilobytes(gzip_bytes)} kB${pages ? ` (het eerste van ${pages} delen)` : ''}`,
    waits: (count: number) => `${count} gemeten wachttijden overgenomen.`,
    unmeasured: (hub: string) => `Er is niets geschreven. Ik kan de hub niet bereiken: ${hub}`,
    unwritable: (folder: string) => `Ik kan niet schrijven in ${folder}. Kies met --out een andere map.`,
  },
  en: {
    errors: 'Nothing was written. Correct these errors first:',
    unowned: (count: number) =>
      `Nothing was written. ${count} services have no owner, no day of checking or no day of the next check. Fill them in, or use --unowned.`,
    same: 'Nothing changed since last time.',
    written: (folder: string, { version, files }: Tree) =>
      `Written in ${folder}: version ${version}, ${files.length} files.`,
    file: ({ latest, services, gzip_bytes, pages }: PublishedFile) =>
      `  ${latest}: ${services} services, ${kilobytes(gzip_bytes)} kB${pages ? ` (the first of ${pages} pages)` : ''}`,
    waits: (count: number) => `${count} measured waits taken over.`,
    unmeasured: (hub: string) => `Nothing was written. I cannot reach the hub: ${hub}`,
    unwritable: (folder: string) => `I cannot write in ${folder}. Choose another folder with --out.`,
  },
} as const;

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);

const errorInWords = ({ rule, path, message, fix }: Finding, directory: Directory, lang: Lang): string => {
  const name = directory.services[Number(/^services\[(\d+)\]/.exec(path)?.[1])]?.name;
  return safe(`- ${rule} ${name ?? path}: ${message[lang]} -> ${fix[lang]}`);
};

const built = (directory: Directory, options: TreeOptions): Tree | number => {
  try {
    return treeOf(directory, options);
  } catch (error) {
    if (!(error instanceof InvalidDirectoryError)) throw error;
    return new Set(error.paths.map((path) => /^services\[\d+\]/.exec(path)?.[0] ?? path)).size;
  }
};

/** With what a hub measured, when one is named; undefined when it cannot be reached. */
const measuredBy = (directory: Directory, hub: string | undefined, today: string) =>
  hub === undefined
    ? Promise.resolve({ directory, count: 0 })
    : withMeasuredWaits(directory, { hub, today }).catch(() => undefined);

export const publishCommand: Command = async (args, { out, err, today }) => {
  const flag = { type: 'boolean' } as const;
  const options = {
    out: { type: 'string' },
    waits: { type: 'string' },
    unowned: flag,
    elsewhere: flag,
    json: flag,
  } as const;
  const given = readOptions(args, options, publishHelp);
  const lang = langOf(args);
  const fail = (text: string, code: 1 | 2): 1 | 2 => {
    err(text);
    return code;
  };
  if (isProblem(given)) return fail(given.problem[lang], 2);
  const [[path], folder] = [given.paths, given.text('out')];
  if (path === undefined || folder === undefined || given.paths.length > 1) {
    return fail(misused('Noem één bestand en een map.', 'Name one file and a folder.', publishHelp).problem[lang], 2);
  }
  const version = await readVersion(path);
  if (isProblem(version)) return fail(version.problem[lang], 2);
  const hub = given.text('waits');
  const measured = await measuredBy(withoutSecrets(version), hub, today);
  if (!measured) return fail(words[lang].unmeasured(hub ?? ''), 2);
  const { directory, count } = measured;
  if (hub !== undefined && !given.flag('json')) out(words[lang].waits(count));
  const errors = checkDirectory(directory, today).filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    const lines = errors.slice(0, 50).map((found) => errorInWords(found, directory, lang));
    return fail([words[lang].errors, ...lines].join('\n'), 1);
  }
  const level = given.flag('unowned') ? 'accepted' : 'published';
  const tree = built(directory, { level, today, elsewhere: given.flag('elsewhere') });
  if (typeof tree === 'number') return fail(words[lang].unowned(tree), 1);
  let isNew: boolean;
  try {
    isNew = await writeTree(folder, tree, directory, today);
  } catch {
    return fail(words[lang].unwritable(folder), 2);
  }
  const listed = tree.files.filter(({ latest }) => latest !== undefined);
  if (given.flag('json'))
    out(JSON.stringify({ type: 'published', out: folder, changed: isNew, version: tree.version, files: tree.files }));
  else out(isNew ? [words[lang].written(folder, tree), ...listed.map(words[lang].file)].join('\n') : words[lang].same);
  return 0;
};
