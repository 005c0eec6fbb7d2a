import { css } from 'lit';

/** The page as a whole: ribbon, heading, languages, notices. */
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

  /* One column that may be narrower than its longest word. */
  .page,
  .head,
  .search,
  .themes,
  .fields,
  .columns,
  .filters,
  .results,
  .cards,
  .cards ol,
  .card article,
  .empty,
  .failed,
  .detail,
  .part,
  .help-content,
  .help-lines,
  .help-line,
  .markers dl,
  .marker {
    grid-template-columns: minmax(0, 1fr);
  }

  .ribbon {
    max-inline-size: none;
    padding: var(--_vk-space-2) var(--_vk-space-4);
    border-radius: var(--_vk-card-border-radius);
    background: repeating-linear-gradient(-45deg, var(--_vk-warm-color) 0 14px, transparent 14px 18px)
      var(--_vk-warm-color);
    font-size: var(--_vk-size-small);
    font-weight: 600;
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
