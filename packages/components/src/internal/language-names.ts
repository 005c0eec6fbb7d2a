import { autonyms, languageNames } from '@veerkracht/spec/languages';

/** What browsers call it: two names of one language where we have one code. */
const tagsOf = (code: string): readonly string[] => (code === 'fa' ? ['prs', 'fa'] : [code]);

/** Gives the name of a language for this reader; where nobody has one, the name its speakers use. */
export const languageNamesIn = (lang: string): ((code: string) => string) => {
  const own = lang === 'nl' || lang === 'en' ? languageNames[lang] : undefined;
  const browser = own ? undefined : new Intl.DisplayNames(lang, { type: 'language', fallback: 'none' });
  const knows = browser?.resolvedOptions().locale.startsWith(lang);
  const said = (code: string): string | undefined => {
    const names = tagsOf(code).flatMap((tag) => browser?.of(tag) ?? []);
    return names.length > 0 ? names.join(' / ') : undefined;
  };
  return (code) => own?.[code] ?? (knows && code in autonyms ? said(code) : undefined) ?? autonyms[code] ?? code;
};
