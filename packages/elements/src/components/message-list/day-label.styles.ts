import { css } from 'lit'

export const styles = css`
  .now {
    position: absolute;
    inset-block-start: var(--_space);
    inset-inline: 0;
    inline-size: fit-content;
    max-inline-size: 80%;
    margin-inline: auto;
    padding: calc(var(--_space) / 2) calc(var(--_space) * 1.5);
    border: 1px solid var(--_line);
    border-radius: 999px;
    background: var(--_background);
    box-shadow: 0 2px 8px var(--_shadow);
    color: var(--_muted);
    font-size: 0.75rem;
    font-weight: 600;
    pointer-events: none;
    visibility: hidden;
    opacity: 0;
  }
  .now.on {
    visibility: visible;
    opacity: 1;
  }
  @media (prefers-reduced-motion: no-preference) {
    .now {
      transition:
        opacity 0.2s,
        visibility 0.2s;
    }
  }
`
