import { css } from 'lit';

/** The switch between views, the ways to another month. */
export const controlsStyles = css`
  .results,
  .failed {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_vk-space-4);
    align-content: start;
    min-inline-size: 0;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: var(--_vk-space-3) var(--_vk-space-4);
  }

  .view-switch {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_vk-space-1);
  }

  .period {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_vk-space-2) var(--_vk-space-3);
  }

  .period h3::first-letter {
    text-transform: uppercase;
  }

  .button.step {
    min-inline-size: 2.75rem;
    padding: var(--_vk-space-2);
  }

  .forward {
    display: grid;
    rotate: 180deg;
  }

  .more {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_vk-space-4);
    max-inline-size: none;
  }
`;
