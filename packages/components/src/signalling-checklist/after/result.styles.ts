import { css } from 'lit';

/** Tools, the other side of the table, what was noticed, the steps, and what stands under it. */
export const resultStyles = css`
  .result .mark {
    display: none;
  }

  h4 {
    font-size: var(--_vk-size-card);
  }

  h5 {
    margin: var(--_vk-space-3) 0 0;
    font-size: var(--_vk-size-text);
  }

  .part {
    display: grid;
    gap: var(--_vk-space-3);
    align-content: start;
  }

  .domains {
    display: grid;
    gap: var(--_vk-space-3);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .domain {
    font-weight: 600;
  }

  .urgent {
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    font-size: var(--_vk-size-text);
    font-weight: 600;
  }

  .steps {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }

  .steps > legend {
    padding: 0;
    color: var(--_vk-heading-color);
    font-family: var(--_vk-heading-font-family);
    font-size: var(--_vk-size-card);
    font-weight: 700;
  }

  .steps > ul {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_vk-space-2);
    margin: var(--_vk-space-3) 0 0;
    padding: 0;
    list-style: none;
  }

  .step {
    border: 1px solid var(--_vk-line-color);
    border-radius: var(--_vk-card-border-radius);
  }

  .step[data-picked] {
    border-color: var(--_vk-link-color);
    box-shadow: inset 0 0 0 1px var(--_vk-link-color);
  }

  .step > label {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: var(--_vk-space-3);
    align-items: start;
    padding: var(--_vk-space-3) var(--_vk-space-4);
    font-weight: 600;
    cursor: pointer;
  }

  .step > label:hover {
    background: var(--_vk-tint-color);
  }

  .step input[type='checkbox'] {
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0.0625rem 0 0;
    accent-color: var(--_vk-link-color);
  }

  .step-inside {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_vk-space-3);
    justify-items: start;
    padding: 0 var(--_vk-space-4) var(--_vk-space-4);
    padding-inline-start: calc(1.5rem + var(--_vk-space-3) + var(--_vk-space-4));
  }

  .moment {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--_vk-space-3);
  }

  .lines {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    inline-size: 100%;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .lines li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--_vk-space-2);
    border-block-end: 1px solid var(--_vk-line-color);
  }

  .lines del {
    color: var(--_vk-muted-color);
  }

  .chips .button:not([aria-pressed='true']) {
    text-decoration: line-through;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--_vk-space-3) var(--_vk-space-5);
    padding-block: var(--_vk-space-3);
    border-block: 1px solid var(--_vk-line-color);
  }

  .field {
    display: grid;
    gap: var(--_vk-space-1);
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
    font-weight: 600;
  }

  .field > input,
  .field > select {
    min-block-size: 2.75rem;
    max-inline-size: 100%;
    padding: var(--_vk-space-2) var(--_vk-space-3);
    border: 1.5px solid var(--_vk-control-border-color);
    border-radius: var(--_vk-control-border-radius);
    background: var(--_vk-background-color);
    font-weight: 400;
  }

  .layouts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_vk-space-4);
  }

  .layouts label {
    display: flex;
    align-items: center;
    gap: var(--_vk-space-2);
    min-block-size: 2.75rem;
    font-weight: 400;
    cursor: pointer;
  }

  .mirror-side {
    padding: var(--_vk-space-5);
    border-radius: calc(var(--_vk-card-border-radius) * 1.6);
    background: var(--_vk-tint-color);
    rotate: 180deg;
    font-size: 1.375rem;
  }

  .mirror-text {
    font-size: 1.625rem;
    font-weight: 700;
  }

  .mirror-side ul {
    margin: var(--_vk-space-3) 0 0;
    padding: 0;
    list-style: none;
  }

  .mirror-side li {
    display: flex;
    gap: var(--_vk-space-2);
    align-items: center;
    padding-block: var(--_vk-space-1);
  }

  .mirror-side li[data-chosen] {
    font-weight: 700;
  }

  .waiting {
    display: grid;
    gap: var(--_vk-space-3);
    justify-items: start;
  }

  .foot {
    display: grid;
    gap: var(--_vk-space-2);
    padding-block-start: var(--_vk-space-4);
    border-block-start: 1px solid var(--_vk-line-color);
  }

  .code {
    font-size: var(--_vk-size-card);
    letter-spacing: 0.08em;
  }

  @container (inline-size <= 24rem) {
    .step-inside {
      padding-inline-start: var(--_vk-space-4);
    }
  }
`;
