import type { Meta } from '@storybook/web-components-vite';
import { groups } from '../fixtures/series.ts';
import { brokenOffSource, failingSource, sourceOf } from '../fixtures/sources.ts';
import { meta as shared, type CalendarArgs, type CalendarStory } from './show.ts';

const meta: Meta<CalendarArgs> = { ...shared, title: 'Agenda/Als het misgaat' };
export default meta;

export const Unreachable: CalendarStory = { name: 'Geen internet', args: { source: failingSource('offline') } };
export const BrokenFile: CalendarStory = { name: 'Kapot bestand', args: { source: failingSource('format') } };
export const Empty: CalendarStory = { name: 'Lege agenda', args: { source: sourceOf([]) } };
export const Partly: CalendarStory = { name: 'Een deel mislukt', args: { source: brokenOffSource(groups) } };
