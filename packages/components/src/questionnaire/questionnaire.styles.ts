import { css } from 'lit';
import { fieldsStyles } from './fields.styles.ts';

const layout = css`
  /* Only there, for it costs time. */
  .questionnaire.columns {
    container-type: inline-size;
  }

  .questionnaire :is(.question, .group, .display, .add) + * {
    margin-block-start: var(--_vk-space-5);
  }

  .questionnaire.large {
    font-size: 1.5em;
  }

  .questionnaire fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }

  .questionnaire legend {
    display: block;
    inline-size: 100%;
    padding: 0;
  }

  .questionnaire .group > legend > .label {
    margin-block-end: var(--_vk-space-3);
  }

  .question > * + *,
  .question > .label {
    margin-block: var(--_vk-space-2) 0;
  }

  .question .label {
    display: block;
    font-weight: 600;
  }

  .question p,
  .display p {
    margin-block: 0;
    max-inline-size: 68ch;
  }

  .said {
    white-space: pre-line;
  }

  .line {
    display: block;
  }

  .blocks > * + *,
  .blocks > * > * + * {
    margin-block-start: var(--_vk-space-2);
  }

  .mark,
  .required,
  .hint {
    color: var(--_vk-muted-color);
    font-weight: 400;
    font-size: var(--_vk-size-small);
  }

  .questionnaire.large :is(.mark, .required, .hint, .informants) {
    font-size: 0.75em;
  }

  .pair {
    display: grid;
    flex: 1;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_vk-space-1) var(--_vk-space-4);
  }

  .pair.columns {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
  }

  @container (max-width: 40rem) {
    .pair.columns {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  .inside {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_vk-space-4);
    margin-block-start: var(--_vk-space-4);
    padding-inline-start: var(--_vk-space-4);
    border-inline-start: 3px solid var(--_vk-line-color);
  }

  .display.security,
  .display.instructions {
    padding: var(--_vk-space-3) var(--_vk-space-4);
    border-radius: var(--_vk-card-border-radius);
    background: var(--_vk-tint-color);
  }
`;

const around = css`
  .media {
    display: block;
    max-inline-size: min(100%, 20rem);
    max-block-size: 16rem;
    border-radius: var(--_vk-card-border-radius);
  }

  .question audio {
    max-inline-size: 100%;
  }

  .links a {
    display: inline-block;
    padding-block: var(--_vk-space-1);
    margin-inline-end: var(--_vk-space-4);
    overflow-wrap: anywhere;
  }

  .talk {
    padding-inline: var(--_vk-space-4);
    border-radius: var(--_vk-card-border-radius);
    background: var(--_vk-tint-color);
  }

  .talk[open] {
    padding-block-end: var(--_vk-space-3);
  }

  .talk summary {
    display: flex;
    align-items: center;
    gap: var(--_vk-space-2);
    min-block-size: 2.75rem;
    color: var(--_vk-link-color);
    font-weight: 600;
    cursor: pointer;
  }

  .talk .opener p {
    flex: 1 1 16rem;
    font-size: 1.125em;
    font-weight: 600;
  }

  .talk .advice {
    margin-block-start: var(--_vk-space-3);
    font-weight: 600;
  }

  .talk ul {
    margin: 0;
    padding-inline-start: var(--_vk-space-5);
  }

  details.group > summary {
    min-block-size: 2.75rem;
    padding-block: var(--_vk-space-2);
    cursor: pointer;
  }

  details.group > summary > .label {
    display: inline;
  }

  .questionnaire .informants {
    display: flex;
    margin-block-start: var(--_vk-space-3);
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_vk-space-4);
    padding-inline-start: var(--_vk-space-3);
    border-inline-start: 3px solid var(--_vk-line-color);
    font-size: var(--_vk-size-small);
  }

  .informants legend {
    color: var(--_vk-muted-color);
  }

  .informant {
    gap: var(--_vk-space-2);
  }

  .question.undiscussed {
    padding: var(--_vk-space-3);
    border: 2px dashed var(--_vk-control-border-color);
    border-radius: var(--_vk-card-border-radius);
  }

  .not-discussed {
    flex-basis: 100%;
    font-weight: 600;
  }

  @media (forced-colors: active) {
    .talk,
    .display.security,
    .display.instructions {
      border: 1px solid CanvasText;
    }

    .questionnaire [aria-invalid='true'] {
      border-color: Mark;
    }
  }
`;

/** Stand beside the theme of the host, which they take their colours and sizes from. */
export const questionnaireStyles = [layout, fieldsStyles, around] as const;
