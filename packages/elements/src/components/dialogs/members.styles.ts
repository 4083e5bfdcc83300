import { css } from 'lit'

/** Who is in a room. */
export const styles = css`
  .summary {
    display: grid;
    gap: 0.75rem;
    padding-block-end: 0.75rem;
  }
  .summary .about-room {
    margin: 0;
    color: var(--_muted);
    font-size: 0.875rem;
    overflow-wrap: anywhere;
  }
  .note {
    display: flex;
    align-items: center;
    gap: 0.625rem;
    margin: 0;
    padding: 0.625rem 0.75rem;
    border-radius: var(--_radius);
    background: var(--_hover);
    font-size: 0.875rem;
  }
  .note svg {
    flex: none;
    color: var(--_muted);
  }
  .rename {
    display: grid;
    gap: 0.375rem;
  }
  .rename .fields {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .rename .field {
    flex: 1 1 10rem;
    inline-size: auto;
    min-inline-size: 0;
  }
  .list {
    margin-inline: -0.5rem;
  }
  .member {
    border-radius: var(--_radius);
    content-visibility: auto;
    contain-intrinsic-block-size: 3.25rem;
  }
  .member:has(.panel) {
    content-visibility: visible;
    background: var(--_hover);
  }
  .line {
    display: flex;
    align-items: center;
    gap: 0.25rem;
    padding-inline-end: 0.25rem;
  }
  .line .person {
    flex: 1;
    min-inline-size: 0;
    flex-wrap: wrap;
  }
  .line .who {
    flex-basis: 4rem;
  }
  .line .person:focus-visible,
  .line .icon:focus-visible {
    outline-offset: -2px;
  }
  .line .icon svg {
    stroke-width: 3;
  }
  .role {
    flex: none;
    padding: 0.125rem 0.5rem;
    border-radius: 999px;
    background: var(--_selected);
    color: var(--_text);
    font-size: 0.75rem;
    font-weight: 600;
  }
  .panel {
    display: grid;
    gap: 0.75rem;
    padding: 0.25rem 0.75rem 0.875rem;
  }
  .panel .row {
    max-inline-size: 100%;
  }
  .confirm {
    display: grid;
    gap: 0.625rem;
    scroll-margin-block: 1.25rem;
  }
  .confirm p {
    margin: 0;
    font-size: 0.875rem;
  }
  .confirm .question {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .end {
    margin-block-start: 0.75rem;
    padding-block-start: 0.75rem;
    border-block-start: 1px solid var(--_line);
  }
  .leave {
    color: var(--_danger);
  }
  .leave .avatar {
    background: color-mix(in srgb, var(--_danger) 12%, transparent);
    color: var(--_danger);
  }
  @media (forced-colors: active) {
    .role {
      border: 1px solid CanvasText;
    }
  }
  .more-members {
    inline-size: 100%;
    margin-block-start: 0.5rem;
  }
`
