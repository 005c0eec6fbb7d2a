import { css } from 'lit';

/** Options, fields, sliders, and what is the matter with them. */
export const fieldsStyles = css`
  .options.horizontal {
    display: flex;
    flex-wrap: wrap;
    column-gap: var(--_vk-space-5);
  }

  .option,
  .informant {
    display: flex;
    align-items: start;
    gap: var(--_vk-space-3);
    min-block-size: 2.75rem;
    padding-block: 0.5625rem;
    cursor: pointer;
  }

  .options.horizontal .option {
    flex: 0 1 auto;
  }

  .options.exclusive > .option:last-child {
    margin-block-start: var(--_vk-space-1);
    border-block-start: 1px solid var(--_vk-line-color);
  }

  .rich {
    flex: 1;
    min-inline-size: 0;
  }

  .rich:has(> .media) {
    display: flex;
    gap: var(--_vk-space-3);
    align-items: center;
  }

  .option:has(.media) {
    align-items: center;
  }

  .rich > .media {
    flex: none;
    max-inline-size: 40%;
  }

  .questionnaire :is(input[type='radio'], input[type='checkbox']) {
    flex: none;
    inline-size: max(1.5rem, 1.4em);
    block-size: max(1.5rem, 1.4em);
    margin: 0.0625em 0 0;
    accent-color: var(--_vk-link-color);
    cursor: pointer;
  }

  .questionnaire :is(.entry, .free, .unit, .choice) {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    max-inline-size: 34rem;
    min-block-size: 2.75rem;
    padding: var(--_vk-space-2) var(--_vk-space-3);
    border: 2px solid var(--_vk-control-border-color);
    border-radius: var(--_vk-control-border-radius);
    background: var(--_vk-background-color);
    color: inherit;
    font: inherit;
  }

  .questionnaire input.entry[dir='ltr'] {
    max-inline-size: 16rem;
  }

  .questionnaire [aria-invalid='true'] {
    border-color: #b3261e;
    outline-color: #b3261e;
  }

  .questionnaire .problems {
    margin: var(--_vk-space-2) 0 0;
    padding: var(--_vk-space-1) var(--_vk-space-3);
    border-inline-start: 4px solid #b3261e;
    list-style: none;
    font-weight: 600;
  }

  .amount,
  .one-of-several,
  .opener {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_vk-space-2);
  }

  .questionnaire .amount > * {
    inline-size: 12rem;
  }

  .one-of-several .entry {
    flex: 1 1 12rem;
  }

  .slider {
    max-inline-size: 34rem;
  }

  .slider input {
    inline-size: 100%;
    min-block-size: 2.75rem;
    margin: 0;
    accent-color: var(--_vk-link-color);
  }

  .slider.unanswered input {
    accent-color: var(--_vk-control-border-color);
  }

  .slider output {
    font-weight: 600;
  }

  .ends {
    display: flex;
    justify-content: space-between;
    gap: var(--_vk-space-4);
  }

  .value,
  .stranger {
    padding-inline-start: var(--_vk-space-3);
    border-inline-start: 3px solid var(--_vk-line-color);
  }
`;
