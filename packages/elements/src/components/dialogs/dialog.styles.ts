import { css } from 'lit'

/** What all dialogs look like: a box in the middle of a wide page, a sheet at the lower end of a narrow one. */
export const styles = css`
  :host {
    display: contents;
  }
  dialog {
    --_ring: light-dark(var(--_background), var(--_surface));
    position: fixed;
    inset: 0;
    margin: auto;
    box-sizing: border-box;
    inline-size: min(28rem, 100% - 2rem);
    max-inline-size: none;
    block-size: fit-content;
    max-block-size: min(44rem, 100dvh - 3rem);
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_ring);
    color: var(--_text);
    box-shadow:
      0 1px 2px var(--_shadow),
      0 24px 64px var(--_shadow);
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
  }
  dialog:focus-visible {
    outline: none;
  }
  /* What is searched in stays as it is while that is done; all else is as tall as what is in it. */
  dialog.tall {
    block-size: 36rem;
  }
  dialog.tall:not(:has([type='search'])) {
    block-size: fit-content;
    min-block-size: min(20rem, 100dvh - 3rem);
  }
  dialog.wide {
    inline-size: min(36rem, 100% - 2rem);
  }
  dialog::backdrop {
    background: light-dark(rgb(20 24 40 / 0.38), rgb(0 0 0 / 0.6));
  }
  .head {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    flex: none;
    min-block-size: 3.5rem;
    padding: 0.5rem 0.75rem 0.5rem 1.25rem;
    padding-inline: 1.25rem 0.75rem;
  }
  .head.back {
    padding-inline-start: 0.75rem;
  }
  .head h2 {
    flex: 1;
    min-inline-size: 0;
    margin: 0;
    font-size: 1.0625rem;
    line-height: 1.3;
    font-weight: 650;
    white-space: nowrap;
    /* Where the focus is put to read from: nothing to be pressed. */
    outline: none;
  }
  /* What does not fit is cut off where it ends, whichever way it is written. */
  h2 bdi {
    display: inline-block;
    max-inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    vertical-align: top;
  }
  .body {
    /* As large as what is in it: of nothing WebKit makes nothing, also once there is something. */
    flex: auto;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 0.25rem 1.25rem 1.25rem;
    scrollbar-width: thin;
    scrollbar-color: var(--_control) transparent;
  }
  .foot {
    flex: none;
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    align-items: center;
    gap: 0.5rem;
    padding: 0.75rem 1.25rem;
    border-block-start: 1px solid var(--_line);
  }
  .foot .wrong {
    flex: 1 1 100%;
  }
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25rem;
    align-content: start;
  }
  .row {
    display: grid;
    gap: 0.375rem;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    margin-block-end: 0.375rem;
    font-weight: 600;
    font-size: 0.875rem;
  }
  .select {
    position: relative;
  }
  .select .field {
    padding-inline-end: 2.25rem;
    cursor: pointer;
  }
  .select svg {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0.75rem;
    margin-block: auto;
    inline-size: 1rem;
    block-size: 1rem;
    color: var(--_muted);
    pointer-events: none;
  }
  .forward {
    color: var(--_muted);
  }
  /* One of several, as a card: all of it is the radio button. */
  .option {
    position: relative;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .option:hover {
    background: var(--_hover);
  }
  .option input,
  .scope input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .option:has(:checked) {
    border-color: var(--_accent-text);
    box-shadow: inset 0 0 0 1px var(--_accent-text);
    background: var(--_selected);
  }
  .option:has(:focus-visible) {
    outline: 2px solid var(--_accent-text);
    outline-offset: 2px;
  }
  label,
  .label {
    font-weight: 600;
    font-size: 0.875rem;
  }
  .hint,
  .wrong {
    margin: 0;
    font-size: 0.8125rem;
    line-height: 1.4;
    color: var(--_muted);
  }
  .wrong {
    color: var(--_danger);
    overflow-wrap: anywhere;
  }
  .wrong:empty {
    display: none;
  }
  .field[aria-invalid] {
    border-color: var(--_danger);
  }
  .button.danger {
    background: none;
    border-color: color-mix(in srgb, var(--_danger) 45%, transparent);
    color: var(--_danger);
  }
  .button.danger:hover {
    background: color-mix(in srgb, var(--_danger) 8%, transparent);
  }
  .button .spinner {
    flex: none;
  }
  .spinner {
    inline-size: 1rem;
    block-size: 1rem;
    border: 2px solid color-mix(in srgb, currentColor 35%, transparent);
    border-block-start-color: currentColor;
    border-radius: 50%;
  }
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
    padding: 0.875rem 1rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .person {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    inline-size: 100%;
    min-block-size: 3.25rem;
    padding: 0.375rem 0.5rem;
    border-radius: var(--_radius);
  }
  button.person:hover {
    background: var(--_hover);
  }
  .person .who {
    flex: 1;
    min-inline-size: 0;
    display: grid;
  }
  .person .name {
    /* Where all lines begin, whichever way the name itself is written. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
    font-weight: 600;
    line-height: 1.35;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .person .about {
    font-size: 0.8125rem;
    line-height: 1.35;
    color: var(--_muted);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .person .avatar {
    --_size: 2.5rem;
  }
  @media (width < 40rem) {
    dialog,
    dialog.wide {
      margin-block: auto 0;
      inline-size: 100%;
      max-block-size: calc(100dvh - 1.5rem - env(safe-area-inset-top));
      border-width: 1px 0 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
      padding-block-end: max(env(safe-area-inset-bottom), var(--_covered, 0px));
    }
    dialog.tall {
      block-size: 100dvh;
    }
    .head {
      padding-inline: 1rem 0.5rem;
    }
    .body {
      padding-inline: 1rem;
    }
    .foot {
      padding-inline: 1rem;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .spinner {
      animation: turn 0.8s linear infinite;
    }
    dialog,
    dialog::backdrop {
      transition:
        opacity 0.16s,
        translate 0.2s cubic-bezier(0.2, 0.9, 0.3, 1),
        scale 0.2s cubic-bezier(0.2, 0.9, 0.3, 1),
        display 0.2s allow-discrete,
        overlay 0.2s allow-discrete;
    }
    dialog:not([open]),
    dialog:not([open])::backdrop {
      opacity: 0;
    }
    dialog:not([open]) {
      scale: 0.98;
    }
    @starting-style {
      dialog[open],
      dialog[open]::backdrop {
        opacity: 0;
      }
      dialog[open] {
        scale: 0.97;
      }
    }
    @media (width < 40rem) {
      dialog:not([open]) {
        scale: none;
        translate: 0 3rem;
      }
      @starting-style {
        dialog[open] {
          scale: none;
          translate: 0 3rem;
        }
      }
    }
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
  @media (forced-colors: active) {
    dialog {
      border: 1px solid CanvasText;
    }
    .option:has(:checked) {
      outline: 2px solid Highlight;
    }
  }
`
