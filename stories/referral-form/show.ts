import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { PauseStore, ReferralSender, SendProgress } from '@veerkracht/components/referral-form';
import '@veerkracht/components/define/referral-form';
import { actIn, insideOf, type Act } from '../fixtures/acting.ts';
import { clock } from '../fixtures/clock.ts';
import { services } from '../fixtures/referral.ts';
import { ribbon } from '../fixtures/ribbon.ts';

export interface FormArgs {
  readonly hasService: boolean;
  readonly progress: SendProgress;
  /** Keys of the organisation, or why there are none. */
  readonly receiverFault?: string;
  readonly pause?: PauseStore;
  readonly confirmedApart: boolean;
}
export type FormStory = StoryObj<FormArgs>;

const tag = 'vk-referral-form';
const statusLink = '/status#voorbeeld';
export const received: SendProgress = { state: 'received', statusLink, dueAt: '2026-12-05T09:30:00Z' };
export const sealed: SendProgress = { state: 'sealed', statusLink };
export const failed: SendProgress = { state: 'failed', statusLink, fault: 'refused' };

/** Seals nothing and sends nothing. */
const senderOf = ({ progress, receiverFault }: FormArgs): ReferralSender => ({
  receiver: async () => {
    if (receiverFault) throw Object.assign(new Error(receiverFault), { fault: receiverFault });
    return {
      ...{ organisation: services[0].organisation, fingerprint: '12345 67890 11223 44556' },
      ...{ confirmedBy: 'gemeente Dordrecht (voorbeeld)', confirmedOn: '2026-11-01' },
    };
  },
  send: async (_, told) => told(progress),
  ask: async () => ({ statusLink }),
});

const lines = [
  { id: '1', text: 'Ik slaap slecht.' },
  { id: '2', text: 'Ik kan op school niet goed opletten.' },
];

/** The form as a page has it: language from the toolbar, the rest from the story. */
const render = (args: FormArgs, { globals }: { readonly globals: Readonly<Record<string, unknown>> }): TemplateResult =>
  html`${ribbon()}
    <vk-referral-form
      lang=${String(globals['language'])}
      municipality="GM0505"
      organisation="Wijkteam (voorbeeld)"
      legal-basis="wmo-2015"
      ?confirmed-apart=${args.confirmedApart}
      exit-url="https://www.knmi.nl/"
      .service=${args.hasService ? services[0] : undefined}
      .services=${services}
      .lines=${lines}
      .sender=${senderOf(args)}
      .pause=${args.pause}
      .clock=${clock}
    ></vk-referral-form>`;

export const act = (canvas: HTMLElement, ...acts: readonly Act[]): Promise<ShadowRoot> => actIn(canvas, tag, ...acts);

const next = '.moves .primary';
/** From the start to each step, with a few things filled in. */
const filled: readonly (readonly Act[])[] = [
  ['[name=who][value=adult]', next],
  [['why', 'Zij slaapt slecht sinds de zomer.'], '[name="line.1"]', next],
  [['language', 'ar'], '[name=interpreter][value=yes]', '[name=interpreterGender][value=woman]', next],
  ['[name="practical.childcare"]', '[name="practical.daytime"]', next],
  [
    '[name="contact.phone.may"][value=yes]',
    ['contact.phone.value', '078 000 00 11'],
    ['contact.phone.when', 'na 15 uur'],
    next,
  ],
  ['[name=referrerRole][value=professional]', next],
];
export const steps = { who: 0, why: 1, language: 2, practical: 3, contact: 4, along: 5, preview: 6 } as const;
export const toStep = (step: keyof typeof steps): readonly Act[] => filled.slice(0, steps[step]).flat();

export const meta = {
  component: tag,
  render,
  args: { hasService: true, progress: received, confirmedApart: true },
  parameters: {
    controls: { include: ['hasService', 'confirmedApart'] },
    docs: {
      source: {
        code: '<vk-referral-form hub="/" keys="/data/key-directory.jws" signer="…" src="/data/directory.json" lang="nl"></vk-referral-form>',
      },
    },
  },
  play: async ({ canvasElement }) => {
    await insideOf(canvasElement, tag);
  },
} satisfies Meta<FormArgs>;
