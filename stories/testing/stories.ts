import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface IndexedStory {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  /** Whether the story itself says in which language it is. */
  readonly ownLanguage: boolean;
}

interface Entry extends Omit<IndexedStory, 'ownLanguage'> {
  readonly type: 'story' | 'docs';
  readonly tags?: readonly string[];
}

/** Every story of a built gallery. */
export const storiesIn = (gallery: string): readonly IndexedStory[] => {
  const index = JSON.parse(readFileSync(join(gallery, 'index.json'), 'utf8')) as {
    readonly entries: Readonly<Record<string, Entry>>;
  };
  return Object.values(index.entries)
    .filter(({ type }) => type === 'story')
    .map(({ id, title, name, tags = [] }) => ({ id, title, name, ownLanguage: tags.includes('own-language') }));
};
