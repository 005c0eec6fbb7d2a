import type { Meta } from '@storybook/web-components-vite';
import { demoService, demoSource } from '../fixtures/demo.ts';
import { eventually } from '../fixtures/settling.ts';
import { press } from './settled.ts';
import { meta as shared, type SocialMapArgs, type SocialMapStory } from './show.ts';

const meta: Meta<SocialMapArgs> = {
  ...shared,
  title: 'Sociale kaart/Vinden',
  args: { ...shared.args, source: demoSource, municipality: 'GM0505' },
};
export default meta;

export const Plain: SocialMapStory = { name: 'Gewoon' };

export const Filtered: SocialMapStory = {
  name: 'Met filters',
  args: {
    query: { text: '', postcode: '3311', filters: { language: ['ar'], theme: ['sleep'], cost: ['free'] } },
  },
};

export const Misspelt: SocialMapStory = {
  name: 'Gezocht met een tikfout',
  args: { query: { text: 'slaapproblmen', postcode: '', filters: {} } },
};

export const Detail: SocialMapStory = {
  name: 'Details van een plek met een wachttijd',
  loaders: [async () => ({ service: await demoService('Centrum Stroomopwaarts (voorbeeld)') })],
};

export const NothingFound: SocialMapStory = {
  name: 'Niets gevonden',
  args: { query: { text: '', postcode: '', filters: { language: ['ti'], level: ['specialised-care'] } } },
};

export const HelpNow: SocialMapStory = {
  name: 'Hulp nu',
  play: async ({ canvasElement }) => {
    const root = await press(canvasElement, '.help-bar .help');
    await eventually(() => root.querySelector('dialog[open]'));
  },
};

export const OnTheMap: SocialMapStory = {
  name: 'Op de kaart',
  play: async ({ canvasElement }) => {
    const root = await press(canvasElement, '.view-switch button:last-child');
    await eventually(() => root.querySelector('.vk-pin') ?? root.querySelector('.map [role=alert]'));
  },
};

export const Professional: SocialMapStory = { name: 'Voor professionals', globals: { role: 'professional' } };
