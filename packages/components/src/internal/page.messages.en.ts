import type { PageMessages } from './page.messages.ts';
import type { Messages } from './translation.ts';

export const pageMessages: Messages<PageMessages> = {
  language: 'Language',
  draft: 'This translation is a draft. Nobody has checked it.',
  callNumber: (number) => `Call ${number}`,
  helpNow: 'I need help now',
  helpNowTitle: 'Help now',
  danger: 'Danger? Call 112',
  helpGp: 'Your GP',
  helpGpWhen: 'Is it urgent, but no danger? Call your GP. Also in the evening and at the weekend.',
  helpLanguage: 'Most help lines speak Dutch and English. Ask someone to call with you.',
  helpChecked: (day) => `Checked on ${day}`,
  helpOldSource: (day) => `The source is of ${day}.`,
  helpFree: 'Free',
  helpChat: (site) => `Chat at ${site}`,
  helpSource: (source) => `Source: ${source}`,
  helpOr: (number) => `or ${number}`,
  close: 'Close',
  quickExit: 'Quick exit',
  quickExitHint: 'Or press Esc twice.',
  retry: 'Try again',
};
