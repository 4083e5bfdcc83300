import { css } from 'lit'

/** The dialog about one person. */
export const styles = css`
  @media (width >= 40rem) {
    dialog {
      inline-size: min(24rem, 100% - 2rem);
    }
  }
  .profile {
    display: grid;
    justify-items: center;
    gap: 0.25rem;
    text-align: center;
  }
  .profile .avatar {
    --_size: 5.5rem;
    margin-block-end: 0.625rem;
  }
  .profile .avatar.online::after {
    inline-size: 1.125rem;
    block-size: 1.125rem;
    inset-block-end: 0.25rem;
    inset-inline-end: 0.25rem;
    box-shadow: 0 0 0 3px var(--_ring);
  }
  .profile .full {
    font-size: 1.25rem;
    line-height: 1.3;
    font-weight: 650;
    overflow-wrap: anywhere;
  }
  .profile .here {
    color: var(--_muted);
    font-size: 0.875rem;
  }
  .wide-button {
    inline-size: 100%;
    min-block-size: 2.75rem;
  }
  .wide-button svg {
    inline-size: 1.125rem;
    block-size: 1.125rem;
  }
  h3 {
    margin: 0;
  }
  .sessions {
    display: grid;
    gap: 0.75rem;
  }
  .session {
    display: flex;
    align-items: center;
    gap: 0.75rem;
  }
  .session .who {
    flex: 1;
    min-inline-size: 0;
    display: grid;
    font-size: 0.875rem;
  }
  .session .name {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .session .about {
    color: var(--_muted);
    font-size: 0.8125rem;
  }
  .card .notice {
    padding: 0.5rem;
  }
  .confirm {
    display: grid;
    gap: 0.625rem;
  }
  .confirm p {
    margin: 0;
    font-size: 0.875rem;
    font-weight: 600;
  }
`
