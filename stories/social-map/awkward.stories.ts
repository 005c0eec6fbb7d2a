import type { Meta } from '@storybook/web-components-vite';
import { bare, longWords, many, otherScripts } from '../fixtures/awkward.ts';
import { plainHsds } from '../fixtures/plain-hsds.ts';
import { sourceOf } from '../fixtures/sources.ts';
import { meta as shared, type SocialMapArgs, type SocialMapStory } from './show.ts';

const meta: Meta<SocialMapArgs> = { ...shared, title: 'Sociale kaart/Lastige gegevens' };
export default meta;

export const LongWords: SocialMapStory = { name: 'Lange woorden', args: { source: sourceOf(longWords) } };
export const LongList: SocialMapStory = { name: 'Lange lijst', args: { source: sourceOf(many) } };
export const OtherScripts: SocialMapStory = {
  name: 'Naam in een ander schrift',
  args: { source: sourceOf(otherScripts) },
};
export const Bare: SocialMapStory = { name: 'Plek zonder naam of punt', args: { source: sourceOf(bare) } };
export const PlainHsds: SocialMapStory = {
  name: 'Gegevens van een ander (Open Referral)',
  args: { source: sourceOf(plainHsds) },
};
