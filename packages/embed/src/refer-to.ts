import type { ReferralStart } from '@veerkracht/components/intervention-calendar';
import type { ServiceChoice } from '@veerkracht/components/social-map';

/**
 * From the finder, the calendar or the aid to the referral form: `refer-to` names a form in the same page by its id, or
 * the address of the page that has one. Only ids of a service and a series go along.
 */
const refer = (from: Element, { service, series }: ReferralStart): void => {
  const target = from.getAttribute('refer-to');
  if (target === null) return;
  const form = document.getElementById(target);
  if (form?.localName === 'vk-referral-form') {
    const element = form as HTMLElementTagNameMap['vk-referral-form'];
    element.service = element.services.find(({ id }) => id === service) ?? element.service;
    element.series = series;
    element.tabIndex = -1;
    element.focus();
    element.scrollIntoView();
    return;
  }
  const url = new URL(target, document.baseURI);
  url.searchParams.set('dienst', service);
  if (series !== undefined) url.searchParams.set('reeks', series);
  window.location.assign(url);
};

let isListening = false;

export const listenForReferrals = (): void => {
  if (isListening) return;
  isListening = true;
  document.addEventListener('vk-refer', ({ target, detail }: CustomEventInit<ReferralStart> & Event) => {
    if (target instanceof Element && detail) refer(target, detail);
  });
  document.addEventListener('vk-service-choose', ({ target, detail }: CustomEventInit<ServiceChoice> & Event) => {
    if (target instanceof Element && detail) refer(target, { service: detail.service.id });
  });
};
