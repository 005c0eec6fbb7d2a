import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import type { Bilingual } from '@veerkracht/spec';
import type { Problem } from './import/imported.ts';
import type { Lang } from './import/report.ts';

type OptionConfig = NonNullable<ParseArgsConfig['options']>;

export interface Given {
  readonly lang: Lang;
  readonly paths: readonly string[];
  readonly text: (name: string) => string | undefined;
  readonly flag: (name: string) => boolean;
}

/** In which language to speak, also when the other options cannot be understood. */
export const langOf = (args: readonly string[]): Lang => (/(^| )--lang[ =]en( |$)/.test(args.join(' ')) ? 'en' : 'nl');

/** What the user should have done, with how the command is used. */
export const misused = (nl: string, en: string, help: Bilingual): Problem => ({
  problem: { nl: `${nl}\n${help.nl}`, en: `${en}\n${help.en}` },
});

/** The options of one command. `--lang` is always one of them. */
export const readOptions = (args: readonly string[], options: OptionConfig, help: Bilingual): Given | Problem => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...options, lang: { type: 'string', default: 'nl' } },
    });
    const said = values as Readonly<Record<string, unknown>>;
    const { lang } = said;
    if (lang !== 'nl' && lang !== 'en') {
      return misused('Kies --lang nl of --lang en.', 'Choose --lang nl or --lang en.', help);
    }
    const text = (name: string): string | undefined => {
      const value = said[name];
      return typeof value === 'string' ? value : undefined;
    };
    return { lang, paths: positionals, text, flag: (name) => said[name] === true };
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    return misused(`Deze opties begrijp ik niet. ${why}`, `I do not understand these options. ${why}`, help);
  }
};
