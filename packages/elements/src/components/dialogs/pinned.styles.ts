import { css } from 'lit'

/** What is pinned; each looks as what was found. */
export const styles = css`
  ul.hits {
    margin-block: 0;
    padding: 0;
    list-style: none;
  }
  .pinned {
    container: pinned / inline-size;
    display: flex;
    align-items: center;
    gap: 0.25rem;
  }
  .pinned .hit {
    flex: 1;
    min-inline-size: 0;
    text-align: start;
  }
  .pinned .icon {
    flex: none;
    color: var(--_muted);
  }
  /* Where letters are very large: names come before pictures. */
  @container pinned (inline-size < 12rem) {
    .pinned .avatar {
      display: none;
    }
    .pinned .hit {
      grid-template-columns: 1fr auto;
    }
    .pinned .text {
      grid-column: 1 / -1;
    }
  }
`
