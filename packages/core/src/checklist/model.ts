/** A questionnaire as the engine knows it: typed, frozen, and no longer FHIR's JSON. */

export type ItemType =
  | 'group'
  | 'display'
  | 'question'
  | 'boolean'
  | 'decimal'
  | 'integer'
  | 'date'
  | 'dateTime'
  | 'time'
  | 'string'
  | 'text'
  | 'url'
  | 'choice'
  | 'open-choice'
  | 'attachment'
  | 'reference'
  | 'quantity';

export interface Coding {
  readonly system: string | undefined;
  readonly version: string | undefined;
  readonly code: string | undefined;
  readonly display: string | undefined;
}

export interface Quantity {
  readonly value: number | undefined;
  readonly unit: string | undefined;
  readonly system: string | undefined;
  readonly code: string | undefined;
}

export interface Attachment {
  readonly contentType: string | undefined;
  readonly url: string | undefined;
  readonly title: string | undefined;
  /** Base64, as it came. */
  readonly data: string | undefined;
  /** In bytes. */
  readonly size: number | undefined;
}

/** What can be answered, with FHIR's name of the data type. */
export type Value =
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'integer' | 'decimal'; readonly value: number }
  | { readonly type: 'date' | 'dateTime' | 'time' | 'string' | 'uri'; readonly value: string }
  | { readonly type: 'coding'; readonly value: Coding }
  | { readonly type: 'quantity'; readonly value: Quantity }
  | { readonly type: 'reference'; readonly value: { readonly reference: string } }
  | { readonly type: 'attachment'; readonly value: Attachment };

export interface Words {
  /** BCP 47, as the file says it; undefined when the file does not say. */
  readonly lang: string | undefined;
  readonly plain: string;
  /** The same in markdown, where the author gave it. Read it with `parseMarkdown`. */
  readonly markdown: string | undefined;
}

/** A text in the language of the questionnaire, and in others. Choose with `textIn`. */
export interface Text extends Words {
  readonly translations: readonly Words[];
}

export interface Media {
  readonly contentType: string;
  /** https or data; undefined when the bytes are in `data`. Loading it is a request: ask before you do. */
  readonly url: string | undefined;
  readonly data: string | undefined;
  readonly title: Text | undefined;
}

export type Strand = 'signal' | 'stressor' | 'strength' | 'none';

/** What an item or an option is about, for the result of the aid. */
export interface About {
  readonly domain: string | undefined;
  readonly strand: Strand | undefined;
  readonly themes: readonly string[];
  readonly redFlag: string | undefined;
}

export interface Option extends About {
  readonly value: Value;
  readonly label: Text;
  readonly prefix: string | undefined;
  /** Choosing it clears the others and is cleared by them. */
  readonly exclusive: boolean;
  readonly initial: boolean;
  /** For vendors; never shown by the component. */
  readonly weight: number | undefined;
  readonly media: Media | undefined;
}

export type Operator = 'exists' | '=' | '!=' | '>' | '<' | '>=' | '<=';

export interface Condition {
  /** The linkId of the question it looks at. */
  readonly question: string;
  readonly operator: Operator;
  /** For `exists`: a boolean. */
  readonly answer: Value;
  /** Compare the code only: it comes from an expression that names no system. */
  readonly anySystem: boolean;
}

export interface Limits {
  readonly min: Value | undefined;
  readonly max: Value | undefined;
  readonly minLength: number | undefined;
  readonly maxLength: number | undefined;
  readonly decimals: number | undefined;
  readonly minOccurs: number | undefined;
  readonly maxOccurs: number | undefined;
  /** In bytes. */
  readonly maxSize: number | undefined;
  readonly mimeTypes: readonly string[];
  /** Tells whether a text fits the author's pattern; only there when the pattern is safe to run. */
  readonly fits: ((text: string) => boolean) | undefined;
  readonly units: readonly Coding[];
}

