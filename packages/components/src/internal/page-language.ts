/** The languages that pages speak. */
export const languagesOfPage: readonly string[] = ['nl', 'en', 'ar', 'ti', 'fa'];

/** The language of a tag such as `ar-SY`, if pages speak it; else Dutch. */
export const pageLanguage = (tag: string): string => {
  const primary = tag.toLowerCase().split('-')[0] ?? '';
  const known = primary === 'prs' ? 'fa' : primary;
  return languagesOfPage.includes(known) ? known : 'nl';
};
