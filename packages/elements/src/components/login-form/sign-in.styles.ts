import { css } from 'lit'

export const styles = css`
  form {
    display: grid;
    gap: calc(var(--_space) * 2);
    inline-size: 100%;
    max-inline-size: 22rem;
    padding: min(var(--_space) * 4, 10%);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
    background: light-dark(var(--_background), var(--_surface));
    box-shadow: 0 8px 32px color-mix(in srgb, var(--_shadow) 60%, transparent);
  }
  header {
    display: grid;
    justify-items: center;
    gap: calc(var(--_space) * 1.5);
    text-align: center;
  }
  .mark {
    display: grid;
    place-items: center;
    inline-size: 3rem;
    block-size: 3rem;
    border-radius: 1rem;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .mark svg {
    inline-size: 1.625rem;
    block-size: 1.625rem;
  }
  h2 {
    margin: 0;
    font-size: 1.25rem;
    line-height: 1.3;
    font-weight: 650;
    text-wrap: balance;
  }
  .row {
    display: grid;
    gap: 0.25rem;
  }
  label {
    font-weight: 600;
    font-size: 0.875rem;
  }
  .password {
    position: relative;
  }
  .password .field {
    padding-inline-end: calc(var(--_target) + 0.75rem);
  }
  .password .icon {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0.25rem;
    margin-block: auto;
    block-size: var(--_target);
  }
  .field[aria-invalid] {
    border-color: var(--_danger);
  }
  .hint,
  .wrong {
    margin: 0;
    font-size: 0.8125rem;
    color: var(--_muted);
  }
  .wrong {
    color: var(--_danger);
    overflow-wrap: anywhere;
  }
  .wrong:empty {
    display: none;
  }
  .wrong.whole:not(:empty) {
    padding: 0.625rem 0.75rem;
    border: 1px solid color-mix(in srgb, var(--_danger) 40%, transparent);
    border-radius: calc(var(--_radius) * 0.75);
    background: color-mix(in srgb, var(--_danger) 7%, transparent);
    color: var(--_text);
  }
  .button {
    min-block-size: 2.75rem;
  }
  .switch {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    align-items: baseline;
    gap: 0 0.375rem;
    margin: 0;
    color: var(--_muted);
    font-size: 0.875rem;
  }
  .spinner {
    inline-size: 1rem;
    block-size: 1rem;
    border: 2px solid color-mix(in srgb, currentColor 35%, transparent);
    border-block-start-color: currentColor;
    border-radius: 50%;
  }
  @media (prefers-reduced-motion: no-preference) {
    .spinner {
      animation: turn 0.8s linear infinite;
    }
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
`
