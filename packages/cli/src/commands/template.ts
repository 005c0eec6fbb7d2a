import type { Bilingual } from '@veerkracht/spec';
import { isProblem } from '../import/imported.ts';
import { langOf, readOptions } from '../options.ts';
import { save } from '../save.ts';
import type { Command } from './command.ts';

export const templateHelp: Bilingual = {
  nl: `veerkracht template [--out diensten.xlsx] [--lang nl|en]
  Maakt een leeg spreadsheet met keuzelijsten, een voorbeeld en uitleg. Vul het in en gebruik dan "import".`,
  en: `veerkracht template [--out services.xlsx] [--lang nl|en]
  Makes an empty spreadsheet with drop-downs, an example and explanations. Fill it in and then use "import".`,
};

export const templateCommand: Command = async (args, { out, err }) => {
  const given = readOptions(args, { out: { type: 'string', default: 'diensten.xlsx' } }, templateHelp);
  const lang = langOf(args);
  if (isProblem(given)) {
    err(given.problem[lang]);
    return 2;
  }
  const file = given.text('out') ?? 'diensten.xlsx';
  const { writeTemplate } = await import('../sheet/write-template.ts');
  const problem = await save(file, await writeTemplate(lang));
  if (problem) {
    err(problem.problem[lang]);
    return 2;
  }
  out(`${{ nl: 'Geschreven', en: 'Written' }[lang]}: ${file}`);
  return 0;
};
