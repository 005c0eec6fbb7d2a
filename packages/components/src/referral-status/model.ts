import type { TemplateResult } from 'lit';
import type { HelpLine } from '@veerkracht/spec/help-lines';
import type { HelpActions } from '../internal/help-view.ts';
import type { Followed, FollowFault } from './following.ts';
import { dutch, type Words } from './words.ts';

export interface Model {
  readonly words: Words;
  readonly now: Date;
  readonly languages: readonly string[];
  readonly helpLines: readonly HelpLine[];
  readonly hasLink: boolean;
  readonly service: string | undefined;
  /** Address of a page with the finder. */
  readonly finder: string | undefined;
  readonly followed: Followed | undefined;
  readonly fault: FollowFault | undefined;
  readonly isBusy: boolean;
  /** A message was just sent. */
  readonly said: boolean;
  /** Somebody pressed "stop" once. */
  readonly isSure: boolean;
  readonly qr: TemplateResult | undefined;
  /** A day in one's own calendar on which to look for the answer, once that has come in. */
  readonly reminder: ((lang: string, dueAt: string, now: Date) => TemplateResult) | undefined;
}

export interface Actions extends HelpActions {
  readonly setLanguage: (language: string) => void;
  readonly refresh: () => void;
  readonly say: (event: Event) => void;
  readonly refer: (service: string) => void;
  readonly sure: (isSure: boolean) => void;
  readonly withdraw: () => void;
  readonly copy: () => void;
}

export const emptyModel: Model = {
  words: dutch,
  now: new Date(0),
  languages: [],
  helpLines: [],
  hasLink: false,
  service: undefined,
  finder: undefined,
  followed: undefined,
  fault: undefined,
  isBusy: false,
  said: false,
  isSure: false,
  qr: undefined,
  reminder: undefined,
};
