export type { DirectoryPage, DirectorySource } from '@veerkracht/core/finder';
export { createSource } from './create-source.ts';
export { createHsdsSource, type HsdsOptions } from './hsds-source.ts';
export type { HttpOptions } from './json-reader.ts';
export { isSourceError, SourceError, type SourceFault } from './source-error.ts';
export { createStaticSource } from './static-source.ts';
