import { css } from 'lit'

/** What every element starts from. */
export const host = css`
  :host {
    display: block;
    box-sizing: border-box;
    color: var(--_text);
    font: 400 0.9375rem/1.4 var(--_font);
    text-align: start;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  button,
  input,
  select,
  textarea {
    letter-spacing: inherit;
    word-spacing: inherit;
  }
  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    padding: 0;
    margin: 0;
    cursor: pointer;
    text-align: inherit;
    touch-action: manipulation;
  }
  :focus-visible {
    outline: 2px solid var(--_accent-text);
    outline-offset: 2px;
  }
  svg {
    display: block;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .icon {
    display: inline-grid;
    place-items: center;
    flex: none;
    min-inline-size: var(--_target);
    min-block-size: var(--_target);
    border-radius: 999px;
    color: var(--_muted);
  }
  .icon:hover {
    background: var(--_hover);
    color: var(--_text);
  }
  .mirrored:dir(rtl) {
    transform: scaleX(-1);
  }
`
