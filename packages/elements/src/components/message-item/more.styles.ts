import { css } from 'lit'

export const styles = css`
  .quote {
    display: block;
    inline-size: 100%;
    min-inline-size: 6rem;
    margin-block: 0.125rem 0.375rem;
    padding: 0.3125rem 0.625rem;
    border-inline-start: 3px solid var(--_edge);
    border-radius: 0.375rem;
    background: color-mix(in srgb, var(--_edge) 10%, transparent);
    font-size: 0.8125rem;
    line-height: 1.35;
    --_edge: light-dark(oklch(0.55 0.14 var(--_hue, 265)), oklch(0.78 0.1 var(--_hue, 265)));
  }
  :host([own]) .quote {
    --_edge: var(--_on-accent);
    background: rgb(0 0 0 / 0.18);
  }
  .quote:hover {
    background: color-mix(in srgb, var(--_edge) 18%, transparent);
  }
  :host([own]) .quote:hover {
    background: rgb(0 0 0 / 0.28);
  }
  .quote:focus-visible,
  .mention:focus-visible {
    outline-color: currentColor;
  }
  .who {
    display: block;
    font-weight: 600;
    color: light-dark(oklch(0.44 0.13 var(--_hue)), oklch(0.86 0.08 var(--_hue)));
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  :host([own]) .who {
    color: var(--_on-accent);
  }
  .what {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    overflow-wrap: anywhere;
  }
  .what svg {
    display: inline-block;
    vertical-align: -0.2em;
    margin-inline-end: 0.25em;
    inline-size: 1.1em;
    block-size: 1.1em;
  }
  .bare {
    padding: 0;
    background: none;
    --picture-corner: calc(var(--_radius) * 1.35);
  }
  .bare [part='files'] {
    margin: 0;
  }
  .bare .meta {
    position: absolute;
    inset-block-end: 0.5rem;
    inset-inline-end: 0.5rem;
    margin: 0;
    padding: 0.0625rem 0.5rem;
    border-radius: 999px;
    background: rgb(0 0 0 / 0.62);
    color: #fff;
    pointer-events: none;
  }
  .bare time {
    pointer-events: auto;
  }
  .mention {
    font-weight: 600;
    color: var(--_accent-text);
    background: color-mix(in srgb, var(--_accent) 12%, transparent);
    border-radius: 0.3em;
    padding-inline: 0.15em;
    margin-inline: -0.1em;
    unicode-bidi: isolate;
    white-space: normal;
  }
  :host([own]) .mention {
    background: rgb(0 0 0 / 0.18);
  }
  .mention:hover {
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .mention.me {
    background: light-dark(#ffe08a, #5c4708);
    color: light-dark(#4a3500, #ffe7a3);
  }
  .pin svg {
    inline-size: 0.875rem;
    block-size: 0.875rem;
  }
  .reactions {
    grid-row: 3;
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
    margin-block-start: 0.25rem;
  }
  :host([own]) .reactions {
    justify-content: flex-end;
  }
  .reaction {
    position: relative;
    display: inline-flex;
    align-items: center;
    gap: 0.25rem;
    min-block-size: 1.625rem;
    padding-inline: 0.5rem;
    border: 1px solid var(--_line);
    border-radius: 999px;
    background: var(--_background);
    font-size: 0.75rem;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    line-height: 1;
    color: var(--_muted);
  }
  .reaction .sign {
    font-size: 0.9375rem;
    color: var(--_text);
  }
  .reaction:hover {
    border-color: var(--_control);
    color: var(--_text);
  }
  .reaction[aria-pressed='true'] {
    border-color: light-dark(var(--chat-accent, #3450d2), color-mix(in srgb, var(--_accent) 60%, #fff));
    background: color-mix(in srgb, var(--_accent) 14%, var(--_background));
    color: light-dark(var(--_accent), color-mix(in srgb, var(--_accent) 35%, #fff));
  }
  .thread {
    grid-row: 4;
    position: relative;
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    min-block-size: 1.5rem;
    margin-block-start: 0.125rem;
    padding-inline: 0.25rem;
    border-radius: 0.375rem;
    font-size: 0.8125rem;
    font-weight: 600;
    color: light-dark(var(--_accent), color-mix(in srgb, var(--_accent) 45%, #fff));
  }
  .thread:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .thread svg {
    inline-size: 1.125rem;
    block-size: 1.125rem;
  }
  .reaction:focus-visible,
  .thread:focus-visible {
    outline-color: light-dark(var(--_accent), color-mix(in srgb, var(--_accent) 45%, #fff));
  }
  @media (pointer: coarse) {
    .reaction {
      min-block-size: 2rem;
      padding-inline: 0.625rem;
      font-size: 0.8125rem;
    }
    /* A finger reaches further than what is drawn, and there is as much space around that. */
    .reaction::after,
    .thread::after {
      content: '';
      position: absolute;
      inset: calc(50% - var(--_target) / 2) -0.125rem;
    }
    .reactions {
      row-gap: calc(var(--_target) - 2rem);
      margin-block: calc(var(--_target) / 2 - 1rem);
    }
    .thread {
      margin-block: calc(var(--_target) / 2 - 0.75rem);
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .reaction {
      transition:
        background-color 0.12s,
        border-color 0.12s;
      animation: pop 0.18s ease-out;
    }
    @keyframes pop {
      from {
        transform: scale(0.7);
        opacity: 0;
      }
    }
  }
  @media (forced-colors: active) {
    .reaction[aria-pressed='true'] {
      border: 2px solid Highlight;
    }
    .mention {
      text-decoration: underline;
    }
    .bare .meta {
      border: 1px solid CanvasText;
      background: Canvas;
    }
  }
`
