import type { Meta } from '@storybook/web-components-vite';
import { eventually } from '../fixtures/settling.ts';
import { act, failed, meta as shared, sealed, toStep, type FormArgs, type FormStory } from './show.ts';

const meta: Meta<FormArgs> = { ...shared, title: 'Samen hulp vragen/Lezen en versturen' };
export default meta;

const agree = ['[name="agreed.person"]', '.moves .primary'] as const;
const send: NonNullable<FormStory['play']> = async ({ canvasElement }) => {
  const root = await act(canvasElement, ...toStep('preview'));
  await eventually(() => root.querySelector('.receiver'));
  await act(canvasElement, ...agree);
};

export const Preview: FormStory = {
  name: 'Arabisch naast Nederlands',
  play: async ({ canvasElement }) => {
    await act(canvasElement, ...toStep('preview'));
  },
};
export const Struck: FormStory = {
  name: 'Een regel weggehaald',
  play: async ({ canvasElement }) => {
    await act(canvasElement, ...toStep('preview'), '[name="kept.why"]');
  },
};
export const NoYes: FormStory = {
  name: 'Zonder ja',
  play: async ({ canvasElement }) => {
    const root = await act(canvasElement, ...toStep('preview'));
    await eventually(() => root.querySelector('.receiver'));
    await act(canvasElement, '.moves .primary');
  },
};
export const NoKeys: FormStory = {
  name: 'De sleutel klopt niet',
  args: { receiverFault: 'key-changed' },
  play: async ({ canvasElement }) => {
    await act(canvasElement, ...toStep('preview'));
  },
};
export const Received: FormStory = { name: 'Ontvangen', play: send };
export const Sealed: FormStory = { name: 'Verzegeld, nog geen verbinding', args: { progress: sealed }, play: send };
export const Failed: FormStory = { name: 'Niet verstuurd', args: { progress: failed }, play: send };
