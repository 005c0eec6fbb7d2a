import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { helpLines, type HelpLine } from '@veerkracht/spec/help-lines';
import { emptyCalendarQuery, shareableFilters } from '@veerkracht/core/calendar';
import type { CalendarQuery } from '@veerkracht/core/calendar';
import type { DirectorySource } from '@veerkracht/core/finder';
import { ambientLanguage } from '../internal/ambient-language.ts';
import { Announcer } from '../internal/announcer.ts';
import { helpBar, helpDialog } from '../internal/help-view.ts';
import { languagesOfPage, pageLanguage } from '../internal/page-language.ts';
import { neutralPage, QuickExit } from '../internal/quick-exit.ts';
import { breathe } from '../internal/slices.ts';
import { registerThemeColours, theme } from '../internal/theme.ts';
import type { Actions } from './actions.ts';
import { createActions } from './create-actions.ts';
import type { CalendarQueryChange, NothingPlanned, ReferralStart } from './events.ts';
import { calendarStyles } from './intervention-calendar.styles.ts';
import { loadSeries } from './load-series.ts';
import { answered, emptyModel, failureOf, withLoaded, withPage, type Model } from './model.ts';
import type { SignUps } from './sign-ups.ts';
import { mainView } from './views/main-view.ts';
import { headView, offlineNote, ribbon } from './views/state-view.ts';
import { loadWords } from './words.ts';

export type * from './events.ts';
export type * from './sign-ups.ts';

const narrowBelow = 480;
const connection = ['online', 'offline'] as const;

