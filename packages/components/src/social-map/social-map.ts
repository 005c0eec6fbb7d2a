import { LitElement, html, type PropertyValues, type TemplateResult } from 'lit';
import { helpLines, type HelpLine } from '@veerkracht/spec/help-lines';
import { emptyQuery, recordById, shareable } from '@veerkracht/core/finder';
import type { DirectorySource, FinderQuery } from '@veerkracht/core/finder';
import { ambientLanguage } from '../internal/ambient-language.ts';
import { Announcer } from '../internal/announcer.ts';
import { wallTime } from '../internal/dates.ts';
import { helpBar, helpDialog } from '../internal/help-view.ts';
import { languagesOfPage, pageLanguage } from '../internal/page-language.ts';
import { neutralPage, QuickExit } from '../internal/quick-exit.ts';
import { ReadAloud } from '../internal/read-aloud.ts';
import { registerThemeColours, theme } from '../internal/theme.ts';
import type { SendReport } from '../report/report.ts';
import type { Actions } from './actions.ts';
import { createActions } from './create-actions.ts';
import { indexDirectory, loadDirectory, type Directory } from './load-directory.ts';
import { answer, emptyModel, failureOf, type Model } from './model.ts';
import type { NothingFound, QueryChange } from './events.ts';
import { MapController } from './map/map-controller.ts';
import { socialMapStyles } from './social-map.styles.ts';
import { detailView } from './views/detail-view.ts';
import { filtersView } from './views/filters-view.ts';
import { headView } from './views/head-view.ts';
import { resultsView } from './views/results-view.ts';
import { searchView } from './views/search-view.ts';
import { comingNote, failedView, loadingView, offlineNote, ribbon } from './views/state-view.ts';
import { loadWords } from './words.ts';

const pageSize = 20;

export type * from './events.ts';

/**
 * The social map: finds help by need, language, cost and wait; list first, map beside it.
 *
 * @fires vk-query-change - The query changed; the page may put it into its address.
 * @fires vk-service-choose - The visitor chose a service, for a referral form or a case system.
 * @fires vk-nothing-found - A search gave nothing; holds filters only.
 * @fires vk-language-change - The visitor chose a language; `detail.language` is its tag.
 * @slot - What stands here before the script runs and where it cannot: a phone number, a link.
 * @cssproperty --vk-button-background-color - Main buttons; by default the NL Design System token of the page.
 * @cssproperty --vk-button-color - Words on main buttons.
 * @cssproperty --vk-button-border-color - Edge of main buttons.
 * @cssproperty --vk-button-border-radius - Corners of buttons.
 * @cssproperty --vk-card-border-radius - Corners of cards and panels.
 * @cssproperty --vk-control-border-color - Edge of fields.
 * @cssproperty --vk-control-border-radius - Corners of fields.
 * @cssproperty --vk-link-color - Links, icons and quiet buttons.
 * @cssproperty --vk-color - Text.
 * @cssproperty --vk-background-color - The ground everything stands on.
 * @cssproperty --vk-heading-color - Headings.
 * @cssproperty --vk-heading-font-family - Letters of headings.
 * @cssproperty --vk-font-family - Letters of everything else.
 * @cssproperty --vk-focus-color - Ring around what has the focus.
 */
export class SocialMap extends LitElement {
  static override styles = [theme, ...socialMapStyles];

  static override properties = {
    source: { attribute: false },
    query: { attribute: false },
    helpLines: { attribute: false },
    clock: { attribute: false },
    reports: { attribute: false },
    lang: { reflect: true },
    municipality: {},
    languages: {},
    professional: { type: Boolean },
    mapStyle: { attribute: 'map-style' },
    exitUrl: { attribute: 'exit-url' },
    model: { state: true },
  };

