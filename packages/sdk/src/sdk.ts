export type { DirectoryPage, DirectorySource } from '@veerkracht/core/finder';
export { createSource } from './create-source.ts';
export { createHsdsSource, type HsdsOptions } from './hsds-source.ts';
export { reportReasonLabels, reportReasons, type ReportReason } from '@veerkracht/spec/report-reasons';
export type { HttpOptions } from './json-reader.ts';
export {
  isReportError,
  ReportError,
  sendReport,
  type Report,
  type ReportFault,
  type ReportReceipt,
  type SendOptions,
} from './reports.ts';
export {
  createSignUps,
  isSignUpError,
  SignUpError,
  type JwePayload,
  type SeriesStanding,
  type SignUpEntry,
  type SignUpFault,
  type SignUps,
  type SignUpsOptions,
} from './sign-ups.ts';
export { isSourceError, SourceError, type SourceFault } from './source-error.ts';
export { createStaticSource } from './static-source.ts';
