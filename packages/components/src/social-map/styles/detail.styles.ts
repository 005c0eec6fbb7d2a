import { css } from 'lit';

/** One service. */
export const detailStyles = css`
  .detail {
    display: grid;
    gap: var(--_vk-space-4);
    max-inline-size: 52rem;
  }

  .detail > h3 {
    font-size: var(--_vk-size-title);
    overflow-wrap: anywhere;
  }

  .part {
    display: grid;
    gap: var(--_vk-space-2);
    padding-block-start: var(--_vk-space-4);
    border-block-start: 1px solid var(--_vk-line-color);
  }

  .part.meantime {
    padding: clamp(1rem, 3.5cqi, 1.5rem);
    border: 0;
    border-radius: calc(var(--_vk-card-border-radius) * 1.6);
    background: var(--_vk-tint-color);
  }

  .lines {
    display: grid;
    gap: var(--_vk-space-1);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  address {
    font-style: normal;
  }

  .markers dl {
    display: grid;
    gap: var(--_vk-space-2);
    margin: 0;
  }

  .markers dl > div {
    display: grid;
    gap: 0 var(--_vk-space-4);
    padding-block: var(--_vk-space-1);
  }

  .markers dd {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_vk-space-2);
    margin: 0;
    font-weight: 600;
  }

  .markers .unknown dd {
    color: var(--_vk-muted-color);
    font-weight: 400;
  }

  .markers dd .small {
    font-weight: 400;
  }
`;
