import { ReferralStatus } from '../referral-status/referral-status.ts';

if (!customElements.get('vk-referral-status')) customElements.define('vk-referral-status', ReferralStatus);
