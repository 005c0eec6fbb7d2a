import { LitElement, html, type PropertyValues, type TemplateResult } from 'lit';
import { helpLines, type HelpLine } from '@veerkracht/spec/help-lines';
import { ambientLanguage } from '../internal/ambient-language.ts';
import { wallTime } from '../internal/dates.ts';
import { focusOn } from '../internal/focus-on.ts';
import { languagesOfPage, pageLanguage } from '../internal/page-language.ts';
import type { PauseStore } from '../internal/pause-store.ts';
import { neutralPage, QuickExit } from '../internal/quick-exit.ts';
import { ReadAloud } from '../internal/read-aloud.ts';
import { registerThemeColours, theme } from '../internal/theme.ts';
import type { Actions } from './actions.ts';
import { noAnswers } from './answers.ts';
import type { OfferedLine, ReferralService } from './answers.ts';
import { createActions, type Stage } from './create-actions.ts';
import type { ReferralSent } from './events.ts';
import { previewOf, struckOf, withService } from './going.ts';
import type { Desk } from './going.ts';
import { afresh, emptyModel, type Model } from './model.ts';
import { spokenPreview } from './preview-words.ts';
import { referralFormStyles } from './referral-form.styles.ts';
import type { ReferralSender } from './sender.ts';
import { createKeeping, createSending, type Outside } from './sending.ts';
import { pageView } from './views/page-view.ts';
import type { CountOf } from './later/question-view.ts';
import { consentText } from './views/preview-view.ts';
import { dutch, loadWords, secondLanguage } from './words.ts';

export type * from './events.ts';
export type * from './sender.ts';
export type { PauseStore } from '../internal/pause-store.ts';
export type { OfferedLine, ReferralService } from './answers.ts';

/**
 * A helper and a person ask a service of the social map for help together. What is filled in stays in the page until
 * the person has seen all of it and said yes; then it is sealed, and only that service can read it.
 *
 * @fires vk-referral-send - It was sealed or received; `detail` says which, never what is in it.
 * @fires vk-unsent-see - Somebody read that something of an earlier visit was not sent.
 * @fires vk-language-change - Somebody chose a language for the page; `detail.language` is its tag.
 * @slot - What stands here before the script runs and where it cannot: a phone number, a link.
 */
export class ReferralForm extends LitElement {
  static readonly formAssociated = true;

  static override styles = [theme, ...referralFormStyles];

  static override properties = {
    service: { attribute: false },
    services: { attribute: false },
    series: { attribute: false },
    seriesName: { attribute: false },
    lines: { attribute: false },
    sender: { attribute: false },
    token: { attribute: false },
    pause: { attribute: false },
    unsent: { attribute: false },
    countOf: { attribute: false },
    helpLines: { attribute: false },
    clock: { attribute: false },
    lang: { reflect: true },
    languages: {},
    municipality: {},
    organisation: {},
    referrerRole: { attribute: 'referrer-role' },
    referrerReach: { attribute: 'referrer-reach' },
    legalBasis: { attribute: 'legal-basis' },
    confirmedApart: { type: Boolean, attribute: 'confirmed-apart' },
    exitUrl: { attribute: 'exit-url' },
    model: { state: true },
  };

