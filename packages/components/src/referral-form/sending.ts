/** What the form does with the outside: who can read it, files, sending, asking, keeping a draft. */
import { attachmentLimits } from '@veerkracht/spec/referral';
import type { PauseState, PauseStore } from '../internal/pause-store.ts';
import { noAnswers } from './answers.ts';
import type { ReferralSent } from './events.ts';
import { questionFrom, readKept, referralOf, toKeep } from './going.ts';
import type { Desk } from './going.ts';
import type { Model } from './model.ts';
import type { ReferralSender, SaidYes, SendFault } from './sender.ts';

/** What the element lends. */
export interface Outside {
  readonly model: () => Model;
  readonly update: (part: Partial<Model>) => void;
  readonly focusNext: (selector: string) => void;
  readonly sender: () => ReferralSender | undefined;
  readonly store: () => PauseStore | undefined;
  readonly desk: () => Desk;
  readonly saidYes: () => SaidYes;
  readonly fire: (detail: ReferralSent) => void;
}

const faultOf = (error: unknown): SendFault => ((error ?? {}) as { readonly fault?: SendFault }).fault ?? 'failed';

/**
 * The answers go, unless somebody wants to ask another organisation with them when this one is full: then they stay
 * under a code. Scenario 30.
 */
const afterSending = async ({ answers }: Model, store: PauseStore | undefined): Promise<PauseState> => {
  if (!store) return { state: 'none' };
  if (!answers.ticked.has('keepAfter')) {
    await store.erase();
    return { state: 'off' };
  }
  const kept = await store.keep(toKeep(answers)).catch(() => undefined);
  return kept ? { state: 'on', ...kept } : { state: 'failed' };
};

export const createSending = (outside: Outside) => {
  const { model, update, focusNext } = outside;
  return {
    askReceiver: async (): Promise<void> => {
      const { service } = model();
      const sender = outside.sender();
      update({ receiver: undefined, fault: undefined });
      if (!service || !sender) return update({ fault: 'no-keys' });
      try {
        const receiver = await sender.receiver(service.id);
        // Another service may have been chosen meanwhile.
        if (model().service?.id === service.id) update({ receiver });
      } catch (error) {
        update({ fault: faultOf(error) });
      }
    },
    addFiles: async (chosen: readonly File[]): Promise<void> => {
      const { safeFile } = await import('./safe-file.ts');
      for (const file of chosen) {
        const { files } = model();
        const made = files.length >= attachmentLimits.files ? { fault: 'tooMany' as const } : await safeFile(file);
        if ('fault' in made) update({ problems: [{ field: 'files', code: made.fault }] });
        else update({ files: [...model().files, made], problems: [] });
      }
    },
    send: async (): Promise<void> => {
      const sender = outside.sender();
      const { isBusy, receiver } = model();
      const referral = referralOf(model(), outside.desk(), outside.saidYes());
      if (isBusy || !referral || !receiver || !sender) return;
      update({ isBusy: true, fault: undefined });
      let told: string | undefined;
      try {
        await sender.send(referral, (progress) => {
          update({ progress });
          const { state } = progress;
          // Each once, however often it has to wait.
          if ((state !== 'sealed' && state !== 'received') || state === told) return;
          told = state;
          outside.fire({ state, service: referral.draft.serviceId });
        });
        const pause = await afterSending(model(), outside.store());
        // What was sealed can no longer be read here either.
        update({ at: 'sent', isBusy: false, answers: noAnswers, files: [], preview: [], pause });
        focusNext('#step');
      } catch (error) {
        update({ isBusy: false, fault: faultOf(error) });
      }
    },
    ask: async (): Promise<void> => {
      const sender = outside.sender();
      const question = questionFrom(model());
      if (model().isBusy || !sender) return;
      if (question.serviceIds.length === 0) {
        update({ problems: [{ field: 'question.services', code: 'chooseService' }] });
        return focusNext('#summary');
      }
      update({ isBusy: true, fault: undefined, problems: [] });
      try {
        const { statusLink } = await sender.ask(question, () => update({ isBusy: 'checking' }));
        update({ at: 'asked', questionLink: statusLink, isBusy: false });
        focusNext('#step');
      } catch (error) {
        update({ isBusy: false, fault: faultOf(error) });
      }
    },
  };
};

/** A draft on this device, under a code, while it is not finished. */
export const createKeeping = ({ model, update, store }: Pick<Outside, 'model' | 'update' | 'store'>) => ({
  keep: async (): Promise<void> => {
    try {
      const kept = await store()?.keep(toKeep(model().answers));
      if (kept) update({ pause: { state: 'on', ...kept } });
    } catch {
      // A full or closed storage: what was filled in still stands in the page.
      update({ pause: { state: 'failed' } });
    }
  },
  restore: async (): Promise<void> => {
    const { pause, answers } = model();
    const content = await store()?.open(answers.text['pauseCode'] ?? '');
    const kept = content === undefined ? undefined : readKept(content);
    if (!kept) return update({ pause: pause.state === 'found' ? { ...pause, isWrong: true } : pause });
    // The service that was chosen on this page goes before the one that was kept: it may be the other organisation.
    const service = model().service?.id ?? kept.text['service'];
    const text = service === undefined ? kept.text : { ...kept.text, service };
    update({ answers: { ...kept, text }, pause: { state: 'off' }, at: service ? 'who' : 'service' });
  },
  erase: async (): Promise<void> => {
    await store()?.erase();
    update({ pause: { state: 'erased' } });
  },
  look: async (): Promise<void> => {
    const until = await store()
      ?.waiting()
      .catch(() => undefined);
    update({ pause: until ? { state: 'found', until, isWrong: false } : { state: store() ? 'off' : 'none' } });
  },
});
