import { css } from 'lit';

/** Fields and what is wrong with them. */
export const fieldStyles = css`
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
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding: var(--_vk-space-2) var(--_vk-space-3);
    border: 1px solid var(--_vk-control-border-color);
    border-radius: var(--_vk-control-border-radius);
    background: var(--_vk-background-color);
  }

  input[type='file'] {
    max-inline-size: 100%;
    min-block-size: 2.75rem;
  }

  [aria-invalid='true']:not(fieldset, [type='checkbox']) {
    border-width: 2px;
    border-color: #b3261e;
  }

  .fault,
  .summary {
    padding-inline-start: var(--_vk-space-3);
    border-inline-start: 4px solid #b3261e;
    font-weight: 600;
  }

  .summary ul {
    margin: var(--_vk-space-2) 0 0;
    padding-inline-start: 1.25em;
  }

  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_vk-space-3);
  }
`;
