import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import { directionOf } from '@veerkracht/spec/codes';

/** The page around a story: its language, its direction and its house style. */
export const withPage: Decorator = (story, { globals }) => {
  const { language, theme, direction } = globals as Readonly<Record<string, string>>;
  const lang = language ?? 'nl';
  const dir = direction === 'ltr' || direction === 'rtl' ? direction : directionOf(lang);
  Object.assign(document.documentElement, { lang, dir });
  return html`<div class="gallery-page ${theme ?? 'eigen'}-theme">${story()}</div>`;
};
