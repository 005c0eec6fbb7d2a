import { rules } from './rules.ts';
import type { RuleId } from './rules.ts';

/** In the two languages a data editor reads. */
export interface Bilingual {
  readonly nl: string;
  readonly en: string;
}

/** Something about the data that a person should look at. Reading never throws for it. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: 'error' | 'warning' | 'info';
  /** Where: JSON path such as `services[3].phones[0].number`, or file and row of a table. */
  readonly path: string;
  readonly message: Bilingual;
  readonly fix: Bilingual;
}

/** `detail` is put where the rule's text says `{}`. */
export const finding = (rule: RuleId, path: string, detail = ''): Finding => {
  const { severity, message, fix } = rules[rule];
  const fill = (text: Bilingual): Bilingual => ({
    nl: text.nl.replace('{}', () => detail),
    en: text.en.replace('{}', () => detail),
  });
  return { rule, severity, path, message: fill(message), fix: fill(fix) };
};
