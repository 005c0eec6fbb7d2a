import { css } from 'lit';

/** The list: a month, its days, and on a day what there is, with the time before it. */
export const agendaStyles = css`
  .agenda,
  .month-part {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_vk-space-5);
  }

  .month-part > h3::first-letter,
  h4::first-letter {
    text-transform: uppercase;
  }

  h4 {
    font-size: var(--_vk-size-text);
  }

  .day {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 9rem;
  }

  .day > h4 {
    padding-block-end: var(--_vk-space-1);
    border-block-end: 2px solid var(--_vk-tint-strong-color);
  }

  .second {
    display: block;
    color: var(--_vk-muted-color);
    font-size: var(--_vk-size-small);
    font-weight: 400;
  }

  .is-today {
    margin-inline-start: var(--_vk-space-2);
    padding-inline: var(--_vk-space-2);
    border-radius: 1rem;
    background: var(--_vk-tint-strong-color);
    font-size: var(--_vk-size-small);
    font-weight: 600;
  }

  .items,
  .dates ol,
  .sessions {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .items > li + li {
    border-block-start: 1px solid var(--_vk-line-color);
  }

  article {
    display: grid;
    grid-template-columns: 7.5rem minmax(0, 1fr);
    gap: 0 var(--_vk-space-4);
    padding-block: var(--_vk-space-3);
  }

  .time {
    padding-block-start: 0.4rem;
    font-variant-numeric: tabular-nums;
    font-weight: 600;
    text-align: start;
  }

  .page[dir='rtl'] .time {
    text-align: end;
  }

  h5 {
    margin: 0;
    font-size: var(--_vk-size-text);
  }

  .name {
    min-block-size: 1.75rem;
    padding: var(--_vk-space-1) 0;
    border: 0;
    background: none;
    color: var(--_vk-link-color);
    font: inherit;
    font-weight: 700;
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .name:hover {
    text-decoration-thickness: 2px;
  }

  .facts,
  .rule {
    color: var(--_vk-muted-color);
  }

  .rule {
    margin-block-start: var(--_vk-space-1);
    color: var(--_vk-color);
  }

  .state,
  .places {
    inline-size: fit-content;
    margin-block: var(--_vk-space-1);
    padding-inline: var(--_vk-space-2);
    border-inline-start: 4px solid var(--_vk-line-color);
    font-weight: 600;
  }

  .state.cancelled,
  .places.full {
    border-color: #a3211b;
    background: color-mix(in oklab, #a3211b 10%, var(--_vk-background-color));
  }

  .state.moved,
  .state.tentative,
  .places.few {
    border-color: #c9771f;
    background: var(--_vk-warm-color);
  }

  .places.free {
    border-color: var(--_vk-link-color);
    background: var(--_vk-tint-color);
  }

  article.cancelled .time,
  li.cancelled > div > p:first-child,
  .dates li.cancelled > span {
    text-decoration: line-through;
  }

  .dates summary {
    min-block-size: 2rem;
    padding-block: var(--_vk-space-1);
    color: var(--_vk-link-color);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  .dates li {
    padding-block: 0.125rem;
  }
`;
