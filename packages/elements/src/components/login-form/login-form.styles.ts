import { css } from 'lit'

export const styles = css`
  :host {
    display: grid;
    place-items: safe center;
    padding: calc(var(--_space) * 3);
    background: light-dark(var(--_surface), var(--_background));
    overflow-y: auto;
  }
`
