import type { Meta } from '@storybook/web-components-vite';
import { press } from './settled.ts';
import { asking, meta as shared, type CalendarArgs, type CalendarStory } from './show.ts';

const meta: Meta<CalendarArgs> = { ...shared, title: 'Agenda/Bekijken' };
export default meta;

export const Plain: CalendarStory = {
  name: 'Lijst',
  args: { feed: 'https://voorbeeld.example/agenda.ics' },
};
export const Month: CalendarStory = { name: 'Maand', args: { query: asking({ view: 'month' }) } };
export const DayOfMonth: CalendarStory = {
  name: 'Maand, een dag open',
  args: { query: asking({ view: 'month' }) },
  play: async ({ canvasElement }) => {
    // A narrow page has a list with no days to open.
    const root = await press(canvasElement, '[aria-current="date"] .date, .day');
    root.querySelector<HTMLElement>('#day-title')?.blur();
  },
};
export const Week: CalendarStory = { name: 'Week', args: { query: asking({ view: 'week', day: '2026-11-30' }) } };
export const Compact: CalendarStory = { name: 'Volgende data', args: { compact: true } };
export const Filtered: CalendarStory = {
  name: 'Met filters',
  args: { query: asking({ filters: { language: ['ti'], gender: ['women'] }, lessons: ['TU-evening'] }) },
};
export const Professional: CalendarStory = { name: 'Trainingen voor professionals', args: { forRole: 'professional' } };
export const NothingFound: CalendarStory = {
  name: 'Niets gevonden',
  args: { query: asking({ filters: { language: ['so'] } }) },
};
