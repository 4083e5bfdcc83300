import { css } from 'lit'

/** Telling about a message. */
export const styles = css`
  blockquote {
    margin: 0;
    padding: 0.625rem 0.875rem;
    border-radius: var(--_radius);
    background: var(--_hover);
    font-size: 0.875rem;
  }
  blockquote .from {
    font-weight: 600;
  }
  blockquote .quoted {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
    overflow-wrap: anywhere;
  }
  .reason {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    min-block-size: max(2.5rem, var(--_target));
    padding: 0.25rem;
    font-size: 0.9375rem;
    font-weight: 400;
    border-radius: calc(var(--_radius) * 0.75);
    cursor: pointer;
  }
  .reason:hover {
    background: var(--_hover);
  }
  /* Around a radio button browsers draw a square. */
  .reason:has(:focus-visible) {
    outline: 2px solid var(--_accent-text);
  }
  .reason input:focus-visible {
    outline: none;
  }
  .reason input {
    flex: none;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0;
    border-radius: 50%;
    accent-color: var(--_accent);
  }
  @media (forced-colors: active) {
    blockquote {
      border: 1px solid CanvasText;
    }
  }
  textarea.field {
    min-block-size: 4.5rem;
    resize: vertical;
  }
  .body.thanks {
    display: grid;
    flex: none;
    overflow: visible;
    justify-items: center;
    gap: 0.75rem;
    padding-block: 0.75rem;
    text-align: center;
    text-wrap: balance;
  }
  .thanks p {
    margin: 0;
  }
  .thanks .mark {
    display: grid;
    place-items: center;
    inline-size: 3rem;
    block-size: 3rem;
    border-radius: 50%;
    background: color-mix(in srgb, var(--_online) 16%, transparent);
    color: var(--_online);
  }
`
