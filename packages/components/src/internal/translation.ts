import { html, nothing, type TemplateResult } from 'lit';
import { directionOf } from '@veerkracht/spec/languages';

export type Message = string | ((...values: never[]) => string);
/** `null` is a text nobody translated yet: the Dutch one is shown, marked as Dutch. */
export type Messages<M> = { readonly [K in keyof M]: M[K] | null };

/** The messages that the Dutch ones ask of every language. */
export type MessagesOf<T> = { readonly [K in keyof T]: T[K] extends string ? string : T[K] };

export interface Translation<M> {
  /** BCP 47 tag. */
  readonly lang: string;
  /** `draft`: no native reader has seen it, and the page says so. */
  readonly status: 'complete' | 'draft';
  readonly messages: Messages<M>;
}

type Values<T> = T extends (...values: infer A) => string ? A : [];

export interface Say<M> {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly status: 'complete' | 'draft';
  /** The text, for an attribute or an announcement. */
  text<K extends keyof M>(key: K, ...values: Values<M[K]>): string;
  /** The text for the page: what falls back to Dutch carries its own language and direction. */
  html<K extends keyof M>(key: K, ...values: Values<M[K]>): string | TemplateResult;
  /** Text of another language than the page's, marked as such. */
  foreign(text: string, lang: string): string | TemplateResult | typeof nothing;
  /** A paragraph in a language of its own: its direction too. */
  block(text: string, lang: string, kind?: string): TemplateResult;
}

const apply = <T>(message: T, values: readonly unknown[]): string =>
  typeof message === 'function' ? (message as (...all: unknown[]) => string)(...values) : String(message);

/** What the page says, in one language over a complete one. */
export const createSay = <M extends object>(translation: Translation<M>, complete: Translation<M>): Say<M> => {
  const { lang, status, messages } = translation;
  const fallback = complete.messages as M;
  const marked = (text: string, of: string) => html`<span lang=${of} dir=${directionOf(of)}>${text}</span>`;
  return {
    lang,
    status,
    dir: directionOf(lang),
    text: (key, ...values) => apply(messages[key] ?? fallback[key], values),
    html: (key, ...values) => {
      const own = messages[key];
      return own === null ? marked(apply(fallback[key], values), complete.lang) : apply(own, values);
    },
    foreign: (text, of) => {
      if (text === '') return nothing;
      return of === '' || of === lang ? text : marked(text, of);
    },
    block: (text, of, kind = '') =>
      html`<p class=${kind} lang=${of || lang} dir=${directionOf(of || lang)}>${text}</p>`,
  };
};
