/** Detail of `vk-referral-send`: something was sealed or received. Never what is in it. */
export interface ReferralSent {
  readonly state: 'sealed' | 'received';
  readonly service: string;
}

/** `vk-unsent-see`: somebody read that something was not sent; has no detail. */
export type UnsentSeen = CustomEvent<undefined>;

/** Detail of `vk-language-change`: somebody chose a language for the page. */
export interface LanguageChange {
  readonly language: string;
}
