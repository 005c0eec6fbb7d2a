import type { Bilingual } from '@veerkracht/spec';
import { isProblem } from '../import/imported.ts';
import { langOf, misused, readOptions } from '../options.ts';
import { reviewQueue } from '../review/queue.ts';
import { queueAsCsv, queueAsTable } from '../review/say.ts';
import type { Command } from './command.ts';
import { readVersion } from './read-version.ts';

export const reviewHelp: Bilingual = {
  nl: `veerkracht review BESTAND [--links] [--allow-local] [--csv] [--json] [--lang nl|en]
  Zegt wat iemand moet nakijken: over de datum, zonder eigenaar, nooit nagekeken of een oude wachttijd.
  --links: probeert ook alle links. Dat vraagt het internet. --allow-local: ook adressen in uw eigen netwerk.`,
  en: `veerkracht review FILE [--links] [--allow-local] [--csv] [--json] [--lang nl|en]
  Says what somebody should look at: past its date, without owner, never checked or with an old wait.
  --links: also tries all links, over the internet. --allow-local: also addresses in your own network.`,
};

export const reviewCommand: Command = async (args, { out, err, today }) => {
  const flag = { type: 'boolean' } as const;
  const given = readOptions(args, { links: flag, 'allow-local': flag, csv: flag, json: flag }, reviewHelp);
  const lang = langOf(args);
  const [path] = isProblem(given) ? [] : given.paths;
  if (isProblem(given) || path === undefined || given.paths.length > 1) {
    err((isProblem(given) ? given : misused('Noem één bestand.', 'Name one file.', reviewHelp)).problem[lang]);
    return 2;
  }
  const directory = await readVersion(path);
  if (isProblem(directory)) {
    err(directory.problem[lang]);
    return 2;
  }
  const { deadLinks, usualLimits } = await import('../review/links.ts');
  const limits = { ...usualLimits, allowLocal: given.flag('allow-local') };
  const dead = given.flag('links') ? await deadLinks(directory, limits) : undefined;
  const queue = reviewQueue(directory, today, dead);
  if (given.flag('json')) out(JSON.stringify({ type: 'review', today, items: queue }));
  else out(given.flag('csv') ? queueAsCsv(queue, lang) : queueAsTable(queue, lang));
  return 0;
};
