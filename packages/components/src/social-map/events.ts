import type { Filters, FinderQuery, ServiceRecord } from '@veerkracht/core/finder';

/** Detail of `vk-query-change`: what may stand in an address. */
export interface QueryChange {
  readonly query: FinderQuery;
}
/** Detail of `vk-service-choose`: the service somebody wants to go to. */
export interface ServiceChoice {
  readonly service: ServiceRecord;
}
/** Detail of `vk-nothing-found`: the filters alone, to count gaps with; never words, never who. */
export interface NothingFound {
  readonly filters: Filters;
}
/** Detail of `vk-language-change`: the visitor chose a language. */
export interface LanguageChange {
  readonly language: string;
}
