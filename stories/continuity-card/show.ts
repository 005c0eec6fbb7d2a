import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { CardSealer } from '@veerkracht/components/continuity-card';
import type { ContinuitySummary } from '@veerkracht/spec/referral';
import '@veerkracht/components/define/continuity-card';
import { actIn, insideOf, type Act } from '../fixtures/acting.ts';
import { clock } from '../fixtures/clock.ts';
import { ribbon } from '../fixtures/ribbon.ts';

export interface CardArgs {
  readonly isReady: boolean;
  readonly guidanceEnds?: string;
  readonly fault?: string;
}
export type CardStory = StoryObj<CardArgs>;

const tag = 'vk-continuity-card';

/** Nobody is behind this. */
const summary: ContinuitySummary = {
  ...{ schemaVersion: '1.0', createdAt: '2026-11-20T10:00:00Z', name: 'Rima', languages: ['ar', 'nl'] },
  ...{ readsAndWrites: 'yes', helps: ['wandelen', 'samen koken', 'elke dinsdag praten'], handOver: true },
  interpreter: { needed: 'yes', gender: 'woman', mode: 'phone' },
  openSteps: [
    { what: 'taalles', who: 'Taalhuis (voorbeeld)', by: 'tot juni' },
    { what: 'groep Rustig Slapen', who: 'Huis van de Buurt (voorbeeld)' },
  ],
  ...{ contacts: [{ name: 'Klantmanager Dordrecht', reach: '078 000 00 11' }], guidanceEnds: '2027-01' },
};

/** What a file has, in its shape; nothing is locked in it. */
export const cardText = `voorbeeld..voorbeeld.${'voorbeeld'.repeat(100)}.voorbeeld`;

const sealerOf = ({ isReady, fault }: CardArgs): CardSealer | undefined =>
  isReady
    ? {
        makeCode: () => 'VOOR-BEEL-D234',
        seal: async () => cardText,
        open: async () => (fault ? Promise.reject(Object.assign(new Error(fault), { fault })) : summary),
      }
    : undefined;

const render = (args: CardArgs, { globals }: { readonly globals: Readonly<Record<string, unknown>> }): TemplateResult =>
  html`${ribbon()}
    <vk-continuity-card
      lang=${String(globals['language'])}
      guidance-ends=${ifDefined(args.guidanceEnds)}
      exit-url="https://www.knmi.nl/"
      .sealer=${sealerOf(args)}
      .clock=${clock}
    ></vk-continuity-card>`;

export const act = (canvas: HTMLElement, ...acts: readonly Act[]): Promise<ShadowRoot> => actIn(canvas, tag, ...acts);

export const toMake = '.main > .actions .primary';
export const toOpen = '.main > .actions .button:not(.primary)';
export const filled: readonly Act[] = [
  toMake,
  ['name', 'Rima'],
  ['language.0', 'ar'],
  '[name=interpreter][value=yes]',
  '[name=interpreterGender][value=woman]',
  ['helps', 'wandelen\nsamen koken'],
  ['step.0', 'taalles'],
  ['stepWho.0', 'Taalhuis (voorbeeld)'],
];

export const meta = {
  component: tag,
  render,
  args: { isReady: true },
  parameters: {
    controls: { include: ['guidanceEnds'] },
    docs: { source: { code: '<vk-continuity-card guidance-ends="2027-03" lang="nl"></vk-continuity-card>' } },
  },
  play: async ({ canvasElement }) => {
    await insideOf(canvasElement, tag);
  },
} satisfies Meta<CardArgs>;
