import { LitElement, html, type PropertyValues, type TemplateResult } from 'lit';
import { helpLines, type HelpLine } from '@veerkracht/spec/help-lines';
import { ambientLanguage } from '../internal/ambient-language.ts';
import { focusOn } from '../internal/focus-on.ts';
import { languagesOfPage, pageLanguage } from '../internal/page-language.ts';
import { printAlone } from '../internal/print-alone.ts';
import { neutralPage, QuickExit } from '../internal/quick-exit.ts';
import { registerThemeColours, theme } from '../internal/theme.ts';
import { changed as changedBy } from './answers.ts';
import { continuityCardStyles, paperStyles } from './continuity-card.styles.ts';
import { readMonth } from './hand-over.ts';
import { emptyModel, untouched, type Actions, type Model } from './model.ts';
import type { CardSealer } from './sealer.ts';
import { pageView } from './views/page-view.ts';
import { codesSheet, summarySheet } from './views/sheet-view.ts';
import { loadWords } from './words.ts';
import { createMaking, createOpening, type Stage } from './working.ts';

export type * from './sealer.ts';

/**
 * What a person takes along to another municipality: made in the page of the one, opened in the page of the other,
 * and nothing goes between them but the person. Nothing about illness, origin or status is asked.
 *
 * @fires vk-language-change - Somebody chose a language for the page; `detail.language` is its tag.
 * @slot - What stands here before the script runs and where it cannot: a phone number, a link.
 */
export class ContinuityCard extends LitElement {
  static override styles = [theme, ...continuityCardStyles];

  static override properties = {
    sealer: { attribute: false },
    helpLines: { attribute: false },
    clock: { attribute: false },
    lang: { reflect: true },
    languages: {},
    guidanceEnds: { attribute: 'guidance-ends' },
    exitUrl: { attribute: 'exit-url' },
    model: { state: true },
  };

  /** Locks and opens; without it the page says that it is not ready. */
  declare sealer: CardSealer | undefined;
  declare helpLines: readonly HelpLine[];
  /** The time; another one for tests. */
  declare clock: () => Date;
  /** Language of the page, `nl`; somebody may choose another. */
  declare lang: string;
  /** Languages to choose from, with spaces between. */
  declare languages: string;
  /** Month in which guidance ends, `2027-03`: then the page proposes a talk to hand over. */
  declare guidanceEnds: string | undefined;
  /** Where "quick exit" leads. */
  declare exitUrl: string;
  declare private model: Model;

  readonly #exit = new QuickExit(this, () => {
    this.#update(untouched);
    return this.exitUrl;
  });
  #language: string | undefined;
  #wanted = '';
  #focusNext: string | undefined;

  constructor() {
    super();
    registerThemeColours();
    this.helpLines = helpLines;
    this.clock = () => new Date();
    this.languages = languagesOfPage.join(' ');
    this.exitUrl = neutralPage;
    this.model = { ...emptyModel, canReadPhotos: 'BarcodeDetector' in globalThis };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#chooseLanguage();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('lang') && this.hasUpdated) void this.#chooseLanguage();
    this.model = {
      ...this.model,
      now: this.clock(),
      languages: this.languages.split(/\s+/).filter((language) => languagesOfPage.includes(language)),
      helpLines: this.helpLines,
      isReady: this.sealer !== undefined,
      guidanceEnds: readMonth(this.guidanceEnds),
    };
  }

  protected override updated(): void {
    if (focusOn(this.renderRoot, this.#focusNext)) this.#focusNext = undefined;
  }

  override render(): TemplateResult {
    return html`<div @input=${this.#actions.typed}>${pageView(this.model, this.#actions)}</div>`;
  }

  readonly #stage: Stage = {
    model: () => this.model,
    update: (part) => this.#update(part),
    focusNext: (selector) => (this.#focusNext = selector),
    sealer: () => this.sealer,
  };
  readonly #making = createMaking(this.#stage);
  readonly #opening = createOpening(this.#stage);

  readonly #actions: Actions = {
    openHelp: () => this.renderRoot.querySelector('dialog')?.showModal(),
    closeHelp: () => this.renderRoot.querySelector('dialog')?.close(),
    leave: () => this.#exit.leave(),
    setLanguage: (language) => {
      this.#language = language;
      void this.#chooseLanguage();
    },
    goTo: (at) => {
      this.#update({ at, problems: [], fault: undefined, missing: [] });
      this.#focusNext = '#main';
    },
    typed: (event) => {
      const [field] = event.composedPath() as HTMLInputElement[];
      if (!field?.name || field.type === 'file') return;
      this.#update({ answers: changedBy(this.model.answers, field) });
    },
    addRow: this.#making.addRow,
    make: (event) => {
      event.preventDefault();
      void this.#making.make();
    },
    save: this.#making.save,
    print: () => {
      const { made, opened } = this.model;
      const sheet = opened ? summarySheet(this.model, opened) : made && codesSheet(this.model, made);
      if (sheet) printAlone(sheet, [theme, ...paperStyles]);
    },
    readFile: (event) => {
      const [file] = (event.currentTarget as HTMLInputElement).files ?? [];
      if (file) void this.#opening.readFile(file);
    },
    readPhotos: (event) => void this.#opening.readPhotos([...((event.currentTarget as HTMLInputElement).files ?? [])]),
    open: (event) => {
      event.preventDefault();
      void this.#opening.open();
    },
    close: this.#opening.close,
    toCalendar: (event) => {
      event.preventDefault();
      const form = new FormData(event.currentTarget as HTMLFormElement);
      const date = String(form.get('date') ?? '');
      if (date !== '') this.#opening.toCalendar(date, String(form.get('time') ?? ''));
    },
  };

  #update(part: Partial<Model>): void {
    this.model = { ...this.model, ...part };
  }

  async #chooseLanguage(): Promise<void> {
    const language = pageLanguage(this.#language ?? ambientLanguage(this));
    this.#wanted = language;
    const words = await loadWords(language).catch(() => undefined);
    if (!words || language !== this.#wanted) return;
    this.#update({ words });
    if (!this.#language) return;
    const detail = { language };
    this.dispatchEvent(new CustomEvent('vk-language-change', { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vk-continuity-card': ContinuityCard;
  }
}
