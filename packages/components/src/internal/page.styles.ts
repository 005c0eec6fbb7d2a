import { css } from 'lit';

/** The page as a whole: heading, languages, notices. */
export const pageStyles = css`
  .page {
    container-type: inline-size;
    display: grid;
    gap: var(--_vk-space-5);
    padding-block-end: var(--_vk-space-2);
  }

  .page > * {
    min-inline-size: 0;
  }

  .head {
    display: grid;
    gap: var(--_vk-space-2);
  }

  .head-line > * {
    min-inline-size: 0;
    max-inline-size: 100%;
  }

  .head-line {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--_vk-space-2) var(--_vk-space-5);
  }

  h2 {
    font-size: var(--_vk-size-title);
    letter-spacing: -0.01em;
  }

  h3 {
    font-size: var(--_vk-size-section);
  }

  .intro {
    color: var(--_vk-muted-color);
  }

  .languages {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_vk-space-1);
    color: var(--_vk-muted-color);
  }

  .language {
    min-block-size: 2.75rem;
    padding: var(--_vk-space-1) var(--_vk-space-3);
    border: 0;
    border-radius: var(--_vk-button-border-radius);
    background: none;
    color: var(--_vk-link-color);
    cursor: pointer;
  }

  .language:hover {
    text-decoration: underline;
  }

  .language[aria-pressed='true'] {
    background: var(--_vk-tint-strong-color);
    color: var(--_vk-color);
    font-weight: 700;
  }

  .draft,
  .notice {
    display: flex;
    gap: var(--_vk-space-2);
    padding: var(--_vk-space-3) var(--_vk-space-4);
    border-radius: var(--_vk-card-border-radius);
    background: var(--_vk-tint-color);
    font-size: var(--_vk-size-small);
  }

  .notice.warning {
    background: var(--_vk-warm-color);
  }
`;
