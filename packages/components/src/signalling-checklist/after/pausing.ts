import type { Model } from '../model.ts';
import type { PauseStore } from '../../internal/pause-store.ts';
import { readKept, writeKept } from './kept.ts';

/** What putting aside needs of the element. */
export interface Pausable {
  readonly store: () => PauseStore | undefined;
  readonly model: () => Model;
  readonly update: (part: Partial<Model>) => void;
}

const quietFor = 300;

/** Puts the aid aside when the user asks for it, keeps every change from then on, and takes it up again by a code. */
export class Pausing {
  readonly #aid: Pausable;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** One more with every erasing. */
  #round = 0;
  #kept: Pick<Model, 'answers' | 'picked'> | undefined;

  constructor(aid: Pausable) {
    this.#aid = aid;
  }

  /** After every rendering: keeps what changed, once it is quiet. */
  updated(): void {
    const { pause, answers, picked } = this.#aid.model();
    if (pause.state !== 'on' || (this.#kept?.answers === answers && this.#kept?.picked === picked)) return;
    this.stop();
    this.#timer = setTimeout(() => void this.keep(), quietFor);
  }

  /** Keeps nothing that is not kept yet. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  /** Is there something from an earlier time? */
  async look(): Promise<void> {
    const until = await this.#aid.store()?.waiting();
    if (until) this.#aid.update({ pause: { state: 'found', until, isWrong: false } });
    else this.#aid.update({ pause: { state: this.#aid.store() ? 'off' : 'none' } });
  }

  async keep(): Promise<void> {
    const store = this.#aid.store();
    const model = this.#aid.model();
    if (!store || !model.answers) return;
    this.#kept = model;
    const round = this.#round;
    try {
      const kept = await store.keep(writeKept(model));
      // Erased meanwhile: what was on its way must not come after it.
      if (round === this.#round) this.#aid.update({ pause: { state: 'on', ...kept } });
      else await store.erase();
    } catch {
      this.#aid.update({ pause: { state: 'failed' } });
    }
  }

  async open(code: string): Promise<void> {
    const { pause, answers, picked } = this.#aid.model();
    if (pause.state !== 'found' || !answers) return;
    const content = await this.#aid.store()?.open(code);
    if (content === undefined) return this.#aid.update({ pause: { ...pause, isWrong: true } });
    const kept = readKept(answers.questionnaire, content);
    this.#aid.update({ answers: kept.answers, picked: { ...picked, ...kept.picked } });
    await this.keep();
  }

  async erase(): Promise<void> {
    this.stop();
    this.#round += 1;
    const { state } = this.#aid.model().pause;
    if (state === 'on' || state === 'found') this.#aid.update({ pause: { state: 'erased' } });
    await this.#aid.store()?.erase();
  }
}
