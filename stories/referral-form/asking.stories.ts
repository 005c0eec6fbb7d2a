import type { Meta } from '@storybook/web-components-vite';
import type { Act } from '../fixtures/acting.ts';
import { act, meta as shared, toStep, type FormArgs, type FormStory } from './show.ts';

const meta: Meta<FormArgs> = { ...shared, title: 'Samen hulp vragen/Invullen' };
export default meta;

const at =
  (...acts: readonly Act[]): NonNullable<FormStory['play']> =>
  async ({ canvasElement }) => {
    await act(canvasElement, ...acts);
  };

export const Service: FormStory = { name: 'Aan wie', args: { hasService: false } };
export const Who: FormStory = { name: 'Voor wie' };
export const Child: FormStory = {
  name: 'Voor een kind',
  play: at('[name=who][value=child]', '[name=ageBand][value="12-15"]'),
};
export const Why: FormStory = { name: 'Waarmee', play: at(...toStep('why')) };
export const Language: FormStory = {
  name: 'Taal en tolk',
  play: at(...toStep('language'), ['language', 'ti'], '[name=interpreter][value=yes]'),
};
export const Practical: FormStory = { name: 'Wat is nodig', play: at(...toStep('practical')) };
export const Contact: FormStory = {
  name: 'Veilig contact',
  play: at(...toStep('contact'), '[name="contact.phone.may"][value=yes]', '[name="contact.post.may"][value=no]'),
};
export const Along: FormStory = { name: 'Wat gaat mee', play: at(...toStep('along')) };
export const Missing: FormStory = { name: 'Er klopt iets niet', play: at('.moves .primary') };
export const Number: FormStory = {
  name: 'Lijkt op een burgerservicenummer',
  play: at(...toStep('why'), ['why', 'Mijn nummer is 111222333.'], '.moves .primary'),
};
export const HelpNow: FormStory = { name: 'Er is nu hulp nodig', play: at('.help-bar .help') };
