import { css } from 'lit'

export const styles = css`
  :host {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: var(--_space);
    justify-items: start;
    position: relative;
    padding-inline: calc(var(--_space) * 2);
    padding-block-start: 2px;
    /* The bubble has the ring; that of the page, or of the list around, would be a second one. */
    outline: none !important;
    --_fill: var(--_bubble);
    --_code: color-mix(in srgb, var(--_text) 7%, transparent);
    --_ink: var(--_text);
    --_faint: var(--_muted);
    --_corner: calc(var(--_radius) * 0.35);
  }
  :host([first]) {
    padding-block-start: calc(var(--_space) * 1.5);
  }
  :host([own]) {
    grid-template-columns: minmax(0, 1fr);
    justify-items: end;
    --_fill: var(--_accent);
    --_code: rgb(0 0 0 / 0.18);
    --_ink: var(--_on-accent);
    --_faint: color-mix(in srgb, var(--_on-accent) 90%, var(--_accent));
    --_accent-text: var(--_on-accent);
  }
  .avatar,
  .gap {
    --_size: 2rem;
    inline-size: 2rem;
    /* Beside the bubble, whatever hangs below it. */
    grid-area: 2 / 1;
    align-self: end;
  }
  /* Its children are the rows: the name, the bubble, what hangs below. */
  .body {
    display: contents;
  }
  .body > * {
    grid-area: 5 / -2;
    max-inline-size: min(100%, max(85%, 15rem), 36rem);
  }
  .name {
    grid-row: 1;
    font-size: 0.8125rem;
    font-weight: 600;
    line-height: 1.3;
    margin-block-end: 2px;
    color: light-dark(oklch(0.46 0.13 var(--_hue)), oklch(0.82 0.09 var(--_hue)));
    overflow-wrap: anywhere;
  }
  .bubble {
    grid-row: 2;
    position: relative;
    min-inline-size: 0;
    padding: 0.4375rem 0.75rem;
    border-radius: calc(var(--_radius) * 1.35);
    background: var(--_fill);
    color: var(--_ink);
  }
  .said {
    /* The meta line floats at its end; it must not hang out. */
    display: flow-root;
    /* Each paragraph begins where its own writing does. */
    unicode-bidi: plaintext;
  }
  :host(:not([own]):not([first])) .bubble {
    border-start-start-radius: var(--_corner);
  }
  :host(:not([own]):not([last])) .bubble {
    border-end-start-radius: var(--_corner);
  }
  :host([own]:not([first])) .bubble {
    border-start-end-radius: var(--_corner);
  }
  :host([own]:not([last])) .bubble {
    border-end-end-radius: var(--_corner);
  }
  :host(:focus-visible) .bubble {
    outline: 2px solid var(--_ring);
    outline-offset: 2px;
  }
  .text {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .text a,
  slot a {
    color: var(--_accent-text);
    text-underline-offset: 0.15em;
  }
  .text code,
  .text pre {
    font-family: ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, monospace;
    font-size: 0.875em;
    background: var(--_code);
    border-radius: 0.35em;
  }
  .text code {
    padding: 0.1em 0.35em;
  }
  .text pre {
    margin: 0.35em 0;
    padding: 0.5em 0.75em;
    white-space: pre-wrap;
    unicode-bidi: isolate;
  }
  .text :is(ul, ol) {
    margin: 0.25em 0;
    padding-inline-start: 1.5em;
    white-space: normal;
  }
  .text li {
    white-space: pre-wrap;
    unicode-bidi: plaintext;
  }
  .text blockquote {
    margin: 0.25em 0;
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid color-mix(in srgb, currentColor 35%, transparent);
  }
  .meta {
    float: inline-end;
    display: inline-flex;
    align-items: center;
    gap: 0.25rem;
    margin-inline-start: 0.625rem;
    margin-block: 0.3125rem -0.1875rem;
    color: var(--_faint);
    font-size: 0.75rem;
    line-height: 1rem;
    white-space: nowrap;
    user-select: none;
  }
  .meta time {
    unicode-bidi: plaintext;
  }
  .meta svg {
    inline-size: 1rem;
    block-size: 1rem;
  }
  .gone {
    background: none;
    border: 1px solid var(--_line);
    color: var(--_muted);
    --_faint: var(--_muted);
  }
  .emoji:not(:has(.quote)) {
    padding: 0;
    background: none;
    color: var(--_text);
    --_faint: var(--_muted);
  }
  .emoji .text {
    font-size: 2.5rem;
    line-height: 1.2;
  }
  .emoji .meta {
    margin-block-start: 1.75rem;
  }
  .failed {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    align-items: center;
    gap: 0 0.75rem;
    padding-block-start: 0.25rem;
    font-size: 0.8125rem;
    color: var(--_text);
    --_accent-text: light-dark(var(--_accent), color-mix(in srgb, var(--_accent) 45%, #fff));
  }
  .failed .why {
    display: inline-flex;
    align-items: center;
    gap: 0.25rem;
    color: var(--_danger);
    overflow-wrap: anywhere;
  }
  .ways {
    display: inline-flex;
    gap: 0.75rem;
    /* What a finger needs beyond the lines, the bubbles around would take. */
    padding-block: calc(var(--_target) - 2rem);
  }
  .failed svg {
    flex: none;
    inline-size: 1rem;
    block-size: 1rem;
  }
  @media (forced-colors: active) {
    .bubble {
      border: 1px solid CanvasText;
    }
    :host([own]) .bubble {
      border-color: Highlight;
      border-width: 2px;
      --_accent-text: Highlight;
    }
    :host .emoji {
      border: 0;
    }
  }
`
