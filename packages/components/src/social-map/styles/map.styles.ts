import { css } from 'lit';

/** The frame of the map; what is inside comes with it. */
export const mapStyles = css`
  .map {
    display: grid;
    gap: var(--_vk-space-2);
  }

  .map-canvas {
    position: relative;
    block-size: min(28rem, 70vh);
    overflow: hidden;
    border: 1px solid var(--_vk-line-color);
    border-radius: var(--_vk-card-border-radius);
    background: var(--_vk-tint-color);
    isolation: isolate;
  }

  .map-canvas[hidden] {
    display: none;
  }
`;
