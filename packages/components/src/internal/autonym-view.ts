import { html, type TemplateResult } from 'lit';
import { autonyms } from '@veerkracht/spec/languages';

/** A language by the name its speakers use, in their own script: the page gives it letters that it has. */
export const autonymView = (code: string): TemplateResult =>
  html`<bdi lang=${code}>${autonyms[code.split('-')[0] ?? code] ?? code}</bdi>`;
