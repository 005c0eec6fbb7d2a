import { css } from 'lit';

/**
 * Colours a page may set, from the most particular to ours: our own property, NL Design System candidate,
 * community, Amsterdam. A token with a broken value must not take the text away: registered colours fall back.
 */
const initialColours = {
  '--_vk-button-background-color': '#0f5c63',
  '--_vk-button-color': '#ffffff',
  '--_vk-button-border-color': '#0f5c63',
  '--_vk-link-color': '#0c5259',
  '--_vk-color': '#1d2b2e',
  '--_vk-background-color': '#ffffff',
  '--_vk-control-border-color': '#5b6d70',
  '--_vk-focus-color': '#1d2b2e',
} as const;

/** Once a page, and only where the browser can. */
export const registerThemeColours = (): void => {
  for (const [name, initialValue] of Object.entries(initialColours)) {
    try {
      CSS.registerProperty({ name, syntax: '<color>', inherits: true, initialValue });
    } catch {
      // Registered before, or not supported: the fallbacks in the sheet do the work.
    }
  }
};

export const theme = css`
  :host {
    --_vk-button-background-color: var(
      --vk-button-background-color,
      var(
        --nl-button-primary-background-color,
        var(
          --utrecht-button-primary-action-background-color,
          var(--utrecht-button-background-color, var(--ams-button-primary-background-color, #0f5c63))
        )
      )
    );
    --_vk-button-color: var(
      --vk-button-color,
      var(
        --nl-button-primary-color,
        var(--utrecht-button-primary-action-color, var(--utrecht-button-color, var(--ams-button-primary-color, #fff)))
      )
    );
    --_vk-button-border-color: var(
      --vk-button-border-color,
      var(
        --utrecht-button-primary-action-border-color,
        var(--utrecht-button-border-color, var(--_vk-button-background-color))
      )
    );
    --_vk-button-border-radius: var(
      --vk-button-border-radius,
      var(--nl-button-border-radius, var(--utrecht-button-border-radius, 0.625rem))
    );
    --_vk-link-color: var(
      --vk-link-color,
      var(--nl-link-color, var(--utrecht-link-color, var(--ams-link-color, #0c5259)))
    );
    --_vk-color: var(--vk-color, var(--utrecht-document-color, #1d2b2e));
    --_vk-background-color: var(--vk-background-color, var(--utrecht-document-background-color, #fff));
    --_vk-heading-color: var(--vk-heading-color, var(--utrecht-heading-2-color, var(--_vk-color)));
    --_vk-heading-font-family: var(
      --vk-heading-font-family,
      var(--utrecht-heading-2-font-family, var(--utrecht-heading-font-family, inherit))
    );
    --_vk-font-family: var(
      --vk-font-family,
      var(--utrecht-document-font-family, system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif)
    );
    --_vk-control-border-color: var(
      --vk-control-border-color,
      var(
        --basis-form-control-border-color,
        var(--utrecht-textbox-border-color, var(--utrecht-form-control-border-color, #5b6d70))
      )
    );
    --_vk-control-border-radius: var(
      --vk-control-border-radius,
      var(--utrecht-textbox-border-radius, var(--_vk-button-border-radius))
    );
    --_vk-focus-color: var(
      --vk-focus-color,
      var(--basis-focus-outline-color, var(--utrecht-focus-outline-color, #1d2b2e))
    );
    --_vk-card-border-radius: var(--vk-card-border-radius, var(--_vk-button-border-radius));

    /* Made from the page's own two colours, so that they fit every theme. */
    --_vk-muted-color: color-mix(in oklab, var(--_vk-color) 78%, var(--_vk-background-color));
    --_vk-line-color: color-mix(in oklab, var(--_vk-color) 18%, var(--_vk-background-color));
    --_vk-tint-color: color-mix(
      in oklab,
      oklch(from var(--_vk-link-color) 0.72 max(c, 0.09) h) 10%,
      var(--_vk-background-color)
    );
    --_vk-tint-strong-color: color-mix(
      in oklab,
      oklch(from var(--_vk-link-color) 0.72 max(c, 0.09) h) 26%,
      var(--_vk-background-color)
    );
    --_vk-warm-color: color-mix(in oklab, #f2a65a 22%, var(--_vk-background-color));

    /* One scale for type, one for space. */
    --_vk-size-small: 0.9375rem;
    --_vk-size-text: 1.0625rem;
    --_vk-size-card: 1.25rem;
    --_vk-size-section: 1.375rem;
    --_vk-size-title: clamp(1.5rem, 1.1rem + 1.8vw, 2.125rem);
    --_vk-space-1: 0.25rem;
    --_vk-space-2: 0.5rem;
    --_vk-space-3: 0.75rem;
    --_vk-space-4: 1rem;
    --_vk-space-5: 1.5rem;
    --_vk-space-6: 2.25rem;

    display: block;
    color: var(--_vk-color);
    background: var(--_vk-background-color);
    font-family: var(--_vk-font-family);
    font-size: var(--_vk-size-text);
    line-height: 1.55;
    overflow-wrap: break-word;
  }

  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  /* Two tones: one of them is seen on any colour. */
  :focus-visible {
    outline: 3px solid var(--_vk-focus-color);
    outline-offset: 2px;
    box-shadow: 0 0 0 6px var(--_vk-background-color);
  }

  h2,
  h3,
  h4 {
    margin: 0;
    color: var(--_vk-heading-color);
    font-family: var(--_vk-heading-font-family);
    line-height: 1.25;
    text-wrap: balance;
    overflow-wrap: anywhere;
    hyphens: auto;
  }

  p {
    margin: 0;
    max-inline-size: 68ch;
  }

  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }

  /* A choice may be of languages by their own names. */
  [lang]:lang(ar),
  [lang]:lang(fa),
  [lang]:lang(ps),
  [lang]:lang(ti),
  [lang]:lang(am),
  select {
    font-family:
      var(--_vk-font-family), 'Noto Sans Arabic', 'Segoe UI', Tahoma, 'Veerkracht Arabic', 'Noto Sans Ethiopic', Ebrima,
      Nyala, Kefa, 'Veerkracht Ethiopic', sans-serif;
    line-height: 1.75;
  }

  a {
    color: var(--_vk-link-color);
    text-underline-offset: 0.2em;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_vk-space-2);
    min-block-size: 2.75rem;
    padding: var(--_vk-space-2) var(--_vk-space-4);
    border: 2px solid var(--_vk-link-color);
    border-radius: var(--_vk-button-border-radius);
    background: var(--_vk-background-color);
    color: var(--_vk-link-color);
    font-weight: 600;
    line-height: 1.3;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }

  .button:hover {
    background: var(--_vk-tint-color);
    text-decoration: underline;
  }

  .button.primary {
    border-color: var(--_vk-button-border-color);
    background: var(--_vk-button-background-color);
    color: var(--_vk-button-color);
  }

  .button.primary:hover {
    filter: brightness(0.92);
  }

  .button.quiet {
    border-color: transparent;
    padding-inline: var(--_vk-space-2);
    background: none;
    text-decoration: underline;
  }

  .button[aria-pressed='true'],
  .button[aria-expanded='true'] {
    background: var(--_vk-tint-strong-color);
  }

  svg.icon {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .number {
    direction: ltr;
    unicode-bidi: isolate;
  }

  @media (forced-colors: active) {
    .button,
    .card {
      border-color: CanvasText;
    }

    .button[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .button {
      transition: background-color 120ms;
    }
  }
`;
