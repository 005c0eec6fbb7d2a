import { css } from 'lit';
import { helpStyles } from '../internal/help.styles.ts';
import { pageStyles } from '../internal/page.styles.ts';

const statusStyles = css`
  .page,
  .head,
  .help-content,
  .help-lines,
  .help-line,
  section,
  form {
    grid-template-columns: minmax(0, 1fr);
  }

  section,
  form {
    display: grid;
    gap: var(--_vk-space-3);
    max-inline-size: 44rem;
  }

  .now {
    padding: var(--_vk-space-4);
    border-radius: var(--_vk-card-border-radius);
    background: var(--_vk-tint-color);
  }

  .messages,
  .alternatives {
    display: grid;
    gap: var(--_vk-space-3);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .message {
    display: grid;
    gap: var(--_vk-space-2);
    padding: var(--_vk-space-3) var(--_vk-space-4);
    border: 1px solid var(--_vk-line-color);
    border-radius: var(--_vk-card-border-radius);
  }

  .message.theirs {
    border-inline-start: 4px solid var(--_vk-link-color);
  }

  .words {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  .alternatives li,
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_vk-space-3);
    align-items: center;
  }

  label {
    font-weight: 600;
  }

  textarea {
    inline-size: 100%;
    padding: var(--_vk-space-2) var(--_vk-space-3);
    border: 1px solid var(--_vk-control-border-color);
    border-radius: var(--_vk-control-border-radius);
    background: var(--_vk-background-color);
  }

  .fault {
    padding-inline-start: var(--_vk-space-3);
    border-inline-start: 4px solid #b3261e;
    font-weight: 600;
  }

  summary {
    min-block-size: 2.75rem;
    align-content: center;
    color: var(--_vk-link-color);
    text-decoration: underline;
    cursor: pointer;
  }

  .log {
    margin: 0;
    padding-inline-start: 1.5em;
  }

  .qr {
    inline-size: 11rem;
    block-size: 11rem;
  }

  .small {
    font-size: var(--_vk-size-small);
  }

  @media (forced-colors: active) {
    .now {
      border: 1px solid CanvasText;
    }

    .qr {
      forced-color-adjust: none;
    }
  }
`;

export const referralStatusStyles = [pageStyles, helpStyles, statusStyles];
