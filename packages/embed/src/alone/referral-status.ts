/** For a page on which `<vk-referral-status>` is all there is of ours. @module */
import { connectReferralStatuses } from '../connect-referral-status.ts';
import { onPage, referring } from '../page.ts';

onPage(connectReferralStatuses, referring);
