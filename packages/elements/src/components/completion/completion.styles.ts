import { css } from 'lit'

export const styles = css`
  .completion {
    position: absolute;
    z-index: 3;
    inset-block-end: calc(100% - 0.25rem);
    inset-inline-start: calc(var(--_space) * 1.5);
    inline-size: min(20rem, calc(100% - var(--_space) * 3));
    max-block-size: var(--most);
    margin: 0;
    padding: 0.375rem;
    list-style: none;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.25);
    background: var(--_background);
    box-shadow: 0 8px 32px var(--_shadow);
  }
  .completion.under {
    inset-block: calc(100% - 0.25rem) auto;
  }
  .option {
    display: flex;
    align-items: center;
    gap: 0.625rem;
    min-block-size: max(2.5rem, var(--_target));
    padding: 0.25rem 0.5rem;
    border-radius: calc(var(--_radius) * 0.85);
    cursor: pointer;
    --_ring: var(--_background);
    scroll-margin-block: 0.375rem;
  }
  .option.active {
    background: var(--_selected);
  }
  @media (forced-colors: active) {
    .option.active {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`
