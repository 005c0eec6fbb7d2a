import type { Meta } from '@storybook/web-components-vite';
import { demoSource } from '../fixtures/demo.ts';
import { meta as shared, type SocialMapArgs, type SocialMapStory } from './show.ts';

const meta: Meta<SocialMapArgs> = {
  ...shared,
  title: 'Sociale kaart/Talen',
  // These choose their language themselves: the toolbar does not.
  tags: ['own-language'],
  args: { ...shared.args, source: demoSource, municipality: 'GM0505' },
};
export default meta;

export const English: SocialMapStory = { name: 'Engels', globals: { language: 'en' } };
export const Arabic: SocialMapStory = { name: 'Arabisch', globals: { language: 'ar' } };
export const Tigrinya: SocialMapStory = { name: 'Tigrinya', globals: { language: 'ti' } };
export const Dari: SocialMapStory = { name: 'Dari', globals: { language: 'fa' } };
