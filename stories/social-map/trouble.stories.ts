import type { Meta } from '@storybook/web-components-vite';
import { bare, oldWaits } from '../fixtures/awkward.ts';
import { demoSource } from '../fixtures/demo.ts';
import { brokenOffSource, failingSource, silentSource, sourceOf } from '../fixtures/sources.ts';
import { eventually } from '../fixtures/settling.ts';
import { meta as shared, type SocialMapArgs, type SocialMapStory } from './show.ts';

const meta: Meta<SocialMapArgs> = { ...shared, title: 'Sociale kaart/Als het misgaat' };
export default meta;

export const Loading: SocialMapStory = {
  name: 'Laden',
  args: { source: silentSource },
  play: async ({ canvasElement }) => {
    await eventually(() => canvasElement.querySelector('vk-social-map')?.shadowRoot?.querySelector('.loading'));
  },
};

export const Unreachable: SocialMapStory = { name: 'Geen internet', args: { source: failingSource('offline') } };
export const TimedOut: SocialMapStory = { name: 'Het duurt te lang', args: { source: failingSource('timeout') } };
export const ServerFault: SocialMapStory = { name: 'Fout bij de server', args: { source: failingSource('server') } };
export const NotFound: SocialMapStory = { name: 'Bestand niet gevonden', args: { source: failingSource('not-found') } };
export const BrokenFile: SocialMapStory = { name: 'Kapot bestand', args: { source: failingSource('format') } };
export const Empty: SocialMapStory = { name: 'Lege lijst', args: { source: sourceOf([]) } };

export const Partly: SocialMapStory = {
  name: 'Een deel mislukt',
  args: { source: brokenOffSource(oldWaits) },
};

export const Unreadable: SocialMapStory = {
  name: 'Een plek is onleesbaar',
  args: { source: sourceOf([...bare, { name: 'Zonder nummer (voorbeeld)' }]) },
};

export const Old: SocialMapStory = { name: 'Oude wachttijden', args: { source: sourceOf(oldWaits) } };

export const Offline: SocialMapStory = {
  name: 'Internet valt weg',
  args: { source: demoSource, municipality: 'GM0505' },
  beforeEach: () => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    return () => void Reflect.deleteProperty(navigator, 'onLine');
  },
};
