import type { Meta } from '@storybook/web-components-vite';
import { meta as shared, type ChecklistArgs, type ChecklistStory } from './show.ts';

const meta: Meta<ChecklistArgs> = { ...shared, title: 'Gesprekshulp/Als het misgaat' };
export default meta;

export const NoQuestionnaire: ChecklistStory = { name: 'Geen vragenlijst', args: { questionnaire: 'geen json' } };
