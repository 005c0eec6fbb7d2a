import type { Meta } from '@storybook/web-components-vite';
import { meta as shared, type StatusArgs, type StatusStory } from './show.ts';

const meta: Meta<StatusArgs> = { ...shared, title: 'Hoe staat het ervoor?/Als het misgaat' };
export default meta;

export const NoLink: StatusStory = { name: 'Zonder link' };
export const WrongLink: StatusStory = { name: 'De link hoort nergens bij', args: { fault: 'not-found' } };
export const Offline: StatusStory = { name: 'Geen verbinding', args: { fault: 'offline' } };
export const Gone: StatusStory = { name: 'Gestopt en gewist', args: { fault: 'gone' } };
