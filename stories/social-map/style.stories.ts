import type { Meta } from '@storybook/web-components-vite';
import { demoSource } from '../fixtures/demo.ts';
import { meta as shared, type SocialMapArgs, type SocialMapStory } from './show.ts';

const meta: Meta<SocialMapArgs> = {
  ...shared,
  title: 'Sociale kaart/Huisstijl',
  // These choose their house style themselves: the toolbar does not.
  tags: ['own-theme'],
  args: {
    ...shared.args,
    source: demoSource,
    municipality: 'GM0392',
    query: { text: '', postcode: '', filters: { theme: ['sleep'] } },
  },
};
export default meta;

export const Own: SocialMapStory = { name: 'Ons eigen uiterlijk', globals: { theme: 'eigen' } };
export const Spaarne: SocialMapStory = { name: 'Spaarne (NL Design System)', globals: { theme: 'spaarne' } };
export const Dark: SocialMapStory = { name: 'Donker', globals: { theme: 'donker' } };
