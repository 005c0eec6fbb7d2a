import type { Service } from '../hsds/service.ts';
import { holds, linkMirrors, mirrors, textAt } from './mirrors.ts';
import type { Mirror, MirrorContext } from './mirrors.ts';

export interface WritingContext extends MirrorContext {
  /** Makes a UUID from a text, always the same one: for the links that are added. */
  readonly stableId: (seed: string) => string;
}

/** What an editor wrote stays; our sentences of before go, those of now come behind it. */
const written = (text: string, mirror: Mirror): string => {
  if (mirror.whole) return mirror.text;
  const own = mirror.made
    ? text.replaceAll(new RegExp(mirror.made, 'g'), '').replace(/ {2,}/g, ' ').trim()
    : text.trim();
  // Paragraphs of the editor stay as they are.
  const ended = own === '' || /[.!?]$/.test(own) ? own : `${own}.`;
  return [ended, mirror.text].filter(Boolean).join(' ');
};

type Tree = Readonly<Record<string, unknown>> | readonly unknown[];

/** A copy with another text at a path; an empty text takes the field away. */
const replaced = (tree: Tree, keys: readonly string[], text: string): Tree => {
  const [key = '', ...rest] = keys;
  if (Array.isArray(tree)) {
    return tree.map((item: unknown, index) => (String(index) === key ? replaced(item as Tree, rest, text) : item));
  }
  const { [key]: old, ...others } = tree as Readonly<Record<string, unknown>>;
  if (rest.length > 0) return { ...tree, [key]: replaced(old as Tree, rest, text) };
  return text === '' ? others : { ...tree, [key]: text };
};

const withLinks = (service: Service, { byId, stableId }: WritingContext): Service => {
  const links = linkMirrors(service, byId ?? new Map());
  const has = ({ url, label }: { readonly url: string; readonly label?: string | undefined }): boolean =>
    (service.additional_urls ?? []).some((one) => one.url === url && one.label === label);
  const added = links
    .filter((link) => !has(link))
    .map((link) => ({ id: stableId(`${service.id} ${link.url} ${link.label}`), ...link }));
  if (added.length === 0) return service;
  return { ...service, additional_urls: [...(service.additional_urls ?? []), ...added] };
};

/** The service with its core fields saying in words what its profile fields say. Doing it twice changes nothing. */
export const withMirrors = (service: Service, context: WritingContext): Service => {
  const filled = mirrors(service, context).reduce<Service>((said, mirror) => {
    const text = textAt(said, mirror.field);
    if (holds(text, mirror)) return said;
    return replaced(said, mirror.field.split(/[.[\]]+/).filter(Boolean), written(text, mirror)) as Service;
  }, service);
  return withLinks(filled, context);
};
