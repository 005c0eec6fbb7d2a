import type { Meta } from '@storybook/web-components-vite';
import { meta as shared, type ChecklistArgs, type ChecklistStory } from './show.ts';

const meta: Meta<ChecklistArgs> = { ...shared, title: 'Gesprekshulp/Voor wie' };
export default meta;

export const Volunteer: ChecklistStory = { name: 'Vrijwilliger', args: { variant: 'volunteer' } };
export const School: ChecklistStory = { name: 'School', args: { variant: 'school' } };
export const PrimaryCare: ChecklistStory = { name: 'Huisartsenpraktijk', args: { variant: 'primary-care' } };
export const Child: ChecklistStory = { name: 'Kind van 4 tot 12 jaar', args: { variant: 'child-4-12' } };
export const Youth: ChecklistStory = { name: 'Jongere van 12 tot 18 jaar', args: { variant: 'youth-12-18' } };
