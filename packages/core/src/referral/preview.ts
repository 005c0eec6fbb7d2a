import type { ReferralPayload } from '@veerkracht/spec/referral';

/** What a form has before the person agreed: everything but the agreement itself and the key for answers. */
export type ReferralDraft = Pick<
  ReferralPayload,
  | 'serviceId'
  | 'seriesId'
  | 'urgency'
  | 'forWhom'
  | 'why'
  | 'lines'
  | 'language'
  | 'interpreter'
  | 'practical'
  | 'practicalNote'
  | 'contact'
  | 'referrer'
  | 'attachments'
>;

export type PreviewField =
  | 'service'
  | 'series'
  | 'urgency'
  | 'for-whom'
  | 'agreement'
  | 'why'
  | 'line'
  | 'language'
  | 'interpreter'
  | 'interpreter-language'
  | 'interpreter-dialect'
  | 'interpreter-gender'
  | 'interpreter-mode'
  | 'interpreter-refused'
  | 'interpreter-not-wanted'
  | 'practical'
  | 'practical-note'
  | 'name'
  | 'contact'
  | 'neutral-sender'
  | 'referrer'
  | 'attachment';

/** One line of what is sent. A page has a word for each `field` and each code; text of people is shown as it is. */
export interface PreviewLine {
  /** Stays the same when other lines are struck. */
  readonly id: string;
  readonly field: PreviewField;
  /** A code, a text of people, or a tag of a language: by `field`. */
  readonly value: string;
  /** More of the same line: the number to call, when, the reach of the referrer. */
  readonly details: readonly string[];
  /** Who sends, to whom and for whom is what the sending is; the rest can be struck: scenario 27. */
  readonly canStrike: boolean;
}

type Struck = Partial<ReferralDraft>;
interface Entry {
  readonly line: PreviewLine;
  readonly without: (draft: Struck) => Struck;
}

const shown = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

const line = (id: string, field: PreviewField, value: string, ...details: readonly unknown[]): PreviewLine => ({
  ...{ id, field, value, canStrike: true },
  details: details.filter(shown),
});
const fixed = (id: string, field: PreviewField, value: string, ...details: readonly unknown[]): Entry => ({
  line: { ...line(id, field, value, ...details), canStrike: false },
  without: (draft) => draft,
});

const dropped = <T extends object, K extends keyof T>(from: T, key: K): T => {
  const rest = { ...from };
  delete rest[key];
  return rest;
};

const textEntry = (draft: ReferralDraft, key: 'why' | 'language' | 'practicalNote', field: PreviewField): Entry[] => {
  const value = draft[key];
  return shown(value) ? [{ line: line(key, field, value), without: (now) => dropped(now, key) }] : [];
};

const interpreterFields = {
  language: 'interpreter-language',
  dialect: 'interpreter-dialect',
  gender: 'interpreter-gender',
  mode: 'interpreter-mode',
  notWanted: 'interpreter-not-wanted',
} as const satisfies Record<string, PreviewField>;

const interpreterEntries = ({ interpreter }: ReferralDraft): Entry[] => {
  const change =
    (key: keyof typeof interpreterFields | 'refused') =>
    (now: Struck): Struck =>
      now.interpreter ? { ...now, interpreter: dropped(now.interpreter, key) } : now;
  const keys = Object.keys(interpreterFields) as (keyof typeof interpreterFields)[];
  return [
    {
      line: line('interpreter.needed', 'interpreter', interpreter.needed),
      // The question was asked and has an answer; struck, the answer is "unknown".
      without: (now) => (now.interpreter ? { ...now, interpreter: { ...now.interpreter, needed: 'unknown' } } : now),
    },
    ...keys.flatMap((key): Entry[] => {
      const value = interpreter[key];
      const id = `interpreter.${key}`;
      return shown(value) ? [{ line: line(id, interpreterFields[key], value), without: change(key) }] : [];
    }),
    ...(interpreter.refused
      ? [{ line: line('interpreter.refused', 'interpreter-refused', 'yes'), without: change('refused') }]
      : []),
  ];
};

