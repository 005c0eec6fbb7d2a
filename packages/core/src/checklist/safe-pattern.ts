/**
 * A pattern of an author, run on what a visitor types, may take for ever: `(a+)+$` on 40 letters is enough. There is
 * no way to stop a RegExp in the page, so only patterns of which the worst case can be counted are run. Every choice
 * in it (`?`, `|`, `{1,2}`) can at worst double the work, every open-ended repetition (`*`, `+`, `{2,}`) multiplies it
 * by the length of the text. Refused: an open-ended repetition around something that has a choice itself, back
 * references, too many choices, and patterns longer than {@link longest}. What remains is not tried on texts so
 * long that the work could exceed {@link mostWork}.
 */

const longest = 300;
const mostWork = 1e7;
const mostChoices = 16;
/** Repetitions up to this often are counted as if they were written out. */
const writtenOut = 10;

interface Part {
  readonly open: number;
  readonly choices: number;
}

const quantifier = /([*+?]|\{(\d{1,4})(,(\d{0,4}))?\})\??/y;

interface Repetition {
  readonly length: number;
  readonly least: number;
  readonly most: number;
}

const repetitionAt = (pattern: string, at: number): Repetition | undefined => {
  quantifier.lastIndex = at;
  const found = quantifier.exec(pattern);
  if (!found) return undefined;
  const [{ length }, sign, least, comma, most] = found;
  if (least === undefined) return { length, least: 0, most: sign === '?' ? 1 : Infinity };
  return { length, least: Number(least), most: comma && !most ? Infinity : Number(most ?? least) };
};

/** What a part comes to when it is repeated; undefined when that cannot be counted. */
const repeated = (part: Part, { least, most }: Repetition): Part | undefined => {
  if (most <= writtenOut) {
    const times = Math.max(1, most);
    return {
      open: part.open * times,
      choices: part.choices * times + Math.ceil(Math.log2(Math.abs(most - least) + 1)),
    };
  }
  return part.open + part.choices > 0 ? undefined : { open: least === most ? 0 : 1, choices: 0 };
};

const nothing: Part = { open: 0, choices: 0 };
const atom = /\\[^1-9k]|\[\^?(?:\\.|[^\]\\])*\]|\(|\)|\||[^\\[]/y;

const workOf = (pattern: string): Part | undefined => {
  const parts: Part[] = [nothing];
  for (let at = 0; at < pattern.length;) {
    atom.lastIndex = at;
    const piece = atom.exec(pattern)?.[0];
    if (piece === undefined) return undefined;
    at += piece.length;
    if (piece === '(') {
      parts.push(nothing);
      if (pattern[at] === '?') at += 1;
      continue;
    }
    let part: Part | undefined = nothing;
    if (piece === ')') part = parts.length > 1 ? parts.pop()! : undefined;
    if (piece === '|') part = { open: 0, choices: 1 };
    const repetition = repetitionAt(pattern, at);
    if (part && repetition) {
      part = repeated(part, repetition);
      at += repetition.length;
    }
    if (!part) return undefined;
    const around = parts.pop()!;
    parts.push({ open: around.open + part.open, choices: around.choices + part.choices });
  }
  return parts.length === 1 && parts[0]!.choices <= mostChoices ? parts[0] : undefined;
};

/**
 * Tells whether a whole text fits the pattern; a text too long to be tried counts as fitting. Undefined when the
 * pattern is not safe or no pattern at all.
 */
export const safePattern = (given: string): ((text: string) => boolean) | undefined => {
  // Some authors write the FHIRPath function instead of its argument.
  const pattern = /^matches\('(.*)'\)$/.exec(given)?.[1] ?? given;
  const work = pattern.length > longest ? undefined : workOf(pattern);
  if (!work) return undefined;
  const bound = (mostWork / 2 ** work.choices) ** (1 / Math.max(1, work.open));
  for (const flags of ['u', '']) {
    try {
      const compiled = new RegExp(`^(?:${pattern})$`, flags);
      return (text) => text.length > bound || compiled.test(text);
    } catch {
      // No pattern with these flags.
    }
  }
  return undefined;
};
