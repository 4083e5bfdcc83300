import { css } from 'lit'

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    background: var(--_surface);
  }
  .search {
    position: relative;
    display: flex;
    align-items: center;
    gap: var(--_space);
    padding: var(--_space) calc(var(--_space) * 1.5);
  }
  .search .field {
    min-block-size: max(2.25rem, var(--_target));
    padding-block: 0.25rem;
    padding-inline: 2.25rem 0.75rem;
    border-color: transparent;
    background: var(--_hover);
    border-radius: 999px;
  }
  .search .field::-webkit-search-cancel-button {
    cursor: pointer;
  }
  .search > svg {
    position: absolute;
    inset-inline-start: calc(var(--_space) * 1.5 + 0.75rem);
    inset-block-start: 50%;
    translate: 0 -50%;
    inline-size: 1.0625rem;
    block-size: 1.0625rem;
    color: var(--_muted);
    pointer-events: none;
  }
  .people {
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 0 var(--_space) var(--_space);
    scrollbar-width: thin;
    scrollbar-color: color-mix(in srgb, var(--_text) 25%, transparent) transparent;
  }
  .heading {
    padding: calc(var(--_space) * 1.5) 0.5rem 0.25rem;
    color: var(--_muted);
    font-size: 0.75rem;
    font-weight: 600;
  }
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .entry {
    inline-size: 100%;
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: center;
    column-gap: 0.75rem;
    padding: 0.5rem;
    border-radius: var(--_radius);
    --_ring: var(--_surface);
  }
  .entry:focus-visible {
    outline-offset: -2px;
  }
  .entry:hover {
    background: var(--_hover);
  }
  .entry[aria-current] {
    background: var(--_selected);
    --_ring: color-mix(in srgb, var(--_accent) 14%, var(--_surface));
  }
  .entry .avatar {
    --_size: 2.5rem;
    grid-row: 1 / 3;
  }
  .entry .avatar svg {
    inline-size: 1.25rem;
    block-size: 1.25rem;
  }
  .name {
    font-weight: 600;
    line-height: 1.35;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  /* What does not fit is cut off where it ends, whichever way it is written; it begins where all lines do. */
  .name,
  .last {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .when,
  .marks {
    justify-self: end;
  }
  .when {
    unicode-bidi: plaintext;
    font-size: 0.75rem;
    color: var(--_muted);
    white-space: nowrap;
  }
  .last {
    grid-column: 2;
    min-inline-size: 0;
    font-size: 0.8125rem;
    line-height: 1.35;
    color: var(--_muted);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .unread .last {
    color: var(--_text);
  }
  .unread .name {
    font-weight: 700;
  }
  .last.writing {
    color: var(--_accent-text);
  }
  .state {
    display: inline-flex;
    margin-inline-end: 0.25rem;
    vertical-align: -0.25em;
  }
  .state.failed,
  .draft {
    color: var(--_danger);
  }
  .marks {
    display: flex;
    align-items: center;
    gap: 0.25rem;
    color: var(--_muted);
  }
  .marks svg {
    inline-size: 1rem;
    block-size: 1rem;
  }
  .muted .count {
    background: var(--_muted);
    color: var(--_surface);
  }
  .count {
    min-inline-size: 1.25rem;
    padding-inline: 0.375rem;
    border-radius: 999px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 0.75rem;
    font-weight: 600;
    line-height: 1.25rem;
    text-align: center;
  }
  .nobody {
    margin: 0;
    padding: calc(var(--_space) * 2);
    color: var(--_muted);
    font-size: 0.875rem;
    text-align: center;
    overflow-wrap: anywhere;
  }
  /* Where letters are very large: names come before pictures. */
  @container (inline-size < 12rem) {
    .entry {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .entry .avatar {
      display: none;
    }
    .last {
      grid-column: 1;
    }
  }
  @media (forced-colors: active) {
    .entry[aria-current] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .count {
      border: 1px solid CanvasText;
    }
    .search .field {
      border-color: CanvasText;
    }
  }
`
