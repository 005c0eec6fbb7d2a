import { css } from 'lit';
import { fieldStyles } from '../internal/field.styles.ts';
import { helpStyles } from '../internal/help.styles.ts';
import { pageStyles } from '../internal/page.styles.ts';

const inboxStyles = css`
  .page,
  .head,
  .help-content,
  .help-lines,
  .help-line,
  .main,
  section,
  form,
  .field {
    grid-template-columns: minmax(0, 1fr);
  }

  .main,
  section,
  form,
  .field {
    display: grid;
    gap: var(--_vk-space-3);
    max-inline-size: 46rem;
  }

  .main {
    gap: var(--_vk-space-5);
  }

  h4 {
    font-size: var(--_vk-size-card);
  }

  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr));
    gap: var(--_vk-space-3);
  }

  .rows,
  .lines,
  .files,
  .messages {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_vk-space-2);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .row,
  .message {
    display: grid;
    gap: var(--_vk-space-2);
    padding: var(--_vk-space-3) var(--_vk-space-4);
    border: 1px solid var(--_vk-line-color);
    border-radius: var(--_vk-card-border-radius);
  }

  .row.late {
    border-inline-start: 6px solid #b3261e;
  }

  .row p {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_vk-space-1) var(--_vk-space-4);
  }

  .open {
    min-block-size: 2.75rem;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_vk-link-color);
    font-size: var(--_vk-size-card);
    font-weight: 600;
    text-align: start;
    text-decoration: underline;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .new {
    padding-inline: var(--_vk-space-2);
    border-radius: var(--_vk-button-border-radius);
    background: var(--_vk-tint-strong-color);
  }

  .due.late {
    display: inline-flex;
    gap: var(--_vk-space-2);
    align-items: center;
  }

  .now {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_vk-space-2) var(--_vk-space-4);
    padding: var(--_vk-space-4);
    border-radius: var(--_vk-card-border-radius);
    background: var(--_vk-tint-color);
    max-inline-size: none;
  }

  .line {
    padding-block: var(--_vk-space-2);
    border-block-end: 1px solid var(--_vk-line-color);
    overflow-wrap: anywhere;
  }

  .words {
    margin: 0;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  .warn,
  .closed {
    padding: var(--_vk-space-3) var(--_vk-space-4);
    border-radius: var(--_vk-card-border-radius);
    background: var(--_vk-warm-color);
  }

  .warn ul:not([role]) {
    margin: var(--_vk-space-2) 0 0;
    padding-inline-start: 1.25em;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_vk-space-3);
    max-inline-size: none;
  }

  .button bdi {
    overflow-wrap: anywhere;
  }

  .log {
    margin: 0;
    padding-inline-start: 1.5em;
  }

  summary {
    min-block-size: 2.75rem;
    align-content: center;
    color: var(--_vk-link-color);
    text-decoration: underline;
    cursor: pointer;
  }

  .small {
    font-size: var(--_vk-size-small);
  }

  [tabindex='-1']:focus {
    outline-offset: var(--_vk-space-2);
  }

  /* The whole of it is where reading goes on: a line above says so, a box around it would shout. */
  .main:focus {
    outline: none;
    box-shadow: none;
  }

  .main:focus-visible {
    border-block-start: 3px solid var(--_vk-focus-color);
  }

  @media (forced-colors: active) {
    .now,
    .warn,
    .closed,
    .notice {
      border: 1px solid CanvasText;
    }
  }
`;

const paperStyles = css`
  .sheet {
    padding: 0;
    font-size: 11pt;
    gap: var(--_vk-space-4);
  }

  .sheet h2 {
    font-size: 16pt;
  }

  .sheet h3 {
    font-size: 13pt;
  }

  .line {
    break-inside: avoid;
  }
`;

export const referralInboxStyles = [pageStyles, helpStyles, fieldStyles, inboxStyles];
export const sheetStyles = [pageStyles, inboxStyles, paperStyles];
