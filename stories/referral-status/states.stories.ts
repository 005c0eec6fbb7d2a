import type { Meta } from '@storybook/web-components-vite';
import { message, step, services } from '../fixtures/referral.ts';
import { act, meta as shared, type StatusArgs, type StatusStory } from './show.ts';

const meta: Meta<StatusArgs> = { ...shared, title: 'Hoe staat het ervoor?/Waar het staat' };
export default meta;

const sent = step(1, 'sent');
const dueAt = '2026-12-05T10:00:00Z';

export const Sent: StatusStory = { name: 'Verstuurd', args: { followed: { log: [sent], messages: [], dueAt } } };
export const Late: StatusStory = {
  name: 'Te laat',
  args: { followed: { log: [sent], messages: [], dueAt: '2026-11-19T10:00:00Z' } },
};
export const Seen: StatusStory = {
  name: 'Gelezen',
  args: { followed: { log: [sent, step(2, 'seen')], messages: [], dueAt } },
};
export const InformationNeeded: StatusStory = {
  name: 'Zij hebben een vraag',
  args: {
    followed: {
      log: [sent, step(2, 'information-needed')],
      messages: [message({ text: 'Op welke dag kunt u komen?' }), message({ from: 'person', text: 'يوم الثلاثاء' })],
    },
  },
};
export const Accepted: StatusStory = {
  name: 'Zij gaan helpen',
  args: { followed: { log: [sent, step(2, 'accepted')], messages: [message({ text: 'U bent welkom.' })] } },
};
export const Waitlisted: StatusStory = {
  name: 'Op de wachtlijst',
  args: { followed: { log: [sent, step(2, 'waitlisted', { expectedWeeks: 6 })], messages: [] } },
};
export const Planned: StatusStory = {
  name: 'Een afspraak',
  args: {
    followed: {
      log: [sent, step(2, 'accepted'), step(3, 'appointment-planned')],
      messages: [
        message({
          text: 'Tot dan!',
          appointment: {
            ...{ at: '2026-12-01T13:30:00Z', place: 'Voorbeeldstraat 1' },
            ...{ withWhom: 'de trainer', interpreter: 'Tolk Tigrinya per telefoon' },
          },
        }),
      ],
    },
  },
};
export const Started: StatusStory = {
  name: 'De hulp is begonnen',
  args: { followed: { log: [sent, step(2, 'accepted'), step(3, 'started')], messages: [] } },
};
export const Full: StatusStory = {
  name: 'Er is geen plek',
  args: {
    followed: {
      log: [sent, step(2, 'declined', { reason: 'no-capacity' })],
      messages: [
        message({
          text: 'Het spijt ons.',
          alternatives: services.slice(1).map(({ id, name }) => ({ serviceId: id, name })),
        }),
      ],
    },
  },
};
export const Expired: StatusStory = {
  name: 'Er kwam geen antwoord',
  args: { followed: { log: [sent, step(2, 'expired', { by: 'server' })], messages: [] } },
};
export const Unreadable: StatusStory = {
  name: 'Zij konden het niet lezen',
  args: { followed: { log: [sent, step(2, 'unreadable')], messages: [] } },
};
export const Withdrawn: StatusStory = {
  name: 'Gestopt',
  args: { followed: { log: [sent, step(2, 'withdrawn', { by: 'person' })], messages: [] } },
};
export const Stopping: StatusStory = {
  name: 'Weet u het zeker?',
  args: { followed: { log: [sent, step(2, 'accepted')], messages: [] } },
  play: async ({ canvasElement }) => {
    await act(canvasElement, 'section[aria-labelledby=withdraw] .button');
  },
};
export const Question: StatusStory = {
  name: 'Een vraag zonder naam',
  args: { followed: { log: [step(1, 'question-asked'), step(2, 'capacity')], messages: [] } },
};
