import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { Followed, ReferralFollowing } from '@veerkracht/components/referral-status';
import '@veerkracht/components/define/referral-status';
import { actIn, insideOf, type Act } from '../fixtures/acting.ts';
import { clock } from '../fixtures/clock.ts';
import { services } from '../fixtures/referral.ts';
import { ribbon } from '../fixtures/ribbon.ts';
import { calm, eventually } from '../fixtures/settling.ts';

export interface StatusArgs {
  readonly followed?: Followed;
  readonly fault?: string;
}
export type StatusStory = StoryObj<StatusArgs>;

const tag = 'vk-referral-status';

/** A link behind which there is always the same. */
const followingOf = ({ followed, fault }: StatusArgs): ReferralFollowing | undefined => {
  if (!followed && !fault) return undefined;
  return {
    service: services[0],
    link: 'https://voorbeeld.example/status#voorbeeld',
    look: async () => followed ?? Promise.reject(Object.assign(new Error(fault), { fault })),
    say: async () => undefined,
    withdraw: async () => undefined,
  };
};

const render = (
  args: StatusArgs,
  { globals }: { readonly globals: Readonly<Record<string, unknown>> },
): TemplateResult =>
  html`${ribbon()}
    <vk-referral-status
      lang=${String(globals['language'])}
      finder="/gemeente/dordrecht/"
      exit-url="https://www.knmi.nl/"
      .following=${followingOf(args)}
      .clock=${clock}
    ></vk-referral-status>`;

export const settled = async (canvas: HTMLElement): Promise<ShadowRoot> => {
  const root = await insideOf(canvas, tag);
  await eventually(() => root.querySelector('.now, .fault, .notice'));
  await calm(root);
  return root;
};

export const act = async (canvas: HTMLElement, ...acts: readonly Act[]): Promise<ShadowRoot> => {
  await settled(canvas);
  return actIn(canvas, tag, ...acts);
};

export const meta = {
  component: tag,
  render,
  args: {},
  parameters: {
    controls: { disable: true },
    docs: {
      source: {
        code: '<vk-referral-status hub="/" keys="/data/key-directory.jws" signer="…" finder="/hulp" lang="nl"></vk-referral-status>',
      },
    },
  },
  play: async ({ canvasElement }) => {
    await settled(canvasElement);
  },
} satisfies Meta<StatusArgs>;
