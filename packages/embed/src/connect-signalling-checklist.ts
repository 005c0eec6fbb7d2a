import '@veerkracht/components/define/signalling-checklist';
import type {} from '@veerkracht/components/intervention-calendar';
import type { SignallingChecklist, ThemesChoice } from '@veerkracht/components/signalling-checklist';
import type {} from '@veerkracht/components/social-map';
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

type Takes = HTMLElementTagNameMap['vk-social-map'] | HTMLElementTagNameMap['vk-intervention-calendar'];

const takesThemes = (element: Element | null): element is Takes =>
  element?.localName === 'vk-social-map' || element?.localName === 'vk-intervention-calendar';

/** Themes to the finder and the calendar with these ids, in the same page: nothing but the ids of the themes. */
const passOn = (ids: string, { themes }: ThemesChoice): void => {
  const [first, ...others] = ids
    .split(/\s+/)
    .map((id) => document.getElementById(id))
    .filter(takesThemes);
  for (const element of first ? [first, ...others] : []) {
    // What was open belongs to another question.
    const {
      service: _,
      series: __,
      ...query
    } = element.query as Takes['query'] & {
      readonly service?: string;
      readonly series?: string;
    };
    Object.assign(element, { query: { ...query, filters: { ...query.filters, theme: themes } } });
  }
  if (!first) return;
  first.tabIndex = -1;
  first.focus();
  first.scrollIntoView();
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

/** `variant` or `src` → questions; `allow-pause` → a place on this device; `for` → the finder and the calendar with those ids. */
export const connectChecklists = (): void => {
  for (const element of document.querySelectorAll('vk-signalling-checklist')) connect(element);
};