  /** The service that is asked; the finder and the calendar hand one over. */
  declare service: ReferralService | undefined;
  /** Services to choose from, where none was handed over, and to ask without a name. */
  declare services: readonly ReferralService[];
  /** Id of the group or training of that service. */
  declare series: string | undefined;
  declare seriesName: string | undefined;
  /** Lines of the signalling aid that may go along; none is chosen beforehand. */
  declare lines: readonly OfferedLine[];
  /** Seals and sends; without it nothing can be sent. */
  declare sender: ReferralSender | undefined;
  /** Of whoever signed in on the page: then the hub can mail them when there is an answer. */
  declare token: (() => Promise<string>) | undefined;
  /** Where what is not finished can be put aside on this device; without it nothing is ever kept. */
  declare pause: PauseStore | undefined;
  /** How many of an earlier visit could not be sent; the form says so until somebody has seen it. */
  declare unsent: number;
  /** How many people of the municipality a combination fits, so that a question cannot be about one person. */
  declare countOf: CountOf | undefined;
  declare helpLines: readonly HelpLine[];
  /** The time; another one for tests. */
  declare clock: () => Date;
  /** Language of the page, `nl`; somebody may choose another. */
  declare lang: string;
  /** Languages to choose from, with spaces between. */
  declare languages: string;
  /** `GM0505` */
  declare municipality: string | undefined;
  /** The organisation that fills in the form, on a page of its own. */
  declare organisation: string | undefined;
  /** `professional`, `volunteer`: what most who use this page are. */
  declare referrerRole: string | undefined;
  /** Phone or mail of the desk. */
  declare referrerReach: string | undefined;
  /** The law on which the organisation relies, a code such as `wmo-2015`; another thing than the yes of the person. */
  declare legalBasis: string | undefined;
  /** The municipality has confirmed that nothing goes to the immigration service or the benefits office. */
  declare confirmedApart: boolean;
  /** Where "quick exit" leads. */
  declare exitUrl: string;
  declare private model: Model;