/**
 * The intervention calendar: groups, activities and trainings people can really join; a list first, week and month
 * beside it.
 *
 * @fires vk-query-change - The query changed; the page may put it into its address (`writeCalendarParams`).
 * @fires vk-refer - The visitor goes on to the referral form; `detail` names the service and the series.
 * @fires vk-nothing-found - A choice gave nothing; holds filters only, without what labels a person.
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
export class InterventionCalendar extends LitElement {
  static override styles = [theme, ...calendarStyles];

  static override properties = {
    source: { attribute: false },
    query: { attribute: false },
    signUps: { attribute: false },
    helpLines: { attribute: false },
    clock: { attribute: false },
    lang: { reflect: true },
    municipality: {},
    languages: {},
    forRole: { attribute: 'for-role' },
    compact: { type: Boolean },
    pageSize: { type: Number, attribute: 'page-size' },
    secondCalendar: { attribute: 'second-calendar' },
    structuredData: { type: Boolean, attribute: 'structured-data' },
    feed: {},
    exitUrl: { attribute: 'exit-url' },
    model: { state: true },
  };

  /** Where the services with their series come from. */
  declare source: DirectorySource | undefined;
  /** What is asked; set it to begin somewhere, for instance from the address of the page (`readCalendarParams`). */
  declare query: CalendarQuery;
  /** Where people sign up; without it those buttons are not there. */
  declare signUps: SignUps | undefined;
  /** Real help lines; a municipality may add its own. */
  declare helpLines: readonly HelpLine[];
  /** The time; another one for tests. */
  declare clock: () => Date;
  /** Language of the page, `nl`; the visitor may choose another. */
  declare lang: string;
  /** CBS code, `GM0505`: shows what serves this municipality. */
  declare municipality: string | undefined;
  /** Languages to choose from, with spaces between: `nl en ar ti fa`. */
  declare languages: string;
  /** Who looks: `professional` or `volunteer` also see trainings for them; everybody else sees none. */
  declare forRole: string | undefined;
  /** Only the next few dates, for a narrow column. */
  declare compact: boolean;
  /** How many items of the list are shown at a time. */
  declare pageSize: number;
  /** A calendar beside the Gregorian one: `persian` or `ethiopic`; the visitor may choose as well. */
  declare secondCalendar: string | undefined;
  /** Puts what is shown as schema.org events into the page, for search engines. */
  declare structuredData: boolean;
  /** Address of a calendar feed, of a hub or a published file; shown under "Abonneren" with the filters in it. */
  declare feed: string | undefined;
  /** Where "quick exit" leads: a page that tells nothing. */
  declare exitUrl: string;
  declare private model: Model;

  readonly #exit = new QuickExit(this, () => this.exitUrl);
  readonly #announcer = new Announcer(this);
  readonly #sizes = new ResizeObserver(([entry]) => {
    const narrow = (entry?.contentRect.width ?? Infinity) < narrowBelow;
    // Not at once: what changes its own size while it is measured is an error.
    if (narrow !== this.model.narrow) requestAnimationFrame(() => (this.model = { ...this.model, narrow }));
  });
  #loading: AbortController | undefined;
  #language: string | undefined;
  /** The language asked for last: an earlier answer comes too late. */
  #wanted = '';
  #focusNext: string | undefined;
  #after: Promise<void> | undefined;

  constructor() {
    super();
    registerThemeColours();
    this.query = emptyCalendarQuery;
    this.helpLines = helpLines;
    this.clock = () => new Date();
    this.languages = languagesOfPage.join(' ');
    this.compact = false;
    this.pageSize = emptyModel.limit;
    this.structuredData = false;
    this.exitUrl = neutralPage;
    this.model = emptyModel;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const kind of connection) window.addEventListener(kind, this.#onConnection);
    this.#sizes.observe(this);
    void this.#chooseLanguage(this.#language ?? ambientLanguage(this));
    // Back on the page after it was taken off while loading; the first time `willUpdate` sees the source.
    if (this.hasUpdated && this.source && this.model.phase !== 'ready') void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const kind of connection) window.removeEventListener(kind, this.#onConnection);
    this.#sizes.disconnect();
    this.#loading?.abort();
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.model = {
      ...withPage(this.model, this),
      ...(changed.has('secondCalendar') && { second: this.secondCalendar }),
      ...(changed.has('pageSize') && { limit: this.pageSize }),
    };
    if (changed.has('source')) void this.#load();
    if (changed.has('signUps') && this.signUps?.cancel) void this.#loadAfter();
    if (changed.has('lang') && this.hasUpdated && this.#language === undefined) {
      void this.#chooseLanguage(this.lang || ambientLanguage(this));
    }
    const isNewQuery = changed.has('query') && this.query !== this.model.query;
    if (isNewQuery || changed.has('municipality') || changed.has('forRole')) this.#ask(this.query);
  }

  protected override updated(): void {
    const target = this.#focusNext === undefined ? null : this.renderRoot.querySelector<HTMLElement>(this.#focusNext);
    // What is to get the focus may still be on its way.
    const isThere = this.model.phase !== 'loading' && (!this.model.open || this.model.after);
    if (target || isThere) this.#focusNext = undefined;
    target?.focus();
    target?.scrollIntoView({ block: 'nearest' });
  }

  override render(): TemplateResult {
    const { model } = this;
    const { words } = model;
    return html`<div class="page ${model.compact ? 'compact' : ''}" lang=${words.lang} dir=${words.dir}>
      ${ribbon(model)} ${headView(model, this.#actions)} ${model.helpOpen ? helpDialog(model, this.#actions) : nothing}
      ${offlineNote(model)} ${model.after?.cancelling(model)} ${mainView(model, this.#actions, () => this.#loadAfter())}
      ${this.#announcer.view()} ${helpBar(model, this.#actions)}
    </div>`;
  }

  readonly #actions: Actions = createActions({
    model: () => this.model,
    update: (part) => (this.model = { ...this.model, ...part }),
    change: (query) => this.#change(query),
    showMore: () => (this.model = { ...this.model, limit: this.model.limit + this.pageSize }),
    focusNext: (selector) => (this.#focusNext = selector),
    setLanguage: (language) => {
      this.#language = language;
      void this.#chooseLanguage(language);
    },
    fire: (type, detail) => this.#fire(type, detail),
    openHelp: async () => {
      // Made when somebody wants it; all that is in it is here already, also without internet.
      this.model = { ...this.model, helpOpen: true };
      await this.updateComplete;
      this.renderRoot.querySelector('dialog')?.showModal();
    },
    closeHelp: () => this.renderRoot.querySelector('dialog')?.close(),
    leave: () => this.#exit.leave(),
    reload: () => {
      this.#focusNext = '#count, #failed-title';
      void this.#load();
    },
  });

  /** A change by the visitor: answer it, and tell the page. */
  #change(query: CalendarQuery): void {
    const { series: _, ...before } = this.query;
    const { series: __, ...after } = query;
    // Opening or closing a series leaves the list as it was.
    if (JSON.stringify(before) !== JSON.stringify(after)) this.model = { ...this.model, limit: this.pageSize };
    this.query = query;
    this.#ask(query);
    this.#fire<CalendarQueryChange>('vk-query-change', { query });
  }

  #ask(query: CalendarQuery): void {
    this.model = answered({ ...this.model, query }, this.municipality);
    const { answer, open, words } = this.model;
    if (!answer) return;
    if (this.structuredData) this.model.after?.describe(this, this.model);
    const { length } = answer.records;
    if (!open && !this.compact) this.#announcer.say(() => words.text('found', length));
    if (length === 0 && answer.page.kind === 'agenda') {
      this.#fire<NothingPlanned>('vk-nothing-found', { filters: shareableFilters(query.filters) });
    }
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
    const { loaded: _, answer: __, ...model } = this.model;
    this.model = { ...model, phase: 'loading' };
    try {
      // What opens with a tap has to open without internet too.
      const begun = (): unknown => this.#loadAfter();
      const loaded = await loadSeries(source, { today: this.model.now.date, signal: loading.signal, begun });
      // What is here already is drawn with the list, at once; for what is on its way nobody waits.
      await Promise.race([this.#after, breathe()]);
      if (loading.signal.aborted) return;
      this.model = withLoaded(this.model, loaded);
      if (this.model.phase === 'ready') this.#ask(this.query);
    } catch (error) {
      if (!loading.signal.aborted) this.model = { ...this.model, phase: 'failed', failure: failureOf(error) };
    }
  }

  #loadAfter(): Promise<void> {
    return (this.#after ??= this.#fetchAfter());
  }

  async #fetchAfter(): Promise<void> {
    try {
      const { createAfter } = await import('./after/after.ts');
      const after = await createAfter(this.renderRoot as ShadowRoot, this.model, {
        signUps: () => this.signUps,
        requestUpdate: () => this.requestUpdate(),
        change: (query) => this.#change(query),
        query: () => this.model.query,
        setSecond: (second) => (this.model = { ...this.model, second }),
        focusNext: (selector) => (this.#focusNext = selector),
        refer: (start) => this.#fire<ReferralStart>('vk-refer', start),
        now: () => this.clock().getTime(),
        say: (text) => this.#announcer.say(() => text),
      });
      this.model = { ...this.model, after, afterFailed: false };
      if (this.query.postcode) this.#ask(this.query);
      if (this.structuredData) after.describe(this, this.model);
    } catch {
      this.#after = undefined;
      this.model = { ...this.model, afterFailed: true };
    }
  }

  async #chooseLanguage(language: string): Promise<void> {
    this.#wanted = language;
    const words = await loadWords(pageLanguage(language));
    if (language === this.#wanted) this.model = { ...this.model, words, tag: language.toLowerCase() };
  }

  readonly #onConnection = (): void => this.requestUpdate();
}

declare global {
  interface HTMLElementTagNameMap {
    'vk-intervention-calendar': InterventionCalendar;
  }
}
