import type { Meta } from '@storybook/web-components-vite';
import type { Act } from '../fixtures/acting.ts';
import { step } from '../fixtures/referral.ts';
import { meta as shared, unlocked, type InboxArgs, type InboxStory } from './show.ts';

const meta: Meta<InboxArgs> = { ...shared, title: 'Postvak/Antwoorden' };
export default meta;

const send = 'section[aria-labelledby=answer] form .primary';
const answering =
  (...acts: readonly Act[]): NonNullable<InboxStory['play']> =>
  async ({ canvasElement }) => {
    await unlocked(canvasElement, '.open', ...acts);
  };

export const Accept: InboxStory = { name: 'Ja', play: answering('[name=to][value=accepted]') };
export const Waitlist: InboxStory = { name: 'Wachtlijst', play: answering('[name=to][value=waitlisted]') };
export const Appointment: InboxStory = {
  name: 'Een afspraak',
  play: answering('[name=to][value=appointment-planned]', ['date', '2026-12-01'], ['time', '14:30']),
};
export const Decline: InboxStory = {
  name: 'Nee, en wie wel',
  play: answering(
    '[name=to][value=declined]',
    ['reason', 'no-capacity'],
    ['alternative.0', 'Praten met Selma (voorbeeld)'],
  ),
};
export const Missing: InboxStory = { name: 'Er mist iets', play: answering('[name=to][value=declined]', send) };
export const Answered: InboxStory = { name: 'Verstuurd', play: answering('[name=to][value=accepted]', send) };
export const Conflict: InboxStory = {
  name: 'Iemand anders was u voor',
  args: { answerFault: 'step-refused', opened: { log: [step(1, 'sent'), step(2, 'accepted')] } },
  play: answering('[name=to][value=waitlisted]', ['text', 'Nog even geduld.'], send),
};
export const Offline: InboxStory = {
  name: 'Geen verbinding',
  args: { answerFault: 'offline' },
  play: answering('[name=to][value=accepted]', ['text', 'U bent welkom.'], send),
};
export const Ended: InboxStory = {
  name: 'Afgesloten',
  args: { opened: { log: [step(1, 'sent'), step(2, 'declined', { reason: 'no-capacity' })] } },
  play: answering(),
};
