/**
 * For whoever makes a source or an API: what it promises, as checks that any test runner can run, and a source in
 * memory. See `docs/conformance.md`.
 * @module
 */
export {
  describeConformance,
  Deviation,
  runChecks,
  type Check,
  type CheckResult,
  type NotOffered,
  type TestRunner,
} from './check.ts';
export { createHsdsApi, type Answer, type HsdsApi, type HsdsApiOptions } from './hsds-api.ts';
export { checkHsdsApi, hsdsChecks } from './hsds-checks.ts';
export { createMemorySource, type MemoryDirectory, type MemoryOptions } from './memory-source.ts';
export type { SampleService } from './sample.ts';
export { sourceChecks } from './source-checks.ts';
export { samplePageSize, type OpenedSource, type SourceTarget } from './source-target.ts';
export { fetchIn, type Weather } from './weather.ts';
