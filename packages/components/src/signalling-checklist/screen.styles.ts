import { css } from 'lit';

/** Tools, parts, one screen of questions and what stands under it. */
export const screenStyles = css`
  .page,
  .head,
  .screen,
  .result,
  .aid,
  .help-content,
  .help-lines,
  .help-line,
  .failed,
  .foot {
    grid-template-columns: minmax(0, 1fr);
  }

  summary {
    min-block-size: 2.75rem;
    padding-block: var(--_vk-space-2);
    color: var(--_vk-link-color);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  .aid {
    display: grid;
    gap: var(--_vk-space-5);
    align-items: start;
  }

  /* Room for the question, and nothing to read beside it. */
  .page.interpreter :is(.intro, .head > .small, .purpose, .foot) {
    display: none;
  }

  .parts-toggle {
    inline-size: 100%;
  }

  .parts ul {
    display: none;
    margin: 0;
    padding: var(--_vk-space-2) 0;
    list-style: none;
  }

  .parts ul[data-open] {
    display: block;
  }

  .parts li button {
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding: var(--_vk-space-2) var(--_vk-space-3);
    border: 0;
    border-inline-start: 3px solid var(--_vk-line-color);
    background: none;
    color: var(--_vk-link-color);
    text-align: start;
    line-height: 1.3;
    cursor: pointer;
  }

  .parts li button:hover {
    text-decoration: underline;
  }

  .parts li button[aria-current] {
    border-inline-start-color: var(--_vk-link-color);
    background: var(--_vk-tint-color);
    color: var(--_vk-color);
    font-weight: 700;
  }

  .screen {
    display: grid;
    gap: var(--_vk-space-5);
    min-inline-size: 0;
    scroll-margin-block: var(--_vk-space-4);
  }

  .screen:focus-visible {
    outline-offset: var(--_vk-space-2);
  }

  .screen-name {
    color: var(--_vk-muted-color);
    font-weight: 600;
  }

  .folded {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_vk-space-5);
  }

  .folded > [open] {
    flex-basis: 100%;
  }

  .moves {
    max-inline-size: none;
  }

  .moves .next {
    min-inline-size: 9rem;
  }

  .moves .to-result {
    margin-inline-start: auto;
  }

  .role-card {
    padding: var(--_vk-space-2) clamp(1rem, 4cqi, 1.75rem);
    border-radius: calc(var(--_vk-card-border-radius) * 1.6);
    background: var(--_vk-tint-color);
  }

  .role-card[open] {
    padding-block-end: clamp(1rem, 4cqi, 1.75rem);
  }

  .role-card h3 {
    display: inline;
    font-size: var(--_vk-size-text);
  }

  .role-card > .contact {
    margin-block-start: var(--_vk-space-4);
  }

  .role-card ul,
  .step-inside ul:not([role]),
  .advice-box ul,
  .part ul:not([role]) {
    margin: 0;
    padding-inline-start: 1.25em;
  }

  .role-card li + li {
    margin-block-start: var(--_vk-space-1);
  }

  .pair-of-lists {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr));
    gap: var(--_vk-space-4) var(--_vk-space-6);
  }

  .contact {
    padding-block-start: var(--_vk-space-3);
    border-block-start: 1px solid var(--_vk-line-color);
  }

  .contact .actions {
    margin-block-start: var(--_vk-space-2);
  }

  @container (inline-size > 52rem) {
    .aid {
      grid-template-columns: minmax(11rem, 15rem) minmax(0, 1fr);
      gap: var(--_vk-space-6);
    }

    .parts-toggle {
      display: none;
    }

    .parts ul {
      display: block;
    }
  }

  @media (forced-colors: active) {
    .parts li button[aria-current] {
      border-inline-start-color: Highlight;
    }

    .role-card,
    .mirror-side,
    .notice {
      border: 1px solid CanvasText;
    }
  }
`;
