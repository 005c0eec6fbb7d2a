import type { Meta } from '@storybook/web-components-vite';
import { message, step } from '../fixtures/referral.ts';
import { meta as shared, type StatusArgs, type StatusStory } from './show.ts';

const meta: Meta<StatusArgs> = {
  ...shared,
  title: 'Hoe staat het ervoor?/Talen',
  // These choose their language themselves: the toolbar does not.
  tags: ['own-language'],
  args: {
    followed: {
      log: [step(1, 'sent'), step(2, 'appointment-planned')],
      messages: [
        message({ text: 'Tot dan!', appointment: { at: '2026-12-01T13:30:00Z', place: 'Voorbeeldstraat 1' } }),
      ],
    },
  },
};
export default meta;

export const Arabic: StatusStory = { name: 'Arabisch', globals: { language: 'ar' } };
export const Tigrinya: StatusStory = { name: 'Tigrinya', globals: { language: 'ti' } };
export const Dari: StatusStory = { name: 'Dari', globals: { language: 'fa' } };
