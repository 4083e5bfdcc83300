import { css } from 'lit'

export const styles = css`
  :host {
    position: absolute;
    z-index: 1;
    inset-block: 0;
    inset-inline-start: 100%;
    padding-inline: 0.375rem;
    font-size: 0.9375rem;
    line-height: 1.4;
    font-weight: 400;
    white-space: normal;
    user-select: none;
    pointer-events: none;
  }
  :host([own]) {
    inset-inline: auto 100%;
  }
  .bar {
    position: sticky;
    inset-block-start: 0.25rem;
    display: inline-flex;
    padding: 2px;
    gap: 1px;
    border: 1px solid var(--_line);
    border-radius: 999px;
    background: var(--_background);
    box-shadow: 0 2px 8px var(--_shadow);
    pointer-events: auto;
  }
  :host([over]) {
    inset-inline: auto 0;
    inset-block: -1.5rem 0;
  }
  .bar button {
    display: grid;
    place-items: center;
    inline-size: 1.875rem;
    block-size: 1.75rem;
    border-radius: 999px;
    color: var(--_muted);
  }
  .bar button:hover {
    background: var(--_hover);
    color: var(--_text);
  }
  .bar button:focus-visible {
    outline-offset: -2px;
    color: var(--_text);
  }
  .bar button:last-child svg {
    stroke-width: 3;
  }
  .bar svg {
    inline-size: 1.125rem;
    block-size: 1.125rem;
  }
  dialog {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: 0.375rem;
    max-inline-size: calc(100vw - 1rem);
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.1);
    background: var(--_background);
    color: var(--_text);
    box-shadow:
      0 12px 40px var(--_shadow),
      0 2px 8px var(--_shadow);
    pointer-events: auto;
  }
  dialog::backdrop {
    background: none;
  }
  .emoji {
    padding: 0;
    overflow: hidden;
  }
  .quick {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 2px;
  }
  .menu .quick {
    padding-block-end: 0.375rem;
    margin-block-end: 0.375rem;
    border-block-end: 1px solid var(--_line);
  }
  .quick button {
    display: grid;
    place-items: center;
    inline-size: max(2.25rem, var(--_target));
    block-size: max(2.25rem, var(--_target));
    border-radius: 999px;
    font-size: 1.375rem;
    line-height: 1;
  }
  .quick .plus {
    color: var(--_muted);
    background: var(--_hover);
  }
  .quick .plus svg {
    inline-size: 1.25rem;
    block-size: 1.25rem;
  }
  .quick [aria-checked='true'] {
    background: var(--_selected);
    box-shadow: inset 0 0 0 2px var(--_accent-text);
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    inline-size: 100%;
    min-inline-size: min(14rem, 100%);
    min-block-size: max(2.25rem, var(--_target));
    padding-inline: 0.625rem;
    border-radius: calc(var(--_radius) * 0.67);
  }
  .choice .label {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .choice svg {
    color: var(--_muted);
  }
  .choice:hover,
  .choice:focus,
  .quick button:hover,
  .quick button:focus {
    background: var(--_hover);
  }
  .quick button:focus-visible,
  .choice:focus-visible {
    outline-offset: -2px;
  }
  .choice.delete,
  .choice.delete svg {
    color: var(--_danger);
  }
  kbd {
    min-inline-size: 1.375rem;
    padding-inline: 0.3125rem;
    border: 1px solid var(--_line);
    border-radius: 0.3125rem;
    color: var(--_muted);
    font: 500 0.75rem/1.25rem var(--_font);
    text-align: center;
  }
  .ask {
    display: grid;
    gap: 0.875rem;
    padding: 0.625rem 0.75rem 0.5rem;
    max-inline-size: 20rem;
    overflow-wrap: anywhere;
  }
  .ask p {
    margin: 0;
    font-weight: 600;
  }
  .answers {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: var(--_space);
  }
  .danger {
    background: light-dark(var(--_danger), #c4392f);
    color: #fff;
  }
  .danger:hover {
    background: color-mix(in srgb, light-dark(var(--_danger), #c4392f) 88%, #000);
  }
  .sheet {
    inset: auto 0 0;
    inline-size: 100%;
    max-inline-size: 32rem;
    max-block-size: 85dvh;
    margin-inline: auto;
    padding: 0.75rem 0.75rem calc(0.75rem + env(safe-area-inset-bottom, 0px));
    border-width: 1px 0 0;
    border-radius: 1.25rem 1.25rem 0 0;
  }
  .sheet::backdrop {
    background: rgb(0 0 0 / 0.4);
  }
  .sheet .quick button {
    font-size: 1.75rem;
  }
  .sheet .choice {
    min-block-size: 3rem;
    font-size: 1rem;
  }
  .sheet.emoji {
    padding: 0 0 env(safe-area-inset-bottom, 0px);
  }
  .sheet emoji-picker {
    inline-size: 100%;
  }
  .sheet .ask {
    max-inline-size: none;
  }
  .sheet .answers > * {
    flex: 1;
  }
  .sheet kbd {
    display: none;
  }
  @media (pointer: coarse) {
    kbd,
    .bar {
      display: none;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .bar {
      animation: appear 0.1s;
    }
    dialog[open] {
      animation: grow 0.12s ease-out;
    }
    .sheet[open] {
      animation: rise 0.22s cubic-bezier(0.2, 0.8, 0.2, 1);
    }
    .quick button {
      transition: transform 0.1s;
    }
    .quick button:hover {
      transform: scale(1.15);
    }
  }
  @keyframes grow {
    from {
      opacity: 0;
      transform: scale(0.96);
    }
  }
  @keyframes rise {
    from {
      transform: translateY(100%);
    }
  }
  @media (forced-colors: active) {
    .quick [aria-checked='true'] {
      outline: 2px solid Highlight;
    }
  }
`
