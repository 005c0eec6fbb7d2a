import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { DirectorySource, FinderQuery } from '@veerkracht/core/finder';
import { emptyQuery } from '@veerkracht/core/finder';
import '@veerkracht/components/define/social-map';
import { clock } from '../fixtures/clock.ts';
import { settled } from './settled.ts';

export interface SocialMapArgs {
  readonly source: DirectorySource;
  readonly query: FinderQuery;
  readonly municipality?: string;
  readonly languages: string;
  readonly mapStyle?: string;
  readonly exitUrl: string;
}
export type SocialMapStory = StoryObj<SocialMapArgs>;

type Context = {
  readonly globals: Readonly<Record<string, unknown>>;
  readonly loaded?: Readonly<Record<string, unknown>>;
};

/** The finder as a page has it: language and role from the toolbar, the rest from the story. */
const render = (args: SocialMapArgs, { globals, loaded = {} }: Context): TemplateResult => {
  const query: FinderQuery =
    typeof loaded['service'] === 'string' ? { ...args.query, service: loaded['service'] } : args.query;
  return html`<vk-social-map
    lang=${String(globals['language'])}
    municipality=${ifDefined(args.municipality)}
    languages=${args.languages}
    map-style=${ifDefined(args.mapStyle)}
    exit-url=${args.exitUrl}
    ?professional=${globals['role'] === 'professional'}
    .clock=${clock}
    .query=${query}
    .source=${args.source}
  ></vk-social-map>`;
};

/** What the stories of the finder share. */
export const meta = {
  component: 'vk-social-map',
  render,
  args: { query: emptyQuery, languages: 'nl en ar ti fa', exitUrl: 'https://www.knmi.nl/' },
  argTypes: { municipality: { control: 'text' }, mapStyle: { control: 'text' } },
  parameters: {
    controls: { include: ['municipality', 'languages', 'mapStyle', 'exitUrl'] },
    docs: {
      source: { code: '<vk-social-map src="/data/directory.json" municipality="GM0505" lang="nl"></vk-social-map>' },
    },
  },
  play: async ({ canvasElement }) => {
    await settled(canvasElement);
  },
} satisfies Meta<SocialMapArgs>;
