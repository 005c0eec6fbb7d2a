import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type {
  DeskReferral,
  KeyRing,
  ReferralDesk,
  SignedUp,
  SignIn,
  WaitingQuestion,
  WaitingReferral,
} from '@veerkracht/components/referral-inbox';
import '@veerkracht/components/define/referral-inbox';
import { actIn, insideOf, type Act } from '../fixtures/acting.ts';
import { clock } from '../fixtures/clock.ts';
import { message, payload, services, step } from '../fixtures/referral.ts';
import { ribbon } from '../fixtures/ribbon.ts';
import { calm, eventually } from '../fixtures/settling.ts';

export interface InboxArgs {
  readonly isReady: boolean;
  /** The browser can lock a key with a passkey. */
  readonly device: 'none' | 'empty' | 'waiting';
  readonly opened: Partial<DeskReferral>;
  /** Why opening or answering does not work. */
  readonly openFault?: string;
  readonly answerFault?: string;
  readonly isEmpty: boolean;
  readonly signIn?: ReturnType<SignIn['state']>;
}
export type InboxStory = StoryObj<InboxArgs>;

const tag = 'vk-referral-inbox';
const [{ id: serviceId }] = services;
const idOf = (nth: number): string => `7a1d2c9${nth}-0000-4000-8000-000000000001`;
const waiting = (nth: number, more: Partial<WaitingReferral> = {}): WaitingReferral => ({
  ...{ id: idOf(nth), serviceId, urgency: 'normal', receivedAt: `2026-11-1${nth}T10:00:00Z`, status: step(1, 'sent') },
  ...more,
});
const items: readonly WaitingReferral[] = [
  waiting(1, { dueAt: '2026-11-19T10:00:00Z', status: step(2, 'seen') }),
  waiting(2, { dueAt: '2026-12-05T10:00:00Z' }),
  waiting(3, { status: step(2, 'waitlisted', { expectedWeeks: 6 }) }),
  waiting(4, { status: step(2, 'completed') }),
];
const question: WaitingQuestion = {
  ...{ id: idOf(9), serviceId, status: step(1, 'question-asked'), dueAt: '2026-11-24T10:00:00Z' },
  question: {
    ...{ schemaVersion: '1.0', serviceIds: [serviceId], language: 'ti', interpreter: 'yes', audience: 'parents' },
    ...{ dayPart: 'daytime', municipality: 'GM0505', urgency: 'this-week' },
  },
};

const signUps: readonly SignedUp[] = [
  {
    ...{ id: idOf(5), seriesId: idOf(6), seriesName: 'Samen sterk, groep voor vrouwen (voorbeeld)', state: 'place' },
    ...{ since: '2026-11-12T10:00:00Z', language: 'ti', name: 'Almaz', reach: '06 00 00 00 00' },
  },
  {
    ...{ id: idOf(7), seriesId: idOf(6), seriesName: 'Samen sterk, groep voor vrouwen (voorbeeld)', state: 'waiting' },
    ...{ since: '2026-11-13T10:00:00Z', language: 'ar', name: 'رنا', reach: 'rana@voorbeeld.example' },
  },
  {
    ...{ id: idOf(8), seriesId: idOf(6), seriesName: 'Samen sterk, groep voor vrouwen (voorbeeld)', state: 'interest' },
    since: '2026-11-14T10:00:00Z',
  },
];

const refused = (fault: string): Promise<never> =>
  Promise.reject(Object.assign(new Error(fault), { fault, current: step(2, 'accepted') }));

/** Keeps nothing and sends nothing. */
const deskOf = ({ opened, openFault, answerFault, isEmpty }: InboxArgs): ReferralDesk => ({
  list: async () => ({ items: isEmpty ? [] : items }),
  open: async (id) =>
    openFault
      ? refused(openFault)
      : {
          ...{ id, payload, findings: [], kid: 'voorbeeld', receivedAt: '2026-11-13T10:00:00Z' },
          ...{ log: [step(1, 'sent')], refusedMessages: 0, attachmentChunks: [1] },
          messages: [message({ from: 'person', text: 'هل يمكن يوم الثلاثاء؟' })],
          ...opened,
        },
  answer: async () => (answerFault ? refused(answerFault) : undefined),
  say: async () => undefined,
  attachment: async () => new Uint8Array(),
  unreadable: async () => undefined,
  spam: async () => undefined,
  signUps: async () => (isEmpty ? [] : signUps),
  questions: { list: async () => ({ items: isEmpty ? [] : [question] }), answer: async () => undefined },
});

const ringOf = (args: InboxArgs): KeyRing | undefined => {
  if (!args.isReady) return undefined;
  const desk = deskOf(args);
  return {
    unlock: async () => desk,
    lock: () => undefined,
    device: {
      waiting: async () => (args.device === 'none' ? undefined : args.device === 'waiting'),
      keep: async () => undefined,
      open: async () => desk,
      forget: async () => undefined,
    },
  };
};

const signInOf = ({ signIn }: InboxArgs): SignIn | undefined =>
  signIn && {
    state: () => signIn,
    begin: () => Promise.reject(Object.assign(new Error(), { fault: 'window-blocked' })),
  };

const render = (
  args: InboxArgs,
  { globals }: { readonly globals: Readonly<Record<string, unknown>> },
): TemplateResult =>
  html`${ribbon()}
    <vk-referral-inbox
      lang=${String(globals['language'])}
      exit-url="https://www.knmi.nl/"
      .services=${services}
      .keyRing=${ringOf(args)}
      .signIn=${signInOf(args)}
      .clock=${clock}
    ></vk-referral-inbox>`;

export const act = (canvas: HTMLElement, ...acts: readonly Act[]): Promise<ShadowRoot> => actIn(canvas, tag, ...acts);

/** With a key file, as somebody would choose it. */
export const unlocked = async (canvas: HTMLElement, ...acts: readonly Act[]): Promise<ShadowRoot> => {
  const root = await insideOf(canvas, tag);
  const field = await eventually(() => root.querySelector<HTMLInputElement>('input[type=file]'));
  const files = new DataTransfer();
  files.items.add(new File(['{}'], 'working.private.json'));
  field.files = files.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await eventually(() => root.querySelector('section[aria-labelledby=list]'));
  await calm(root);
  return act(canvas, ...acts);
};

export const meta = {
  component: tag,
  render,
  args: { isReady: true, device: 'none', opened: {}, isEmpty: false },
  parameters: {
    controls: { include: ['device'] },
    docs: { source: { code: '<vk-referral-inbox hub="/" src="/data/directory.json" lang="nl"></vk-referral-inbox>' } },
  },
  play: async ({ canvasElement }) => {
    await insideOf(canvasElement, tag);
  },
} satisfies Meta<InboxArgs>;
