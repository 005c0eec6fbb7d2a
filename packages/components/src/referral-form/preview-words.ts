/** A line of the preview as a sentence, in any language we have. What people typed is shown as it is. */
import type { PreviewLine } from '@veerkracht/core/referral';
import type { Model } from './model.ts';
import type { Words } from './words.ts';

type Label = (words: Words, value: string) => string;
type Key = Parameters<Words['text']>[0];
const coded =
  (prefix: string): Label =>
  (words, value) =>
    (words.text as (key: Key) => string)(`${prefix}.${value}` as Key);
const asItIs: Label = (_, value) => value;
const autonym: Label = (words, value) => words.autonym(value);

const labels: Readonly<Record<PreviewLine['field'], Label>> = {
  service: asItIs,
  series: asItIs,
  urgency: coded('urgency'),
  'for-whom': coded('who'),
  agreement: coded('agreed'),
  why: asItIs,
  line: asItIs,
  language: autonym,
  interpreter: coded('tri'),
  'interpreter-language': autonym,
  'interpreter-dialect': asItIs,
  'interpreter-gender': coded('gender'),
  'interpreter-mode': coded('mode'),
  'interpreter-refused': coded('tri'),
  'interpreter-not-wanted': asItIs,
  practical: coded('need'),
  'practical-note': asItIs,
  name: asItIs,
  contact: coded('way'),
  'neutral-sender': coded('tri'),
  referrer: coded('role'),
  attachment: asItIs,
};

/** What the service and the group are called. */
export type Named = Pick<Model, 'service' | 'seriesName'>;

export interface SaidLine {
  readonly label: string;
  /** Each in a direction of its own: a phone number stays as it is between Arabic words. */
  readonly values: readonly string[];
}

/** "Tolk nodig: ja". */
export const saidLine = (words: Words, line: PreviewLine, { service, seriesName }: Named): SaidLine => {
  const { field, value, details } = line;
  const label = words.text(`field.${field}`);
  if (field === 'service') return { label, values: [service?.name ?? value] };
  if (field === 'series') return { label, values: [seriesName ?? value] };
  const own = labels[field](words, value);
  if (field === 'for-whom')
    return { label, values: [own, ...details.map((band) => words.text(`age.${band as '12-15'}`))] };
  if (field === 'contact') {
    const [may = 'unknown', ...more] = details;
    return { label, values: [own, words.text(`tri.${may as 'yes'}`), ...more] };
  }
  return { label, values: [own, ...details] };
};

/** Everything that goes along, to be read aloud. */
export const spokenPreview = (words: Words, lines: readonly PreviewLine[], names: Named): string =>
  lines
    .map((line) => saidLine(words, line, names))
    .map(({ label, values }) => `${label}: ${values.join(', ')}`)
    .join('. ');
