import { css } from 'lit';

/** What changes with the room there is, and on paper. Last, so that it wins. */
export const sizesStyles = css`
  @container (inline-size <= 30rem) {
    article {
      grid-template-columns: minmax(0, 1fr);
    }

    .page[dir='rtl'] .time {
      text-align: start;
    }
  }

  @container (inline-size > 60rem) {
    .columns {
      grid-template-columns: minmax(15rem, 18rem) minmax(0, 1fr);
      gap: var(--_vk-space-6);
    }
  }

  @media print {
    .tools,
    .help-bar,
    .languages,
    .actions button,
    .period .button,
    .more,
    dialog {
      display: none !important;
    }

    .columns {
      display: block;
    }

    .day {
      content-visibility: visible;
      break-inside: avoid;
    }

    .name {
      color: inherit;
      text-decoration: none;
    }
  }
`;