  /** Where the services come from. */
  declare source: DirectorySource | undefined;
  /** What is asked; set it to begin somewhere, for instance from the address of the page. */
  declare query: FinderQuery;
  /** Real help lines; a municipality may add its own. */
  declare helpLines: readonly HelpLine[];
  /** Takes what visitors say is wrong; with it a service has "klopt dit niet?" (`define/report`). */
  declare reports: SendReport | undefined;
  /** The time; another one for tests. */
  declare clock: () => Date;
  /** Language of the page, `nl`; the visitor may choose another. */
  declare lang: string;
  /** CBS code, `GM0505`: shows what serves this municipality. */
  declare municipality: string | undefined;
  /** Languages to choose from, with spaces between: `nl en ar ti fa`. */
  declare languages: string;
  /** Shows the words and filters of professionals. */
  declare professional: boolean;
  /** Style document of the municipality's own base map. */
  declare mapStyle: string | undefined;
  /** Where "quick exit" leads: a page that tells nothing. */
  declare exitUrl: string;
  declare private model: Model;

  readonly #speech = new ReadAloud(this);
  readonly #exit = new QuickExit(this, () => this.exitUrl);
  readonly #map = new MapController(this);
  readonly #announcer = new Announcer(this);
  #loading: AbortController | undefined;
  #limit = pageSize;
  #language: string | undefined;
  /** The language asked for last, with who it is for: an answer to an earlier question comes too late. */
  #wanted = '';
  #focusNext: string | undefined;

  constructor() {
    super();
    registerThemeColours();
    this.query = emptyQuery;
    this.helpLines = helpLines;
    this.clock = () => new Date();
    this.languages = languagesOfPage.join(' ');
    this.professional = false;
    this.exitUrl = neutralPage;
    this.model = emptyModel;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('online', this.#onConnection);
    window.addEventListener('offline', this.#onConnection);
    void this.#chooseLanguage(this.#language ?? ambientLanguage(this));
    // Back on the page after it was taken off while loading; the first time `willUpdate` sees the source.
    if (this.hasUpdated && this.source && this.model.phase !== 'ready') void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.#onConnection);
    window.removeEventListener('offline', this.#onConnection);
    this.#loading?.abort();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('source')) void this.#load();
    if (changed.has('lang') && this.hasUpdated && this.#language === undefined) {
      void this.#chooseLanguage(ambientLanguage(this));
    }
    if (changed.has('professional') && this.hasUpdated) void this.#chooseLanguage(this.model.words.lang);
    if (changed.has('municipality') && this.model.directory) void this.#index(this.model.directory);
    if (changed.has('query') && this.query !== this.model.query) this.#ask(this.query);
    const wanted = (this.languages ?? languagesOfPage.join(' '))
      .split(/\s+/)
      .filter((language) => languagesOfPage.includes(language));
    this.model = {
      ...this.model,
      now: wallTime(this.clock()),
      professional: this.professional,
      languages: wanted,
      helpLines: this.helpLines,
      reports: this.reports,
      offline: !navigator.onLine,
      canRead: this.#speech.can(this.model.words.lang),
      reading: this.#speech.speaking,
    };
  }

  protected override updated(): void {
    this.#map.update(this.model, this.mapStyle, (id) => this.#actions.open(id));
    const target = this.#focusNext && this.renderRoot.querySelector<HTMLElement>(this.#focusNext);
    // What is to get the focus may still be on its way.
    if (this.model.phase !== 'loading') this.#focusNext = undefined;
    if (!target) return;
    this.#focusNext = undefined;
    target.focus();
    target.scrollIntoView({ block: 'nearest' });
  }

  override render(): TemplateResult {
    const { model } = this;
    const { words } = model;
    return html`<div class="page" lang=${words.lang} dir=${words.dir}>
      ${ribbon(model)} ${headView(model, this.#actions)} ${helpDialog(model, this.#actions)} ${offlineNote(model)}
      ${comingNote(model)} ${this.#main()} ${this.#announcer.view()} ${helpBar(model, this.#actions)}
    </div>`;
  }

  #main(): TemplateResult {
    const { model } = this;
    if (model.phase === 'loading') return loadingView(model);
    if (model.phase === 'failed') return failedView(model, this.#actions);
    if (model.open) return detailView(model.open, model, this.#actions);
    return html`${searchView(model, this.#actions)}
      <div class="columns">
        ${filtersView(model, this.#actions)} ${resultsView(model, this.#actions, () => this.#map.view(model))}
      </div>`;
  }

  readonly #actions: Actions = createActions({
    model: () => this.model,
    update: (part) => (this.model = { ...this.model, ...part }),
    change: (query) => this.#change(query),
    showMore: () => {
      this.#limit += pageSize;
      this.#ask(this.model.query);
    },
    focusNext: (selector) => (this.#focusNext = selector),
    setLanguage: (language) => {
      this.#language = language;
      void this.#chooseLanguage(language);
    },
    fire: (type, detail) => this.#fire(type, detail),
    dialog: () => this.renderRoot.querySelector('dialog'),
    speech: this.#speech,
    leave: () => this.#exit.leave(),
    reload: () => {
      this.#focusNext = '#count, #failed-title';
      void this.#load();
    },
  });

  /** A change by the visitor: answer it, and tell the page. */
  #change(query: FinderQuery): void {
    const { service: _, ...before } = this.query;
    const { service: __, ...after } = query;
    // Opening or closing a service leaves the list as it was.
    if (JSON.stringify(before) !== JSON.stringify(after)) this.#limit = pageSize;
    this.query = query;
    this.#ask(query);
    this.#fire<QueryChange>('vk-query-change', { query });
  }

  #ask(query: FinderQuery): void {
    const { finder } = this.model;
    if (finder === undefined) {
      this.model = { ...this.model, query };
      return;
    }
    const next = answer(finder, query, this.#limit);
    const open = query.service === undefined ? undefined : recordById(finder, query.service);
    const { open: _, ...model } = this.model;
    this.model = { ...model, ...next, query, ...(open && { open }) };
    if (this.model.directory?.coming) return;
    if (!open) this.#announcer.say(() => this.model.words.text('found', next.found.total));
    if (next.found.total === 0) this.#fire<NothingFound>('vk-nothing-found', { filters: shareable(query.filters) });
  }

  #fire<T>(type: string, detail: T): void {
    this.dispatchEvent(new CustomEvent<T>(type, { detail, bubbles: true, composed: true }));
  }

  async #load(): Promise<void> {
    const { source } = this;
    this.#loading?.abort();
    if (source === undefined) return;
    const loading = new AbortController();
    this.#loading = loading;
    const { finder: _, directory: __, ...model } = this.model;
    this.model = { ...model, phase: 'loading', loadedSoFar: 0 };
    try {
      for await (const directory of loadDirectory(source, loading.signal)) {
        this.model = { ...this.model, loadedSoFar: directory.records.length };
        // The first places at once, then all of them: in between it would only cost time.
        const isFirst = !this.model.directory && directory.records.length > 0;
        if (isFirst || !directory.coming) await this.#index(directory);
      }
    } catch (error) {
      if (loading.signal.aborted) return;
      this.model = { ...this.model, phase: 'failed', failure: failureOf(error) };
    }
  }

