/** Making a card and opening one. Nothing is sent or stored, and closing leaves nothing. */
import { followUpCalendar } from '@veerkracht/core/calendar';
import { download } from '../internal/download.ts';
import { mostRows, problemsOf, summaryOf } from './answers.ts';
import { untouched, type Model } from './model.ts';
import { joinCodes, splitInCodes } from './qr-set.ts';
import type { CardFault, CardSealer } from './sealer.ts';

/** What the element lends. */
export interface Stage {
  readonly model: () => Model;
  readonly update: (part: Partial<Model>) => void;
  readonly focusNext: (selector: string) => void;
  readonly sealer: () => CardSealer | undefined;
}

const faultOf = (error: unknown): CardFault => ((error ?? {}) as { readonly fault?: CardFault }).fault ?? 'failed';
const fileName = 'kaart.txt';

export const createMaking = ({ model, update, focusNext, sealer }: Stage) => ({
  addRow: (kind: 'step' | 'contact'): void => {
    const { rows } = model();
    const count = Math.min(rows[kind] + 1, mostRows);
    update({ rows: { ...rows, [kind]: count } });
    focusNext(`#${kind}-${count - 1}`);
  },
  make: async (): Promise<void> => {
    const { answers, now, guidanceEnds, isBusy, words } = model();
    const maker = sealer();
    const problems = problemsOf(answers);
    update({ problems, fault: undefined });
    if (problems.length > 0) return focusNext('#summary');
    if (isBusy || !maker) return;
    update({ isBusy: true });
    try {
      const summary = summaryOf(answers, now.toISOString(), guidanceEnds);
      const code = maker.makeCode();
      const sealed = await maker.seal(summary, code);
      const parts = splitInCodes(sealed);
      const { qrView } = await import('../internal/qr-view.ts');
      const codes = parts.map((part, at) => qrView(part, words.text('qr', at + 1, parts.length)));
      update({ at: 'made', made: { summary, code, sealed, codes } });
      focusNext('#main');
    } catch (error) {
      update({ fault: faultOf(error) });
    } finally {
      update({ isBusy: false });
    }
  },
  save: (): void => {
    const { made } = model();
    if (made) download(fileName, 'text/plain', made.sealed);
  },
});

export const createOpening = ({ model, update, focusNext, sealer }: Stage) => {
  const put = (scanned: string): void => {
    const { answers } = model();
    update({ answers: { ...answers, text: { ...answers.text, scanned } }, fault: undefined, missing: [] });
  };
  return {
    readFile: async (file: File): Promise<void> => put((await file.text()).slice(0, 100_000)),
    readPhotos: async (photos: readonly File[]): Promise<void> => {
      const { readPhotos } = await import('./reading-photos.ts');
      const found = await readPhotos(photos).catch(() => '');
      if (found === '') return update({ fault: 'no-photo' });
      put(`${model().answers.text['scanned'] ?? ''}\n${found}`.trim());
    },
    open: async (): Promise<void> => {
      const { answers, isBusy } = model();
      const opener = sealer();
      const joined = joinCodes(answers.text['scanned'] ?? '');
      update({ fault: undefined, missing: [] });
      if ('fault' in joined) return update({ fault: joined.fault });
      if ('missing' in joined) return update({ missing: joined.missing });
      if (isBusy || !opener) return;
      update({ isBusy: true });
      try {
        const opened = await opener.open(joined.text, answers.text['code'] ?? '');
        update({ ...untouched, at: 'opened', opened });
        focusNext('#main');
      } catch (error) {
        // What was typed stays: a code is easily mistyped.
        update({ fault: faultOf(error) });
      } finally {
        update({ isBusy: false });
      }
    },
    close: (): void => {
      update(untouched);
      focusNext('#main');
    },
    toCalendar: (date: string, time: string): void => {
      const { words, now } = model();
      const title = words.text('calendarTitle');
      const moment = { uid: crypto.randomUUID(), stamp: now, date, ...(time && { time }), title };
      download('afspraak.ics', 'text/calendar;charset=utf-8', followUpCalendar(moment));
    },
  };
};
