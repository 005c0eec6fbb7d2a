import type { Meta } from '@storybook/web-components-vite';
import { responseWith } from '../fixtures/checklist-response.ts';
import { meta as shared, press, type ChecklistArgs, type ChecklistStory } from './show.ts';

const meta: Meta<ChecklistArgs> = { ...shared, title: 'Gesprekshulp/Uitkomst' };
export default meta;

const toResult = '.moves .to-result';
const firstBox = '.screen .question input[type=checkbox]';
const noticed = ['.parts li:nth-child(2) button', firstBox] as const;

export const NothingTicked: ChecklistStory = {
  name: 'Niets gekozen',
  play: async ({ canvasElement }) => {
    await press(canvasElement, toResult);
  },
};

export const WithSteps: ChecklistStory = {
  name: 'Met stappen',
  play: async ({ canvasElement }) => {
    const root = await press(canvasElement, firstBox, ...noticed, '.moves .next', firstBox, toResult);
    for (const step of root.querySelectorAll<HTMLElement>('.step > label input')) step.click();
  },
};

export const Danger: ChecklistStory = {
  name: 'Iets dat niet kan wachten',
  play: async ({ canvasElement }) => {
    await press(
      canvasElement,
      '.parts li:nth-last-child(3) button',
      firstBox,
      '.help-dialog[open] .dialog-head button',
      toResult,
    );
  },
};

export const Earlier: ChecklistStory = {
  name: 'Vergeleken met de vorige keer',
  args: { previous: responseWith('faith') },
  play: async ({ canvasElement }) => {
    await press(canvasElement, firstBox, toResult);
  },
};
