import { css } from 'lit'

export const styles = css`
  :host {
    position: relative;
    overflow: hidden;
    block-size: min(40rem, 100dvh);
    min-block-size: 16rem;
    min-inline-size: min(16rem, 100%);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_background);
    --_pad: calc(var(--_space) * 2);
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  :host([theme='auto']) {
    color-scheme: light dark;
  }
  :host(:state(light)) {
    color-scheme: light;
  }
  :host(:state(dark)) {
    color-scheme: dark;
  }
  :host([mode='full']) {
    position: fixed;
    inset: 0;
    block-size: 100dvh;
    border: 0;
    border-radius: 0;
    /* The lower end is the panes': what they are filled with goes on under a bar of the system. */
    padding: env(safe-area-inset-top, 0px) env(safe-area-inset-right, 0px) 0 env(safe-area-inset-left, 0px);
  }
  :host([mode='popup']) {
    display: contents;
  }
  .frame {
    container: chat-window / inline-size;
    position: relative;
    block-size: 100%;
    overflow: hidden;
  }
  [part='login-form'],
  .notice,
  .panes {
    position: absolute;
    inset: 0;
  }
  .panes {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
  }
  .people,
  .conversation {
    grid-area: 1 / 1;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    min-inline-size: 0;
  }
  .people {
    background: var(--_surface);
    padding-block-end: env(safe-area-inset-bottom, 0px);
  }
  .conversation {
    position: relative;
    background: var(--_background);
    padding-block-end: env(safe-area-inset-bottom, 0px);
  }
  .fill {
    flex: 1;
    min-block-size: 0;
  }
  [data-pane='people'] .conversation,
  [data-pane='people'] .thread,
  [data-pane='conversation'] .people {
    display: none;
  }
  /* Under what a finger moves away. */
  [data-peek]:not(.threaded) .people {
    display: flex;
  }
  .bar {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    min-block-size: 3.75rem;
    padding: 0.5rem var(--_pad);
    padding-inline-end: calc(var(--_pad) - 0.25rem + var(--_close, 0rem));
    border-block-end: 1px solid var(--_line);
  }
  .people .bar {
    --_ring: var(--_surface);
    border-block-end-color: transparent;
  }
  .titles {
    position: relative;
    flex: 1;
    min-inline-size: 0;
  }
  .title {
    margin: 0;
    font-size: 1rem;
    line-height: 1.3;
    font-weight: 650;
    outline-offset: 1px;
  }
  .title * {
    max-inline-size: 100%;
    vertical-align: top;
  }
  /* What does not fit is cut off where it ends, whichever way it is written. */
  .title bdi,
  .state,
  .me {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .title bdi {
    display: inline-block;
  }
  /* All of the name's place leads to more about it. */
  .details {
    border-radius: 0.25rem;
  }
  .details::after {
    content: '';
    position: absolute;
    inset: calc(50% - var(--_target) / 2) 0;
  }
  .details:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .state {
    font-size: 0.8125rem;
    line-height: 1.35;
    color: var(--_muted);
  }
  /* Who is writing takes the place of who is here, so that nothing below moves. */
  .typing[typing] + .state {
    display: none;
  }
  .back {
    position: relative;
    margin-inline-start: calc(var(--_space) * -1);
    margin-inline-end: -0.375rem;
  }
  .back svg {
    inline-size: 1.375rem;
    block-size: 1.375rem;
  }
  .badge {
    position: absolute;
    inset-block-start: 0.25rem;
    inset-inline-end: 0.125rem;
    inline-size: 0.625rem;
    block-size: 0.625rem;
    border-radius: 50%;
    background: var(--_accent);
    box-shadow: 0 0 0 2px var(--_background);
  }
  /* Over the lines, not above them: it must not push what is being read. In the place of what is read, whichever that is. */
  .connection {
    grid-area: 1 / 1;
    position: absolute;
    z-index: 2;
    inset-block-start: 4.25rem;
    inset-inline: var(--_space);
    pointer-events: none;
  }
  details {
    position: relative;
    min-inline-size: 0;
    flex: 1;
  }
  summary {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    inline-size: fit-content;
    max-inline-size: 100%;
    margin-inline-start: -0.375rem;
    padding-block: 0.25rem;
    padding-inline: 0.375rem 0.5rem;
    border-radius: var(--_radius);
    cursor: pointer;
    list-style: none;
    user-select: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary:hover {
    background: var(--_hover);
  }
  .me {
    min-inline-size: 0;
    font-weight: 650;
  }
  summary svg {
    flex: none;
    inline-size: 1rem;
    block-size: 1rem;
    color: var(--_muted);
  }
  .menu {
    position: absolute;
    z-index: 2;
    inset-block-start: calc(100% + 0.25rem);
    inset-inline-start: 0;
    min-inline-size: 12rem;
    padding: 0.375rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_background);
    box-shadow: 0 8px 32px var(--_shadow);
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 0.625rem;
    inline-size: 100%;
    min-block-size: max(2.25rem, var(--_target));
    padding-inline: 0.625rem;
    border-radius: calc(var(--_radius) * 0.75);
  }
  .choice:hover {
    background: var(--_hover);
  }
  .choice svg {
    inline-size: 1.125rem;
    block-size: 1.125rem;
    color: var(--_muted);
  }
  /* Less what a border takes from the 48rem, and below from the 64rem, that the window itself has. */
  @container chat-window (inline-size >= calc(48rem - 2px)) {
    .panes {
      grid-template-columns: clamp(16rem, 30%, 21rem) minmax(0, 1fr);
    }
    .conversation,
    .connection {
      grid-column: 2;
    }
    .conversation {
      border-inline-start: 1px solid var(--_line);
    }
    [data-pane='people'] .conversation,
    [data-pane='people'] .thread,
    [data-pane='conversation'] .people {
      display: flex;
    }
    .people .bar {
      padding-inline-end: calc(var(--_pad) - 0.25rem);
    }
    .back {
      display: none;
    }
  }
  /* Where letters are very large: names come before pictures. */
  @container chat-window (inline-size < 12rem) {
    .bar {
      gap: 0.25rem;
      padding-inline: 0.5rem;
    }
    .bar .avatar {
      display: none;
    }
  }
  @container chat-window (inline-size < calc(64rem - 2px)) {
    [data-peek] > :last-child {
      box-shadow: 0 0 24px var(--_shadow);
    }
  }
  @media (forced-colors: active) {
    .badge {
      background: Highlight;
    }
  }
`
