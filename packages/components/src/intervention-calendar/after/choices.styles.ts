import { css } from 'lit';

/** Fields, lessons, what was chosen. */
export const choicesStyles = css`
  .field {
    display: grid;
    align-content: start;
    gap: var(--_vk-space-1);
  }

  .field label {
    font-weight: 600;
  }

  input:not([type='checkbox']),
  select {
    inline-size: 100%;
    min-block-size: 2.75rem;
    max-inline-size: 100%;
    padding: var(--_vk-space-2) var(--_vk-space-3);
    border: 1.5px solid var(--_vk-control-border-color);
    border-radius: var(--_vk-control-border-radius);
    background: var(--_vk-background-color);
    text-overflow: ellipsis;
  }

  .near,
  .choices {
    display: grid;
    gap: var(--_vk-space-3);
    margin: 0;
    padding: var(--_vk-space-3) 0;
    border-block-start: 1px solid var(--_vk-line-color);
    list-style: none;
  }

  .lessons {
    inline-size: 100%;
    border-collapse: collapse;
    margin-block: var(--_vk-space-2) var(--_vk-space-3);
    font-size: var(--_vk-size-small);
  }

  .lessons th {
    padding: var(--_vk-space-1);
    font-weight: 400;
    text-align: start;
  }

  .lessons td,
  .lessons thead th {
    padding: var(--_vk-space-1);
    text-align: center;
  }

  .second-choice {
    display: grid;
    gap: var(--_vk-space-1);
    min-inline-size: 0;
    color: var(--_vk-muted-color);
    font-size: var(--_vk-size-small);
  }

  .button.removable {
    border-color: var(--_vk-link-color);
    background: var(--_vk-tint-color);
    padding-inline: var(--_vk-space-4) var(--_vk-space-3);
  }

  .next li + li {
    padding-block-start: var(--_vk-space-3);
    border-block-start: 1px solid var(--_vk-line-color);
  }

  .when {
    font-weight: 600;
  }

  /* Times, not names in another language. */
  li span[dir='ltr']:not([lang]) {
    white-space: nowrap;
  }

  .compact h2 {
    font-size: var(--_vk-size-card);
  }

  article.undated {
    grid-template-columns: minmax(0, 1fr);
  }

  .next {
    display: grid;
    gap: var(--_vk-space-3);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .when > span:first-child::first-letter {
    text-transform: uppercase;
  }

  .address {
    overflow-wrap: anywhere;
    font-size: var(--_vk-size-small);
  }

  @container (inline-size > 60rem) {
    .filters-toggle,
    .filters-close {
      display: none;
    }

    .filter-panel {
      display: grid;
    }
  }

  @media print {
    .filters,
    .back,
    .chosen {
      display: none !important;
    }
  }
`;
