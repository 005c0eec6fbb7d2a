import type { Meta } from '@storybook/web-components-vite';
import { act, meta as shared, toStep, type FormArgs, type FormStory } from './show.ts';

const meta: Meta<FormArgs> = {
  ...shared,
  title: 'Samen hulp vragen/Talen',
  // These choose their language themselves: the toolbar does not.
  tags: ['own-language'],
};
export default meta;

const preview: NonNullable<FormStory['play']> = async ({ canvasElement }) => {
  await act(canvasElement, ...toStep('preview'));
};

export const Arabic: FormStory = { name: 'Arabisch', globals: { language: 'ar' } };
export const ArabicPreview: FormStory = { name: 'Arabisch, lezen', globals: { language: 'ar' }, play: preview };
export const Tigrinya: FormStory = { name: 'Tigrinya', globals: { language: 'ti' } };
export const Dari: FormStory = { name: 'Dari', globals: { language: 'fa' } };
