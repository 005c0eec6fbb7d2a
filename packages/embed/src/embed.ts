/**
 * The whole of Veerkracht for a page without a build: registers the elements, gives them their data by the
 * attributes on the tag, and keeps the address of the page in step.
 * @module
 */
import '@veerkracht/components/define/social-map';
import { connectSocialMap } from './connect-social-map.ts';
import { offerFonts } from './fonts.ts';

/** What comes in only where a page has it. */
const others: Readonly<Record<string, () => Promise<() => void>>> = {
  '[refer-to]': async () => (await import('./refer-to.ts')).listenForReferrals,
  'vk-signalling-checklist': async () => (await import('./connect-signalling-checklist.ts')).connectChecklists,
  'vk-intervention-calendar': async () => (await import('./connect-intervention-calendar.ts')).connectCalendars,
  'vk-referral-form': async () => (await import('./connect-referral-form.ts')).connectReferralForms,
  'vk-referral-status': async () => (await import('./connect-referral-status.ts')).connectReferralStatuses,
  'vk-referral-inbox': async () => (await import('./connect-referral-inbox.ts')).connectReferralInboxes,
  'vk-continuity-card': async () => (await import('./connect-continuity-card.ts')).connectContinuityCards,
};

const connectAll = (): void => {
  for (const element of document.querySelectorAll('vk-social-map')) connectSocialMap(element);
  for (const [selector, load] of Object.entries(others)) {
    if (document.querySelector(selector)) void load().then((connect) => connect());
  }
};

const start = (): void => {
  offerFonts();
  connectAll();
  // Tags that a page adds later, as editors and single-page sites do.
  new MutationObserver(connectAll).observe(document.documentElement, { childList: true, subtree: true });
};

// A server that renders pages may import this too; there is nothing to connect there.
if (typeof document !== 'undefined') start();
