import { css } from 'lit';

/** Tools, cards and the five facts of a card. */
export const resultsStyles = css`
  .results {
    display: grid;
    gap: var(--_vk-space-4);
    min-inline-size: 0;
  }

  .results > h3:focus-visible,
  .detail > h3:focus-visible {
    outline-offset: 6px;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_vk-space-3) var(--_vk-space-4);
  }

  .view-switch {
    display: flex;
    flex-wrap: wrap;
    max-inline-size: 100%;
  }

  .view-switch .button:first-child {
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }

  .view-switch .button:last-child {
    margin-inline-start: -2px;
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }

  .sort {
    display: flex;
    flex: 1 1 15rem;
    align-items: center;
    gap: var(--_vk-space-2);
    max-inline-size: 22rem;
  }

  .tools .print {
    margin-inline-start: auto;
  }

  .cards,
  .cards ol {
    display: grid;
    gap: var(--_vk-space-4);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .card {
    min-inline-size: 0;
    padding: clamp(1rem, 3.5cqi, 1.5rem);
    border: 1px solid var(--_vk-line-color);
    border-radius: var(--_vk-card-border-radius);
    background: var(--_vk-background-color);
    scroll-margin-block: var(--_vk-space-4) 6rem;
  }

  .card:focus-within,
  .card:hover {
    border-color: var(--_vk-link-color);
  }

  .card article {
    display: grid;
    gap: var(--_vk-space-2);
  }

  .labels {
    color: var(--_vk-muted-color);
    font-size: var(--_vk-size-small);
  }

  .labels > span + span::before {
    content: ' · ';
  }

  h4 {
    font-size: var(--_vk-size-card);
  }

  .name {
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

  .where {
    display: flex;
    gap: var(--_vk-space-2);
    align-items: center;
    color: var(--_vk-muted-color);
  }

  .where svg.icon {
    inline-size: 1.125rem;
  }

  .description {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }

  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
    gap: var(--_vk-space-2) var(--_vk-space-4);
    margin: var(--_vk-space-2) 0 0;
    padding-block-start: var(--_vk-space-3);
    border-block-start: 1px solid var(--_vk-line-color);
  }

  .fact {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: var(--_vk-space-2);
    align-items: start;
  }

  .fact dt svg.icon {
    margin-block-start: 0.2em;
    color: var(--_vk-link-color);
  }

  .fact dd {
    margin: 0;
    min-inline-size: 0;
  }

  .fact.staff dd {
    font-weight: 700;
  }

  .fact.interpreter dd {
    text-decoration: underline dotted;
    text-underline-offset: 0.25em;
  }

  .fact.unknown dd,
  .fact.checked dd {
    color: var(--_vk-muted-color);
  }

  .fact.unknown dd {
    font-style: italic;
  }

  :lang(ar) .fact.unknown dd,
  :lang(fa) .fact.unknown dd,
  :lang(ti) .fact.unknown dd {
    font-style: normal;
  }

  .fact.closed dd,
  .fact.over-14w dd {
    font-weight: 600;
  }

  .more {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_vk-space-4);
    max-inline-size: none;
  }
`;
