import { css } from 'lit';

/** What changes with the room there is, and on paper. Last, so that it wins. */
export const sizesStyles = css`
  @container (inline-size > 34rem) {
    .fields {
      grid-template-columns: 2fr 1fr;
    }

    .markers dl > div {
      grid-template-columns: 1fr 1fr;
    }

    .description {
      -webkit-line-clamp: 2;
    }
  }

  @container (inline-size > 56rem) {
    .columns {
      grid-template-columns: minmax(15rem, 19rem) minmax(0, 1fr);
      gap: var(--_vk-space-6);
    }

    .filters-toggle,
    .filters-close {
      display: none;
    }

    .filter-panel {
      display: grid;
    }
  }

  @container (inline-size <= 24rem) {
    .tools .print {
      margin-inline-start: 0;
    }
  }

  @media print {
    .search,
    .filters,
    .tools,
    .help-bar,
    .languages,
    .actions button,
    .more,
    .back,
    .chosen,
    dialog {
      display: none !important;
    }

    .columns {
      display: block;
    }

    .card {
      break-inside: avoid;
    }

    .name {
      color: inherit;
      text-decoration: none;
    }

    .description {
      display: block;
      -webkit-line-clamp: none;
    }

    .markers:not([open]) {
      display: none;
    }
  }
`;
