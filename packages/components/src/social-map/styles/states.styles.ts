import { css } from 'lit';

/** Nothing found, loading, failed. */
export const statesStyles = css`
  .empty,
  .failed {
    display: grid;
    gap: var(--_vk-space-4);
    justify-items: start;
  }

  .empty > .cards,
  .help-lines {
    inline-size: 100%;
  }

  .loosen {
    display: grid;
    gap: var(--_vk-space-2);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .loosen .button {
    justify-content: space-between;
    inline-size: 100%;
    text-align: start;
  }

  .lacks {
    margin-block-end: var(--_vk-space-2);
    color: var(--_vk-muted-color);
    font-weight: 600;
  }

  .skeletons {
    display: grid;
    gap: var(--_vk-space-4);
    margin-block-start: var(--_vk-space-4);
  }

  .skeleton {
    block-size: 11rem;
    border-radius: var(--_vk-card-border-radius);
    background: var(--_vk-tint-color);
  }
`;
