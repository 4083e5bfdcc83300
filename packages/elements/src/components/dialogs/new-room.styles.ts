import { css } from 'lit'

/** Choosing people, and the form for a group. */
export const styles = css`
  .search {
    position: relative;
  }
  .search svg {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0.75rem;
    margin-block: auto;
    inline-size: 1.125rem;
    block-size: 1.125rem;
    color: var(--_muted);
    pointer-events: none;
  }
  .search .field {
    padding-inline-start: 2.5rem;
    border-color: transparent;
    background: light-dark(var(--_surface), var(--_background));
  }
  .search .field::-webkit-search-cancel-button {
    display: none;
  }
  .sticky {
    position: sticky;
    z-index: 1;
    inset-block-start: -0.25rem;
    padding-block: 0.25rem 0.5rem;
    background: var(--_ring);
  }
  .people-list {
    margin-inline: -0.5rem;
  }
  .people-list .person:focus-visible,
  .pick .person:focus-within {
    outline-offset: -2px;
  }
  .new-group .avatar {
    background: var(--_selected);
    color: var(--_accent-text);
  }
  .nobody {
    margin: 0;
    padding: 1rem 0.5rem;
    color: var(--_muted);
    font-size: 0.875rem;
    text-align: center;
    overflow-wrap: anywhere;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
    max-block-size: 6.5rem;
    margin-block-start: 0.5rem;
    overflow-y: auto;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    max-inline-size: 100%;
    padding-inline-start: 0.75rem;
    border-radius: 999px;
    background: var(--_selected);
    font-size: 0.875rem;
    font-weight: 600;
  }
  .chip bdi {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .chip .icon svg {
    inline-size: 0.875rem;
    block-size: 0.875rem;
  }
  .pick {
    margin-inline: -0.5rem;
  }
  .pick li {
    position: relative;
  }
  .pick .person {
    cursor: pointer;
    font-size: inherit;
    font-weight: 400;
  }
  .pick .person:hover {
    background: var(--_hover);
  }
  .pick .person:has(:focus-visible) {
    outline: 2px solid var(--_accent-text);
    outline-offset: -2px;
  }
  .pick input {
    position: absolute;
    opacity: 0;
    inset-inline-end: 0.75rem;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0;
    cursor: pointer;
  }
  .tick {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 1.375rem;
    block-size: 1.375rem;
    margin-inline-end: 0.125rem;
    border: 1.5px solid var(--_control);
    border-radius: 50%;
    color: transparent;
  }
  .tick svg {
    inline-size: 0.875rem;
    block-size: 0.875rem;
    stroke-width: 3;
  }
  input:checked + .tick {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .kinds {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0.5rem;
  }
  .kind {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: center;
    gap: 0.125rem 0.5rem;
    padding: 0.75rem;
  }
  .kind svg {
    inline-size: 1.125rem;
    block-size: 1.125rem;
    color: var(--_muted);
  }
  .kind .hint {
    grid-column: 1 / 3;
    font-weight: 400;
  }
  .kind:has(:checked) svg {
    color: var(--_accent-text);
  }
  .kind:has(:checked) .hint {
    color: var(--_text);
  }
  @media (width < 22rem) {
    .kinds {
      grid-template-columns: 1fr;
    }
  }
  @media (forced-colors: active) {
    .chip {
      border: 1px solid CanvasText;
    }
    input:checked + .tick {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`
