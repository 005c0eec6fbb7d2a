import type { TemplateResult } from 'lit';
import type { SeriesRecord } from '@veerkracht/core/calendar';
import type { AfterWords } from './after-words.ts';

/** What it costs the person, as exactly as the data says. */
export const costText = ({ series: { cost } }: SeriesRecord, words: AfterWords): string | TemplateResult =>
  cost === undefined ? words.html('costUnknown') : words.concept(`cost/${cost}`);
