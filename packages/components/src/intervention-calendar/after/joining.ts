/** Signing up through the page: what is typed stays until it has arrived. */
import { joinable } from '@veerkracht/core/calendar';
import type { Joinable, SeriesRecord } from '@veerkracht/core/calendar';
import type { AfterModel } from './after-words.ts';
import { placesOf } from '../series-text.ts';
import type { SignUpEntry, Standing } from '../sign-ups.ts';
import type { AfterStage } from './stage.ts';
import { sessionsShown } from './sessions-shown.ts';

export type FormKind = 'sign-up' | 'interest';

export interface Done {
  readonly outcome: 'place' | 'waiting-list' | 'interest';
  readonly cancelLink: string;
  /** How many are still needed; after saying that one is interested. */
  readonly needed?: number;
}

export interface Form {
  readonly kind: FormKind;
  readonly entry: SignUpEntry;
  readonly problems: { readonly name?: 'needName'; readonly reach?: 'needReach' | 'wrongReach' };
  /** `checking`: this device does some work before the hub takes it. */
  readonly phase: 'open' | 'sending' | 'checking' | 'failed';
}

export interface Joining {
  readonly form: () => Form | undefined;
  readonly done: () => Done | undefined;
  readonly standing: () => Standing | undefined;
  readonly canSignUp: () => boolean;
  /** Begins anew with another series. */
  readonly show: (record: SeriesRecord) => void;
  readonly begin: (kind: FormKind) => void;
  readonly type: (part: Partial<SignUpEntry>) => void;
  readonly send: () => Promise<void>;
  readonly refer: () => void;
  readonly say: (text: string) => void;
}

const phone = /^\+?[\d\s()-]{8,20}$/;
const mail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

const problemsIn = ({ name, reach }: SignUpEntry): Form['problems'] => ({
  ...(name.trim() === '' && { name: 'needName' as const }),
  ...(reach.trim() === ''
    ? { reach: 'needReach' as const }
    : !phone.test(reach.trim()) && !mail.test(reach.trim()) && { reach: 'wrongReach' as const }),
});

/** How many are still needed for a group like this; undefined when nobody said how many make a group. */
export const stillNeeded = ({ series }: SeriesRecord, standing: Standing | undefined): number | undefined => {
  const { minimum, interested = 0 } = series;
  return standing?.needed ?? (minimum === undefined ? undefined : Math.max(0, minimum - interested));
};

/** Whether there is room as far as anybody knows: the organiser now, else what was published. */
export const roomIn = (record: SeriesRecord, standing: Standing | undefined, model: AfterModel): Standing['places'] =>
  standing && standing.places !== 'unknown' ? standing.places : placesOf(record, model);

export const canJoin = (record: SeriesRecord, model: AfterModel): Joinable =>
  joinable(record, sessionsShown(record, model), model.clock);

/** It is being sent: not twice. */
export const isOnItsWay = ({ phase }: Form): boolean => phase === 'sending' || phase === 'checking';

interface State {
  readonly record?: SeriesRecord;
  readonly standing?: Standing;
  readonly form?: Form | undefined;
  readonly done?: Done | undefined;
}

export const createJoining = (stage: AfterStage): Joining => {
  let state: State = {};
  const set = (part: Partial<State>): void => {
    state = { ...state, ...part };
    stage.requestUpdate();
  };
  const ask = async (record: SeriesRecord): Promise<void> => {
    const signUps = stage.signUps();
    if (!signUps) return;
    // Without an answer what was published stands.
    const standing = await signUps.standing(record.id).catch(() => undefined);
    if (standing && state.record === record) set({ standing });
  };
  const sendEntry = async (id: string, form: Form): Promise<Done> => {
    const { kind, entry } = form;
    const signUps = stage.signUps();
    if (!signUps) throw new Error('There is nowhere to sign up.');
    const tidy = { ...entry, name: entry.name.trim(), reach: entry.reach.trim() };
    const onWork = (): void => set({ form: { ...form, problems: {}, phase: 'checking' } });
    if (kind === 'sign-up') return signUps.signUp(id, tidy, onWork);
    const { cancelLink, needed } = await signUps.interest(id, tidy, onWork);
    return { outcome: 'interest', cancelLink, ...(needed !== undefined && { needed }) };
  };
  return {
    form: () => state.form,
    done: () => state.done,
    standing: () => state.standing,
    canSignUp: () => stage.signUps() !== undefined,
    show: (record) => {
      if (state.record?.id === record.id) return;
      state = { record };
      void ask(record);
    },
    begin: (kind) => {
      const language = state.record?.series.languages?.[0] ?? '';
      stage.focusNext('#sign-up-name');
      set({ form: { kind, entry: { name: '', language, reach: '' }, problems: {}, phase: 'open' }, done: undefined });
    },
    type: (part) => {
      // No new drawing: what is typed stands in the field already.
      if (state.form) state = { ...state, form: { ...state.form, entry: { ...state.form.entry, ...part } } };
    },
    send: async () => {
      const { form, record } = state;
      if (!form || !record || isOnItsWay(form)) return;
      const problems = problemsIn(form.entry);
      const wrong = problems.name ? '#sign-up-name' : problems.reach ? '#sign-up-reach' : undefined;
      if (wrong) {
        stage.focusNext(wrong);
        set({ form: { ...form, problems, phase: 'open' } });
        return;
      }
      set({ form: { ...form, problems: {}, phase: 'sending' } });
      try {
        const done = await sendEntry(record.id, form);
        stage.focusNext('#joined');
        set({ form: undefined, done });
      } catch {
        set({ form: { ...form, problems: {}, phase: 'failed' } });
      }
    },
    refer: () => {
      const { record } = state;
      if (record) stage.refer({ service: record.service.id, series: record.id });
    },
    say: stage.say,
  };
};
