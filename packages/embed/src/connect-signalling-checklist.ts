import '@veerkracht/components/define/signalling-checklist';
import type { SignallingChecklist, ThemesChoice } from '@veerkracht/components/signalling-checklist';
import { createPauseStore } from './pause-store.ts';

/** On the element, because a page that names the script twice, once with a version behind it, runs it twice. */
const connected = Symbol.for('veerkracht.connected');

/** The file at `src`. What is not there or no JSON is no questionnaire, and the element says so. */
const fetched = async (address: string): Promise<unknown> => {
  const response = await fetch(new URL(address, document.baseURI), {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    headers: { accept: 'application/fhir+json, application/json' },
  });
  return response.ok ? response.json() : null;
};

/** One of our own. */
const ours = async (variant: string): Promise<unknown> => {
  const { checklistVariants, questionnaireOf } = await import('@veerkracht/spec/checklists');
  const known = checklistVariants.find((one) => one === variant);
  return known ? questionnaireOf(known) : null;
};

const give = async (element: SignallingChecklist): Promise<void> => {
  const src = element.getAttribute('src');
  const variant = element.getAttribute('variant') ?? 'klantmanager';
  const questionnaire = await (src === null ? ours(variant) : fetched(src)).catch(() => null);
  // Something else may have been asked for meanwhile.
  if (element.getAttribute('src') === src && (element.getAttribute('variant') ?? 'klantmanager') === variant) {
    element.questionnaire = questionnaire;
  }
};

/** Themes to the finder with this id, in the same page: nothing but their ids. */
const passOn = (id: string, { themes }: ThemesChoice): void => {
  const finder = document.getElementById(id);
  if (finder?.localName !== 'vk-social-map') return;
  const map = finder as HTMLElementTagNameMap['vk-social-map'];
  const { service: _, ...query } = map.query;
  map.query = { ...query, filters: { ...query.filters, theme: themes } };
  map.tabIndex = -1;
  map.focus();
  map.scrollIntoView();
};

const connect = (element: SignallingChecklist): void => {
  if (connected in element) return;
  Object.defineProperty(element, connected, { value: true });
  if (element.questionnaire === undefined) void give(element);
  new MutationObserver(() => void give(element)).observe(element, { attributeFilter: ['src', 'variant'] });
  if (element.hasAttribute('allow-pause')) element.pause ??= createPauseStore('vk-later', () => window.localStorage);
  if (element.hasAttribute('show-score')) {
    void import('@veerkracht/components/score').then(({ showScore }) => (element.scoring ??= showScore));
  }
  element.addEventListener('vk-themes-choose', (event) => {
    const id = element.getAttribute('for');
    if (id) passOn(id, (event as CustomEvent<ThemesChoice>).detail);
  });
};

/** `variant` or `src` → questions; `allow-pause` → a place on this device; `for` → the finder with that id. */
export const connectChecklists = (): void => {
  for (const element of document.querySelectorAll('vk-signalling-checklist')) connect(element);
};
