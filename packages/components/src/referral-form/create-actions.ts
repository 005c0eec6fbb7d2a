import type { Actions } from './actions.ts';
import { problemsOf, steps, ticked, typed } from './answers.ts';
import type { Answers, At, Step } from './answers.ts';
import type { Model } from './model.ts';

/** What the element does for its actions. */
export interface Stage {
  readonly model: () => Model;
  readonly update: (part: Partial<Model>) => void;
  readonly focusNext: (selector: string) => void;
  readonly setLanguage: (language: string) => void;
  readonly dialog: () => HTMLDialogElement | null;
  readonly leave: () => void;
  readonly read: () => void;
  readonly focusField: (id: string) => void;
  readonly addFiles: (files: readonly File[]) => Promise<void>;
  readonly send: () => Promise<void>;
  readonly ask: () => Promise<void>;
  readonly startAgain: () => void;
  readonly keep: () => Promise<void>;
  readonly restore: () => Promise<void>;
  readonly erase: () => Promise<void>;
  readonly seenUnsent: () => void;
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** A field, or on the preview a line that stays or goes. */
const changed = (answers: Answers, control: Control): Answers => {
  const { name, value } = control;
  if (!(control instanceof HTMLInputElement) || control.type !== 'checkbox') return typed(answers, name, value);
  return name.startsWith('kept.')
    ? ticked(answers, name.replace('kept.', 'struck.'), !control.checked)
    : ticked(answers, name, control.checked);
};

const isStep = (at: At): at is Step => (steps as readonly string[]).includes(at);

/** The step before, or the first where there is none; without the choice of a service when that is given. */
const neighbour = ({ at }: Model, by: 1 | -1): At => {
  if (!isStep(at)) return 'preview';
  return steps[Math.min(Math.max(steps.indexOf(at) + by, 0), steps.length - 1)] ?? at;
};

export const createActions = (stage: Stage): Actions => {
  const goTo = (at: At): void => {
    stage.update({ at, problems: [], fault: undefined });
    stage.focusNext('#step');
  };
  const next = (event: Event): void => {
    event.preventDefault();
    const { at, answers, later } = stage.model();
    const problems = isStep(at) ? [...problemsOf(answers, at), ...(later?.problems(answers, at) ?? [])] : [];
    if (problems.length === 0) return goTo(neighbour(stage.model(), 1));
    stage.update({ problems });
    stage.focusNext('#summary');
  };
  return {
    openHelp: () => stage.dialog()?.showModal(),
    closeHelp: () => stage.dialog()?.close(),
    leave: stage.leave,
    setLanguage: stage.setLanguage,
    typed: ({ target }) => {
      const control = target as Control;
      if (!control.name || (control as HTMLInputElement).type === 'file') return;
      stage.update({ answers: changed(stage.model().answers, control) });
      if (stage.model().pause.state === 'on') void stage.keep();
    },
    next,
    goTo,
    back: () => goTo(neighbour(stage.model(), -1)),
    addFiles: (event) => {
      const input = event.target as HTMLInputElement;
      void stage.addFiles([...(input.files ?? [])]);
      input.value = '';
    },
    removeFile: (at) => stage.update({ files: stage.model().files.filter((_, index) => index !== at) }),
    read: stage.read,
    toField: (event, id) => {
      // The address of the page stays as it is.
      event.preventDefault();
      stage.focusField(id);
    },
    send: (event) => {
      event.preventDefault();
      const problems = problemsOf(stage.model().answers, 'preview');
      if (problems.length > 0) {
        stage.update({ problems });
        stage.focusNext('#summary');
      } else void stage.send();
    },
    ask: (event) => {
      event.preventDefault();
      void stage.ask();
    },
    copy: (link) => void navigator.clipboard?.writeText(link).catch(() => undefined),
    startAgain: stage.startAgain,
    keep: () => void stage.keep(),
    restore: () => void stage.restore(),
    erase: () => void stage.erase(),
    seenUnsent: stage.seenUnsent,
  };
};
