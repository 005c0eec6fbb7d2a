/** What is shown, for search engines: as schema.org events in the page itself, where they look. */
import { structuredData } from '@veerkracht/core/calendar';
import type { Model } from '../model.ts';

const mostSeries = 50;
const yearAhead = 366;
const kind = 'application/ld+json';

export const describeIn = (host: HTMLElement, { answer, loaded, clock }: Model): void => {
  if (!answer || !loaded) return;
  const things = answer.records.slice(0, mostSeries).flatMap((record) => {
    const sessions = loaded.plan.sessionsOf(record, { from: clock.day, to: clock.day + yearAhead });
    return structuredData(record, sessions) ?? [];
  });
  const script =
    host.querySelector<HTMLScriptElement>(`script[type="${kind}"]`) ??
    host.appendChild(Object.assign(document.createElement('script'), { type: kind }));
  // Nothing in it may end the script.
  script.textContent = JSON.stringify(things).replaceAll('<', '\\u003c');
};
