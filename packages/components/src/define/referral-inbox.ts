import { ReferralInbox } from '../referral-inbox/referral-inbox.ts';

if (!customElements.get('vk-referral-inbox')) customElements.define('vk-referral-inbox', ReferralInbox);
