import { css } from 'lit'

export const styles = css`
  .note {
    display: flex;
    align-items: center;
    gap: var(--_space);
    inline-size: fit-content;
    max-inline-size: 100%;
    margin-inline: auto;
    padding: 0.375rem 0.875rem;
    border: 1px solid light-dark(#e5c98a, #5f4c1d);
    border-radius: 1.25rem;
    background: light-dark(#fff6e0, #2e2612);
    color: light-dark(#5c4100, #f4d58a);
    font-size: 0.8125rem;
    box-shadow: 0 4px 16px var(--_shadow);
  }
  .dot {
    flex: none;
    inline-size: 0.5rem;
    block-size: 0.5rem;
    border-radius: 50%;
    background: currentColor;
  }
  .link {
    margin-inline-start: 0.25rem;
    color: inherit;
    text-decoration-color: currentColor;
    pointer-events: auto;
  }
  @media (forced-colors: active) {
    .dot {
      background: CanvasText;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .note {
      animation: appear 0.2s;
    }
    .busy .dot {
      animation: pulse 1.2s infinite alternate ease-in-out;
    }
  }
  @keyframes appear {
    from {
      opacity: 0;
      transform: translateY(-0.25rem);
    }
  }
  @keyframes pulse {
    to {
      opacity: 0.25;
    }
  }
`
