import { css } from 'lit';

/** What one is troubled by, words, postcode. */
export const searchStyles = css`
  .search {
    display: grid;
    gap: var(--_vk-space-5);
    padding: clamp(1rem, 4cqi, 2rem);
    border-radius: calc(var(--_vk-card-border-radius) * 1.6);
    background: var(--_vk-tint-color);
  }

  .question,
  .field label {
    font-family: inherit;
    font-size: var(--_vk-size-text);
    font-weight: 700;
  }

  .themes {
    display: grid;
    gap: var(--_vk-space-3);
  }

  .button.removable {
    border-color: var(--_vk-link-color);
    background: var(--_vk-tint-color);
    padding-inline: var(--_vk-space-4) var(--_vk-space-3);
  }

  .fields {
    display: grid;
    gap: var(--_vk-space-4);
  }

  .field {
    display: grid;
    align-content: start;
    gap: var(--_vk-space-1);
  }

  input:not([type='checkbox']),
  select {
    inline-size: 100%;
    min-block-size: 2.875rem;
    padding: var(--_vk-space-2) var(--_vk-space-3);
    border: 1.5px solid var(--_vk-control-border-color);
    border-radius: var(--_vk-control-border-radius);
    background: var(--_vk-background-color);
  }

  select {
    min-block-size: 2.75rem;
    max-inline-size: 100%;
    text-overflow: ellipsis;
  }

  .with-icon {
    position: relative;
  }

  .with-icon svg.icon {
    position: absolute;
    inset-block-start: 50%;
    inset-inline-start: 0.875rem;
    translate: 0 -50%;
    color: var(--_vk-muted-color);
    pointer-events: none;
  }

  .with-icon input:not([type='checkbox']) {
    padding-inline-start: 2.75rem;
  }
`;
