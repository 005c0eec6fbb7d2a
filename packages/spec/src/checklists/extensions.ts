/**
 * The FHIR extensions of our own, so that content and engine name them the same way.
 * @module
 */

export const extensionBase = 'https://veerkracht.example/fhir/StructureDefinition/';

/** By itself, because whoever writes answers needs no other. */
export const informantUrl = `${extensionBase}informant`;

/** Ours. The value type is behind each. */
export const extensions = {
  /** On an answer, or on an item without one: code `self`, `seen`, `told` or `not-discussed`. */
  informant: informantUrl,
  /** On an item or option: code of the domain that a sign belongs to. Holds for what is inside. */
  signalDomain: `${extensionBase}signal-domain`,
  /** On an item or option: code `signal`, `stressor`, `strength`, or `none` for what says nothing. Holds for what is inside. */
  strand: `${extensionBase}strand`,
  /** On an item or option, repeatable: code of a theme of the directory. Holds for what is inside. */
  theme: `${extensionBase}theme`,
  /** On an option, or on a boolean item for its "yes": code of the danger. Opens help at once. */
  redFlag: `${extensionBase}red-flag`,
  /** On an item, repeatable: string with translations, a line to open the talk with. */
  conversationOpener: `${extensionBase}conversation-opener`,
  /** On an item, repeatable: string with translations. */
  doLine: `${extensionBase}do`,
  /** On an item, repeatable: string with translations. */
  dontLine: `${extensionBase}dont`,
  /** On the questionnaire or an item, repeatable: code of for whom this is. */
  audience: `${extensionBase}audience`,
  /** On the questionnaire: string with translations. */
  intendedPurpose: `${extensionBase}intended-purpose`,
  /** On the questionnaire, one per language: `lang` (code), `status` (code `draft` or `reviewed`), `by` (string), `date` (date). */
  translationStatus: `${extensionBase}translation-status`,
  /** On the questionnaire: `licence`, `validated-population`, `medical-device-status` (strings), `language` (code, repeatable). */
  instrumentLicence: `${extensionBase}instrument-licence`,
  /** On the questionnaire: code `hidden` or `shown`. Nothing means hidden. */
  scoreVisibility: `${extensionBase}score-visibility`,
} as const;
