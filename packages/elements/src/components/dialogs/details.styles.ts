import { css } from 'lit'

/** How far a message has got. */
export const styles = css`
  h3 {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    margin: 0;
    padding-block: 0.875rem 0.25rem;
    font-size: 0.875rem;
    font-weight: 600;
  }
  h3 svg {
    flex: none;
    inline-size: 1.125rem;
    block-size: 1.125rem;
    color: var(--_muted);
  }
  .read h3 svg {
    color: var(--_accent-text);
  }
  .sign {
    font-size: 1.25rem;
    line-height: 1;
  }
  h3 .count {
    color: var(--_muted);
    font-weight: 400;
  }
  ul {
    margin-inline: -0.5rem;
  }
  li {
    content-visibility: auto;
    contain-intrinsic-block-size: 3.25rem;
  }
  .person:focus-visible {
    outline-offset: -2px;
  }
  section + .button {
    inline-size: 100%;
    margin-block-start: 0.5rem;
  }
`
