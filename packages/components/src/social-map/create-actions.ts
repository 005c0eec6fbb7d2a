import { emptyQuery, recordById, toggled, withFacet } from '@veerkracht/core/finder';
import type { Filters, FinderQuery } from '@veerkracht/core/finder';
import type { ReadAloud } from '../internal/read-aloud.ts';
import type { Actions } from './actions.ts';
import type { LanguageChange, ServiceChoice } from './events.ts';
import type { Model } from './model.ts';
import { spokenSummary } from './spoken-summary.ts';

/** What the actions need of the element. */
export interface Stage {
  readonly model: () => Model;
  readonly update: (part: Partial<Model>) => void;
  /** A change by the visitor: answer it, and tell the page. */
  readonly change: (query: FinderQuery) => void;
  readonly showMore: () => void;
  /** What gets the focus after the next rendering. */
  readonly focusNext: (selector: string) => void;
  readonly setLanguage: (language: string) => void;
  readonly fire: <T>(type: string, detail: T) => void;
  readonly dialog: () => HTMLDialogElement | null;
  readonly speech: ReadAloud;
  readonly leave: () => void;
  readonly reload: () => void;
}

export const createActions = (stage: Stage): Actions => {
  const query = (): FinderQuery => stage.model().query;
  const filter = (filters: Filters): void => stage.change({ ...query(), filters });
  const changeAndCount = (next: FinderQuery): void => {
    stage.focusNext('#count');
    stage.change(next);
  };
  return {
    setText: (text) => stage.change({ ...query(), text }),
    setPostcode: (postcode) => stage.change({ ...query(), postcode }),
    toggle: (facet, value) => filter(toggled(query().filters, facet, value)),
    takeAway: (facet, value) => changeAndCount({ ...query(), filters: toggled(query().filters, facet, value) }),
    setFacet: (facet, values) => filter(withFacet(query().filters, facet, values)),
    setQuery: changeAndCount,
    setSort: (sort) => stage.change({ ...query(), sort }),
    clear: () => changeAndCount({ ...emptyQuery, postcode: query().postcode }),
    showMore: () => {
      const shown = stage.model().found?.records.length ?? 0;
      stage.focusNext(`.results > .cards > li:nth-child(${shown + 1}) .name`);
      stage.showMore();
    },
    open: (service) => {
      stage.focusNext('#detail-name');
      stage.change({ ...query(), service });
    },
    close: () => {
      const { service, ...rest } = query();
      stage.speech.stop();
      stage.focusNext(`[id="card-${CSS.escape(service ?? '')}"] .name`);
      stage.change(rest);
    },
    choose: (id) => {
      const { finder } = stage.model();
      const service = finder && recordById(finder, id);
      if (service) stage.fire<ServiceChoice>('vk-service-choose', { service });
    },
    setLanguage: (language) => {
      stage.speech.stop();
      stage.setLanguage(language);
      stage.fire<LanguageChange>('vk-language-change', { language });
    },
    toggleFilters: () => stage.update({ filtersOpen: !stage.model().filtersOpen }),
    show: (view) => stage.update({ view }),
    openHelp: () => stage.dialog()?.showModal(),
    closeHelp: () => stage.dialog()?.close(),
    leave: stage.leave,
    print: () => window.print(),
    readAloud: () => {
      const { open, words } = stage.model();
      if (stage.speech.speaking) stage.speech.stop();
      else if (open) stage.speech.start(spokenSummary(open, stage.model()), words.lang);
    },
    retry: stage.reload,
  };
};
