import type { Command, ExitCode, Surroundings } from './commands/command.ts';
import { importCommand, importHelp } from './commands/import.ts';

/** One file per command, in `commands/`. */
const commands: Readonly<Record<string, Command>> = {
  import: importCommand,
};

const langOf = (args: readonly string[]): 'nl' | 'en' => (/(^| )--lang[ =]en( |$)/.test(args.join(' ')) ? 'en' : 'nl');

const help = (lang: 'nl' | 'en'): string => {
  const title = { nl: 'Gebruik: veerkracht OPDRACHT', en: 'Usage: veerkracht COMMAND' };
  return [title[lang], importHelp[lang]].join('\n\n');
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
  if (wantsHelp || name === undefined) {
    (wantsHelp ? surroundings.out : surroundings.err)(help(lang));
    return wantsHelp ? 0 : 2;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    surroundings.err(
      `${lang === 'nl' ? 'Deze opdracht ken ik niet' : 'I do not know this command'}: ${name}\n\n${help(lang)}`,
    );
    return 2;
  }
  try {
    return await command(rest, surroundings);
  } catch (error) {
    surroundings.err(`${crashed[lang]} (${error instanceof Error ? error.message : String(error)})`);
    return 2;
  }
};
