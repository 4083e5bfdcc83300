import { css } from 'lit'

export const styles = css`
  :host {
    container: message-input / inline-size;
    min-inline-size: min(15rem, 100%);
    position: relative;
    background: var(--_background);
    padding: var(--_space) calc(var(--_space) * 1.5) calc(var(--_space) * 1.5);
    /* Of the box with its border, and of what stands beside it. */
    --_tall: max(2.625rem, var(--_target) + 2px);
  }
  form {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    column-gap: var(--_space);
  }
  .field {
    flex: 1;
    min-inline-size: 0;
    position: relative;
    border: 1px solid var(--_control);
    border-radius: calc(var(--_radius) * 1.75);
    background: var(--_background);
  }
  .above {
    border-radius: inherit;
    min-inline-size: 0;
  }
  .field:focus-within,
  .line:focus-within {
    border-color: transparent;
    outline: 2px solid var(--_accent-text);
    outline-offset: -1px;
  }
  .line:focus-within {
    outline-color: transparent;
  }
  /* What is beside the text shows its own focus. */
  .field:has(button:focus-visible),
  .line:has(button:focus-visible) {
    border-color: var(--_control);
    outline: none;
  }
  .line {
    display: flex;
    align-items: flex-end;
  }
  /* The box is as tall as a hidden copy of its text: no measuring, no style attribute. */
  .grow {
    flex: 1;
    display: grid;
    min-inline-size: 0;
    max-block-size: min(12rem, 40vh);
    border-radius: inherit;
    overflow: hidden;
  }
  .grow > * {
    grid-area: 1 / 1;
    min-inline-size: 0;
    margin: 0;
    padding: max(0.5rem, var(--_target) / 2 - 0.75rem) 1rem;
    font: 400 max(16px, 1rem)/1.5 var(--_font);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .copy {
    visibility: hidden;
    max-block-size: min(12rem, 40vh);
    overflow: hidden;
  }
  textarea {
    inline-size: 100%;
    block-size: 100%;
    border: 0;
    resize: none;
    background: none;
    color: inherit;
    overflow-y: auto;
    scrollbar-width: thin;
    appearance: none;
  }
  textarea:focus-visible {
    outline: none;
  }
  /* The copy shows it instead: in no browser does one that is too long end in an ellipsis. */
  textarea::placeholder {
    opacity: 0;
  }
  .copy.hint {
    visibility: visible;
    color: var(--_muted);
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .tool {
    min-inline-size: max(2.25rem, var(--_target));
    min-block-size: var(--_tall);
    margin-inline: calc(var(--_space) * -0.75);
  }
  .smile svg,
  .tool svg,
  .send svg {
    inline-size: 1.375rem;
    block-size: 1.375rem;
  }
  .tool:disabled,
  .smile:disabled {
    cursor: default;
    opacity: 0.5;
  }
  /* As far from the edge at every side, whatever size it has. */
  .smile {
    margin: calc((max(2.5rem, var(--_target)) - var(--_target)) / 2);
    margin-inline-start: -0.375rem;
  }
  .send {
    flex: none;
    display: inline-grid;
    place-items: center;
    min-inline-size: var(--_tall);
    min-block-size: var(--_tall);
    border-radius: 50%;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .send:hover {
    background: color-mix(in srgb, var(--_accent) 88%, #000);
  }
  .send:disabled {
    cursor: default;
    background: var(--_bubble);
    color: var(--_muted);
  }
  .below {
    display: flex;
    justify-content: space-between;
    gap: var(--_space);
    padding: 0.25rem 1rem 0;
    font-size: 0.8125rem;
    color: var(--_muted);
  }
  .below:not(.shown) {
    padding: 0;
  }
  .wrong {
    color: var(--_danger);
  }
  .left {
    margin-inline-start: auto;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  /* Where there is little room, what is above the text has the whole width. */
  @container message-input (inline-size < 30rem) {
    .field {
      display: contents;
    }
    .above {
      flex: 1 0 100%;
      order: -1;
    }
    .line {
      flex: 1;
      min-inline-size: 0;
      border: 1px solid var(--_control);
      border-radius: calc(var(--_radius) * 1.75);
    }
    .line:focus-within {
      outline-color: var(--_accent-text);
    }
  }
  /* Where letters are very large, so has the text. */
  @container message-input (inline-size < 14rem) {
    .line {
      flex: 1 0 100%;
      order: -1;
    }
    .send {
      margin-inline-start: auto;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .send {
      transition: background 0.15s;
    }
  }
  @media (forced-colors: active) {
    .send {
      border: 1px solid ButtonText;
    }
  }
`
