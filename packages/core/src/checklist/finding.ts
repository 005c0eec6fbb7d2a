/** What is the matter with a questionnaire or a response, as data. The words are in `finding-messages.ts`. */

/** From the outcomes of the HL7 validator. Ids never change. */
export const responseCodes = [
  'unknown-link-id',
  'answer-not-in-options',
  'enablewhen-refers-to-descendant',
  'enablewhen-forward-reference',
  'answer-on-disabled-item',
  'required-missing',
  'required-group-empty',
  'enablebehavior-missing',
  'answer-on-abstract-question',
  'answer-on-display',
  'attachment-mime-type',
  'attachment-too-large',
  'wrong-answer-type',
  'exclusive-option-combined',
  'below-minimum',
  'above-maximum',
  'too-many-decimals',
  'duplicate-response-item',
  'too-many-answers',
  'too-few-answers',
  'too-short',
  'too-long',
  'regex-mismatch',
  'newline-in-string',
  'quantity-not-comparable',
  'unit-not-allowed',
  'target-constraint',
  'no-options-provided',
] as const;

export type ResponseCode = (typeof responseCodes)[number];

/** Ours, for what the validator does not tell apart. */
export type AuthorCode =
  | 'not-a-questionnaire'
  | 'not-a-response'
  | 'other-questionnaire'
  | 'critical-extension'
  | 'extension-ignored'
  | 'control-ignored'
  | 'too-large'
  | 'link-id-missing'
  | 'link-id-duplicate'
  | 'type-unknown'
  | 'group-without-items'
  | 'not-allowed-on-type'
  | 'options-twice'
  | 'value-unreadable'
  | 'value-set-unreachable'
  | 'regex-refused'
  | 'link-unsafe'
  | 'enablewhen-unreadable'
  | 'enablewhen-unknown-question'
  | 'enablewhen-order-nonsense'
  | 'enablewhen-loop'
  | 'enablewhen-not-equal-optional'
  | 'enablewhen-indeterminate'
  | 'expression-ignored';

export type FindingCode = ResponseCode | AuthorCode;

export interface Finding {
  readonly code: FindingCode;
  /** `error`: left out, refused or not valid; `warning`: works, but a person should look; `info`: good to know. */
  readonly severity: 'error' | 'warning' | 'info';
  /** Where in the file: `Questionnaire.item[2].item[0]`, or in the answers: the key of the occurrence. */
  readonly path: string;
  /** Of the item it is about; empty when it is about the whole. */
  readonly linkId: string;
  /** What was found, to be named in the sentence; may be empty. */
  readonly detail: string;
}

/** The codes that are not an error. */
const warnings =
  'enablewhen-forward-reference newline-in-string value-set-unreachable regex-refused link-unsafe ' +
  'value-unreadable not-allowed-on-type group-without-items enablewhen-not-equal-optional enablewhen-indeterminate ' +
  'expression-ignored other-questionnaire';
const remarks = 'target-constraint extension-ignored control-ignored no-options-provided';

const isAmong = (code: FindingCode, codes: string): boolean => ` ${codes} `.includes(` ${code} `);

export const finding = (code: FindingCode, path: string, linkId = '', detail = ''): Finding => ({
  code,
  severity: isAmong(code, warnings) ? 'warning' : isAmong(code, remarks) ? 'info' : 'error',
  path,
  linkId,
  detail,
});
