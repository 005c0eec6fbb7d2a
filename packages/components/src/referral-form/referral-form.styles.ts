import { css } from 'lit';
import { fieldStyles } from '../internal/field.styles.ts';
import { helpStyles } from '../internal/help.styles.ts';
import { pageStyles } from '../internal/page.styles.ts';

const formStyles = css`
  form,
  #step,
  .preview,
  .sent {
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

  .inside {
    display: grid;
    gap: var(--_vk-space-3);
    padding-inline-start: var(--_vk-space-4);
    border-inline-start: 3px solid var(--_vk-line-color);
  }

  .summary {
    padding-block: var(--_vk-space-2);
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

export const referralFormStyles = [pageStyles, helpStyles, fieldStyles, formStyles];
