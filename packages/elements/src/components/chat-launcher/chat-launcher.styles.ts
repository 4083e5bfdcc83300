import { css } from 'lit'

export const styles = css`
  :host {
    position: fixed;
    z-index: var(--chat-layer, 1000);
    inset-block-end: max(1.25rem, env(safe-area-inset-bottom, 0px));
    inset-inline-end: var(--_aside);
    --_size: 3.5rem;
    --_aside: max(1.25rem, env(safe-area-inset-left, 0px), env(safe-area-inset-right, 0px));
  }
  .launch {
    position: relative;
    display: grid;
    place-items: center;
    inline-size: var(--_size);
    block-size: var(--_size);
    border-radius: 50%;
    background: var(--_accent);
    color: var(--_on-accent);
    /* Drawings are 1.25 of this, those of a page included. */
    font-size: 1.3rem;
    box-shadow:
      0 1px 3px var(--_shadow),
      0 8px 24px var(--_shadow);
    transition: scale 0.15s;
  }
  .launch:hover {
    background: color-mix(in srgb, var(--_accent) 88%, #000);
    scale: 1.05;
  }
  .launch:active {
    scale: 0.96;
  }
  .launch:focus-visible {
    outline-offset: 3px;
  }
  .badge {
    position: absolute;
    inset-block-start: -0.25rem;
    inset-inline-end: -0.25rem;
    min-inline-size: 1.375rem;
    padding-inline: 0.375rem;
    border-radius: 999px;
    background: var(--_badge);
    color: #fff;
    font-size: 0.75rem;
    font-weight: 700;
    line-height: 1.375rem;
    text-align: center;
    box-shadow: 0 0 0 2px var(--_background);
    --_badge: #c62a1f;
  }
  .panel {
    /* Room at the end of a bar for the button that closes. */
    --_close: 2.5rem;
    position: fixed;
    inset-block-end: calc(max(1.25rem, env(safe-area-inset-bottom, 0px)) + var(--_size) + 0.875rem);
    right: var(--_aside);
    inline-size: min(24rem, 100vw - 2 * var(--_aside));
    block-size: min(42rem, 100dvh - var(--_size) - 4rem);
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.25);
    background: var(--_background);
    box-shadow:
      0 2px 6px var(--_shadow),
      0 16px 48px var(--_shadow);
    animation: rise 0.18s cubic-bezier(0.2, 0.8, 0.3, 1);
    transform-origin: 100% 100%;
  }
  /* The corner is the page's, whatever way the language goes that a person chose for what is inside. */
  :host(:dir(rtl)) .panel {
    right: auto;
    left: var(--_aside);
    transform-origin: 0 100%;
  }
  .panel:focus-visible {
    outline-offset: -2px;
  }
  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(0.75rem) scale(0.97);
    }
  }
  ::slotted(*) {
    border: 0;
    border-radius: 0;
    block-size: 100%;
    min-block-size: 0;
  }
  .close {
    position: absolute;
    z-index: 3;
    inset-block-start: calc((3.75rem - var(--_target)) / 2);
    inset-inline-end: 0.5rem;
    background: var(--_background);
  }
  /* Behind what shows through: the bar of the people has another colour. */
  .close:not(:hover) {
    background: none;
  }
  /* SMALL of the element itself. */
  @media (max-width: 30rem), (max-height: 28rem) {
    .panel {
      --_aside: 0px;
      inset: 0;
      inline-size: 100%;
      block-size: 100dvh;
      padding: env(safe-area-inset-top, 0px) env(safe-area-inset-right, 0px) 0 env(safe-area-inset-left, 0px);
      border: 0;
      border-radius: 0;
    }
    .close {
      inset-block-start: calc((3.75rem - var(--_target)) / 2 + env(safe-area-inset-top, 0px));
      inset-inline-end: calc(0.5rem + max(env(safe-area-inset-left, 0px), env(safe-area-inset-right, 0px)));
    }
    :host([open]) .launch {
      display: none;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .panel,
    .launch {
      animation: none;
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .launch,
    .panel,
    .badge {
      border: 1px solid CanvasText;
    }
  }
`
