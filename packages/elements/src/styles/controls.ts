import { css } from 'lit'

/** Buttons and fields that look alike everywhere. */
export const controls = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_space);
    min-block-size: max(2.25rem, var(--_target));
    padding-inline: 0.875rem;
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
    border: 1px solid transparent;
  }
  .button:hover {
    background: color-mix(in srgb, var(--_accent) 88%, #000);
  }
  .button:disabled {
    cursor: default;
    opacity: 0.6;
  }
  .button.quiet {
    background: none;
    color: var(--_text);
    border-color: var(--_line);
  }
  .button.quiet:hover {
    background: var(--_hover);
  }
  .link {
    line-height: 1.5rem;
    color: var(--_accent-text);
    font-weight: 600;
    /* As large as a finger, in the place of a line. */
    min-block-size: var(--_target);
    margin-block: calc(0.75rem - var(--_target) / 2);
    text-decoration: underline transparent;
    text-underline-offset: 0.2em;
    border-radius: 0.25rem;
  }
  .link:hover {
    text-decoration-color: currentColor;
  }
  .field {
    inline-size: 100%;
    min-block-size: max(2.5rem, var(--_target));
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--_control);
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_background);
    color: var(--_text);
    /* Below 16 px, iOS zooms the page in on focus. */
    font: 400 max(16px, 1rem)/1.4 var(--_font);
    appearance: none;
  }
  .field::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .field:focus-visible {
    outline: 2px solid var(--_accent-text);
    outline-offset: -1px;
    border-color: transparent;
  }
  .notice {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: calc(var(--_space) * 1.5);
    padding: calc(var(--_space) * 3);
    color: var(--_muted);
    text-align: center;
  }
  /* Nothing flashes for what takes less than this. */
  .waiting {
    animation: appear 0.2s 0.15s backwards;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
`
