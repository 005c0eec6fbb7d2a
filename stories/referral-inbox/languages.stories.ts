import type { Meta } from '@storybook/web-components-vite';
import { meta as shared, unlocked, type InboxArgs, type InboxStory } from './show.ts';

const meta: Meta<InboxArgs> = {
  ...shared,
  title: 'Postvak/Talen',
  // These choose their language themselves: the toolbar does not.
  tags: ['own-language'],
  play: async ({ canvasElement }) => {
    await unlocked(canvasElement, '.open');
  },
};
export default meta;

export const English: InboxStory = { name: 'Engels', globals: { language: 'en' } };
export const Arabic: InboxStory = { name: 'Arabisch', globals: { language: 'ar' } };
export const Tigrinya: InboxStory = { name: 'Tigrinya', globals: { language: 'ti' } };
