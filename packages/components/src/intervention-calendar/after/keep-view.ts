/** Taking it along: into a calendar, on paper, to somebody else. */
import { html, type TemplateResult } from 'lit';
import { entriesOf, weekdaysOf, writeCalendar } from '@veerkracht/core/calendar';
import type { SeriesRecord, Session } from '@veerkracht/core/calendar';
import { download } from '../../internal/download.ts';
import { icon, printIcon } from '../../internal/icons.ts';
import { dateNames, weekdayAndDay } from '../../internal/long-dates.ts';
import type { AfterModel } from './after-words.ts';
import { ruleText, timeOf } from '../series-text.ts';
import type { AfterStage } from './stage.ts';
import { sessionsShown } from './sessions-shown.ts';
import { costText } from './cost-text.ts';
import { part } from './part-view.ts';

/** What others may see in the calendar of a person: the day, and nothing of what it is. */
const neutralTitle = ({ series }: SeriesRecord, { words }: AfterModel): string => {
  const days = weekdaysOf(series);
  const [only] = days;
  return days.length === 1 && only !== undefined
    ? words.text('groupOn', dateNames(words.lang).weekdays[only] ?? '')
    : words.text('group');
};

/** Where it is, in one line, for a calendar or a message. */
const addressOf = ({ place }: SeriesRecord): string =>
  [place?.name, place?.street, [place?.postcode, place?.city].filter(Boolean).join(' ')].filter(Boolean).join(', ');

export interface Keeping {
  readonly withTheme: () => boolean;
  readonly setTheme: (withTheme: boolean) => void;
  /** The whole series, or one session, as a calendar file. */
  readonly save: (record: SeriesRecord, model: AfterModel, session?: Session) => void;
  readonly print: (record: SeriesRecord, model: AfterModel) => Promise<void>;
  readonly share: (record: SeriesRecord, model: AfterModel) => Promise<void>;
}

const plain = (text: unknown): string => (typeof text === 'string' ? text : '');

/** In a message: what, when, where, what it costs, the address. */
const messageOf = (record: SeriesRecord, model: AfterModel, address: string): string => {
  const { words, clock } = model;
  const sessions = sessionsShown(record, model);
  const next = sessions.find(({ start, status }) => start.day >= clock.day && status !== 'cancelled');
  return [
    record.series.name,
    sessions.length > 1 ? plain(ruleText(record, sessions, model)) : '',
    next ? `${words.text('next')}: ${weekdayAndDay(next.start.day, words.lang)} ${timeOf(next)}` : '',
    addressOf(record),
    plain(costText(record, words)),
    words.text('bringSomeone'),
    address,
  ]
    .filter((line) => line !== '')
    .join('\n');
};

interface KeepingStage extends AfterStage {
  /** Address of this series on this page. */
  readonly address: (series: string) => string;
}

export const createKeeping = (stage: KeepingStage): Keeping => {
  let withTheme = false;
  return {
    withTheme: () => withTheme,
    setTheme: (next) => {
      withTheme = next;
      stage.requestUpdate();
    },
    save: (record, model, session) => {
      const title = withTheme ? record.series.name : neutralTitle(record, model);
      const place = addressOf(record);
      const all = entriesOf(record.series, { title, now: stage.now(), ...(place && { place }) });
      const entries = session ? all.filter(({ uid }) => uid === session.key) : all;
      const file = writeCalendar({ name: title, lang: model.words.lang, entries });
      download('agenda.ics', 'text/calendar;charset=utf-8', file);
    },
    print: async (record, model) => {
      const { printFlyer } = await import('./flyer.ts');
      printFlyer(record, sessionsShown(record, model), model, stage.address(record.id));
    },
    share: async (record, model) => {
      const text = messageOf(record, model, stage.address(record.id));
      if (typeof navigator.share === 'function') {
        // Who closes the window of the phone chose not to share.
        await navigator.share({ text }).catch(() => undefined);
        return;
      }
      await navigator.clipboard?.writeText(text).then(
        () => stage.say(model.words.text('shareCopied')),
        () => undefined,
      );
    },
  };
};

export const keepPart = (record: SeriesRecord, model: AfterModel, keeping: Keeping): TemplateResult => {
  const { words } = model;
  const isDated = record.refused === undefined;
  return part(
    words.html('keep'),
    html`<div ?hidden=${!isDated} class="to-calendar">
        <p class="check">
          <input
            type="checkbox"
            id="with-theme"
            aria-describedby="with-theme-hint"
            .checked=${keeping.withTheme()}
            @change=${(event: Event) => keeping.setTheme((event.target as HTMLInputElement).checked)}
          />
          <label for="with-theme">${words.html('withTheme')}</label>
        </p>
        <p id="with-theme-hint" class="hint">${words.html('withThemeHint', neutralTitle(record, model))}</p>
        <p class="actions">
          <button type="button" class="button primary" @click=${() => keeping.save(record, model)}>
            ${words.html('toCalendar')}
          </button>
        </p>
      </div>
      <p class="actions">
        <button type="button" class="button" @click=${() => keeping.print(record, model)}>
          ${icon(printIcon)}<span>${words.html('flyer')}</span>
        </button>
        <button type="button" class="button" @click=${() => keeping.share(record, model)}>
          <span>${words.html('share')}</span>
        </button>
      </p>`,
    'keep',
  );
};
