import { ReferralForm } from '../referral-form/referral-form.ts';

if (!customElements.get('vk-referral-form')) customElements.define('vk-referral-form', ReferralForm);
