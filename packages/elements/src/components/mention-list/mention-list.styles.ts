import { css } from 'lit'

export const styles = css`
  .option .avatar {
    inline-size: 1.75rem;
    block-size: 1.75rem;
    font-size: 0.75rem;
  }
  .option bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-weight: 500;
  }
  .option .username {
    flex: none;
    max-inline-size: 50%;
    color: var(--_muted);
    font-size: 0.8125rem;
    font-weight: 400;
  }
`
