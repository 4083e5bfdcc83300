import { css } from 'lit'

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    inline-size: 21rem;
    max-inline-size: 100%;
    block-size: 22rem;
    max-block-size: 100%;
    min-block-size: 0;
    background: var(--_background);
    --_cell: 2.25rem;
  }
  .top {
    display: flex;
    align-items: center;
    gap: var(--_space);
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 1.5) var(--_space);
  }
  .search {
    position: relative;
    flex: 1;
    min-inline-size: 0;
  }
  .search svg {
    position: absolute;
    inset-inline-start: 0.625rem;
    inset-block: 0;
    margin-block: auto;
    color: var(--_muted);
    pointer-events: none;
  }
  .field {
    min-block-size: max(2.25rem, var(--_target));
    padding-block: 0.25rem;
    padding-inline-start: 2.25rem;
  }
  .field::-webkit-search-cancel-button {
    display: none;
  }
  .icon {
    inline-size: max(2.25rem, var(--_target));
    block-size: max(2.25rem, var(--_target));
  }
  .tone {
    font-size: 1.25rem;
    line-height: 1;
    text-align: center;
    color: var(--_text);
  }
  .groups {
    display: flex;
    justify-content: space-between;
    padding-inline: var(--_space);
    border-block-end: 1px solid var(--_line);
  }
  .groups .icon {
    inline-size: auto;
    flex: 1;
    min-inline-size: 1.5rem;
    block-size: max(2rem, var(--_target));
    border-radius: calc(var(--_radius) * 0.5) calc(var(--_radius) * 0.5) 0 0;
  }
  .groups svg {
    stroke-width: 1.75;
  }
  .tones {
    display: flex;
    justify-content: flex-end;
    gap: 2px;
    padding: 0 calc(var(--_space) * 1.5) var(--_space);
  }
  .tones [aria-pressed='true'] {
    background: var(--_selected);
    box-shadow: inset 0 0 0 2px var(--_accent-text);
  }
  .tones .emoji {
    inline-size: max(2.25rem, var(--_target));
    block-size: max(2.25rem, var(--_target));
  }
  .scroller {
    flex: 1;
    position: relative;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    scroll-padding-block: 2rem 0.5rem;
    padding-inline: var(--_space);
    padding-block-end: var(--_space);
    scrollbar-width: thin;
    scrollbar-color: color-mix(in srgb, var(--_text) 25%, transparent) transparent;
  }
  h3 {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    margin: 0;
    padding: 0.5rem 0.375rem 0.25rem;
    background: var(--_background);
    color: var(--_muted);
    font-size: 0.75rem;
    font-weight: 600;
    line-height: 1rem;
  }
  .grid {
    display: grid;
    grid-template-columns: repeat(var(--columns, 8), 1fr);
    grid-auto-rows: 36px;
    min-block-size: calc(var(--rows, 1) * 36px);
    content-visibility: auto;
    contain-intrinsic-block-size: calc(var(--rows, 1) * 36px);
  }
  .emoji {
    display: grid;
    place-items: center;
    border-radius: calc(var(--_radius) * 0.67);
    font:
      24px/1 'Apple Color Emoji',
      'Segoe UI Emoji',
      'Noto Color Emoji',
      var(--_font);
    overflow: hidden;
  }
  .emoji:hover {
    background: var(--_hover);
  }
  .emoji:focus-visible {
    outline-offset: -2px;
    background: var(--_hover);
  }
  .none {
    margin: 0;
    padding: calc(var(--_space) * 4) var(--_space);
    color: var(--_muted);
    text-align: center;
    overflow-wrap: anywhere;
  }
  @media (pointer: coarse) {
    .groups {
      overflow-x: auto;
      scrollbar-width: none;
    }
    .groups .icon {
      flex: 1 0 var(--_target);
    }
    .grid {
      grid-auto-rows: 44px;
      min-block-size: calc(var(--rows, 1) * 44px);
      contain-intrinsic-block-size: calc(var(--rows, 1) * 44px);
    }
    .emoji {
      font-size: 28px;
    }
  }
  @media (forced-colors: active) {
    .tones [aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .emoji {
      transition: transform 0.1s;
    }
    .emoji:hover {
      transform: scale(1.12);
    }
  }
`
