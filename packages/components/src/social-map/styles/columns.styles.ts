import { css } from 'lit';

/** One column on a small screen, and the ribbon above it. */
export const columnsStyles = css`
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
`;
