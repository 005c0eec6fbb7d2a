/**
 * A small, safe part of markdown as a tree: paragraphs, lists, strong, emphasis and links. Everything else, HTML too,
 * is the text it is written with. Nothing in the tree needs `innerHTML`.
 */
import { isSafeLink } from './read-options.ts';

export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'strong' | 'emphasis'; readonly content: readonly Inline[] }
  | { readonly type: 'link'; readonly href: string; readonly content: readonly Inline[] }
  | { readonly type: 'break' };

export type Block =
  | { readonly type: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] };

const mostText = 20_000;
/** Each piece has a bound, so that no text makes this slow. */
const pieces =
  /\\([\\`*_[\]()#+.!-])|\[([^[\]\n]{1,300})\]\(([^()\s]{1,500})\)|(\*\*|__)(?=\S)([^\n]{1,500}?)\4|([*_])(?=\S)([^\n*_]{1,500}?)\6|( {2}|\\)?\n/g;

const isLink = (href: string): boolean => isSafeLink(href) || /^(tel:\+?[\d-]+|mailto:[^\s@]+@[^\s@]+)$/i.test(href);

const inlines = (text: string): readonly Inline[] => {
  const found: Inline[] = [];
  let from = 0;
  const say = (plain: string): void => {
    const last = found.at(-1);
    if (last?.type === 'text') found[found.length - 1] = { type: 'text', text: last.text + plain };
    else if (plain) found.push({ type: 'text', text: plain });
  };
  for (const piece of text.matchAll(pieces)) {
    const [whole, escaped, label, href, , strong, , emphasis, hard] = piece;
    say(text.slice(from, piece.index));
    from = piece.index + whole.length;
    if (escaped !== undefined) say(escaped);
    else if (label !== undefined && href !== undefined && isLink(href)) {
      found.push({ type: 'link', href, content: inlines(label) });
    } else if (strong !== undefined) found.push({ type: 'strong', content: inlines(strong) });
    else if (emphasis !== undefined) found.push({ type: 'emphasis', content: inlines(emphasis) });
    else if (whole.endsWith('\n')) hard === undefined ? say(' ') : found.push({ type: 'break' });
    else say(whole);
  }
  say(text.slice(from));
  return found;
};

const bullet = /^ {0,3}(?:[*+-]|(\d{1,4})[.)])[ \t]+/;

const toBlock = (lines: readonly string[]): Block => {
  const marker = bullet.exec(lines[0]!);
  if (!marker) {
    const text = lines.map((line) => line.trim() && line.replace(/^ {0,3}#{1,6} +/, '').trimStart()).join('\n');
    return { type: 'paragraph', content: inlines(text.trimEnd()) };
  }
  const items: string[] = [];
  for (const line of lines) {
    if (bullet.test(line)) items.push(line.replace(bullet, ''));
    else items[items.length - 1] += `\n${line.trim()}`;
  }
  return { type: 'list', ordered: marker[1] !== undefined, items: items.map(inlines) };
};

/** Reads markdown. Text beyond 20,000 characters is left out. */
export const parseMarkdown = (markdown: string): readonly Block[] => {
  const blocks: string[][] = [];
  let open: string[] | undefined;
  for (const line of markdown.slice(0, mostText).split(/\r?\n/)) {
    if (!line.trim()) open = undefined;
    else if (open && (bullet.test(open[0]!) || !bullet.test(line))) open.push(line);
    else blocks.push((open = [line]));
  }
  return blocks.map(toBlock);
};
