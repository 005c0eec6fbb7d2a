import { html, nothing, type TemplateResult } from 'lit';
import { summaryView, tickField, type Fields } from '../../internal/native-fields.ts';
import type { Model } from '../model.ts';

export const fieldsOf = (model: Model): Fields => {
  const { words, answers, problems } = model;
  const fields: Fields = {
    value: (name) => answers.text[name] ?? '',
    isTicked: (name) => answers.ticked.has(name),
    wrong: (name) => {
      const found = problems.find(({ field }) => field === name);
      if (!found) return undefined;
      return found.code === 'maybeBsn'
        ? html`${words.html('maybeBsn')} ${tickField(fields, `noBsn.${name}`, words.html('noBsn'))}`
        : words.html(found.code);
    },
    optional: words.html('optional'),
    choose: words.text('choose'),
  };
  return fields;
};

export const problemsView = ({ words, problems }: Model): TemplateResult | typeof nothing =>
  summaryView(
    words.html('problems'),
    problems.map(({ field, code }) => ({ field, text: words.html(code) })),
  );
