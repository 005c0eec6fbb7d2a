import type { Meta } from '@storybook/web-components-vite';
import { asking, meta as shared, type CalendarArgs, type CalendarStory } from './show.ts';

const meta: Meta<CalendarArgs> = {
  ...shared,
  title: 'Agenda/Talen',
  // These choose their language themselves: the toolbar does not.
  tags: ['own-language'],
};
export default meta;

export const English: CalendarStory = { name: 'Engels', globals: { language: 'en' } };
export const Arabic: CalendarStory = {
  name: 'Arabisch, maand',
  globals: { language: 'ar' },
  args: { query: asking({ view: 'month' }) },
};
export const Tigrinya: CalendarStory = {
  name: 'Tigrinya, met Ethiopische kalender',
  globals: { language: 'ti' },
  args: { secondCalendar: 'ethiopic' },
};
export const Dari: CalendarStory = {
  name: 'Dari, met Perzische kalender',
  globals: { language: 'fa' },
  args: { secondCalendar: 'persian' },
};
