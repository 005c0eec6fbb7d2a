import { createTransport } from 'nodemailer';
import type { MailConfig } from './config.ts';
import type { MailKind } from './outbox.ts';

export interface Mail {
  /** The same at every try: a mail program can show it once. */
  readonly id: string;
  readonly to: string;
  readonly kind: MailKind;
}

/** Neutral: whoever sees the list of mails learns nothing. */
const subject = 'Er is een bericht';

const lines: Readonly<Record<MailKind, string>> = {
  new: 'Er is iets nieuws voor uw organisatie.',
  withdrawn: 'Er is iets veranderd in uw postvak.',
  message: 'Er is een bericht.',
  reminder: 'Er wacht iets op uw antwoord.',
  overdue: 'Er kwam nog geen antwoord op tijd.',
  answer: 'Er is een antwoord.',
  'no-answer': 'Er komt geen antwoord meer.',
};

const textOf = (kind: MailKind, isReceiver: boolean, inbox: string): string =>
  [
    lines[kind],
    isReceiver ? `U leest het in uw postvak: ${inbox}` : 'U leest het met de statuslink die u bewaarde.',
    'In deze mail staat met opzet niets over wat het is. Antwoorden op deze mail komt nergens aan.',
  ].join('\n\n');

/** Milliseconds; nodemailer itself waits for minutes. */
const limits = { connectionTimeout: '10000', greetingTimeout: '10000', socketTimeout: '20000' };

const withLimits = (smtp: string): string => {
  const url = new URL(smtp);
  for (const [name, value] of Object.entries(limits)) url.searchParams.set(name, value);
  return url.href;
};

/** Sends mails without content. Rejects when the server does not take one. */
export const createMailer = ({ smtp, from, inbox }: MailConfig) => {
  const transport = createTransport(withLimits(smtp));
  const domain = from.split('@').at(-1)?.replace(/>$/, '') ?? 'localhost';
  return {
    send: async ({ id, to, kind, isReceiver }: Mail & { readonly isReceiver: boolean }): Promise<void> => {
      await transport.sendMail({
        ...{ from, to, subject, messageId: `<${id}@${domain}>`, text: textOf(kind, isReceiver, inbox) },
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      });
    },
    close: () => transport.close(),
  };
};
export type Mailer = ReturnType<typeof createMailer>;
