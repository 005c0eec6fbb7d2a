import { css } from 'lit';

/** Rows of buttons, buttons that stay pressed, and words beside the matter. */
export const chipsStyles = css`
  .button,
  .language {
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }

  .button > span {
    min-inline-size: 0;
  }

  .chips,
  .chosen,
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_vk-space-2);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .button.chip {
    padding-inline: var(--_vk-space-3) var(--_vk-space-4);
    border-width: 1px;
    border-color: var(--_vk-line-color);
    border-radius: 1.5rem;
    color: var(--_vk-color);
    font-weight: 500;
  }

  .button.chip svg.icon {
    color: var(--_vk-link-color);
  }

  .button.chip[aria-pressed='true'] {
    border-color: var(--_vk-link-color);
    box-shadow: inset 0 0 0 1px var(--_vk-link-color);
    font-weight: 700;
  }

  .hint,
  .small {
    color: var(--_vk-muted-color);
    font-size: var(--_vk-size-small);
  }
`;