  async #index(directory: Directory): Promise<void> {
    if (directory.records.length === 0) {
      this.model = { ...this.model, phase: 'failed', failure: directory.unreadable > 0 ? 'format' : 'empty' };
      return;
    }
    const { words } = this.model;
    const today = wallTime(this.clock()).date;
    const options = { today, municipality: this.municipality, vocabularies: words.vocabularies };
    const finder = await indexDirectory(directory, options, (this.#loading ?? new AbortController()).signal);
    // Another language came in meanwhile: its words have to be found too.
    if (this.model.words.vocabularies !== words.vocabularies) return this.#index(directory);
    const fictional = directory.records.some((record) => record.fictional);
    this.model = { ...this.model, phase: 'ready', directory, finder, fictional };
    this.#ask(this.query);
  }

  async #chooseLanguage(language: string): Promise<void> {
    const wanted = `${language} ${this.professional}`;
    this.#wanted = wanted;
    const words = await loadWords(pageLanguage(language), this.professional);
    if (wanted !== this.#wanted) return;
    const { directory, words: before } = this.model;
    this.model = { ...this.model, words };
    const other = words.vocabularies.some((one, at) => one !== before.vocabularies[at]);
    if (directory && other) await this.#index(directory).catch(() => undefined);
  }

  readonly #onConnection = (): void => this.requestUpdate();
}

declare global {
  interface HTMLElementTagNameMap {
    'vk-social-map': SocialMap;
  }
}