  readonly #internals = this.attachInternals();
  readonly #exit = new QuickExit(this, () => {
    void this.pause?.erase();
    return this.exitUrl;
  });
  readonly #speech = new ReadAloud(this);
  #language: string | undefined;
  #wanted = '';
  #focusNext: string | undefined;
  #wasRead = false;

  constructor() {
    super();
    registerThemeColours();
    this.services = [];
    this.lines = [];
    this.unsent = 0;
    this.helpLines = helpLines;
    this.clock = () => new Date();
    this.languages = languagesOfPage.join(' ');
    this.confirmedApart = false;
    this.exitUrl = neutralPage;
    this.model = { ...emptyModel, canRead: (lang) => this.#speech.can(lang) };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#chooseLanguages();
    void this.#keeping.look();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('lang') && this.hasUpdated) void this.#chooseLanguages();
    if (changed.has('pause') && this.hasUpdated) void this.#keeping.look();
    if (changed.has('service') && this.service) this.#start(this.service);
    if (this.token || this.pause) void this.#loadLater();
    const { answers, at } = this.model;
    const chosen = this.services.find(({ id }) => id === answers.text['service']);
    this.model = {
      ...this.model,
      now: wallTime(this.clock()),
      languages: this.languages.split(/\s+/).filter((language) => languagesOfPage.includes(language)),
      helpLines: this.helpLines,
      services: this.services,
      service: chosen ?? this.service,
      // A group belongs to the service it came with.
      series: chosen && chosen.id !== this.service?.id ? undefined : this.series,
      seriesName: this.seriesName,
      lines: this.lines,
      municipality: this.municipality,
      organisation: this.organisation,
      isConfirmedApart: this.confirmedApart,
      isReading: this.#speech.speaking,
      legalBasis: this.legalBasis,
      unsent: this.unsent,
    };
    if (at === 'preview') this.model = { ...this.model, preview: previewOf(this.model, this.#desk()) };
  }

  protected override updated(changed: PropertyValues): void {
    const { at, second } = this.model;
    const wanted = secondLanguage(this.model.answers.text['language'], this.model.words.lang);
    if (changed.has('model') && (second?.lang ?? '') !== wanted) void this.#chooseLanguages();
    // A form around it hears whether it was sent, and never what is in it.
    const sent = at === 'sent' ? this.model.progress?.state : undefined;
    this.#internals.setFormValue(sent ?? null);
    this.#internals.setValidity(sent ? {} : { customError: true }, sent ? '' : this.model.words.text('title'));
    if (focusOn(this.renderRoot, this.#focusNext, 'start')) this.#focusNext = undefined;
  }

  override render(): TemplateResult {
    const { words, later } = this.model;
    const model = { ...this.model, words: later?.words(words) ?? words };
    return html`<div @input=${this.#actions.typed}>${pageView(model, this.#actions)}</div>`;
  }

  #start(service: ReferralService): void {
    const { text, ticked } = this.model.answers;
    const answers = { text: { ...text, service: service.id }, ticked };
    this.#update({ answers, at: this.model.at === 'service' ? 'who' : this.model.at, receiver: undefined });
  }

  #desk(): Desk {
    const { organisation, referrerRole: role, referrerReach: reach } = this;
    return { organisation, role, reach, now: this.clock().toISOString() };
  }

  readonly #outside: Outside = {
    model: () => this.model,
    update: (part) => this.#update(part),
    focusNext: (selector) => (this.#focusNext = selector),
    sender: () => this.sender,
    store: () => this.pause,
    desk: () => this.#desk(),
    saidYes: () => ({
      ...{ ...consentText(this.model), textId: 'consent-1', readAloud: this.#wasRead },
      interpreterUsed: this.model.answers.ticked.has('interpreterUsed'),
    }),
    fire: (detail) => this.#fire(detail),
  };
  readonly #sending = createSending(this.#outside);
  readonly #keeping = createKeeping(this.#outside);

  readonly #stage: Stage = {
    ...this.#sending,
    ...this.#keeping,
    model: () => this.model,
    update: (part) => this.#update(part),
    focusNext: (selector) => (this.#focusNext = selector),
    setLanguage: (language) => {
      this.#language = language;
      void this.#chooseLanguages();
    },
    dialog: () => this.renderRoot.querySelector('dialog'),
    leave: () => this.#exit.leave(),
    seenUnsent: () => {
      this.unsent = 0;
      this.dispatchEvent(new CustomEvent('vk-unsent-see', { bubbles: true, composed: true }));
    },
    read: () => this.#read(),
    focusField: (id) => {
      const field = this.renderRoot.querySelector<HTMLElement>(`#${id}`);
      (field?.querySelector<HTMLElement>('input') ?? field)?.focus();
    },
    startAgain: () => {
      this.#wasRead = false;
      const first = this.service
        ? ({ answers: withService(this.service), at: 'who' } as const)
        : ({ answers: noAnswers, at: 'service' } as const);
      this.#update({ ...first, ...afresh });
    },
  };

  readonly #actions: Actions = createActions(this.#stage);

  #update(part: Partial<Model>): void {
    const came = part.at === 'preview' && this.model.at !== 'preview';
    this.model = { ...this.model, ...part };
    if (came) void this.#sending.askReceiver();
    if (part.at === 'question' || part.at === 'sent') void this.#loadLater();
  }

  async #loadLater(): Promise<void> {
    if (this.model.later) return;
    const { createLater } = await import('./later/later.ts');
    const later = createLater(this);
    this.#update({ later: this.model.later ?? later });
  }

  #read(): void {
    const { words, second, preview } = this.model;
    const said = second ?? words;
    if (this.#speech.speaking) return this.#speech.stop();
    this.#wasRead = true;
    const struck = struckOf(this.model);
    const lines = preview.filter(({ id }) => !struck.has(id));
    const text = `${spokenPreview(said, lines, this.model)}. ${consentText(this.model).text}`;
    this.#speech.start(text, said.lang);
  }

  #fire(detail: ReferralSent): void {
    this.dispatchEvent(new CustomEvent<ReferralSent>('vk-referral-send', { detail, bubbles: true, composed: true }));
  }

  async #chooseLanguages(): Promise<void> {
    const first = pageLanguage(this.#language ?? ambientLanguage(this));
    const second = secondLanguage(this.model.answers.text['language'], first);
    const wanted = `${first} ${second}`;
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    const [words, more] = await Promise.all([loadWords(first), loadWords(second || first)]).catch(() => [dutch, dutch]);
    if (wanted !== this.#wanted) return;
    this.#update({ words, second: second === '' ? undefined : more });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vk-referral-form': ReferralForm;
  }
}
