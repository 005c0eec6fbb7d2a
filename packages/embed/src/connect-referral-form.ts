import '@veerkracht/components/define/referral-form';
import type { LinesShare } from '@veerkracht/components/signalling-checklist';
import type { ReferralForm } from '@veerkracht/components/referral-form';
import { createOutbox } from './outbox.ts';
import type { Outbox } from './outbox.ts';
import { createSender } from './referral-sender.ts';

/** On the element, because a page that names the script twice, once with a version behind it, runs it twice. */
const connected = Symbol.for('veerkracht.connected');

let outbox: Outbox | undefined;
/** One for the page. */
const theOutbox = (): Outbox => {
  return (outbox ??= createOutbox(async () => document.querySelector('vk-referral-form')?.token?.()));
};

const absolute = (address: string): string => new URL(address, document.baseURI).href;

/** `?dienst=…&reeks=…`: the service that another page chose. Ids and no more. */
const chosenIn = (address: string): { readonly service: string | null; readonly series: string | null } => {
  const params = new URL(address).searchParams;
  return { service: params.get('dienst'), series: params.get('reeks') };
};

const chooseFrom = async (element: ReferralForm, address: string): Promise<void> => {
  // Of no use to a page that names the service itself.
  const { servicesAt } = await import('./services-at.ts');
  element.services = await servicesAt(absolute(address)).catch(() => []);
  const { service, series } = chosenIn(window.location.href);
  element.service ??= element.services.find(({ id }) => id === service);
  if (element.service && series) element.series ??= series;
};

/** What an earlier visit could not send is said here, and not forgotten before somebody has read it. */
const tellUnsent = async (element: ReferralForm, box: Outbox): Promise<void> => {
  element.addEventListener('vk-unsent-see', () => void box.seenUnsent());
  await box.flush().catch(() => undefined);
  element.unsent = await box.unsent().catch(() => 0);
};

const connect = (element: ReferralForm): void => {
  if (connected in element) return;
  Object.defineProperty(element, connected, { value: true });
  const attribute = (name: string): string | null => element.getAttribute(name);
  const [hub, keys, signer] = ['hub', 'keys', 'signer'].map(attribute);
  if (hub !== null && hub !== undefined && keys && signer) {
    element.sender ??= createSender({
      ...{ hub: absolute(hub), keys: absolute(keys), signer, outbox: theOutbox() },
      statusPage: absolute(attribute('status-page') ?? window.location.pathname),
      ...{ legalBasis: attribute('legal-basis'), organisation: attribute('organisation') },
    });
    void tellUnsent(element, theOutbox());
  }
  const src = attribute('src');
  if (src) void chooseFrom(element, src);
  if (element.hasAttribute('allow-pause')) {
    void import('./pause-store.ts').then(({ createPauseStore }) => {
      element.pause ??= createPauseStore('vk-later-2', () => window.localStorage);
    });
  }
};

/** Lines that somebody chose in the aid, to the form in the same page: none of them is chosen there yet. */
const takeLines = (event: Event): void => {
  const { lines } = (event as CustomEvent<LinesShare>).detail;
  const id = (event.target as Element).getAttribute('refer-to');
  const form = id === null ? null : document.getElementById(id);
  if (form?.localName !== 'vk-referral-form') return;
  const element = form as ReferralForm;
  element.lines = lines.map(({ text }, at) => ({ id: String(at), text }));
  element.scrollIntoView();
  element.focus();
};

let isListening = false;

/** `hub`, `keys` and `signer` → a way to send; `src` → services; `allow-pause` → a place on this device. */
export const connectReferralForms = (): void => {
  for (const element of document.querySelectorAll('vk-referral-form')) connect(element);
  if (isListening) return;
  isListening = true;
  document.addEventListener('vk-lines-share', takeLines);
};
