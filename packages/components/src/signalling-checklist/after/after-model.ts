import { createSay } from '../../internal/translation.ts';
import type { Say } from '../../internal/translation.ts';
import type { Model } from '../model.ts';
import type { Words } from '../words.ts';
import { nl, type AfterMessages } from './after.messages.ts';

/** The model with what is said after filling in. */
export interface AfterModel extends Model {
  readonly say: Say<AfterMessages>;
}

const known = new WeakMap<Words, Say<AfterMessages>>();

const sayAfter = (words: Words): Say<AfterMessages> => {
  const say = known.get(words) ?? createSay(words.after ?? nl, nl);
  known.set(words, say);
  return say;
};

export const afterModel = (model: Model): AfterModel => ({ ...model, say: sayAfter(model.words) });
