import { css } from 'lit'

export const styles = css`
  .option .sign {
    flex: none;
    inline-size: 1.75rem;
    font-size: 1.25rem;
    text-align: center;
  }
  .option bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
`
