import { css } from 'lit';

/** What MapLibre's canvas and our markers need; its own controls are not used. */
export const mapStyles = css`
  .maplibregl-map {
    position: relative;
    overflow: hidden;
    -webkit-tap-highlight-color: transparent;
  }

  .maplibregl-canvas-container {
    position: absolute;
    inset: 0;
  }

  .maplibregl-canvas {
    position: absolute;
    inset: 0;
    outline-offset: -4px;
    cursor: grab;
    touch-action: pan-x pan-y;
  }

  .maplibregl-canvas:focus-visible {
    box-shadow: none;
  }

  .maplibregl-canvas:active {
    cursor: grabbing;
  }

  .maplibregl-marker {
    position: absolute;
    inset-block-start: 0;
    left: 0;
    will-change: transform;
  }

  .maplibregl-control-container {
    position: absolute;
    inset-block-end: 0;
    inset-inline-end: 0;
    z-index: 1;
  }

  .maplibregl-ctrl-attrib {
    padding: 0.125rem 0.5rem;
    background: rgb(255 255 255 / 85%);
    color: #2b3a3d;
    font-size: 0.8125rem;
  }

  .maplibregl-ctrl-attrib-button,
  .maplibregl-cooperative-gesture-screen {
    display: none;
  }

  .vk-pin {
    display: grid;
    place-items: center;
    min-inline-size: 2.75rem;
    min-block-size: 2.75rem;
    padding: 0;
    border: 3px solid #fff;
    border-radius: 50%;
    background: var(--_vk-link-color);
    color: var(--_vk-background-color);
    font: inherit;
    font-weight: 700;
    box-shadow: 0 1px 4px rgb(0 0 0 / 35%);
    cursor: pointer;
  }

  .vk-pin.one {
    min-inline-size: 1.75rem;
    min-block-size: 1.75rem;
  }

  .vk-pin:hover,
  .vk-pin:focus-visible {
    z-index: 2;
    scale: 1.12;
  }

  .vk-map-buttons {
    position: absolute;
    inset-block-start: 0.5rem;
    inset-inline-end: 0.5rem;
    z-index: 1;
    display: grid;
    gap: 0.25rem;
  }

  .vk-map-buttons button {
    inline-size: 2.75rem;
    block-size: 2.75rem;
    border: 1px solid #5b6d70;
    border-radius: 0.5rem;
    background: #fff;
    color: #1d2b2e;
    font-size: 1.375rem;
    cursor: pointer;
  }
`;
