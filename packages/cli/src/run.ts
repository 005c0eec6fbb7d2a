import type { Bilingual } from '@veerkracht/spec';
import type { Command, ExitCode, Surroundings } from './commands/command.ts';
import { langOf } from './options.ts';

interface Loaded {
  readonly command: Command;
  readonly help: Bilingual;
}

/** One file per command, in `commands/`; loaded when it is asked for, because some bring heavy libraries. */
const commands: Readonly<Record<string, () => Promise<Loaded>>> = {
  template: () =>
    import('./commands/template.ts').then((one) => ({ command: one.templateCommand, help: one.templateHelp })),
  validate: () =>
    import('./commands/validate.ts').then((one) => ({ command: one.validateCommand, help: one.validateHelp })),
  import: () => import('./commands/import.ts').then((one) => ({ command: one.importCommand, help: one.importHelp })),
  publish: () =>
    import('./commands/publish.ts').then((one) => ({ command: one.publishCommand, help: one.publishHelp })),
  diff: () => import('./commands/diff.ts').then((one) => ({ command: one.diffCommand, help: one.diffHelp })),
  conformance: () =>
    import('./commands/conformance.ts').then((one) => ({
      command: one.conformanceCommand,
      help: one.conformanceHelp,
    })),
  keys: () => import('./commands/keys.ts').then((one) => ({ command: one.keysCommand, help: one.keysHelp })),
  review: () => import('./commands/review.ts').then((one) => ({ command: one.reviewCommand, help: one.reviewHelp })),
};

const helpOf = async (lang: 'nl' | 'en', names: readonly string[]): Promise<string> => {
  const title = { nl: 'Gebruik: veerkracht OPDRACHT', en: 'Usage: veerkracht COMMAND' };
  const loaded = await Promise.all(names.map((name) => commands[name]?.()));
  return [title[lang], ...loaded.flatMap((one) => one?.help[lang] ?? [])].join('\n\n');
};

const crashed = {
  nl: 'Dit ging mis door een fout in dit programma, niet door u. Er is niets geschreven. Meld het met de opdracht die u gaf.',
  en: 'This went wrong because of a fault in this program. Nothing was written. Please report it with the command you gave.',
};

/** Finds the command and runs it. */
export const run = async (args: readonly string[], surroundings: Surroundings): Promise<ExitCode> => {
  const [name, ...rest] = args;
  const lang = langOf(args);
  const wantsHelp = args.some((arg) => arg === '--help' || arg === '-h' || arg === 'help');
  const load = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (wantsHelp || name === undefined) {
    const names = load && name ? [name] : Object.keys(commands);
    (wantsHelp ? surroundings.out : surroundings.err)(await helpOf(lang, names));
    return wantsHelp ? 0 : 2;
  }
  if (load === undefined) {
    const unknown = lang === 'nl' ? 'Deze opdracht ken ik niet' : 'I do not know this command';
    surroundings.err(`${unknown}: ${name}\n\n${await helpOf(lang, Object.keys(commands))}`);
    return 2;
  }
  try {
    return await (await load()).command(rest, surroundings);
  } catch (error) {
    surroundings.err(`${crashed[lang]} (${error instanceof Error ? error.message : String(error)})`);
    return 2;
  }
};
