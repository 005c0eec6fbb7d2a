import type { Meta } from '@storybook/web-components-vite';
import { meta as shared, press, type ChecklistArgs, type ChecklistStory } from './show.ts';

const meta: Meta<ChecklistArgs> = {
  ...shared,
  title: 'Gesprekshulp/Twee talen',
  args: { ...shared.args, secondLanguage: 'ar' },
};
export default meta;

const layout = (nth: number): readonly string[] => ['.aroundTalk summary', `.layouts label:nth-of-type(${nth}) input`];

export const Stacked: ChecklistStory = { name: 'Onder elkaar' };

export const Columns: ChecklistStory = {
  name: 'Naast elkaar',
  args: { secondLanguage: 'fa' },
  play: async ({ canvasElement }) => {
    await press(canvasElement, ...layout(2));
  },
};

export const Flip: ChecklistStory = {
  name: 'Omdraaien met een knop',
  args: { secondLanguage: 'en' },
  play: async ({ canvasElement }) => {
    await press(canvasElement, ...layout(3));
  },
};

export const HalfTranslated: ChecklistStory = { name: 'Half vertaald (Tigrinya)', args: { secondLanguage: 'ti' } };

export const Interpreter: ChecklistStory = {
  name: 'Tolkstand met spiegel',
  args: { secondLanguage: 'fa' },
  play: async ({ canvasElement }) => {
    await press(canvasElement, '.aroundTalk summary', '.button.interpreter', '.button.mirror');
  },
};
