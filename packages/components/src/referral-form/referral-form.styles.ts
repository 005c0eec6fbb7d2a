import { css } from 'lit';
import { helpStyles } from '../internal/help.styles.ts';
import { pageStyles } from '../internal/page.styles.ts';

const formStyles = css`
  form,
  #step,
  .preview,
  .sent,
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_vk-space-3);
  }

  form {
    gap: var(--_vk-space-5);
    max-inline-size: 44rem;
  }

  .page,
  .head,
  .help-content,
  .help-lines,
  .help-line {
    grid-template-columns: minmax(0, 1fr);
  }

  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }

  legend,
  .field > label:not(.choice) {
    padding: 0;
    font-weight: 600;
  }

  /* Inside the box of its fieldset, not on the edge of it. */
  legend {
    float: inline-start;
    inline-size: 100%;
  }

  .optional,
  .hint {
    color: var(--_vk-muted-color);
    font-weight: 400;
  }

  .choice {
    display: flex;
    gap: var(--_vk-space-3);
    align-items: flex-start;
    min-block-size: 2.75rem;
    padding-block: var(--_vk-space-2);
    cursor: pointer;
  }

  .choice input {
    flex: none;
    inline-size: 1.375rem;
    block-size: 1.375rem;
    margin: 0.15em 0 0;
    accent-color: var(--_vk-link-color);
  }

  input:not([type='radio'], [type='checkbox'], [type='file']),
  select,
  textarea {
    font: inherit;
    color: inherit;
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding: var(--_vk-space-2) var(--_vk-space-3);
    border: 1px solid var(--_vk-control-border-color);
    border-radius: var(--_vk-control-border-radius);
    background: var(--_vk-background-color);
  }

  [aria-invalid='true']:not(fieldset, [type='checkbox']) {
    border-width: 2px;
    border-color: #b3261e;
  }

  .inside {
    display: grid;
    gap: var(--_vk-space-3);
    padding-inline-start: var(--_vk-space-4);
    border-inline-start: 3px solid var(--_vk-line-color);
  }

  .fault,
  .summary {
    padding-inline-start: var(--_vk-space-3);
    border-inline-start: 4px solid #b3261e;
    font-weight: 600;
  }

  .summary {
    padding-block: var(--_vk-space-2);
  }

  .summary ul {
    margin: var(--_vk-space-2) 0 0;
    padding-inline-start: 1.25em;
  }

  .summary li + li {
    margin-block-start: var(--_vk-space-2);
  }

  .preview,
  .files {
    margin: 0;
    padding: 0;
    list-style: none;
    gap: 0;
  }

  .files li {
    display: flex;
    align-items: center;
    gap: var(--_vk-space-3);
  }

  .line {
    padding-block: var(--_vk-space-2);
    border-block-end: 1px solid var(--_vk-line-color);
  }

  .line.fixed {
    padding-inline-start: calc(1.375rem + var(--_vk-space-3));
  }

  .said {
    display: block;
    overflow-wrap: anywhere;
  }

  .said + .said {
    color: var(--_vk-muted-color);
    font-size: var(--_vk-size-small);
  }

  .line.struck .said {
    text-decoration: line-through;
  }

  .agreement {
    padding: var(--_vk-space-4);
    border-radius: var(--_vk-card-border-radius);
    background: var(--_vk-tint-color);
  }

  .consent {
    font-weight: 600;
  }

  .receiver {
    overflow-wrap: anywhere;
  }

  .moves,
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_vk-space-3);
    max-inline-size: none;
  }

  .moves .primary {
    min-inline-size: 9rem;
  }

  .small {
    font-size: var(--_vk-size-small);
  }

  summary {
    min-block-size: 2.75rem;
    align-content: center;
    cursor: pointer;
  }

  [tabindex='-1']:focus {
    outline-offset: var(--_vk-space-2);
  }

  @media (forced-colors: active) {
    .agreement,
    .notice {
      border: 1px solid CanvasText;
    }
  }
`;

export const referralFormStyles = [pageStyles, helpStyles, formStyles];
