import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { SignUps } from '@veerkracht/components/intervention-calendar';
import { emptyCalendarQuery, type CalendarQuery } from '@veerkracht/core/calendar';
import type { DirectorySource } from '@veerkracht/core/finder';
import '@veerkracht/components/define/intervention-calendar';
import { clock } from '../fixtures/clock.ts';
import { evidence, groups } from '../fixtures/series.ts';
import { sourceOf } from '../fixtures/sources.ts';
import { settled } from './settled.ts';

export interface CalendarArgs {
  readonly source: DirectorySource;
  readonly query: CalendarQuery;
  readonly signUps?: SignUps;
  readonly forRole?: string;
  readonly secondCalendar?: string;
  readonly feed?: string;
  readonly compact: boolean;
  readonly languages: string;
}
export type CalendarStory = StoryObj<CalendarArgs>;

const cancelLink = 'https://voorbeeld.example/afmelden#voorbeeld';

/** An organiser who always answers, and keeps nothing. */
export const signUps: SignUps = {
  standing: async (id) => ({ places: id === 'parents' ? 'full' : 'unknown', interested: 5, needed: 3 }),
  signUp: async () => ({ outcome: 'place', cancelLink }),
  interest: async () => ({ cancelLink, interested: 6, needed: 2 }),
};

export const asking = (more: Partial<CalendarQuery>): CalendarQuery => ({ ...emptyCalendarQuery, ...more });

const source: DirectorySource = {
  async *pages(options) {
    for await (const page of sourceOf(groups).pages(options)) yield { ...page, evidence };
  },
};

/** The calendar as a page has it: language and role from the toolbar, the rest from the story. */
const render = (
  args: CalendarArgs,
  { globals }: { readonly globals: Readonly<Record<string, unknown>> },
): TemplateResult =>
  html`<vk-intervention-calendar
    lang=${String(globals['language'])}
    languages=${args.languages}
    for-role=${ifDefined(args.forRole ?? (globals['role'] === 'professional' ? 'professional' : undefined))}
    second-calendar=${ifDefined(args.secondCalendar)}
    feed=${ifDefined(args.feed)}
    ?compact=${args.compact}
    .signUps=${args.signUps}
    .clock=${clock}
    .query=${args.query}
    .source=${args.source}
  ></vk-intervention-calendar>`;

/** What the stories of the calendar share. */
export const meta = {
  component: 'vk-intervention-calendar',
  render,
  args: {
    source,
    query: emptyCalendarQuery,
    signUps,
    compact: false,
    languages: 'nl en ar ti fa',
  },
  parameters: {
    controls: { include: ['compact', 'languages', 'forRole', 'secondCalendar', 'feed'] },
    docs: {
      source: {
        code: '<vk-intervention-calendar src="/data/directory.json" municipality="GM0505" lang="nl"></vk-intervention-calendar>',
      },
    },
  },
  play: async ({ canvasElement }) => {
    await settled(canvasElement);
  },
} satisfies Meta<CalendarArgs>;
