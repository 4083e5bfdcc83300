import { css } from 'lit'

export const styles = css`
  .thread {
    grid-area: 1 / 1;
    z-index: 1;
    padding-block-end: env(safe-area-inset-bottom, 0px);
    --_covers: inline-grid;
    --_beside: none;
  }
  @container chat-window (inline-size >= calc(48rem - 2px)) {
    .thread {
      grid-column: 2;
      border-inline-start: 1px solid var(--_line);
    }
  }
  /* Out of sight and of reach, but where it was read stays as it is, and nothing of it counts as seen. */
  @container chat-window (inline-size < calc(64rem - 2px)) {
    .threaded:not([data-peek]) .conversation {
      visibility: hidden;
      translate: 0 200%;
    }
  }
  @container chat-window (inline-size >= calc(64rem - 2px)) {
    .threaded {
      grid-template-columns: clamp(15rem, 24%, 20rem) minmax(0, 1fr) clamp(18rem, 30%, 25rem);
    }
    .thread {
      grid-column: 3;
      --_covers: none;
      --_beside: inline-grid;
    }
    .threaded .conversation .bar {
      padding-inline-end: calc(var(--_pad) - 0.25rem);
    }
  }
`
