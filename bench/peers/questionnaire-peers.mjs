/** Who takes part. Each page sets `globalThis.start(host, definition)`; only the call of it is measured. */
import { toFhir, toSurvey } from './questions.mjs';

const lforms = '/lforms/webcomponent';

export const peers = {
  ours: {
    definition: toFhir,
    from: '../../packages/components',
    code: `
      import { html, LitElement } from 'lit';
      import { answer, readQuestionnaire, start, toggle } from '@veerkracht/core/checklist';
      import { createSay } from './src/internal/translation.ts';
      import { theme } from './src/internal/theme.ts';
      import { nl } from './src/questionnaire/questionnaire.messages.ts';
      import { questionnaireStyles, questionnaireView } from './src/questionnaire/questionnaire-view.ts';

      const settings = {
        languages: ['nl'], layout: 'stacked', informants: false, large: false,
        say: createSay(nl, nl), canRead: () => false,
      };
      class Long extends LitElement {
        static styles = [theme, ...questionnaireStyles];
        static properties = { answers: { state: true } };
        actions = {
          answer: (key, values) => (this.answers = answer(this.answers, key, values)),
          toggle: (key, value) => (this.answers = toggle(this.answers, key, value)),
        };
        render() {
          return questionnaireView(this.answers.items, settings, this.actions);
        }
      }
      customElements.define('vk-long', Long);
      globalThis.start = (host, definition) => {
        const long = document.createElement('vk-long');
        long.answers = start(readQuestionnaire(definition).questionnaire);
        host.append(long);
      };`,
  },
  surveyjs: {
    definition: toSurvey,
    from: '.',
    code: `
      import { Model } from 'survey-core';
      import 'survey-js-ui';
      import 'survey-core/survey-core.fontless.min.css';
      globalThis.start = (host, definition) => new Model(definition).render(host);`,
  },
  lforms: {
    definition: toFhir,
    head: `<link rel="stylesheet" href="${lforms}/styles.css">
      <script src="${lforms}/assets/lib/zone.min.js"></script>
      <script src="${lforms}/runtime.js"></script>
      <script src="${lforms}/polyfills.js"></script>`,
    body: `<script src="${lforms}/main.js"></script>
      <script src="/lforms/fhir/R4/lformsFHIR.min.js"></script>
      <script>globalThis.start = (host, definition) => LForms.Util.addFormToPage(definition, host, { fhirVersion: 'R4' });</script>`,
  },
};
