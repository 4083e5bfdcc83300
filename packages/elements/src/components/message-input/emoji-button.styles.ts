import { css } from 'lit'

export const styles = css`
  .emojis {
    position: absolute;
    z-index: 3;
    inset-block-end: calc(100% - 0.25rem);
    inset-inline-end: calc(var(--_space) * 1.5);
    max-inline-size: calc(100% - var(--_space) * 3);
    display: flex;
    block-size: min(22rem, var(--most));
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.25);
    background: var(--_background);
    box-shadow: 0 8px 32px var(--_shadow);
  }
  .emojis.under {
    inset-block: calc(100% - 0.25rem) auto;
  }
  @media (prefers-reduced-motion: no-preference) {
    .emojis {
      animation: rise 0.14s ease-out;
    }
  }
  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(0.375rem);
    }
  }
`
