import type { Meta } from '@storybook/web-components-vite';
import { eventually } from '../fixtures/settling.ts';
import { act, meta as shared, unlocked, type InboxArgs, type InboxStory } from './show.ts';

const meta: Meta<InboxArgs> = { ...shared, title: 'Postvak/Openen en lezen' };
export default meta;

const list: NonNullable<InboxStory['play']> = async ({ canvasElement }) => {
  await unlocked(canvasElement);
};
const first: NonNullable<InboxStory['play']> = async ({ canvasElement }) => {
  const root = await unlocked(canvasElement, '.open');
  await eventually(() => root.querySelector('.main > h3'));
};

export const SignIn: InboxStory = { name: 'Nog niet aangemeld', args: { signIn: 'needed' } };
export const Blocked: InboxStory = {
  name: 'Het venster ging niet open',
  args: { signIn: 'needed' },
  play: async ({ canvasElement }) => {
    await act(canvasElement, '.main .button.primary');
  },
};
export const Elsewhere: InboxStory = { name: 'Het venster van het aanmelden', args: { signIn: 'elsewhere' } };
export const Locked: InboxStory = { name: 'Op slot' };
export const OnDevice: InboxStory = { name: 'Op slot, sleutel op dit apparaat', args: { device: 'waiting' } };
export const NotReady: InboxStory = { name: 'De pagina is niet af', args: { isReady: false } };
export const List: InboxStory = { name: 'De lijst', args: { device: 'empty' }, play: list };
export const Empty: InboxStory = { name: 'Geen hulpvragen', args: { isEmpty: true }, play: list };
export const Referral: InboxStory = { name: 'Eén hulpvraag', play: first };
export const Doubts: InboxStory = {
  name: 'Met iets dat niet klopt',
  args: {
    opened: {
      refusedMessages: 1,
      findings: [
        {
          rule: 'REF-8',
          path: 'contact.ways.0.value',
          message: {
            nl: 'Een nummer of adres gaat alleen mee als dat veilig is.',
            en: 'A number or address goes along only where that is safe.',
          },
        },
      ],
    },
  },
  play: first,
};
export const Unreadable: InboxStory = { name: 'Gaat niet open', args: { openFault: 'not-for-you' }, play: first };
export const Damaged: InboxStory = { name: 'Veranderd of niet heel', args: { openFault: 'damaged' }, play: first };
export const Withdrawn: InboxStory = { name: 'Gestopt en gewist', args: { openFault: 'gone' }, play: first };
export const Question: InboxStory = {
  name: 'Een vraag over een plek',
  play: async ({ canvasElement }) => {
    await unlocked(canvasElement, 'section[aria-labelledby=questions] .open');
  },
};
