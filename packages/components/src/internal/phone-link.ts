import { html, type TemplateResult } from 'lit';
import { icon, phoneIcon } from './icons.ts';
import type { PageMessages } from './page.messages.ts';
import type { Say } from './translation.ts';

const phoneHref = (number: string): string => `tel:${number.replace(/[^\d+]/g, '')}`;

/** A number one can tap; always from left to right, in Latin digits. */
export const phoneLink = (
  number: string,
  { words }: { readonly words: Say<PageMessages> },
  kind = 'button',
): TemplateResult =>
  html`<a class=${kind} href=${phoneHref(number)} aria-label=${words.text('callNumber', number)}
    >${icon(phoneIcon)}<span class="number" dir="ltr">${number}</span></a
  >`;
