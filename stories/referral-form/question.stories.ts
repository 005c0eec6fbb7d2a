import type { Meta } from '@storybook/web-components-vite';
import { eventually } from '../fixtures/settling.ts';
import { act, meta as shared, toStep, type FormArgs, type FormStory } from './show.ts';

const meta: Meta<FormArgs> = { ...shared, title: 'Samen hulp vragen/Zonder naam' };
export default meta;

const toQuestion = async (canvas: HTMLElement): Promise<void> => {
  const root = await act(canvas, ...toStep('preview'), '.hint .button.quiet');
  await eventually(() => root.querySelector('#question-services'));
};

export const Question: FormStory = {
  name: 'Een vraag naar een plek',
  play: async ({ canvasElement }) => {
    await toQuestion(canvasElement);
  },
};
export const Asked: FormStory = {
  name: 'Gevraagd',
  play: async ({ canvasElement }) => {
    await toQuestion(canvasElement);
    await act(canvasElement, '#question-services input', '.moves .primary');
  },
};
