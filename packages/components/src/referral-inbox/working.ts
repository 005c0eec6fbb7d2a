/** What the inbox does with a desk. What was typed stays until it has arrived. */
import type { Attachment } from '@veerkracht/spec/referral';
import { download } from '../internal/download.ts';
import { answerOf, questionAnswerOf } from './answering.ts';
import type { Read } from './answering.ts';
import type { DeskError, DeskFault, KeyRing, ReferralDesk, SignIn } from './desk.ts';
import { draftOf, nothingOpen, type Model } from './model.ts';
import { safeName, safeType } from './safe-name.ts';

/** What the element lends. */
export interface Stage {
  readonly model: () => Model;
  readonly update: (part: Partial<Model>) => void;
  readonly focusNext: (selector: string) => void;
  readonly keyRing: () => KeyRing | undefined;
  readonly signIn: () => SignIn | undefined;
}

/** The stage, with the desk that stands on it once there is a key. */
interface Room extends Stage {
  desk: ReferralDesk | undefined;
  /** What changes something happens once, however often it is pressed; whatever goes wrong is said. */
  readonly busy: (act: () => Promise<void>) => Promise<void>;
  /** What only looks never waits for something else, and no press on it is lost. */
  readonly look: (act: () => Promise<void>) => Promise<void>;
  readonly fail: (error: unknown) => DeskFault;
  readonly list: (at: ReferralDesk) => Promise<void>;
  readonly openOne: (at: ReferralDesk, id: string) => Promise<void>;
}

const faultOf = (error: unknown): DeskFault => ((error ?? {}) as Partial<DeskError>).fault ?? 'failed';
const quiet = { fault: undefined, current: undefined, fileFault: undefined, problems: [], done: undefined } as const;

const createRoom = (stage: Stage): Room => {
  const { model, update } = stage;
  const fail = (error: unknown): DeskFault => {
    const fault = faultOf(error);
    update({ fault, current: ((error ?? {}) as Partial<DeskError>).current });
    return fault;
  };
  const room: Room = {
    ...stage,
    desk: undefined,
    fail,
    busy: async (act) => {
      if (model().isBusy) return;
      update({ ...quiet, isBusy: true });
      await act().catch(fail);
      update({ isBusy: false });
    },
    look: async (act) => {
      update(quiet);
      await act().catch(fail);
    },
    list: async (at) => {
      const [referrals, questions] = await Promise.all([at.list(), at.questions.list()]);
      // Somebody may have closed the inbox meanwhile.
      if (room.desk !== at) return;
      update({ referrals: referrals.items, next: referrals.next });
      update({ questions: questions.items, nextQuestion: questions.next });
      const signUps = await at.signUps();
      if (room.desk === at) update({ signUps });
    },
    openOne: async (at, id) => {
      const isWanted = (): boolean => room.desk === at && model().chosen === id;
      try {
        const opened = await at.open(id);
        if (isWanted()) update({ opened });
      } catch (error) {
        if (isWanted()) throw error;
      }
    },
  };
  return room;
};

const createKeys = (room: Room) => {
  const { model, update, focusNext, keyRing, busy } = room;
  const enter = async (opening: Promise<ReferralDesk> | undefined): Promise<void> => {
    const desk = await opening;
    if (!desk) return;
    room.desk = desk;
    const { chosen, at } = model();
    // A second key, for the one that did not open.
    if (at === 'referral' && chosen !== undefined) return room.openOne(desk, chosen);
    update({ at: 'list' });
    focusNext('#main');
    void room.look(() => room.list(desk));
  };
  return {
    unlock: (file: File) => busy(() => enter(keyRing()?.unlock(file))),
    openDevice: () => busy(() => enter(keyRing()?.device?.open())),
    keepDevice: () =>
      busy(async () => {
        await keyRing()?.device?.keep();
        update({ device: 'waiting', done: 'deviceKept' });
      }),
    forgetDevice: () =>
      busy(async () => {
        await keyRing()?.device?.forget();
        update({ device: 'empty', done: 'forgotten' });
      }),
    lock: (): void => {
      room.desk = undefined;
      keyRing()?.lock();
      update(nothingOpen);
      focusNext('#main');
    },
  };
};

/** Nothing waits for the other window: somebody may have closed it. */
const createSigningIn = (room: Room) => ({
  signIn: async (): Promise<void> => {
    room.update(quiet);
    try {
      await room.signIn()?.begin();
      room.update(quiet);
      room.focusNext('#main');
      if (room.desk) await room.list(room.desk);
    } catch (error) {
      room.fail(error);
    }
  },
});