type ListKey = 'lines' | 'practical' | 'attachments';
type Item = string | { readonly id?: string; readonly number?: number };

const itemEntries = (
  draft: ReferralDraft,
  key: ListKey,
  idOf: (item: Item) => string,
  lineOf: (item: never, id: string) => PreviewLine,
): Entry[] => {
  const seen = new Set<string>();
  return ((draft[key] ?? []) as readonly Item[]).flatMap((item): Entry[] => {
    const id = `${key}.${idOf(item)}`;
    if (seen.has(id)) return [];
    seen.add(id);
    const without = (now: Struck): Struck => ({
      ...now,
      [key]: ((now[key] ?? []) as readonly Item[]).filter((other) => `${key}.${idOf(other)}` !== id),
    });
    return [{ line: lineOf(item as never, id), without }];
  });
};

const contactEntries = ({ contact }: ReferralDraft): Entry[] => [
  ...(shown(contact.name)
    ? [
        {
          line: line('contact.name', 'name', contact.name),
          without: (now: Struck) => (now.contact ? { ...now, contact: dropped(now.contact, 'name') } : now),
        },
      ]
    : []),
  ...contact.ways.map((way, at): Entry => {
    const twin = contact.ways.slice(0, at).filter(({ kind }) => kind === way.kind).length;
    return {
      line: line(
        `contact.${way.kind}${twin > 0 ? `.${twin + 1}` : ''}`,
        'contact',
        way.kind,
        way.may,
        way.value,
        way.when,
      ),
      without: (now) =>
        now.contact
          ? { ...now, contact: { ...now.contact, ways: now.contact.ways.filter((one) => one !== way) } }
          : now,
    };
  }),
  ...(contact.neutralSender
    ? [
        {
          line: line('contact.neutralSender', 'neutral-sender', 'yes'),
          without: (now: Struck) => (now.contact ? { ...now, contact: dropped(now.contact, 'neutralSender') } : now),
        },
      ]
    : []),
];

const entriesOf = (draft: ReferralDraft): readonly Entry[] => [
  fixed('serviceId', 'service', draft.serviceId),
  ...(draft.seriesId ? [fixed('seriesId', 'series', draft.seriesId)] : []),
  fixed('urgency', 'urgency', draft.urgency),
  fixed('forWhom', 'for-whom', draft.forWhom.who, draft.forWhom.ageBand),
  ...draft.forWhom.agreements.map(({ by }, at) => fixed(`agreement.${at}`, 'agreement', by)),
  ...textEntry(draft, 'why', 'why'),
  ...itemEntries(draft, 'lines', idOfItem, (item: { readonly text: string }, id) => line(id, 'line', item.text)),
  ...textEntry(draft, 'language', 'language'),
  ...interpreterEntries(draft),
  ...itemEntries(draft, 'practical', idOfItem, (item: string, id) => line(id, 'practical', item)),
  ...textEntry(draft, 'practicalNote', 'practical-note'),
  ...contactEntries(draft),
  fixed('referrer', 'referrer', draft.referrer.role, draft.referrer.organisation, draft.referrer.reach),
  ...itemEntries(draft, 'attachments', idOfItem, (item: { readonly name: string }, id) =>
    line(id, 'attachment', item.name),
  ),
];

const idOfItem = (item: Item): string => (typeof item === 'string' ? item : (item.id ?? String(item.number)));

/** Exactly what is sent, in the order in which it is read aloud; each thing once. Scenario 27. */
export const previewLines = (draft: ReferralDraft): readonly PreviewLine[] => entriesOf(draft).map(({ line }) => line);

/** What is left without these lines. Ids that cannot be struck, or that are not there, change nothing. */
export const withoutLines = <T extends ReferralDraft>(draft: T, ids: ReadonlySet<string>): T =>
  entriesOf(draft)
    .filter(({ line }) => ids.has(line.id))
    .reduce<Struck>((left, { without }) => without(left), draft) as T;

/** What the person says yes to: the ids of the lines that go along. Stands in the consent record. */
export const consentScope = (draft: ReferralDraft): readonly string[] => previewLines(draft).map(({ id }) => id);
