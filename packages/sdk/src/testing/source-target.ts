import type { DirectoryPage, DirectorySource } from '@veerkracht/core/finder';
import type { SampleService } from './sample.ts';
import type { Weather } from './weather.ts';

/** A source that a check can read. */
export interface OpenedSource {
  readonly source: DirectorySource;
  /** How many questions it has asked so far: requests, or looks at the data. */
  readonly asked: () => number;
  readonly close?: () => Promise<void> | void;
}

/** How to make the kind of source that is looked at. */
export interface SourceTarget {
  /** A source over exactly these services, in that weather, with `samplePageSize` services on a page if it has pages. */
  readonly open: (services: readonly SampleService[], weather: Weather) => Promise<OpenedSource>;
}

export const samplePageSize = 3;

/** Opens, uses, closes, whatever happens. */
export const withSource = async <T>(
  { open }: SourceTarget,
  services: readonly SampleService[],
  weather: Weather,
  use: (opened: OpenedSource) => Promise<T>,
): Promise<T> => {
  const opened = await open(services, weather);
  try {
    return await use(opened);
  } finally {
    await opened.close?.();
  }
};

export const readAll = async (source: DirectorySource, signal?: AbortSignal): Promise<readonly DirectoryPage[]> => {
  const pages: DirectoryPage[] = [];
  for await (const page of source.pages({ ...(signal && { signal }) })) pages.push(page);
  return pages;
};

export const fieldsOf = (pages: readonly DirectoryPage[], field: 'id' | 'name'): readonly unknown[] =>
  pages.flatMap(({ services }) => services.map((one) => (one as Readonly<Record<string, unknown>>)?.[field]));
