import { css } from 'lit'

export const styles = css`
  :host {
    position: relative;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    background: var(--_background);
    --_ring: var(--_accent-text);
  }
  .scroller {
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
    overflow-x: hidden;
    /* The place being read is kept by hand, the same way in every engine. */
    overflow-anchor: none;
    overscroll-behavior: contain;
    scroll-padding-block: calc(var(--_space) * 2);
    display: flex;
    flex-direction: column;
    scrollbar-width: thin;
    scrollbar-color: color-mix(in srgb, var(--_text) 25%, transparent) transparent;
  }
  .content {
    position: relative;
    padding-block: calc(var(--_space) * 2);
    min-inline-size: 0;
  }
  /* Unless something stands in place of the lines. */
  .low:first-child {
    margin-block-start: auto;
  }
  /* Out of sight, as it is far away; but the focus is in it. */
  .row[data-kept] {
    position: absolute;
    inset: 0 0 auto;
    opacity: 0;
    pointer-events: none;
  }
  .end {
    block-size: 1px;
    margin-block-start: -1px;
  }
  .day,
  .new {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
    padding: calc(var(--_space) * 2.5) calc(var(--_space) * 2) var(--_space);
    color: var(--_muted);
    font-size: 0.75rem;
    font-weight: 600;
  }
  .day::before,
  .day::after,
  .new::before {
    content: '';
    flex: 1;
    block-size: 1px;
    background: var(--_line);
  }
  .new {
    padding-block: var(--_space);
    color: var(--_danger);
  }
  .new::before {
    background: currentColor;
    opacity: 0.6;
  }
  .note {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: var(--_space);
    padding: calc(var(--_space) * 3) calc(var(--_space) * 3) var(--_space);
    margin: 0;
    color: var(--_muted);
    font-size: 0.8125rem;
    text-align: center;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  .nothing {
    margin-block: auto;
    padding: calc(var(--_space) * 4);
    font-size: 0.9375rem;
  }
  /* What the page says instead. */
  slot:has(+ [hidden]) {
    display: block;
    margin: auto;
    padding: calc(var(--_space) * 2);
    text-align: center;
  }
  .nothing .picture {
    display: grid;
    place-items: center;
    inline-size: 4rem;
    block-size: 4rem;
    border-radius: 50%;
    background: var(--_selected);
    color: var(--_accent-text);
    margin-block-end: var(--_space);
  }
  .nothing .picture svg {
    inline-size: 1.75rem;
    block-size: 1.75rem;
    stroke-width: 1.75;
  }
  .nothing strong {
    color: var(--_text);
    font-size: 1.0625rem;
  }
  .skeleton {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 1.5);
    padding: calc(var(--_space) * 2);
    margin-block-start: auto;
    /* Nothing flashes for a load that takes less than this. */
    animation: appear 0.2s 0.15s backwards;
  }
  .skeleton i {
    block-size: 2.25rem;
    inline-size: 16rem;
    max-inline-size: 70%;
    border-radius: calc(var(--_radius) * 1.35);
    background: var(--_bubble);
  }
  .skeleton i:nth-child(even) {
    inline-size: 10rem;
    align-self: flex-end;
  }
  .skeleton i:nth-child(3n) {
    inline-size: 22rem;
  }
  .older {
    padding-block: var(--_space);
  }
  .jump {
    position: absolute;
    inset-block-end: calc(var(--_space) * 1.5);
    inset-inline-end: calc(var(--_space) * 2);
    display: inline-grid;
    place-items: center;
    inline-size: max(2.5rem, var(--_target));
    block-size: max(2.5rem, var(--_target));
    border-radius: 50%;
    border: 1px solid var(--_line);
    background: var(--_background);
    color: var(--_text);
    box-shadow: 0 4px 16px var(--_shadow);
  }
  .jump:hover {
    background: var(--_surface);
  }
  .count {
    position: absolute;
    inset-block-start: -0.5rem;
    min-inline-size: 1.25rem;
    padding-inline: 0.35rem;
    border-radius: 999px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 0.75rem;
    font-weight: 600;
    line-height: 1.25rem;
    text-align: center;
  }
  @media (prefers-reduced-motion: no-preference) {
    .jump {
      animation: appear 0.15s;
    }
    .skeleton i {
      animation: breathe 1.6s infinite alternate ease-in-out;
    }
  }
  @keyframes breathe {
    to {
      opacity: 0.5;
    }
  }
  @media (forced-colors: active) {
    .count,
    .skeleton i {
      border: 1px solid CanvasText;
    }
    .new::before {
      background: CanvasText;
    }
  }
`