const createLooking = (room: Room) => {
  const { model, update, focusNext, look } = room;
  return {
    refresh: () =>
      look(async () => {
        const { chosen, at } = model();
        if (!room.desk) return;
        if (at === 'referral' && chosen !== undefined) await room.openOne(room.desk, chosen);
        await room.list(room.desk);
      }),
    more: () =>
      look(async () => {
        const { next, nextQuestion } = model();
        // Pressed twice or refreshed meanwhile: a page that is there already is not added again.
        if (room.desk && next !== undefined) {
          const page = await room.desk.list(next);
          const { referrals = [] } = model();
          if (model().next === next) update({ referrals: [...referrals, ...page.items], next: page.next });
        }
        if (room.desk && nextQuestion !== undefined) {
          const page = await room.desk.questions.list(nextQuestion);
          const { questions } = model();
          if (model().nextQuestion === nextQuestion)
            update({ questions: [...questions, ...page.items], nextQuestion: page.next });
        }
      }),
    open: (id: string) =>
      look(async () => {
        update({ at: 'referral', chosen: id, opened: undefined, isSure: false });
        focusNext('#main');
        if (room.desk) await room.openOne(room.desk, id);
      }),
    openQuestion: (id: string): void => {
      update({ ...quiet, at: 'question', chosen: id, opened: undefined });
      focusNext('#main');
    },
    back: (): void => {
      update({ ...quiet, at: 'list', chosen: undefined, opened: undefined, isSure: false });
      focusNext('#main');
    },
    file: (file: Attachment) =>
      look(async () => {
        const { opened } = model();
        if (!room.desk || !opened) return;
        try {
          download(safeName(file), safeType(file.type), await room.desk.attachment(opened, file));
        } catch (error) {
          const isDamaged = ['damaged', 'failed'].includes(faultOf(error));
          if (!isDamaged && faultOf(error) !== 'not-found') throw error;
          update({ fileFault: { code: isDamaged ? 'fileFault' : 'fileMissing', name: file.name } });
        }
      }),
  };
};

const createReplying = (room: Room) => {
  const { model, update, focusNext, busy } = room;

  /** Refused or done: what is there now is shown. */
  const lookAgain = async (at: ReferralDesk, id: string): Promise<void> => {
    if (model().at === 'referral') await room.openOne(at, id);
    await room.list(at);
  };

  const sendAnswer = async <T>(read: Read<T>, send: (at: ReferralDesk, answer: T) => Promise<unknown>) => {
    const { chosen: id } = model();
    if ('problems' in read) {
      update({ ...quiet, problems: read.problems });
      return focusNext('#summary');
    }
    await busy(async () => {
      const { desk } = room;
      if (!desk || id === undefined) return;
      try {
        await send(desk, read.answer);
        const { [id]: _, ...drafts } = model().drafts;
        update({ drafts, done: 'answered' });
        focusNext('#done');
      } catch (error) {
        focusNext('#fault');
        // What was typed stays.
        if (room.fail(error) !== 'step-refused') return;
      }
      // The answer arrived or was refused; not seeing the newest state changes nothing about that.
      await lookAgain(desk, id).catch(() => undefined);
    });
  };

  return {
    answer: async (): Promise<void> => {
      const { opened, services } = model();
      if (!opened) return;
      const read = answerOf(draftOf(model()), opened.log.at(-1)?.state ?? 'sent', services);
      await sendAnswer(read, (at, answer) => at.answer(opened, answer));
    },
    answerQuestion: async (): Promise<void> => {
      const { chosen = '' } = model();
      await sendAnswer(questionAnswerOf(draftOf(model())), (at, answer) => at.questions.answer(chosen, answer));
    },
    say: async (): Promise<void> => {
      const { opened } = model();
      const { say: text = '', ...draft } = draftOf(model());
      if (!opened || text.trim() === '') return;
      await busy(async () => {
        await room.desk?.say(opened, text.trim());
        update({ drafts: { ...model().drafts, [opened.id]: draft }, done: 'said' });
      });
    },
    spam: () =>
      busy(async () => {
        const { opened } = model();
        if (!room.desk || !opened) return;
        await room.desk.spam(opened.id);
        update({ done: 'spamTold' });
        focusNext('#done');
      }),
    unreadable: () =>
      busy(async () => {
        const { chosen } = model();
        if (!room.desk || chosen === undefined) return;
        await room.desk.unreadable(chosen);
        update({ at: 'list', chosen: undefined, isSure: false, done: 'told' });
        focusNext('#done');
        await room.list(room.desk);
      }),
  };
};

export const createWorking = (stage: Stage) => {
  const room = createRoom(stage);
  return { ...createSigningIn(room), ...createKeys(room), ...createLooking(room), ...createReplying(room) };
};
