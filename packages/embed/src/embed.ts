/**
 * The whole of Veerkracht for a page without a build: registers the elements, gives them their data by the
 * attributes on the tag, and keeps the address of the page in step. A page with one other element than the map has a
 * script of its own in `alone/`.
 * @module
 */
import '@veerkracht/components/define/social-map';
import { connectSocialMap } from './connect-social-map.ts';
import { onPage, referring } from './page.ts';

const connectSocialMaps = (): void => {
  for (const element of document.querySelectorAll('vk-social-map')) connectSocialMap(element);
};

onPage(connectSocialMaps, {
  ...referring,
  'vk-signalling-checklist': async () => (await import('./connect-signalling-checklist.ts')).connectChecklists,
  'vk-intervention-calendar': async () => (await import('./connect-intervention-calendar.ts')).connectCalendars,
  'vk-referral-form': async () => (await import('./connect-referral-form.ts')).connectReferralForms,
  'vk-referral-status': async () => (await import('./connect-referral-status.ts')).connectReferralStatuses,
  'vk-referral-inbox': async () => (await import('./connect-referral-inbox.ts')).connectReferralInboxes,
  'vk-continuity-card': async () => (await import('./connect-continuity-card.ts')).connectContinuityCards,
});
