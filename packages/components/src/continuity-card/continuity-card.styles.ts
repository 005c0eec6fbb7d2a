import { css } from 'lit';
import { fieldStyles } from '../internal/field.styles.ts';
import { helpStyles } from '../internal/help.styles.ts';
import { pageStyles } from '../internal/page.styles.ts';

const cardStyles = css`
  .page,
  .head,
  .help-content,
  .help-lines,
  .help-line,
  .main,
  section,
  form {
    grid-template-columns: minmax(0, 1fr);
  }

  .main,
  section,
  form {
    display: grid;
    gap: var(--_vk-space-5);
    max-inline-size: 44rem;
  }

  section {
    gap: var(--_vk-space-3);
  }

  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(12rem, 100%), 1fr));
    gap: var(--_vk-space-3);
  }

  .lines,
  .codes {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .line {
    padding-block: var(--_vk-space-2);
    border-block-end: 1px solid var(--_vk-line-color);
    overflow-wrap: anywhere;
  }

  .line ul {
    margin: 0;
    padding-inline-start: 1.25em;
  }

  .codes {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_vk-space-4);
  }

  .codes li {
    display: grid;
    justify-items: center;
    break-inside: avoid;
  }

  .qr {
    inline-size: 15rem;
    max-inline-size: 100%;
    block-size: auto;
    aspect-ratio: 1;
  }

  .code {
    font-size: var(--_vk-size-card);
    letter-spacing: 0.06em;
  }

  .hand-over {
    padding: var(--_vk-space-4);
    border-radius: var(--_vk-card-border-radius);
    background: var(--_vk-tint-color);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_vk-space-3);
    max-inline-size: none;
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
    .hand-over,
    .notice {
      border: 1px solid CanvasText;
    }

    .qr {
      forced-color-adjust: none;
    }
  }
`;

const sheetStyles = css`
  .sheet {
    font-size: 12pt;
    gap: var(--_vk-space-4);
  }

  .sheet h2 {
    font-size: 16pt;
  }

  .sheet .qr {
    inline-size: 8cm;
  }
`;

export const continuityCardStyles = [pageStyles, helpStyles, fieldStyles, cardStyles];
export const paperStyles = [pageStyles, cardStyles, sheetStyles];
