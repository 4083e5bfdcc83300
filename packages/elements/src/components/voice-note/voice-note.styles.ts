import { css } from 'lit'

export const styles = css`
  .voice {
    flex: 1;
    min-inline-size: 0;
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: var(--_space);
  }
  .meter {
    flex: 1 1 7rem;
    min-inline-size: 0;
    display: flex;
    align-items: center;
    gap: 0.75rem;
    min-block-size: max(2.625rem, var(--_target));
    padding-inline: 1rem;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.75);
    background: var(--_surface);
    color: var(--_muted);
  }
  .time {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    color: var(--_text);
    font-variant-numeric: tabular-nums;
  }
  .time::before {
    content: '';
    inline-size: 0.625rem;
    block-size: 0.625rem;
    border-radius: 50%;
    background: var(--_muted);
  }
  .live .time::before {
    background: var(--_danger);
  }
  .asking {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .meter svg {
    flex: 1;
    min-inline-size: 0;
    block-size: 1.75rem;
    direction: ltr;
    color: var(--_accent-text);
    stroke-width: 2;
  }
  @media (prefers-reduced-motion: no-preference) {
    .live .time::before {
      animation: pulse 1.2s ease-in-out infinite alternate;
    }
  }
  @keyframes pulse {
    to {
      opacity: 0.35;
    }
  }
  @media (forced-colors: active) {
    .live .time::before {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`
