import { css } from 'lit'

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    min-inline-size: 0;
    background: var(--_background);
  }
  .bar {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    min-block-size: 3.75rem;
    padding: 0.5rem calc(var(--_space) * 2);
    padding-inline-end: calc(var(--_space) * 1.5 + var(--_close, 0rem));
    border-block-end: 1px solid var(--_line);
  }
  .titles {
    flex: 1;
    min-inline-size: 0;
  }
  h2 {
    margin: 0;
    font-size: 1rem;
    line-height: 1.3;
    font-weight: 650;
    outline-offset: 1px;
  }
  .state {
    font-size: 0.8125rem;
    line-height: 1.35;
    color: var(--_muted);
  }
  .icon svg {
    inline-size: 1.375rem;
    block-size: 1.375rem;
  }
  /* Over the conversation it goes back, beside it it closes: a window says which by these. */
  .back {
    display: var(--_covers, none);
    margin-inline: calc(var(--_space) * -1) -0.375rem;
  }
  .x {
    display: var(--_beside, inline-grid);
  }
  [part='message-list'] {
    flex: 1;
    min-block-size: 0;
  }
`
