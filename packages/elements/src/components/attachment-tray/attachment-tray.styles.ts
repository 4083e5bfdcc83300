import { css } from 'lit'

export const styles = css`
  .tray {
    display: flex;
    gap: 0.5rem;
    margin: 0;
    padding: 0.5rem 0.5rem 0.25rem;
    list-style: none;
    overflow-x: auto;
    overscroll-behavior-x: contain;
    scrollbar-width: thin;
    border-radius: inherit;
    border-end-start-radius: 0;
    border-end-end-radius: 0;
  }
  .tile {
    position: relative;
    flex: none;
    display: flex;
    align-items: center;
    gap: 0.625rem;
    block-size: 4rem;
    max-inline-size: min(14rem, 100%);
    padding-inline: 0.625rem 2.25rem;
    border-radius: calc(var(--_radius) * 1.1);
    background: var(--_bubble);
  }
  .tile.picture {
    inline-size: 4rem;
    padding: 0;
  }
  .thumb {
    position: relative;
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 2.5rem;
    block-size: 2.5rem;
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_selected);
    color: var(--_accent-text);
  }
  .picture .thumb {
    inline-size: 100%;
    block-size: 100%;
    border-radius: inherit;
    overflow: hidden;
    background: none;
  }
  .picture img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .picture.going img,
  .picture.failed img {
    filter: brightness(0.55);
  }
  .going:not(.picture) .thumb > svg {
    inline-size: 1rem;
    block-size: 1rem;
  }
  .label {
    min-inline-size: 0;
    font-size: 0.8125rem;
    line-height: 1.35;
  }
  .label .name,
  .label .size {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .label .name {
    /* Where all lines begin, whichever way the name itself is written. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
    font-weight: 600;
  }
  .label .size {
    color: var(--_muted);
  }
  .failed .size {
    color: var(--_danger);
  }
  .failed:not(.picture) .thumb {
    color: var(--_danger);
    background: color-mix(in srgb, var(--_danger) 12%, transparent);
  }
  .failed {
    box-shadow: inset 0 0 0 1px var(--_danger);
  }
  .failed.picture::after {
    content: '';
    position: absolute;
    inset: 0;
    border: 2px solid var(--_danger);
    border-radius: inherit;
    pointer-events: none;
  }
  .remove,
  .again {
    display: grid;
    place-items: center;
    border-radius: 50%;
  }
  .remove {
    position: absolute;
    inset-block-start: 0.25rem;
    inset-inline-end: 0.25rem;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    color: var(--_muted);
  }
  .remove:hover {
    color: var(--_text);
    background: var(--_hover);
  }
  .picture .remove {
    background: rgb(0 0 0 / 0.62);
    color: #fff;
  }
  .picture .remove:hover {
    background: rgb(0 0 0 / 0.82);
  }
  .remove svg {
    inline-size: 0.875rem;
    block-size: 0.875rem;
    stroke-width: 2.5;
  }
  .again {
    position: absolute;
    inset: 0;
    border-radius: inherit;
    background: inherit;
  }
  .failed:not(.picture) .again {
    background: color-mix(in srgb, var(--_danger) 12%, var(--_bubble));
  }
  .picture .again {
    color: #fff;
    background: none;
  }
  .tile button:focus-visible {
    outline-offset: -2px;
  }
  .picture button:focus-visible {
    outline-color: #fff;
    box-shadow: inset 0 0 0 4px #1c2a6b;
  }
  .picture .progress {
    color: #fff;
  }
  .drop {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: 1rem;
    border: 0;
    border-radius: var(--_radius);
    display: grid;
    place-items: center;
    pointer-events: none;
    background: color-mix(in srgb, var(--_background) 82%, transparent);
    color: var(--_accent-text);
    font-size: 1.0625rem;
    font-weight: 650;
    text-align: center;
    overflow: hidden;
  }
  .drop::before {
    content: '';
    position: absolute;
    inset: 0.5rem;
    border: 2px dashed currentColor;
    border-radius: calc(var(--_radius) * 1.25);
  }
  @container message-input (inline-size < 30rem) {
    .tray {
      padding: 0.125rem 0.125rem 0.5rem;
      border-radius: 0;
    }
  }
  @media (pointer: coarse) {
    /* As big as a finger, without looking so. */
    .remove::before {
      content: '';
      position: absolute;
      inset-block: -0.25rem -1rem;
      inset-inline: -1rem -0.25rem;
    }
    .again::after {
      content: '';
      position: absolute;
      inset: -0.125rem;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .tile {
      animation: rise 0.16s ease-out;
    }
    .done {
      transition: stroke-dasharray 0.2s;
    }
  }
  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(0.375rem);
    }
  }
  @media (forced-colors: active) {
    .tile {
      border: 1px solid;
    }
    .picture .remove,
    .picture :is(.again, .progress) svg {
      background: Canvas;
      color: CanvasText;
    }
    .picture :is(.again, .progress) svg {
      border-radius: 50%;
    }
    .failed {
      border: 2px dashed;
    }
  }
`
