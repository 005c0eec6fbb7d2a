import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Reads a text aloud where the browser has a voice for its language; says so where it has none. */
export class ReadAloud implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #speaking = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    globalThis.speechSynthesis?.addEventListener?.('voiceschanged', this.#update);
  }

  hostDisconnected(): void {
    globalThis.speechSynthesis?.removeEventListener?.('voiceschanged', this.#update);
    this.stop();
  }

  get speaking(): boolean {
    return this.#speaking;
  }

  /** Without a voice there is no button: a dead one would be worse. */
  can(lang: string): boolean {
    return this.#voice(lang) !== undefined;
  }

  start(text: string, lang: string): void {
    const voice = this.#voice(lang);
    if (voice === undefined) return;
    this.stop();
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.onend = () => this.#set(false);
    utterance.onerror = () => this.#set(false);
    this.#set(true);
    globalThis.speechSynthesis.speak(utterance);
  }

  stop(): void {
    if (!this.#speaking) return;
    globalThis.speechSynthesis.cancel();
    this.#set(false);
  }

  #voice(lang: string): SpeechSynthesisVoice | undefined {
    return globalThis.speechSynthesis?.getVoices().find((voice) => voice.lang.toLowerCase().split(/[-_]/)[0] === lang);
  }

  #set(speaking: boolean): void {
    this.#speaking = speaking;
    this.#host.requestUpdate();
  }

  readonly #update = (): void => this.#host.requestUpdate();
}
