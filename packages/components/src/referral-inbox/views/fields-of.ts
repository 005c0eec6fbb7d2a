import type { TemplateResult, nothing } from 'lit';
import { summaryView, type Fields } from '../../internal/native-fields.ts';
import { draftOf, type Model } from '../model.ts';

/** What was typed for what is looked at. */
export const fieldsOf = (model: Model): Fields => {
  const { words, problems } = model;
  const draft = draftOf(model);
  return {
    value: (name) => draft[name] ?? '',
    isTicked: () => false,
    wrong: (name) => {
      const found = problems.find(({ field }) => field === name);
      return found && words.html(found.code);
    },
    optional: words.html('optional'),
    choose: words.text('choose'),
  };
};

export const problemsView = ({ words, problems }: Model): TemplateResult | typeof nothing =>
  summaryView(
    words.html('problems'),
    problems.map(({ field, code }) => ({ field, text: words.html(code) })),
  );
