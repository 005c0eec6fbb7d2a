import type { Meta } from '@storybook/web-components-vite';
import { eventually } from '../fixtures/settling.ts';
import { meta as shared, press, type ChecklistArgs, type ChecklistStory } from './show.ts';

const meta: Meta<ChecklistArgs> = { ...shared, title: 'Gesprekshulp/Invullen' };
export default meta;

/** Keys of the content: the second screen, its first and fifth domain. */
const second = '.parts li:nth-child(2) button';
const look = (nth: number): string =>
  `.screen .question label:nth-of-type(${nth}) input, .screen li:nth-child(${nth}) input`;

export const FirstScreen: ChecklistStory = { name: 'Eerste scherm' };

export const SomethingNoticed: ChecklistStory = {
  name: 'Er viel iets op',
  play: async ({ canvasElement }) => {
    await press(canvasElement, second, look(1), '.moves .next', '.talk summary');
  },
};

export const HelpNow: ChecklistStory = {
  name: 'Ik maak me nu ernstig zorgen',
  play: async ({ canvasElement }) => {
    const root = await press(canvasElement, '.help-bar .help');
    await eventually(() => root.querySelector('dialog[open]'));
  },
};

export const ChildInterprets: ChecklistStory = {
  name: 'Een kind tolkt',
  play: async ({ canvasElement }) => {
    await press(canvasElement, '.parts li:nth-last-child(2) button', look(5));
  },
};
