import type { DirectoryPage, DirectorySource } from '@veerkracht/core/finder';
import type { HttpOptions } from './json-reader.ts';
import { createKyReader } from './ky-reader.ts';
import { SourceError } from './source-error.ts';

export interface HsdsOptions extends HttpOptions {
  /** Services a page. */
  readonly perPage?: number;
  /** Extra parameters of the API at hand, such as `municipality` of the Veerkracht hub. */
  readonly parameters?: Readonly<Record<string, string>>;
}

interface HsdsPage {
  readonly contents: readonly unknown[];
  readonly totalPages: number;
  readonly totalItems: number | undefined;
}

const readPage = (value: unknown, url: string): HsdsPage => {
  const page = (value ?? {}) as Readonly<Record<string, unknown>>;
  const contents = page['contents'];
  if (!Array.isArray(contents)) throw new SourceError('format', url);
  const [pages, items] = [page['total_pages'], page['total_items']];
  return {
    contents,
    totalPages: typeof pages === 'number' && Number.isFinite(pages) ? pages : 1,
    totalItems: typeof items === 'number' ? items : undefined,
  };
};

/** More pages than any real directory has: an API that never ends must not keep a browser busy. */
const mostPages = 2000;

/**
 * Any HSDS 3.x API, page by page. What a visitor looks for is not sent: the whole directory is read and searched
 * on the visitor's own device.
 */
export const createHsdsSource = (baseUrl: string, options: HsdsOptions = {}): DirectorySource => {
  const json = createKyReader(options);
  const address = (page: number): string => {
    const parameters = {
      ...options.parameters,
      full: 'true',
      per_page: String(options.perPage ?? 100),
      page: String(page),
    };
    return `${baseUrl.replace(/\/+$/, '')}/services?${new URLSearchParams(parameters)}`;
  };
  return {
    async *pages({ signal }) {
      for (let number = 1; number <= mostPages; number += 1) {
        const url = address(number);
        const { contents, totalPages, totalItems } = readPage(await json.read(url, { signal }), url);
        const page: DirectoryPage = { services: contents, ...(totalItems !== undefined && { total: totalItems }) };
        yield page;
        if (number >= totalPages || contents.length === 0) return;
      }
    },
  };
};
