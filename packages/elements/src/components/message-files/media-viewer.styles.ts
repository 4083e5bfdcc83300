import { css } from 'lit'

export const styles = css`
  dialog {
    position: fixed;
    inset: 0;
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    inline-size: 100%;
    block-size: 100%;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    background: #0b0d11;
    color: #fff;
    color-scheme: dark;
    overflow: hidden;
    --_accent-text: #fff;
  }
  dialog:not([open]) {
    display: none;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    align-items: center;
    gap: 0.25rem;
    padding: max(0.5rem, env(safe-area-inset-top, 0px)) 0.75rem 0.5rem;
  }
  .title {
    flex: 1 1 4rem;
    min-inline-size: 0;
    display: grid;
  }
  .name {
    /* Where all lines begin, whichever way the name itself is written. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-weight: 600;
  }
  .count {
    font-size: 0.8125rem;
    color: #c3c8d2;
    font-variant-numeric: tabular-nums;
  }
  button {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: max(2.5rem, var(--_target));
    block-size: max(2.5rem, var(--_target));
    border-radius: 999px;
    color: #fff;
  }
  button:hover {
    background: rgb(255 255 255 / 0.14);
  }
  button[aria-disabled='true'] {
    cursor: default;
    opacity: 0.35;
    background: none;
  }
  .stage {
    display: grid;
    margin-block-end: 0.75rem;
    place-items: safe center;
    overflow: auto;
    overscroll-behavior: contain;
    touch-action: pan-x pan-y pinch-zoom;
    padding: 0;
  }
  .stage:focus-visible {
    outline-offset: -3px;
  }
  img {
    display: block;
    user-select: none;
    border-radius: 0.25rem;
  }
  /* A video takes all the room: its controls are where a finger finds them, however small it is. */
  .filled {
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
  }
  video {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }
  video:focus-visible {
    outline-offset: -3px;
  }
  .told {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: center;
    gap: 0.75rem;
    inline-size: min(38rem, 100%);
    padding: 1rem 4rem;
    text-align: center;
  }
  .told p {
    margin: 0;
    text-wrap: balance;
  }
  .begin {
    inline-size: 4.5rem;
    block-size: 4.5rem;
    background: rgb(255 255 255 / 0.16);
  }
  .begin:hover {
    background: rgb(255 255 255 / 0.28);
  }
  .begin svg {
    inline-size: 2.25rem;
    block-size: 2.25rem;
    fill: currentColor;
    stroke-width: 1.5;
  }
  .save {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    inline-size: auto;
    padding-inline: 1rem;
    border: 1px solid rgb(255 255 255 / 0.6);
  }
  progress {
    inline-size: 14rem;
    max-inline-size: 100%;
    block-size: 0.375rem;
    accent-color: #fff;
  }
  .small {
    filter: blur(6px);
  }
  .step {
    position: absolute;
    /* In the middle of what is shown, which is below the bar. */
    inset-block: calc(max(2.5rem, var(--_target)) + 1rem) 0;
    margin-block: auto;
    background: rgb(9 11 15 / 0.55);
  }
  .step:hover {
    background: rgb(60 66 80 / 0.8);
  }
  .previous {
    inset-inline-start: 0.75rem;
  }
  .next {
    inset-inline-end: 0.75rem;
  }
  @media (forced-colors: active) {
    button {
      color: ButtonText;
    }
    .step,
    .begin {
      border: 1px solid ButtonText;
      background: ButtonFace;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    dialog[open] {
      animation: appear 0.15s;
    }
    @keyframes appear {
      from {
        opacity: 0;
      }
    }
  }
`
