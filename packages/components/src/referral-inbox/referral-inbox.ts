import { LitElement, html, type PropertyValues, type TemplateResult } from 'lit';
import type { CaseSettings } from '@veerkracht/core/referral/exchange';
import { helpLines, type HelpLine } from '@veerkracht/spec/help-lines';
import type { ReferralService } from '../referral-form/answers.ts';
import { ambientLanguage } from '../internal/ambient-language.ts';
import { focusOn } from '../internal/focus-on.ts';
import { languagesOfPage, pageLanguage } from '../internal/page-language.ts';
import { printAlone } from '../internal/print-alone.ts';
import { neutralPage, QuickExit } from '../internal/quick-exit.ts';
import { registerThemeColours, theme } from '../internal/theme.ts';
import type { KeyRing, SignIn } from './desk.ts';
import { draftOf, emptyModel, nothingOpen, type Actions, type Model } from './model.ts';
import { referralInboxStyles, sheetStyles } from './referral-inbox.styles.ts';
import { takeOut } from './taking-out.ts';
import { pageView } from './views/page-view.ts';
import { sheetView } from './views/sheet-view.ts';
import { loadWords } from './words.ts';
import { createWorking, type Stage } from './working.ts';

export type * from './desk.ts';
export type { CaseSettings } from '@veerkracht/core/referral/exchange';
export type { ReferralService } from '../referral-form/answers.ts';

/**
 * The desk of an organisation without a case system of its own: one static page and a key file. What was sealed is
 * opened in this page and nowhere else; nothing of it is stored.
 *
 * @fires vk-language-change - Somebody chose a language for the page; `detail.language` is its tag.
 * @slot - What stands here before the script runs and where it cannot: a phone number, a link.
 */
export class ReferralInbox extends LitElement {
  static override styles = [theme, ...referralInboxStyles];

  static override properties = {
    keyRing: { attribute: false },
    signIn: { attribute: false },
    token: { attribute: false },
    services: { attribute: false },
    caseSettings: { attribute: false },
    helpLines: { attribute: false },
    clock: { attribute: false },
    lang: { reflect: true },
    languages: {},
    exitUrl: { attribute: 'exit-url' },
    model: { state: true },
  };

  /** Opens with a key; without it the page says that it is not ready. */
  declare keyRing: KeyRing | undefined;
  /** How to sign in, where the page does not do that itself. */
  declare signIn: SignIn | undefined;
  /** Of the page: gives an access token of the organisation whenever the hub is asked (OIDC). */
  declare token: (() => Promise<string>) | undefined;
  /** Services by name: whose referrals these are, and who else may say yes. */
  declare services: readonly ReferralService[];
  /** How the municipality has set up its case system; without it there is no export for one. */
  declare caseSettings: CaseSettings | undefined;
  declare helpLines: readonly HelpLine[];
  /** The time; another one for tests. */
  declare clock: () => Date;
  /** Language of the page, `nl`; somebody may choose another. */
  declare lang: string;
  /** Languages to choose from, with spaces between. */
  declare languages: string;
  /** Where "quick exit" leads. */
  declare exitUrl: string;
  declare private model: Model;

  readonly #exit = new QuickExit(this, () => {
    this.#working.lock();
    return this.exitUrl;
  });
  #language: string | undefined;
  #wanted = '';
  #focusNext: string | undefined;

  constructor() {
    super();
    registerThemeColours();
    this.services = [];
    this.helpLines = helpLines;
    this.clock = () => new Date();
    this.languages = languagesOfPage.join(' ');
    this.exitUrl = neutralPage;
    this.model = emptyModel;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#chooseLanguage();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('lang') && this.hasUpdated) void this.#chooseLanguage();
    if (changed.has('keyRing')) {
      this.model = { ...this.model, ...nothingOpen };
      void this.#lookForKey();
    }
    this.model = {
      ...this.model,
      now: this.clock(),
      languages: this.languages.split(/\s+/).filter((language) => languagesOfPage.includes(language)),
      helpLines: this.helpLines,
      services: this.services,
      isReady: this.keyRing !== undefined,
      signIn: this.signIn?.state(),
      hasCases: this.caseSettings !== undefined,
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
    keyRing: () => this.keyRing,
    signIn: () => this.signIn,
  };
  readonly #working = createWorking(this.#stage);

  readonly #actions: Actions = {
    openHelp: () => this.renderRoot.querySelector('dialog')?.showModal(),
    closeHelp: () => this.renderRoot.querySelector('dialog')?.close(),
    leave: () => this.#exit.leave(),
    setLanguage: (language) => {
      this.#language = language;
      void this.#chooseLanguage();
    },
    ...this.#working,
    unlock: (event) => {
      const field = event.currentTarget as HTMLInputElement;
      const [file] = field.files ?? [];
      if (file) void this.#working.unlock(file);
      // The same file can be chosen once more.
      field.value = '';
    },
    typed: (event) => {
      const [field] = event.composedPath() as HTMLInputElement[];
      const { chosen } = this.model;
      if (!field?.name || chosen === undefined) return;
      const draft = { ...draftOf(this.model), [field.name]: field.value };
      this.#update({ drafts: { ...this.model.drafts, [chosen]: draft } });
    },
    answer: (event) => {
      event.preventDefault();
      void this.#working.answer();
    },
    answerQuestion: (event) => {
      event.preventDefault();
      void this.#working.answerQuestion();
    },
    say: (event) => {
      event.preventDefault();
      void this.#working.say();
    },
    sure: (isSure) => {
      this.#update({ isSure });
      this.#focusNext = isSure ? '#sure' : '#main';
    },
    download: (number) => {
      const file = this.model.opened?.payload.attachments?.find((one) => one.number === number);
      if (file) void this.#working.file(file);
    },
    print: () => {
      const { opened } = this.model;
      if (opened) printAlone(sheetView(this.model, opened), [theme, ...sheetStyles]);
    },
    takeOut: (kind) => {
      const { opened } = this.model;
      if (opened)
        void takeOut(opened, kind === 'zgw' ? this.caseSettings : undefined).catch(() =>
          this.#update({ fault: 'failed' }),
        );
    },
  };

  #update(part: Partial<Model>): void {
    this.model = { ...this.model, ...part };
  }

  async #lookForKey(): Promise<void> {
    const { keyRing } = this;
    const device = keyRing?.device;
    const isWaiting = await device?.waiting().catch(() => undefined);
    if (this.keyRing !== keyRing) return;
    this.#update({ device: isWaiting === undefined ? 'none' : isWaiting ? 'waiting' : 'empty' });
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
    'vk-referral-inbox': ReferralInbox;
  }
}
