import { css } from 'lit';

/** Filters, beside the results or folded away. */
export const filtersStyles = css`
  .columns {
    display: grid;
    gap: var(--_vk-space-5);
    align-items: start;
  }

  .columns > * {
    min-inline-size: 0;
  }

  .filters {
    display: grid;
    gap: var(--_vk-space-4);
  }

  .filters-toggle {
    inline-size: 100%;
  }

  .filter-panel {
    display: none;
    gap: 0;
  }

  .filter-panel[data-open] {
    display: grid;
  }

  .filter-panel h3 {
    margin-block-end: var(--_vk-space-3);
    font-size: var(--_vk-size-card);
  }

  .facet {
    border-block-start: 1px solid var(--_vk-line-color);
  }

  .facet > summary,
  .markers > summary {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--_vk-space-2);
    min-block-size: 2.75rem;
    padding-block: var(--_vk-space-2);
    font-weight: 600;
    cursor: pointer;
    list-style: none;
  }

  .facet > summary::-webkit-details-marker,
  .markers > summary::-webkit-details-marker {
    display: none;
  }

  .facet > summary::after,
  .markers > summary::after {
    content: '';
    flex: none;
    inline-size: 0.5rem;
    block-size: 0.5rem;
    margin-inline-end: var(--_vk-space-1);
    /* Of the screen, not of the text: it points down or up in both directions of reading. */
    border-right: 2px solid currentColor;
    border-bottom: 2px solid currentColor;
    rotate: 45deg;
  }

  .facet[open] > summary::after,
  .markers[open] > summary::after {
    translate: 0 0.25rem;
    rotate: 225deg;
  }

  .active {
    margin-inline-start: auto;
    padding-inline: var(--_vk-space-2);
    border-radius: 1rem;
    background: var(--_vk-link-color);
    color: var(--_vk-background-color);
    font-size: var(--_vk-size-small);
  }

  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }

  .facet ul {
    margin: 0;
    padding: 0 0 var(--_vk-space-3);
    list-style: none;
  }

  .facet li:not(.marker) {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: start;
    gap: var(--_vk-space-3);
    padding-block: 0.375rem;
  }

  .facet label {
    display: flex;
    justify-content: space-between;
    gap: var(--_vk-space-3);
    cursor: pointer;
  }

  .more-options summary {
    min-block-size: 2.75rem;
    padding-block: var(--_vk-space-2);
    color: var(--_vk-link-color);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  .marker {
    display: grid;
    gap: var(--_vk-space-1);
    padding-block: var(--_vk-space-2);
  }

  input[type='checkbox'] {
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0.0625rem 0 0;
    accent-color: var(--_vk-link-color);
    cursor: pointer;
  }

  .count {
    color: var(--_vk-muted-color);
    font-variant-numeric: tabular-nums;
  }

  .autonym {
    color: var(--_vk-muted-color);
  }

  .filter-foot {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_vk-space-2);
    padding-block-start: var(--_vk-space-4);
    border-block-start: 1px solid var(--_vk-line-color);
  }
`;
