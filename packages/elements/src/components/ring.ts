import { css, html, type TemplateResult } from 'lit'

/** How far a file has got, as a ring on a grid of 36: in an element of the class `progress`, over what is sent. */
export const ring = (percent: number): TemplateResult =>
  html`<svg viewBox="0 0 36 36" aria-hidden="true">
    <circle class="track" cx="18" cy="18" r="14" />
    <circle
      class="done"
      cx="18"
      cy="18"
      r="14"
      pathLength="100"
      stroke-dasharray="${Math.max(percent, 4)} 100"
    />
  </svg>`

export const ringStyles = css`
  .progress {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
  }
  .progress svg {
    inline-size: 2.25rem;
    block-size: 2.25rem;
    stroke-width: 3;
    opacity: 1;
    transform: rotate(-90deg);
  }
  .track {
    opacity: 0.25;
  }
`
