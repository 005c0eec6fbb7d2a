/** Detail of `vk-refer`: a visitor wants to go on to the referral form; what it is about, and nothing of the visitor. */
export interface ReferralStart {
  /** Id of the service in the directory. */
  readonly service: string;
  /** Id of the series, when it is about one. */
  readonly series?: string;
}
