import { css } from 'lit';

/** Help now and quick exit. */
export const helpStyles = css`
  .help-bar {
    position: sticky;
    inset-block-end: 0;
    z-index: 2;
    display: grid;
    grid-template-columns: 1.25fr 1fr 1fr;
    gap: var(--_vk-space-1);
    padding: var(--_vk-space-2) 0;
    border-block-start: 1px solid var(--_vk-line-color);
    background: var(--_vk-background-color);
  }

  .help-bar .button {
    padding: var(--_vk-space-1) var(--_vk-space-2);
    font-size: var(--_vk-size-small);
    line-height: 1.2;
  }

  .help-bar svg.icon {
    display: none;
  }

  .help-bar .button.danger {
    border-color: #a3211b;
    background: #a3211b;
    color: #fff;
  }

  .help-bar .leave {
    border-color: var(--_vk-color);
    color: var(--_vk-color);
  }

  .help-dialog {
    inline-size: min(40rem, calc(100vw - 2rem));
    max-block-size: calc(100dvh - 2rem);
    padding: 0;
    border: 0;
    border-radius: calc(var(--_vk-card-border-radius) * 1.6);
    background: var(--_vk-background-color);
    color: var(--_vk-color);
    font-size: var(--_vk-size-text);
  }

  .help-dialog::backdrop {
    background: rgb(16 30 33 / 55%);
  }

  .help-content {
    display: grid;
    gap: var(--_vk-space-4);
    padding: clamp(1rem, 4vw, 2rem);
  }

  .dialog-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--_vk-space-4);
  }

  .help-lines {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .help-line {
    display: grid;
    gap: var(--_vk-space-1);
    padding-block: var(--_vk-space-4);
    border-block-start: 1px solid var(--_vk-line-color);
  }

  .line-name {
    color: var(--_vk-heading-color);
    font-family: var(--_vk-heading-font-family);
    font-size: var(--_vk-size-card);
    font-weight: 700;
  }

  .mirrored:dir(rtl) {
    scale: -1 1;
  }

  @container (inline-size > 34rem) {
    .help-bar {
      grid-template-columns: auto auto minmax(max-content, 1fr);
      gap: var(--_vk-space-2);
    }

    .help-bar .button {
      padding: var(--_vk-space-2) var(--_vk-space-4);
      font-size: var(--_vk-size-text);
    }

    .help-bar svg.icon {
      display: block;
    }

    .help-bar .leave {
      justify-self: end;
    }
  }
`;
