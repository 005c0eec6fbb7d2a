import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { questionnaireOf, type Variant } from '@veerkracht/spec/checklists';
import '@veerkracht/components/define/signalling-checklist';
import { clock } from '../fixtures/clock.ts';
import { calm, eventually } from '../fixtures/settling.ts';

export interface ChecklistArgs {
  readonly variant: Variant;
  /** In the place of one of our own. */
  readonly questionnaire?: unknown;
  readonly previous?: unknown;
  readonly secondLanguage?: string;
  readonly exitUrl: string;
}
export type ChecklistStory = StoryObj<ChecklistArgs>;

type Context = { readonly globals: Readonly<Record<string, unknown>> };

/** The aid as a page has it: language from the toolbar, the rest from the story. */
const render = (args: ChecklistArgs, { globals }: Context): TemplateResult =>
  html`<vk-signalling-checklist
    lang=${String(globals['language'])}
    second-language=${ifDefined(args.secondLanguage)}
    contact-name="Team Samen Sterk (voorbeeld)"
    contact-phone="078 000 00 00"
    contact-text="Op werkdagen van 9 tot 17 uur, om mee te denken."
    finder="/gemeente/dordrecht/"
    exit-url=${args.exitUrl}
    .clock=${clock}
    .questionnaire=${args.questionnaire ?? questionnaireOf(args.variant)}
    .previous=${args.previous}
  ></vk-signalling-checklist>`;

/** The inside of the aid, once everything has come in and nothing moves. */
export const settled = async (canvas: HTMLElement): Promise<ShadowRoot> => {
  const root = await eventually(() => {
    const aid = canvas.querySelector<HTMLElement>('vk-signalling-checklist');
    const inside = aid?.shadowRoot;
    const isSpoken = inside?.querySelector('.page')?.getAttribute('lang') === aid?.lang;
    return isSpoken && inside?.querySelector('.foot, .failed') ? inside : undefined;
  });
  await calm(root);
  return root;
};

/** Presses what a user would press, one after the other. */
export const press = async (canvas: HTMLElement, ...selectors: readonly string[]): Promise<ShadowRoot> => {
  const root = await settled(canvas);
  for (const selector of selectors) {
    (await eventually(() => root.querySelector<HTMLElement>(selector))).click();
    await calm(root);
  }
  return root;
};

/** What the stories of the aid share. */
export const meta = {
  component: 'vk-signalling-checklist',
  render,
  args: { variant: 'klantmanager', exitUrl: 'https://www.knmi.nl/' },
  argTypes: {
    variant: {
      control: 'select',
      options: ['klantmanager', 'volunteer', 'school', 'primary-care', 'child-4-12', 'youth-12-18'],
    },
    secondLanguage: { control: 'select', options: ['nl', 'en', 'ar', 'ti', 'fa'] },
  },
  parameters: {
    controls: { include: ['variant', 'secondLanguage', 'exitUrl'] },
    docs: {
      source: {
        code: '<vk-signalling-checklist variant="klantmanager" lang="nl" second-language="ar"></vk-signalling-checklist>',
      },
    },
  },
  play: async ({ canvasElement }) => {
    await settled(canvasElement);
  },
} satisfies Meta<ChecklistArgs>;
