import { css } from 'lit'

export const styles = css`
  .placard {
    position: static;
    flex: 1;
    overflow-y: auto;
  }
  .placard .avatar {
    --_size: 4rem;
  }
  .what {
    color: var(--_text);
    font-size: 1.125rem;
    font-weight: 650;
    overflow-wrap: anywhere;
  }
  .offer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: var(--_space) calc(var(--_space) * 2);
    padding: calc(var(--_space) * 1.5) var(--_pad);
    color: var(--_muted);
  }
  .placard .offer {
    flex-direction: column;
    max-inline-size: 100%;
    padding-inline: 0;
    overflow-wrap: anywhere;
  }
  .conversation > .offer {
    border-block-start: 1px solid var(--_line);
  }
`
