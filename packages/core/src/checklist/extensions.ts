/**
 * The names of the FHIR extensions that the checklist reads or writes. Ours belong to the standard, since the content
 * has them too; what each holds and where it stands is told in `README.md`.
 * @module
 */
import { extensionBase } from '@veerkracht/spec/checklists/extensions';

/** The names, as {@link nameOf} gives them, of what is understood. A critical extension outside this list refuses the file. */
export const understood: ReadonlySet<string> = new Set(
  (
    'hidden itemControl choiceOrientation displayCategory optionExclusive optionPrefix openLabel entryFormat shortText ' +
    'sliderStepValue ordinalValue itemWeight minValue maxValue minOccurs maxOccurs minLength maxDecimalPlaces mimeType ' +
    'maxSize regex minQuantity maxQuantity unit unitOption translation rendering-markdown rendering-criticalExtension ' +
    'itemMedia itemAnswerMedia supportLink supportHyperlink collapsible usageMode enableWhenExpression vk-informant ' +
    'vk-signal-domain vk-strand vk-theme vk-red-flag vk-conversation-opener vk-do vk-dont vk-audience ' +
    'vk-intended-purpose vk-translation-status vk-instrument-licence vk-score-visibility'
  ).split(' '),
);

/**
 * One short name for the addresses an extension had in FHIR R4, R5 and SDC: `questionnaire-hidden` is `hidden`,
 * `sdc-questionnaire-openLabel` is `openLabel`, ours begin with `vk-`. Others keep their address.
 */
export const nameOf = (url: string): string => {
  if (url.startsWith(extensionBase)) return `vk-${url.slice(extensionBase.length)}`;
  if (url === 'http://phr.kanta.fi/StructureDefinition/fiphr-ext-questionnaire-enablewhen')
    return 'enableWhenExpression';
  if (!url.startsWith('http://hl7.org/fhir/')) return url;
  return url.slice(url.lastIndexOf('/') + 1).replace(/^(sdc-)?(questionnaire-)?/, '');
};