export interface Item extends About {
  readonly linkId: string;
  /** Its place in the questionnaire, counted in reading order from 0; unique, also when the linkId is not. */
  readonly order: number;
  readonly type: ItemType;
  readonly text: Text;
  readonly prefix: Text | undefined;
  readonly codes: readonly Coding[];
  readonly required: boolean;
  readonly repeats: boolean;
  /** Its own, that of a group around it, or because it is hidden. */
  readonly readOnly: boolean;
  /** Its own, or of anything around it. No measure of privacy. */
  readonly hidden: boolean;
  readonly conditions: readonly Condition[];
  /** Whether all conditions must hold, or any. */
  readonly enableBehavior: 'all' | 'any';
  readonly options: readonly Option[];
  /** Something else than the options may be filled in. */
  readonly open: boolean;
  readonly initial: readonly Value[];
  readonly limits: Limits;
  /** `radio-button`, `check-box`, `drop-down`, `slider`, `text-box`, `help`, `prompt`, `lower`, `upper`, `page`, `header`, `footer`. */
  readonly control: string | undefined;
  readonly orientation: string | undefined;
  /** `instructions`, `security` or `help`. */
  readonly displayCategory: string | undefined;
  readonly openLabel: Text | undefined;
  readonly entryFormat: Text | undefined;
  readonly shortText: Text | undefined;
  readonly sliderStep: number | undefined;
  /** `default-open` or `default-closed`. */
  readonly collapsible: string | undefined;
  /** `capture`, `display`, `display-non-empty` and their combinations. */
  readonly usageMode: string | undefined;
  readonly media: Media | undefined;
  /** http or https. */
  readonly supportLinks: readonly string[];
  readonly openers: readonly Text[];
  readonly dos: readonly Text[];
  readonly donts: readonly Text[];
  readonly audiences: readonly string[];
  /** FHIRPath, not run: `authoredScore` knows the plain sums among them. */
  readonly calculatedExpression: string | undefined;
  readonly variables: readonly Variable[];
  readonly items: readonly Item[];
}

export interface Variable {
  readonly name: string;
  readonly expression: string;
}

export interface TranslationStatus {
  readonly lang: string;
  readonly status: 'draft' | 'reviewed';
  readonly by: string | undefined;
  readonly date: string | undefined;
}

export interface InstrumentLicence {
  readonly licence: string | undefined;
  readonly population: string | undefined;
  readonly languages: readonly string[];
  readonly deviceStatus: string | undefined;
}

/** One condition with the way to its question. */
export interface Rule {
  readonly condition: Condition;
  /** From the root down to the question; empty when there is no such question. */
  readonly chain: readonly Item[];
}

/** What depends on what, worked out once. */
export interface Graph {
  /** The items with conditions, each after those it depends on. */
  readonly ranked: readonly Ranked[];
  /** By order of an item: its place in `ranked`. */
  readonly ranks: ReadonlyMap<number, number>;
  /** By order of an item: the ranks to look at again when its answer or its being enabled changes. */
  readonly dependents: ReadonlyMap<number, readonly number[]>;
}

export interface Ranked {
  /** From the root down to the item itself. */
  readonly chain: readonly Item[];
  /** Those that decide. None left means enabled. */
  readonly rules: readonly Rule[];
  /** Those that come round to the item itself, and are left out. */
  readonly circular: readonly Rule[];
}

export interface Questionnaire {
  readonly url: string | undefined;
  readonly version: string | undefined;
  /** `url|version`, as a response names it; undefined without url. */
  readonly canonical: string | undefined;
  readonly lang: string | undefined;
  readonly title: Text;
  readonly description: Text;
  readonly intendedPurpose: Text | undefined;
  /** What a helper does, whatever the question. */
  readonly dos: readonly Text[];
  readonly donts: readonly Text[];
  readonly audiences: readonly string[];
  readonly translations: readonly TranslationStatus[];
  readonly instrument: InstrumentLicence | undefined;
  readonly scoreVisibility: 'hidden' | 'shown';
  readonly variables: readonly Variable[];
  readonly items: readonly Item[];
  /** All items in reading order. */
  readonly all: readonly Item[];
  /** The first item with a linkId. */
  readonly byLinkId: ReadonlyMap<string, Item>;
  readonly graph: Graph;
}
