import { css } from 'lit'

/** What is kept on this device. */
export const styles = css`
  .me {
    inline-size: calc(100% + 1rem);
    margin-inline: -0.5rem;
    margin-block-end: -0.5rem;
  }
  .me .about {
    white-space: normal;
  }
  .portrait {
    display: flex;
    align-items: center;
    gap: 1rem;
  }
  .portrait .avatar {
    --_size: 4rem;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .beside {
    display: flex;
    gap: 0.5rem;
  }
  .beside .field {
    flex: 1;
    min-inline-size: 0;
  }
  .saved:empty {
    display: none;
  }
  .forward {
    color: var(--_muted);
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    margin-block-end: 0.5rem;
    font-weight: 600;
    font-size: 0.875rem;
  }
  .schemes {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    gap: 0.5rem;
  }
  .scheme {
    position: relative;
    display: grid;
    justify-items: center;
    gap: 0.5rem;
    padding: 0.5rem 0.25rem 0.625rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    font-size: 0.8125rem;
    font-weight: 600;
    text-align: center;
    cursor: pointer;
  }
  .scheme:hover {
    background: var(--_hover);
  }
  .scheme:has(:checked) {
    border-color: var(--_accent-text);
    box-shadow: inset 0 0 0 1px var(--_accent-text);
    background: var(--_selected);
  }
  .scheme:has(:focus-visible) {
    outline: 2px solid var(--_accent-text);
    outline-offset: 2px;
  }
  .scheme input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  /* A small window: two lines of others, one of one's own. */
  .swatch {
    display: grid;
    align-content: center;
    gap: 0.3125rem;
    inline-size: calc(100% - 0.5rem);
    block-size: 3.5rem;
    padding: 0.5rem;
    border: 1px solid color-mix(in srgb, CanvasText 18%, transparent);
    border-radius: calc(var(--_radius) * 0.625);
    background: light-dark(#fff, #14161b);
    color: light-dark(#c9ced8, #454b58);
  }
  .swatch.light {
    color-scheme: light;
  }
  .swatch.dark {
    color-scheme: dark;
  }
  .swatch.auto {
    color-scheme: light;
    background: linear-gradient(115deg, #fff 50%, #14161b 50%);
  }
  .swatch i {
    block-size: 0.375rem;
    border-radius: 999px;
    background: currentColor;
    inline-size: 60%;
  }
  .swatch i:nth-child(2) {
    inline-size: 45%;
  }
  .swatch i:last-child {
    justify-self: end;
    background: var(--_accent);
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
  @media (forced-colors: active) {
    .scheme:has(:checked) {
      outline: 2px solid Highlight;
    }
    .swatch {
      forced-color-adjust: none;
    }
  }
`
