/** Lines of iCalendar (RFC 5545, section 3.1): how they are written, folded and read. */

/** RFC 5545, section 3.3.11. */
export const escapeText = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r?\n|\r/g, '\\n')
    // A control character would end what reads it.
    .replace(/\p{Cc}/gu, (sign) => (sign === '\t' ? sign : ''));

export const unescapeText = (text: string): string =>
  text.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));

const encoder = new TextEncoder();

/** At most 75 octets a line, and no character cut in two. */
export const fold = (line: string): string => {
  let octets = 0;
  let folded = '';
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > 75) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
};

/** A whole file: every line folded and ended with CRLF. */
export const writeLines = (lines: readonly string[]): string => lines.map((line) => `${fold(line)}\r\n`).join('');

export interface ContentLine {
  /** In capitals. */
  readonly name: string;
  /** Names in capitals, values as they stand. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
  /** In the file, from 1. */
  readonly line: number;
}

const head = /^([A-Za-z0-9-]+)((?:;[^=:;]+=(?:"[^"]*"|[^":;,]*)(?:,(?:"[^"]*"|[^":;,]*))*)*):/;
const parameter = /;([^=:;]+)=((?:"[^"]*"|[^":;,]*)(?:,(?:"[^"]*"|[^":;,]*))*)/g;

/** One line that was unfolded; undefined when it is none. */
export const readLine = (text: string, line: number): ContentLine | undefined => {
  const found = head.exec(text);
  if (!found) return undefined;
  const [whole, name = '', given = ''] = found;
  const pairs = [...given.matchAll(parameter)].map(
    ([, key = '', value = '']) => [key.toUpperCase(), value.replaceAll('"', '')] as const,
  );
  return { name: name.toUpperCase(), parameters: new Map(pairs), value: text.slice(whole.length), line };
};

export interface Unfolded {
  readonly text: string;
  readonly line: number;
}

/** Lines of a file with what was folded put back together; any kind of line end will do. */
export const unfold = (text: string): readonly Unfolded[] => {
  const lines: { text: string; line: number }[] = [];
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .forEach((part, at) => {
      const last = lines.at(-1);
      if (last && /^[ \t]/.test(part)) last.text += part.slice(1);
      else if (part !== '') lines.push({ text: part, line: at + 1 });
    });
  return lines;
};
