import type { Meta } from '@storybook/web-components-vite';
import { act, filled, meta as shared, type CardArgs, type CardStory } from './show.ts';

const meta: Meta<CardArgs> = {
  ...shared,
  title: 'Kaart om mee te nemen/Talen',
  // These choose their language themselves: the toolbar does not.
  tags: ['own-language'],
  play: async ({ canvasElement }) => {
    await act(canvasElement, ...filled);
  },
};
export default meta;

export const Arabic: CardStory = { name: 'Arabisch', globals: { language: 'ar' } };
export const Tigrinya: CardStory = { name: 'Tigrinya', globals: { language: 'ti' } };
export const Dari: CardStory = { name: 'Dari', globals: { language: 'fa' } };
