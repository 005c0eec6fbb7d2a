import { download } from '../../internal/download.ts';
import { outcome, type Outcome } from '@veerkracht/core/checklist';
import { followUpCalendar } from '@veerkracht/core/calendar';
import { printAlone } from '../../internal/print-alone.ts';
import type { LinesShare, ThemesChoice } from '../events.ts';
import { flippedIn, type Model, type Picked } from '../model.ts';
import type { AfterActions } from './after-actions.ts';
import { afterModel, type AfterModel } from './after-model.ts';
import { linesLeft, themesLeft } from './lines.ts';
import { printStyles } from './print.styles.ts';
import { blankCard, summarySheet } from './print-view.ts';

/** What these actions need of the element. */
export interface AfterStage {
  readonly model: () => Model;
  readonly update: (part: Partial<Model>) => void;
  readonly focusNext: (selector: string) => void;
  readonly fire: <T>(type: string, detail: T) => void;
  readonly setSecond: (language: string) => void;
  readonly clock: () => Date;
  /** Day of the next moment that is offered, `2026-12-01`. */
  readonly followUp: () => string;
  /** Everything that was filled in, away. */
  readonly forget: () => void;
}

const calendarFile = ({ picked, say }: AfterModel, stamp: Date): string =>
  followUpCalendar({
    uid: crypto.randomUUID(),
    stamp,
    date: picked.date,
    ...(picked.time && { time: picked.time }),
    title: say.text('calendarTitle'),
  });

type Kept = Pick<AfterActions, 'keep' | 'openKept' | 'erase'>;

export const createAfterActions = (stage: AfterStage, kept: Kept): AfterActions => {
  const { model, update, fire } = stage;
  const picked = (part: Partial<Picked>): void => update({ picked: { ...model().picked, ...part }, done: undefined });
  const found = (): Outcome => outcome(model().answers!);
  return {
    ...kept,
    setSecond: stage.setSecond,
    setLayout: (layout) => update({ layout }),
    toggleInterpreter: () => update({ interpreter: !model().interpreter }),
    toggleMirror: () => update({ mirror: !model().mirror }),
    pick: (step) => {
      const { steps, date } = model().picked;
      picked({ steps: flippedIn(steps, step), ...(step === 'contact' && !date && { date: stage.followUp() }) });
    },
    strikeTheme: (theme) => picked({ withoutThemes: flippedIn(model().picked.withoutThemes, theme) }),
    strikeLine: (line) => picked({ withoutLines: flippedIn(model().picked.withoutLines, line) }),
    setMoment: picked,
    chooseThemes: () => fire<ThemesChoice>('vk-themes-choose', { themes: themesLeft(found(), model()) }),
    shareLines: () => {
      fire<LinesShare>('vk-lines-share', { lines: linesLeft(found(), model()) });
      update({ done: 'shared' });
    },
    toCalendar: () => {
      const all = afterModel(model());
      const file = calendarFile(all, stage.clock());
      download(`${all.say.text('calendarTitle')}.ics`, 'text/calendar;charset=utf-8', file);
    },
    printCard: () => printAlone(blankCard(afterModel(model())), [printStyles]),
    printSummary: () => printAlone(summarySheet(afterModel(model())), [printStyles]),
    wipe: () => {
      kept.erase();
      stage.forget();
      stage.focusNext('#screen');
      update({ done: 'wiped' });
    },
  };
};
