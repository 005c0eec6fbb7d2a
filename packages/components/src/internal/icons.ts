/** Line drawings on a grid of 24. They always stand beside a word. Each by itself, so that a page gets those it shows. @module */
import { html, type TemplateResult } from 'lit';

export const peopleIcon =
  'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20a6.5 6.5 0 0 1 13 0M16 4.5a3.3 3.3 0 0 1 0 6.3M18 14a6.3 6.3 0 0 1 3.5 6';
export const papersIcon = 'M7 3h8l4 4v14H7zM15 3v4h4M10 12h6M10 16h6';
export const clockIcon = 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7.5V12l3 2';
export const speechIcon = 'M4 5h16v11h-9l-4.5 4V16H4z';
export const interpreterIcon = 'M3 4h10v7.5H8L5 14v-2.5H3zM21 10v7.5h-2V20l-3-2.5h-5V14M6 7.5h4M14.5 13.5h3';
export const questionIcon =
  'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.7 9.3a2.4 2.4 0 1 1 3.3 2.7c-.7.3-1 .8-1 1.6M12 17h.01';
export const checkIcon = 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8 12.3l2.8 2.7L16 9.5';
export const phoneIcon =
  'M5 3.5h4l1.5 5-2.5 1.8a13 13 0 0 0 5.7 5.7l1.8-2.5 5 1.5v4a1.5 1.5 0 0 1-1.6 1.5C10.5 20 4 13.5 3.5 5.1A1.5 1.5 0 0 1 5 3.5z';
export const globeIcon =
  'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3.5 12h17M12 3c2.5 2.6 3.7 5.6 3.7 9s-1.2 6.4-3.7 9c-2.5-2.6-3.7-5.6-3.7-9S9.5 5.6 12 3z';
export const searchIcon = 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5 21 21';
export const listIcon = 'M4 6h.01M4 12h.01M4 18h.01M8.5 6H20M8.5 12H20M8.5 18H20';
export const printIcon = 'M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z';
export const soundIcon = 'M4 9.5h4l5-4.5v14l-5-4.5H4zM16.5 9a4.5 4.5 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11';
export const closeIcon = 'M6 6l12 12M18 6 6 18';
export const leaveIcon = 'M14 4h5v16h-5M4 12h10M10.5 8.5 14 12l-3.5 3.5';
export const helpIcon =
  'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM5.7 5.7l3.5 3.5M14.8 14.8l3.5 3.5M18.3 5.7l-3.5 3.5M9.2 14.8l-3.5 3.5';
export const backIcon = 'M19 12H5M11 6l-6 6 6 6';

/** An SVG path. */
export type Drawing = `M${string}`;

/** `mirrored`: points the other way where people read from right to left. */
export const icon = (path: Drawing, mirrored = false): TemplateResult =>
  html`<svg class="icon ${mirrored ? 'mirrored' : ''}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d=${path} />
  </svg>`;
