/** Detail of `vk-referral-send`: something was sealed or received. Never what is in it. */
export interface ReferralSent {
  readonly state: 'sealed' | 'received';
  readonly service: string;
}

/** Detail of `vk-language-change`: somebody chose a language for the page. */
export interface LanguageChange {
  readonly language: string;
}
