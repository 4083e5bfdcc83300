import { css } from 'lit'

/** What is kept on this device. */
export const styles = css`
  .me {
    inline-size: calc(100% + 1rem);
    margin-inline: -0.5rem;
    margin-block-end: -0.5rem;
  }
  .me .about {
    white-space: normal;
  }
  .portrait {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 1rem;
  }
  .portrait .avatar {
    --_size: 4rem;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .beside {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .beside .field {
    flex: 1 1 8rem;
    min-inline-size: 0;
  }
  .saved:empty {
    display: none;
  }
  .forward {
    color: var(--_muted);
  }
  .schemes {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .scheme {
    flex: 1 1 5rem;
    display: grid;
    justify-items: center;
    gap: 0.5rem;
    padding: 0.5rem 0.25rem 0.625rem;
    font-size: 0.8125rem;
    font-weight: 600;
    text-align: center;
  }
  /* A small window: two lines of others, one of one's own. */
  .swatch {
    display: grid;
    align-content: center;
    gap: 0.3125rem;
    inline-size: calc(100% - 0.5rem);
    block-size: 3.5rem;
    padding: 0.5rem;
    border: 1px solid color-mix(in srgb, CanvasText 18%, transparent);
    border-radius: calc(var(--_radius) * 0.625);
    background: light-dark(#fff, #14161b);
    color: light-dark(#c9ced8, #454b58);
  }
  .swatch.light {
    color-scheme: light;
  }
  .swatch.dark {
    color-scheme: dark;
  }
  .swatch.auto {
    color-scheme: light;
    background: linear-gradient(115deg, #fff 50%, #14161b 50%) border-box;
  }
  .swatch i {
    block-size: 0.375rem;
    border-radius: 999px;
    background: currentColor;
    inline-size: 60%;
  }
  .swatch i:nth-child(2) {
    inline-size: 45%;
  }
  .swatch i:last-child {
    justify-self: end;
    background: var(--_accent);
  }
  @media (forced-colors: active) {
    .swatch {
      forced-color-adjust: none;
    }
  }
`
