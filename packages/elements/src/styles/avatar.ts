import { css } from 'lit'

/** Initials on the colour of a person, their picture over that, and the dot that says they are here. */
export const avatar = css`
  .avatar {
    --_size: 2.25rem;
    position: relative;
    flex: none;
    display: inline-grid;
    place-items: center;
    inline-size: var(--_size);
    block-size: var(--_size);
    border-radius: 50%;
    background: light-dark(oklch(0.9 0.055 var(--_hue)), oklch(0.38 0.075 var(--_hue)));
    color: light-dark(oklch(0.37 0.1 var(--_hue)), oklch(0.93 0.04 var(--_hue)));
    font-size: calc(var(--_size) * 0.38);
    font-weight: 600;
    line-height: 1;
    letter-spacing: normal;
    user-select: none;
  }
  .avatar img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    border-radius: inherit;
    object-fit: cover;
  }
  .avatar.everyone {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  /* Square: several people. */
  .avatar.group {
    border-radius: 30%;
  }
  .avatar.online::after {
    content: '';
    position: absolute;
    inset-block-end: 0;
    inset-inline-end: 0;
    inline-size: 0.625rem;
    block-size: 0.625rem;
    border-radius: 50%;
    background: var(--_online);
    box-shadow: 0 0 0 2px var(--_ring, var(--_background));
  }
  .tint-0 {
    --_hue: 20;
  }
  .tint-1 {
    --_hue: 55;
  }
  .tint-2 {
    --_hue: 90;
  }
  .tint-3 {
    --_hue: 130;
  }
  .tint-4 {
    --_hue: 160;
  }
  .tint-5 {
    --_hue: 195;
  }
  .tint-6 {
    --_hue: 230;
  }
  .tint-7 {
    --_hue: 265;
  }
  .tint-8 {
    --_hue: 305;
  }
  .tint-9 {
    --_hue: 350;
  }
  @media (forced-colors: active) {
    .avatar {
      border: 1px solid CanvasText;
    }
    .avatar.online::after {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`
