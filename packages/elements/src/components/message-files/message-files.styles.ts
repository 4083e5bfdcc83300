import { css } from 'lit'

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: 0.25rem;
    color: inherit;
    margin-block-end: 0.25rem;
    min-inline-size: 0;
  }
  .pictures {
    display: flex;
    max-inline-size: 100%;
    border-radius: var(--picture-corner, calc(var(--_radius) * 0.8));
    overflow: hidden;
  }
  .tile {
    position: relative;
    display: grid;
    place-items: center;
    inline-size: var(--width);
    max-inline-size: 100%;
    aspect-ratio: var(--ratio);
    background: color-mix(in srgb, currentColor 10%, transparent);
    overflow: hidden;
    cursor: zoom-in;
  }
  .tile:disabled {
    cursor: default;
  }
  .tile.going {
    color: #fff;
  }
  .going img {
    filter: brightness(0.55);
  }
  .tile:focus-visible {
    outline: 2px solid #fff;
    outline-offset: -4px;
    box-shadow: inset 0 0 0 4px #000;
  }
  .tile:focus-visible img {
    outline: 3px solid #fff;
    outline-offset: -3px;
    filter: brightness(0.85);
  }
  .tile svg {
    inline-size: 1.75rem;
    block-size: 1.75rem;
    opacity: 0.55;
  }
  .tile img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .several {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 2px;
    inline-size: 20rem;
    max-inline-size: 100%;
  }
  .several .tile {
    inline-size: 100%;
    aspect-ratio: 1;
  }
  .several.odd .tile:first-child {
    grid-column: 1 / -1;
    aspect-ratio: 2;
  }
  .badge {
    position: absolute;
    inset-block-start: 0.375rem;
    inset-inline-start: 0.375rem;
    padding-inline: 0.375rem;
    border-radius: 0.375rem;
    background: rgb(0 0 0 / 0.6);
    color: #fff;
    font-size: 0.6875rem;
    font-weight: 600;
    line-height: 1.25rem;
  }
  .card {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.625rem;
    inline-size: 20rem;
    max-inline-size: 100%;
    padding: 0.5rem;
    border-radius: calc(var(--_radius) * 0.8);
    background: color-mix(in srgb, currentColor 8%, transparent);
  }
  .sign {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 2.25rem;
    block-size: 2.25rem;
    border-radius: calc(var(--_radius) * 0.6);
    background: color-mix(in srgb, currentColor 12%, transparent);
  }
  .gone .sign {
    opacity: 0.6;
  }
  .about {
    flex: 1 1 4.5rem;
    min-inline-size: 0;
    display: grid;
  }
  .name {
    /* Where all lines begin, whichever way the name itself is written. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
    font-weight: 600;
    font-size: 0.875rem;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .size {
    font-size: 0.75rem;
    font-variant-numeric: tabular-nums;
  }
  .do {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: max(2.25rem, var(--_target));
    block-size: max(2.25rem, var(--_target));
    border-radius: 999px;
  }
  .do:hover {
    background: color-mix(in srgb, currentColor 14%, transparent);
  }
  .do:focus-visible,
  input:focus-visible {
    outline-color: currentColor;
  }
  .play {
    background: color-mix(in srgb, currentColor 14%, transparent);
  }
  .play svg {
    fill: currentColor;
    stroke-width: 1.5;
  }
  input,
  progress {
    inline-size: 100%;
    block-size: 1.5rem;
    margin: 0;
    accent-color: currentColor;
  }
  progress {
    block-size: 0.375rem;
    margin-block: 0.25rem;
    appearance: none;
    border: 0;
    border-radius: 999px;
    overflow: hidden;
    background: color-mix(in srgb, currentColor 25%, transparent);
  }
  ::-webkit-progress-bar {
    background: none;
  }
  ::-webkit-progress-value {
    background: currentColor;
  }
  ::-moz-progress-bar {
    background: currentColor;
  }
  .wrong {
    margin: 0;
    font-size: 0.8125rem;
    font-weight: 600;
  }
  /* As large as a finger, in the place of a line. */
  @media (pointer: coarse) {
    input {
      position: relative;
      block-size: var(--_target);
      margin-block: calc(0.75rem - var(--_target) / 2);
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .do[aria-busy='true'] svg {
      animation: breathe 0.8s infinite alternate ease-in-out;
    }
  }
  @keyframes breathe {
    to {
      opacity: 0.35;
    }
  }
  @media (forced-colors: active) {
    .card,
    .play {
      border: 1px solid CanvasText;
    }
    .badge {
      background: Canvas;
    }
  }
`
