import type { Meta } from '@storybook/web-components-vite';
import { press } from './settled.ts';
import { asking, meta as shared, signUps, type CalendarArgs, type CalendarStory } from './show.ts';

const meta: Meta<CalendarArgs> = { ...shared, title: 'Agenda/Een groep' };
export default meta;

export const Detail: CalendarStory = {
  name: 'Afgezegd, verplaatst, andere zaal',
  args: { query: asking({ series: 'strong' }) },
};
export const Full: CalendarStory = { name: 'Vol', args: { query: asking({ series: 'parents' }) } };
export const Interest: CalendarStory = {
  name: 'Belangstelling melden',
  args: { query: asking({ series: 'parents' }) },
  play: async ({ canvasElement }) => {
    await press(canvasElement, '.join .button.primary');
  },
};
export const Online: CalendarStory = {
  name: 'Online, link na aanmelden',
  args: { query: asking({ series: 'webinar' }) },
};
export const WalkIn: CalendarStory = { name: 'Zo binnenlopen', args: { query: asking({ series: 'cafe' }) } };
export const Undated: CalendarStory = { name: 'Data niet bekend', args: { query: asking({ series: 'unclear' }) } };
export const Cancel: CalendarStory = {
  name: 'Afmelden',
  args: { query: asking({ series: 'strong' }), signUps: { ...signUps, cancel: () => Promise.resolve() } },
};
export const Cancelled: CalendarStory = {
  name: 'Afgemeld',
  args: { ...Cancel.args },
  play: async ({ canvasElement }) => {
    await press(canvasElement, '.cancel .button.primary');
  },
};
