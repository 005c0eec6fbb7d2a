import { LitElement, adoptStyles, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { helpLines, type HelpLine } from '@veerkracht/spec/help-lines';
import { readQuestionnaire, start } from '@veerkracht/core/checklist';
import { ambientLanguage } from '../internal/ambient-language.ts';
import { wallTime } from '../internal/dates.ts';
import { helpBar, helpDialog } from '../internal/help-view.ts';
import { focusOn } from '../internal/focus-on.ts';
import { languagesOfPage, pageLanguage } from '../internal/page-language.ts';
import { neutralPage, QuickExit } from '../internal/quick-exit.ts';
import { registerThemeColours, theme } from '../internal/theme.ts';
import type { Actions } from './actions.ts';
import type { AfterStage } from './after/create-after-actions.ts';
import type { After, Scoring } from './after/after.ts';
import { createActions, type Stage } from './create-actions.ts';
import type { ChecklistError } from './events.ts';
import { emptyModel, nothingPicked, type Model } from './model.ts';
import type { PauseStore } from '../internal/pause-store.ts';
import { checklistStyles } from './signalling-checklist.styles.ts';
import { contactItem } from './views/card-view.ts';
import { headView } from './views/head-view.ts';
import { partsOf, partsView, screenView } from './views/screen-view.ts';
import { failedView, loadingView } from './views/state-view.ts';
import { dutch, loadWords } from './words.ts';

export type * from './events.ts';
export type { Scoring } from './after/after.ts';
export type { PauseStore } from '../internal/pause-store.ts';

const dayInMs = 86_400_000;

/**
 * The signalling checklist: helps a helper to notice that somebody may be struggling, to talk about it well, and to
 * find a next step. It is no test: it computes nothing about the person, keeps nothing and sends nothing.
 *
 * @fires vk-themes-choose - The user goes on to the finder; `detail.themes` are ids of themes and nothing else.
 * @fires vk-lines-share - The user takes lines along to a form; `detail.lines` are those they left in.
 * @fires vk-language-change - The user chose a language for the page; `detail.language` is its tag.
 * @fires vk-error - For the developer: why a questionnaire or a score is not shown.
 * @slot - What stands here before the script runs and where it cannot: a phone number, a link.
 */
export class SignallingChecklist extends LitElement {
  static override styles = [theme, ...checklistStyles];

  static override properties = {
    questionnaire: { attribute: false },
    previous: { attribute: false },
    pause: { attribute: false },
    scoring: { attribute: false },
    helpLines: { attribute: false },
    clock: { attribute: false },
    lang: { reflect: true },
    secondLanguage: { attribute: 'second-language' },
    languages: {},
    contactName: { attribute: 'contact-name' },
    contactPhone: { attribute: 'contact-phone' },
    contactText: { attribute: 'contact-text' },
    finder: {},
    followUp: { type: Number, attribute: 'follow-up' },
    exitUrl: { attribute: 'exit-url' },
    model: { state: true },
  };

  /** A FHIR R4 Questionnaire as JSON: one of `@veerkracht/spec/checklists`, or any other. */
  declare questionnaire: unknown;
  /** A FHIR R4 QuestionnaireResponse of an earlier time, to compare with in words. */
  declare previous: unknown;
  /** Where the aid can be put aside on this device; without it nothing is ever kept. */
  declare pause: PauseStore | undefined;
  /** Shows the score of an instrument that declares its licence and device status; of no other. */
  declare scoring: Scoring | undefined;
  /** Real help lines; a municipality may add its own. */
  declare helpLines: readonly HelpLine[];
  /** The time; another one for tests. */
  declare clock: () => Date;
  /** Language of the page, `nl`; the user may choose another. */
  declare lang: string;
  /** Language beside that of the page, `ar`; the user may choose another. */
  declare secondLanguage: string | undefined;
  /** Languages to choose from, with spaces between: `nl en ar ti fa`. */
  declare languages: string;
  /** Whom a helper can call at the municipality. */
  declare contactName: string | undefined;
  /** The phone number of the contact. */
  declare contactPhone: string | undefined;
  /** When the contact can be reached, and for what. */
  declare contactText: string | undefined;
  /** Address of a page with the finder; without it `vk-themes-choose` is all there is. */
  declare finder: string | undefined;
  /** After how many weeks a next moment is offered. */
  declare followUp: number;
  /** Where "quick exit" leads: a page that tells nothing. */
  declare exitUrl: string;
  declare private model: Model;

  readonly #exit = new QuickExit(this, () => {
    // Asked when somebody leaves: what was put aside must not stay behind either.
    void this.pause?.erase();
    return this.exitUrl;
  });
  #after: After | undefined;
  /** What the user chose goes before the attributes. */
  #language: string | undefined;
  #second: string | undefined;
  /** The languages asked for last: an answer to an earlier question comes too late. */
  #wanted = '';
  #focusNext: string | undefined;

  constructor() {
    super();
    registerThemeColours();
    this.helpLines = helpLines;
    this.clock = () => new Date();
    this.languages = languagesOfPage.join(' ');
    this.followUp = 6;
    this.exitUrl = neutralPage;
    this.model = { ...emptyModel, canRead: (lang) => this.#after?.speech.can(lang) ?? false };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('pagehide', this.#forget);
    void this.#chooseLanguages();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('pagehide', this.#forget);
    // Being moved in the page is no leaving.
    queueMicrotask(() => this.isConnected || this.#forget());
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('questionnaire') && this.questionnaire !== undefined) this.#read(this.questionnaire);
    if ((changed.has('lang') || changed.has('secondLanguage')) && this.hasUpdated) void this.#chooseLanguages();
    if (changed.has('pause')) void this.#after?.pausing.look();
    if ((changed.has('previous') || changed.has('scoring')) && this.hasUpdated) void this.#loadAfter();
    this.model = {
      ...this.model,
      now: wallTime(this.clock()),
      languages: this.languages.split(/\s+/).filter((language) => languagesOfPage.includes(language)),
      helpLines: this.helpLines,
      contact: { name: this.contactName, phone: this.contactPhone, text: this.contactText },
      finder: this.finder,
    };
  }

  protected override updated(): void {
    this.#after?.pausing.updated();
    if (focusOn(this.renderRoot, this.#focusNext, 'start')) this.#focusNext = undefined;
  }

  override render(): TemplateResult {
    const { model } = this;
    const { words } = model;
    const first = html`<div class="notice warning">
      <p><strong>${words.html('helpFirst')}</strong> ${words.html('helpKept')}</p>
    </div>`;
    return html`<div class="page ${model.interpreter ? 'interpreter' : ''}" lang=${words.lang} dir=${words.dir}>
      ${headView(model, this.#after?.tools(model), this.#actions)}
      ${helpDialog(model, this.#actions, first, contactItem(model))} ${this.#after?.waiting(model)} ${this.#main()}
      ${helpBar(model, this.#actions)}
    </div>`;
  }

  #main(): TemplateResult {
    const { model } = this;
    if (model.phase === 'failed') return failedView(model);
    if (!model.answers) return loadingView(model);
    const parts = partsOf(model);
    const problems = parts.current && this.#after?.problemsIn(parts.current.occurrences);
    const around = (parts.current && this.#after?.around(model, parts.current)) ?? {
      mirror: nothing,
      beneath: nothing,
    };
    return html`<div class="aid">
        ${partsView(model, parts, this.#actions)}
        ${
          parts.current
            ? screenView({ ...model, problems }, parts, around, this.#actions)
            : (this.#after?.result(model) ?? loadingView(model))
        }
      </div>
      ${this.#after?.foot(model)}`;
  }

  readonly #stage: Stage & AfterStage = {
    model: () => this.model,
    update: (part) => this.#update(part),
    focusNext: (selector) => (this.#focusNext = selector),
    setLanguage: (language) => {
      const { words, second } = this.model;
      if (second?.lang === language) this.#second = words.lang;
      this.#language = language;
      void this.#chooseLanguages();
    },
    setSecond: (language) => {
      this.#second = language;
      void this.#chooseLanguages();
    },
    fire: (type, detail) => this.#fire(type, detail),
    dialog: () => this.renderRoot.querySelector('dialog'),
    speech: () => this.#after?.speech,
    leave: () => this.#exit.leave(),
    clock: () => this.clock(),
    followUp: () => wallTime(new Date(this.clock().getTime() + this.followUp * 7 * dayInMs)).date,
    forget: () => this.#forget(),
  };

  readonly #actions: Actions = createActions(this.#stage);

  #update(part: Partial<Model>): void {
    this.model = { ...this.model, ...part };
    if (part.at === 'result' && !this.#after) void this.#loadAfter();
  }

  #fire<T>(type: string, detail: T): void {
    this.dispatchEvent(new CustomEvent<T>(type, { detail, bubbles: true, composed: true }));
  }

  /** Everything that was filled in and picked, away; also from the copy of the page that "back" would show. */
  readonly #forget = (): void => {
    this.#after?.speech.stop();
    this.#after?.pausing.stop();
    const { answers } = this.model;
    this.#update({
      ...(answers && { answers: start(answers.questionnaire) }),
      at: '',
      picked: nothingPicked,
      flipped: new Set(),
    });
  };

  #read(json: unknown): void {
    const { questionnaire, findings } = readQuestionnaire(json);
    if (findings.some(({ severity }) => severity === 'error')) {
      const tell = import('./explain.ts');
      tell.then(({ explained }) => this.#fire<ChecklistError>('vk-error', explained(findings))).catch(() => undefined);
    }
    if (!questionnaire) return this.#update({ phase: 'failed' });
    this.#update({ phase: 'ready', answers: start(questionnaire), at: '' });
    void this.#loadAfter();
  }

  /** The rest of the aid, which nobody waits for. Without a line it is asked for again when it is needed. */
  async #loadAfter(): Promise<void> {
    const { questionnaire } = this.model.answers ?? {};
    if (!questionnaire) return;
    const loaded = await import('./after/after.ts').catch(() => undefined);
    if (!loaded) return;
    if (!this.#after) {
      const { createAfter, resultStyles } = loaded;
      adoptStyles(this.renderRoot as ShadowRoot, [...SignallingChecklist.elementStyles, resultStyles]);
      this.#after = createAfter(this, this.#stage, this.#actions, () => this.pause);
      await this.#after.pausing.look();
    }
    await this.#after.prepare(questionnaire, this);
  }

  async #chooseLanguages(): Promise<void> {
    const first = pageLanguage(this.#language ?? ambientLanguage(this));
    const other = this.#second ?? this.secondLanguage;
    const second = other ? pageLanguage(other) : first;
    const wanted = `${first} ${second}`;
    this.#wanted = wanted;
    const [words, more] = await Promise.all([loadWords(first), loadWords(second)]).catch(() => [dutch, dutch]);
    if (wanted !== this.#wanted) return;
    this.#update({ words, second: first === second ? undefined : more });
    // The others too, so that choosing one asks nothing of the line, and works without one.
    for (const language of this.model.languages) loadWords(language).catch(() => undefined);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vk-signalling-checklist': SignallingChecklist;
  }
}
