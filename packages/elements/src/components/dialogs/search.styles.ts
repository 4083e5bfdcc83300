import { css } from 'lit'

/** Finding messages. */
export const styles = css`
  .scopes {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0.25rem;
    margin-block-start: 0.625rem;
    padding: 0.1875rem;
    border-radius: calc(var(--_radius) * 0.875);
    background: light-dark(var(--_surface), var(--_background));
  }
  .scope {
    position: relative;
    display: grid;
    place-items: center;
    min-block-size: max(1.875rem, var(--_target) - 0.375rem);
    padding-inline: 0.5rem;
    border-radius: calc(var(--_radius) * 0.7);
    font-size: 0.8125rem;
    color: var(--_muted);
    text-align: center;
  }
  /* What is around it is a part of it to a finger. */
  .scope input {
    inset-block: -0.1875rem;
    block-size: calc(100% + 0.375rem);
  }
  .scope:has(:checked) {
    background: light-dark(#fff, color-mix(in srgb, var(--_text) 14%, var(--_surface)));
    color: var(--_text);
    box-shadow: 0 1px 3px var(--_shadow);
  }
  .scope:has(:focus-visible) {
    outline: 2px solid var(--_accent-text);
    outline-offset: 1px;
  }
  .hits {
    margin-inline: -0.5rem;
  }
  .hit {
    display: grid;
    grid-template-columns: auto 1fr auto;
    column-gap: 0.75rem;
    padding: 0.625rem 0.5rem;
    border-radius: var(--_radius);
    cursor: pointer;
    scroll-margin-block: 7rem 1rem;
  }
  .hit .avatar {
    --_size: 2.25rem;
    grid-row: 1 / 3;
  }
  .hit .from {
    min-inline-size: 0;
    font-weight: 600;
    font-size: 0.875rem;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .hit .place {
    font-weight: 400;
    color: var(--_muted);
  }
  .hit time {
    font-size: 0.75rem;
    line-height: 1.25rem;
    color: var(--_muted);
    white-space: nowrap;
  }
  .hit .text {
    grid-column: 2 / 4;
    min-inline-size: 0;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
    overflow-wrap: anywhere;
    font-size: 0.875rem;
    line-height: 1.4;
  }
  .hit:hover {
    background: var(--_hover);
  }
  .hit[aria-selected='true'] {
    background: var(--_selected);
  }
  mark {
    border-radius: 0.1875rem;
    background: light-dark(#ffe27a, #6b5a12);
    color: light-dark(#15181e, #fff);
    font-weight: 600;
  }
  .state {
    display: grid;
    justify-items: center;
    gap: 0.75rem;
    padding: 2rem 1rem;
    color: var(--_muted);
    font-size: 0.875rem;
    text-align: center;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  .state p {
    margin: 0;
  }
  .state > svg {
    inline-size: 2rem;
    block-size: 2rem;
    stroke-width: 1.5;
  }
  .again {
    inline-size: 100%;
    margin-block-start: 0.5rem;
  }
  @media (forced-colors: active) {
    .hit[aria-selected='true'],
    .scope:has(:checked) {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    mark {
      background: Mark;
      color: MarkText;
      forced-color-adjust: none;
    }
  }
`
