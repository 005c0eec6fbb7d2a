import type { Meta } from '@storybook/web-components-vite';
import { meta as shared, type CardArgs, type CardStory } from './show.ts';

const meta: Meta<CardArgs> = { ...shared, title: 'Kaart om mee te nemen/Overdragen' };
export default meta;

export const Later: CardStory = { name: 'Er is nog tijd', args: { guidanceEnds: '2027-06' } };
export const Soon: CardStory = { name: 'De begeleiding stopt bijna', args: { guidanceEnds: '2026-12' } };
export const Over: CardStory = { name: 'De begeleiding is gestopt', args: { guidanceEnds: '2026-10' } };
