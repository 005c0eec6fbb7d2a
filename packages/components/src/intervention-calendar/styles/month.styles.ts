import { css } from 'lit';

/** The month as a grid of days. */
export const monthStyles = css`
  .month {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    table-layout: fixed;
    border-block-start: 1px solid var(--_vk-line-color);
    border-inline-start: 1px solid var(--_vk-line-color);
  }

  .month th,
  .month td {
    padding: var(--_vk-space-1);
    border-block-end: 1px solid var(--_vk-line-color);
    border-inline-end: 1px solid var(--_vk-line-color);
    text-align: start;
    vertical-align: top;
  }

  .month th {
    overflow: hidden;
    background: var(--_vk-tint-color);
    font-size: var(--_vk-size-small);
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .month .week-number {
    inline-size: 2.25rem;
    text-align: center;
  }

  .month td {
    block-size: 6.5rem;
    cursor: pointer;
    scroll-margin-block: var(--_vk-space-4) 6rem;
  }

  .month td:focus-visible {
    outline-offset: -3px;
    box-shadow: none;
  }

  .month td.open {
    background: var(--_vk-tint-color);
  }

  .month .week-number,
  .month .outside .date {
    color: var(--_vk-muted-color);
    font-weight: 400;
  }

  .date {
    display: inline-block;
    min-inline-size: 1.75em;
    padding-inline: 0.25em;
    border-radius: 1em;
    font-variant-numeric: tabular-nums;
    font-weight: 600;
    text-align: center;
  }

  [aria-current='date'] .date {
    background: var(--_vk-link-color);
    color: var(--_vk-background-color);
  }

  .event {
    display: block;
    inline-size: 100%;
    min-block-size: 1.625rem;
    margin-block-start: 2px;
    padding: 1px var(--_vk-space-1);
    border: 0;
    border-inline-start: 3px solid var(--_vk-link-color);
    background: var(--_vk-tint-color);
    font-size: 0.875rem;
    line-height: 1.5;
    text-align: start;
    unicode-bidi: plaintext;
    cursor: pointer;
  }

  .event:hover {
    background: var(--_vk-tint-strong-color);
  }

  .event.cancelled {
    border-color: #a3211b;
    text-decoration: line-through;
  }

  .event.tentative,
  .event.moved {
    border-inline-start-style: dashed;
  }

  .rest {
    font-size: var(--_vk-size-small);
    color: var(--_vk-muted-color);
  }

  .open-day {
    display: grid;
    gap: var(--_vk-space-3);
    padding: var(--_vk-space-4);
    border-radius: var(--_vk-card-border-radius);
    background: var(--_vk-tint-color);
  }

  @media (forced-colors: active) {
    [aria-current='date'] .date {
      outline: 2px solid Highlight;
    }

    .event {
      border: 1px solid CanvasText;
    }
  }
`;
