/**
 * What comes after filling in: the result, the steps, paper, going on later. Loaded when the questions are on the
 * page, so that nobody waits for it and nothing has to be asked for any more.
 * @module
 */
import { nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { outcome, type Answers, type Questionnaire } from '@veerkracht/core/checklist';
import { ReadAloud } from '../../internal/read-aloud.ts';
import { noVoiceView } from '../../questionnaire/questionnaire-view.ts';
import type { Actions } from '../actions.ts';
import type { ChecklistError } from '../events.ts';
import type { Model } from '../model.ts';
import type { PauseStore } from '../../internal/pause-store.ts';
import type { Screen } from '../screens.ts';
import { settingsOf } from '../settings.ts';
import type { Around } from '../views/screen-view.ts';
import { createAfterActions, type AfterStage } from './create-after-actions.ts';
import { afterModel, type AfterModel } from './after-model.ts';
import { earlierView } from './compare.ts';
import { footView, waitingView } from './foot-view.ts';
import { interpreterAdvice } from './interpreter-view.ts';
import { mirrorView } from './mirror-view.ts';
import { Pausing } from './pausing.ts';
import { problemsIn } from './problems-in.ts';
import { resultStyles } from './result.styles.ts';
import { resultView } from './result-view.ts';
import { toolsView } from './tools-view.ts';

export { resultStyles };

export interface After {
  readonly speech: ReadAloud;
  readonly pausing: Pausing;
  readonly result: (model: Model) => TemplateResult;
  readonly around: (model: Model, screen: Screen) => Around;
  readonly problemsIn: typeof problemsIn;
  readonly waiting: (model: Model) => unknown;
  readonly foot: (model: Model) => TemplateResult;
  readonly tools: (model: Model) => TemplateResult;
  /** Adds what only some questionnaires have. */
  readonly prepare: (questionnaire: Questionnaire, wanted: Wanted) => Promise<void>;
}

export interface Wanted {
  /** A response of an earlier time. */
  readonly previous: unknown;
  readonly scoring: Scoring | undefined;
}

/** Draws a score; comes from `@veerkracht/components/score`, and only where a page asks for it. */
export type Scoring = (answers: Answers) => unknown;

type Extra = (model: AfterModel) => unknown;

/** A score is never there unless it is asked for, and may be shown; who asks for too much is told why not. */
const scoreExtra = async (
  questionnaire: Questionnaire,
  scoring: Scoring | undefined,
  fire: AfterStage['fire'],
): Promise<readonly Extra[]> => {
  const isScored = questionnaire.all.some(({ options }) => options.some(({ weight }) => weight !== undefined));
  if (!isScored && !scoring) return [];
  const { scoreRefused } = await import('./score-refused.ts');
  const refused = scoreRefused(questionnaire);
  if (refused) fire<ChecklistError>('vk-error', refused);
  return scoring && !refused ? [({ answers }) => scoring(answers!)] : [];
};

export const createAfter = (
  host: ReactiveControllerHost,
  stage: AfterStage,
  actions: Actions,
  store: () => PauseStore | undefined,
): After => {
  const pausing = new Pausing({ store, model: stage.model, update: stage.update });
  const all = {
    ...actions,
    ...createAfterActions(stage, {
      keep: () => void pausing.keep(),
      openKept: (code) => {
        stage.focusNext('#screen');
        void pausing.open(code);
      },
      erase: () => void pausing.erase(),
    }),
  };
  let extras: readonly Extra[] = [];
  return {
    speech: new ReadAloud(host),
    pausing,
    result: (model) => {
      const full = afterModel(model);
      return resultView(
        full,
        outcome(model.answers!),
        extras.map((view) => view(full)),
        all,
      );
    },
    around: (model, screen) => ({
      mirror: mirrorView(model, screen),
      beneath: [
        interpreterAdvice(afterModel(model), screen),
        // Where somebody would look for a voice.
        model.interpreter || model.second ? noVoiceView(settingsOf({ ...model, mirror: false })) : nothing,
      ],
    }),
    problemsIn,
    waiting: (model) => waitingView(afterModel(model), all),
    foot: (model) => footView(afterModel(model), all),
    tools: (model) => toolsView(afterModel(model), all),
    prepare: async (questionnaire, { previous, scoring }) => {
      const earlier = previous === undefined ? [] : [earlierView(previous)];
      extras = [...earlier, ...(await scoreExtra(questionnaire, scoring, stage.fire))];
      stage.update({});
    },
  };
};
