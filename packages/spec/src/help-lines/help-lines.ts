/**
 * Real help lines: facts with a source and the day on which somebody looked. Never fictional, not in a
 * demonstration either; a line that was not checked is not here.
 * @module
 */
export interface HelpLine {
  readonly id: string;
  readonly name: string;
  /** As one dials it. */
  readonly number: string;
  readonly otherNumber?: string;
  /** When to call, and what the caller may count on, in plain words. */
  readonly when: { readonly nl: string; readonly en: string };
  /** Absent where no source says so. */
  readonly hours?: { readonly nl: string; readonly en: string };
  readonly free: boolean;
  readonly chat?: string;
  readonly source: string;
  /** Day of the source itself, where it has one: an old source is a reason to look again. */
  readonly source_date?: string;
  /** Day on which the entry was compared with its source. */
  readonly checked_on: string;
}

export const helpLines: readonly HelpLine[] = [
  {
    id: 'emergency',
    name: '112',
    number: '112',
    when: { nl: 'Is er nu gevaar?', en: 'Is there danger now?' },
    free: true,
    source: 'rijksoverheid.nl, huiselijk geweld',
    checked_on: '2026-11-21',
  },
  {
    id: 'suicide-prevention',
    name: '113 Zelfmoordpreventie',
    number: '113',
    otherNumber: '0800-0113',
    when: { nl: 'Denkt u aan de dood? Of iemand anders?', en: 'Do you think about death? Or does someone else?' },
    hours: { nl: 'dag en nacht', en: 'day and night' },
    free: true,
    chat: '113.nl',
    source: 'upday.com, 3 oktober 2025',
    source_date: '2025-10-03',
    checked_on: '2026-11-21',
  },
  {
    id: 'domestic-violence',
    name: 'Veilig Thuis',
    number: '0800-2000',
    when: { nl: 'Bent u of een kind thuis niet veilig?', en: 'Are you or a child not safe at home?' },
    hours: { nl: 'dag en nacht', en: 'day and night' },
    free: true,
    source: 'rijksoverheid.nl, huiselijk geweld',
    checked_on: '2026-11-21',
  },
  {
    id: 'sexual-violence',
    name: 'Centrum Seksueel Geweld',
    number: '0800-0188',
    when: {
      nl: 'Heeft iemand u tot seks gedwongen? Bel het liefst binnen 7 dagen.',
      en: 'Did someone force you to have sex? Call within 7 days if you can.',
    },
    free: true,
    source: 'sittard-geleen.nl, april 2020',
    source_date: '2020-04-01',
    checked_on: '2026-11-21',
  },
  {
    id: 'children',
    name: 'Kindertelefoon',
    number: '0800-0432',
    when: { nl: 'Bent u een kind of jongere? Praat met iemand.', en: 'Are you a child or young? Talk to someone.' },
    free: true,
    source: 'sittard-geleen.nl, april 2020',
    source_date: '2020-04-01',
    checked_on: '2026-11-21',
  },
];
