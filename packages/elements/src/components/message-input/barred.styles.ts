import { css } from 'lit'

export const styles = css`
  /* As high as the row whose place it takes. */
  .barred {
    flex: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: var(--_space) calc(var(--_space) * 2);
    min-inline-size: 0;
    min-block-size: max(2.625rem, var(--_target));
    padding: 0.375rem 1rem;
    border-radius: calc(var(--_radius) * 1.75);
    background: var(--_bubble);
    color: var(--_muted);
    text-align: center;
  }
  .barred p {
    margin: 0;
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  .barred .button {
    background: var(--_background);
    overflow-wrap: anywhere;
  }
`
