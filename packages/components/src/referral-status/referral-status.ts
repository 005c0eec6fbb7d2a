import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { helpLines, type HelpLine } from '@veerkracht/spec/help-lines';
import { ambientLanguage } from '../internal/ambient-language.ts';
import { focusOn } from '../internal/focus-on.ts';
import { languagesOfPage, pageLanguage } from '../internal/page-language.ts';
import { neutralPage, QuickExit } from '../internal/quick-exit.ts';
import type { ReferralStart } from '../internal/refer.ts';
import { registerThemeColours, theme } from '../internal/theme.ts';
import type { FollowFault, ReferralFollowing } from './following.ts';
import { emptyModel, type Actions, type Model } from './model.ts';
import { referralStatusStyles } from './referral-status.styles.ts';
import { statusView } from './views/status-view.ts';
import { loadWords } from './words.ts';

export type * from './following.ts';

const faultOf = (error: unknown): FollowFault => ((error ?? {}) as { readonly fault?: FollowFault }).fault ?? 'failed';

/**
 * Where a referral stands: for the person and the helper, by a link, without an account. Messages are sealed in both
 * directions; stopping erases what the hub holds.
 *
 * @fires vk-refer - Somebody goes on to the referral form for another service; `detail.service` is its id.
 * @fires vk-language-change - Somebody chose a language for the page; `detail.language` is its tag.
 * @slot - What stands here before the script runs and where it cannot: a phone number, a link.
 */
export class ReferralStatus extends LitElement {
  static override styles = [theme, ...referralStatusStyles];

  static override properties = {
    following: { attribute: false },
    helpLines: { attribute: false },
    clock: { attribute: false },
    lang: { reflect: true },
    languages: {},
    finder: {},
    exitUrl: { attribute: 'exit-url' },
    model: { state: true },
  };

  /** The referral of the link; without one the page says that it needs a link. */
  declare following: ReferralFollowing | undefined;
  declare helpLines: readonly HelpLine[];
  /** The time; another one for tests. */
  declare clock: () => Date;
  /** Language of the page, `nl`; somebody may choose another. */
  declare lang: string;
  /** Languages to choose from, with spaces between. */
  declare languages: string;
  /** Address of a page with the finder, for help in the meantime. */
  declare finder: string | undefined;
  /** Where "quick exit" leads. */
  declare exitUrl: string;
  declare private model: Model;

  readonly #exit = new QuickExit(this, () => this.exitUrl);
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
    this.model = emptyModel;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#chooseLanguage();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('lang') && this.hasUpdated) void this.#chooseLanguage();
    if (changed.has('following')) {
      this.model = { ...this.model, followed: undefined, qr: undefined };
      void this.#look();
    }
    this.model = {
      ...this.model,
      now: this.clock(),
      languages: this.languages.split(/\s+/).filter((language) => languagesOfPage.includes(language)),
      helpLines: this.helpLines,
      hasLink: this.following !== undefined,
      service: this.following?.service.name,
      finder: this.finder,
    };
  }

  protected override updated(): void {
    if (focusOn(this.renderRoot, this.#focusNext)) this.#focusNext = undefined;
  }

  override render(): TemplateResult {
    return statusView(this.model, this.#actions);
  }

  readonly #actions: Actions = {
    openHelp: () => this.renderRoot.querySelector('dialog')?.showModal(),
    closeHelp: () => this.renderRoot.querySelector('dialog')?.close(),
    leave: () => this.#exit.leave(),
    setLanguage: (language) => {
      this.#language = language;
      void this.#chooseLanguage();
    },
    refresh: () => void this.#look(),
    say: (event) => void this.#say(event),
    refer: (service) => this.#fire<ReferralStart>('vk-refer', { service }),
    sure: (isSure) => {
      this.#update({ isSure });
      this.#focusNext = isSure ? '#sure' : undefined;
    },
    withdraw: () => void this.#withdraw(),
    copy: () => void navigator.clipboard?.writeText(this.following?.link ?? '').catch(() => undefined),
  };

  #update(part: Partial<Model>): void {
    this.model = { ...this.model, ...part };
  }

  #fire<T>(type: string, detail: T): void {
    this.dispatchEvent(new CustomEvent<T>(type, { detail, bubbles: true, composed: true }));
  }

  async #look(): Promise<void> {
    const { following } = this;
    if (!following) return;
    try {
      const followed = await following.look();
      // Another link may have been opened meanwhile.
      if (this.following === following) this.#update({ followed, fault: undefined });
      const { qrView } = await import('../internal/qr-view.ts');
      this.#update({ qr: qrView(following.link, this.model.words.text('qr')) });
      if (followed.dueAt) this.#update({ reminder: (await import('../internal/reminder.ts')).reminderView });
    } catch (error) {
      this.#update({ fault: faultOf(error) });
    }
  }

  async #say(event: Event): Promise<void> {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement).elements.namedItem('text') as HTMLTextAreaElement;
    const text = field.value.trim();
    if (text === '' || this.model.isBusy || !this.following) return;
    this.#update({ isBusy: true, said: false, fault: undefined });
    try {
      await this.following.say(text);
      // Only now: what was written is not lost when sending fails.
      field.value = '';
      this.#update({ isBusy: false, said: true });
      await this.#look();
    } catch (error) {
      this.#update({ isBusy: false, fault: faultOf(error) });
    }
  }

  async #withdraw(): Promise<void> {
    if (this.model.isBusy || !this.following) return;
    this.#update({ isBusy: true, fault: undefined });
    try {
      await this.following.withdraw('person');
      this.#update({ isBusy: false, isSure: false });
      await this.#look();
    } catch (error) {
      this.#update({ isBusy: false, isSure: false, fault: faultOf(error) });
    }
  }

  async #chooseLanguage(): Promise<void> {
    const language = pageLanguage(this.#language ?? ambientLanguage(this));
    this.#wanted = language;
    const words = await loadWords(language).catch(() => undefined);
    if (!words || language !== this.#wanted) return;
    this.#update({ words });
    if (this.#language) this.#fire('vk-language-change', { language });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vk-referral-status': ReferralStatus;
  }
}
