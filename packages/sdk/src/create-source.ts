import type { DirectorySource } from '@veerkracht/core/finder';
import type { HsdsOptions } from './hsds-source.ts';
import { createStaticSource } from './static-source.ts';

/** The client of an API comes in when there is an API to talk to. */
const createLazyHsdsSource = (url: string, options: HsdsOptions): DirectorySource => ({
  async *pages(request) {
    const { createHsdsSource } = await import('./hsds-source.ts');
    yield* createHsdsSource(url, options).pages(request);
  },
});

/** A file when the path ends in `.json`, else the root of an HSDS API. */
export const createSource = (url: string, options: HsdsOptions = {}): DirectorySource =>
  /\.json$/i.test(url.replace(/[?#].*$/, '')) ? createStaticSource(url, options) : createLazyHsdsSource(url, options);
