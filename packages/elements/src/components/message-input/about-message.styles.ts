import { css } from 'lit'

export const styles = css`
  .about {
    display: flex;
    align-items: center;
    gap: 0.625rem;
    margin: 0.375rem 0.375rem 0;
    padding-inline-start: 0.75rem;
    border-radius: calc(var(--_radius) * 1.25);
    background: var(--_selected);
    color: var(--_accent-text);
  }
  .about .of {
    flex: 1;
    min-inline-size: 0;
    padding-block: 0.375rem;
    font-size: 0.8125rem;
    line-height: 1.35;
  }
  .about .title {
    font-weight: 650;
  }
  .about .title,
  .about .quoted {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .about .quoted {
    color: var(--_text);
  }
  .about .icon {
    color: inherit;
  }
  @container message-input (inline-size < 30rem) {
    .about {
      margin: 0 0 0.5rem;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .about {
      animation: rise 0.16s ease-out;
    }
  }
  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(0.375rem);
    }
  }
  @media (forced-colors: active) {
    .about {
      border: 1px solid;
    }
  }
`
