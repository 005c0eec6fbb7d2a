import type { FacetName, FinderQuery, SortOrder } from '@veerkracht/core/finder';

/** What the views can ask for; the element answers. */
export interface Actions {
  readonly setText: (text: string) => void;
  readonly setPostcode: (postcode: string) => void;
  readonly toggle: (facet: FacetName, value: string) => void;
  /** From the row of what was chosen: the button goes, so the focus goes to the count. */
  readonly takeAway: (facet: FacetName, value: string) => void;
  readonly setFacet: (facet: FacetName, values: readonly string[]) => void;
  readonly setQuery: (query: FinderQuery) => void;
  readonly setSort: (sort: SortOrder) => void;
  readonly clear: () => void;
  readonly showMore: () => void;
  readonly open: (id: string) => void;
  readonly close: () => void;
  readonly choose: (id: string) => void;
  readonly setLanguage: (language: string) => void;
  readonly toggleFilters: () => void;
  readonly show: (view: 'list' | 'map') => void;
  readonly openHelp: () => void;
  readonly closeHelp: () => void;
  readonly leave: () => void;
  readonly print: () => void;
  readonly readAloud: () => void;
  readonly retry: () => void;
}
