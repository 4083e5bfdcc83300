import { css } from 'lit'

export const styles = css`
  :host {
    display: grid;
    place-items: safe center;
    padding: min(var(--_space) * 3, 5%);
    grid-template-columns: minmax(0, 1fr);
    background: light-dark(var(--_surface), var(--_background));
    overflow-y: auto;
  }
`
