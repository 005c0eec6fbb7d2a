/** For a page on which `<vk-referral-form>` is all there is of ours. @module */
import { connectReferralForms } from '../connect-referral-form.ts';
import { onPage } from '../page.ts';

onPage(connectReferralForms);
