/** What comes once the list is there: choosing, one series, joining, taking along. Loads by itself. @module */
import { emptyCalendarQuery, writeCalendarParams } from '@veerkracht/core/calendar';
import type { CalendarQuery } from '@veerkracht/core/calendar';
import { adoptStyles } from 'lit';
import type { Actions } from '../actions.ts';
import type { After, Model } from '../model.ts';
import { loadAfterWords, type AfterModel, type AfterWords } from './after-words.ts';
import { chosenView, distanceView, emptyView, feedView, secondView } from './choices-view.ts';
import { columnsStyles } from '../../social-map/styles/columns.styles.ts';
import { statesStyles } from '../../social-map/styles/states.styles.ts';
import { filtersStyles } from '../../social-map/styles/filters.styles.ts';
import { choicesStyles } from './choices.styles.ts';
import { sizesStyles } from '../styles/sizes.styles.ts';
import { detailStyles } from './detail.styles.ts';
import { createChoosing, type ChoiceActions } from './choosing.ts';
import { compactView } from './compact-view.ts';
import { describeIn } from './describe.ts';
import { detailView } from './detail.ts';
import { filtersView } from './filters-view.ts';
import { createCancelling } from './cancelling.ts';
import { createJoining } from './joining.ts';
import { createKeeping } from './keep-view.ts';
import { nearOf } from './near.ts';
import type { AfterStage } from './stage.ts';
import { undatedView } from './undated-view.ts';
import { daySecondly, secondCalendars } from './second-calendar.ts';

/** This page, with this series open and nothing of what the visitor chose. */
const addressOf = (series: string): string => {
  const url = new URL(window.location.href);
  const query: CalendarQuery = { ...emptyCalendarQuery, series };
  url.search = writeCalendarParams(query, url.searchParams).toString();
  url.hash = '';
  return url.href;
};

export const createAfter = async (root: ShadowRoot, first: Model, stage: AfterStage): Promise<After> => {
  let words: AfterWords = await loadAfterWords(first.words);
  let wanted = first.words;
  const joining = createJoining(stage);
  const choosing = createChoosing(stage);
  const cancelling = createCancelling(stage);
  const all = (actions: Actions): ChoiceActions => ({ ...actions, ...choosing });
  const keeping = createKeeping({ ...stage, address: addressOf });
  adoptStyles(root, [
    ...root.adoptedStyleSheets,
    columnsStyles,
    filtersStyles,
    statesStyles,
    choicesStyles,
    detailStyles,
    sizesStyles,
  ]);
  /** The words of another language come a moment after those of the page. */
  const complete = (model: Model): AfterModel => {
    if (model.words !== wanted) {
      wanted = model.words;
      void loadAfterWords(wanted).then((next) => {
        if (wanted !== model.words) return;
        words = next;
        stage.requestUpdate();
      });
    }
    return { ...model, words };
  };
  return {
    lang: () => words.lang,
    filters: (model, actions) => filtersView(complete(model), all(actions)),
    cancelling: (model) => cancelling.view(complete(model)),
    chosen: (model, actions) => chosenView(complete(model), all(actions)),
    empty: (model, actions) => emptyView(complete(model), all(actions)),
    undated: (model, actions) => undatedView(complete(model), actions),
    compact: (model, actions) => compactView(complete(model), actions),
    describe: describeIn,
    near: nearOf,
    distance: (record, model) => distanceView(record, complete(model)),
    feed: (model) => feedView(complete(model)),
    secondChoice: (model, actions) => secondView(complete(model), all(actions)),
    secondDate: (day, model) => {
      const second = secondCalendars.find((one) => one === model.second);
      return second ? `${daySecondly(day, second, model.tag)} (${complete(model).words.text(second)})` : '';
    },
    detail: (record, model, actions) => detailView(record, complete(model), actions, joining, keeping),
  };
};
