import { css } from 'lit';

/** One series, and the form to sign up. */
export const detailStyles = css`
  .detail {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_vk-space-4);
    max-inline-size: 52rem;
  }

  .detail > h3 {
    font-size: var(--_vk-size-title);
    overflow-wrap: anywhere;
  }

  .part {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_vk-space-2);
    padding-block-start: var(--_vk-space-4);
    border-block-start: 1px solid var(--_vk-line-color);
  }

  .part.join,
  .part.keep {
    padding: clamp(1rem, 3.5cqi, 1.5rem);
    border: 0;
    border-radius: calc(var(--_vk-card-border-radius) * 1.6);
    background: var(--_vk-tint-color);
  }

  .part h4 {
    font-size: var(--_vk-size-card);
  }

  .lines,
  .ways {
    display: grid;
    gap: var(--_vk-space-1);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .ways {
    gap: var(--_vk-space-3);
  }

  .ways li {
    display: grid;
    gap: var(--_vk-space-2);
    justify-items: start;
  }

  address {
    font-style: normal;
  }

  .sessions li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 var(--_vk-space-4);
    padding-block: var(--_vk-space-1);
    border-block-end: 1px solid var(--_vk-line-color);
  }

  .sessions .past {
    color: var(--_vk-muted-color);
  }

  .sessions p:first-child::first-letter {
    text-transform: uppercase;
  }

  .check {
    display: flex;
    gap: var(--_vk-space-3);
    align-items: start;
  }

  .to-calendar,
  .sign-up,
  .joined {
    display: grid;
    gap: var(--_vk-space-3);
  }

  .to-calendar[hidden] {
    display: none;
  }

  .sign-up {
    max-inline-size: 28rem;
  }

  .problem {
    padding-inline-start: var(--_vk-space-2);
    border-inline-start: 4px solid #a3211b;
    font-weight: 600;
  }

  [aria-invalid='true'] {
    border-color: #a3211b;
  }

  .outcome {
    font-size: var(--_vk-size-card);
    font-weight: 700;
  }

  /* Dutch between Arabic begins where the rest begins. */
  .page[dir='rtl'] .detail p[dir='ltr'] {
    inline-size: fit-content;
  }
`;
