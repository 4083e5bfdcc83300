import { css } from 'lit'

/*
 * Every colour and measure of the elements. The `--chat-…` names are the public ones: set them on any element around.
 * The `--_…` names are what the other style sheets use; they fall back to a default for light and for dark.
 *
 * | property           | what it is                                            |
 * |--------------------|-------------------------------------------------------|
 * | --chat-accent      | own bubbles, buttons, what is selected                |
 * | --chat-on-accent   | text on the accent                                    |
 * | --chat-background  | behind the conversation                               |
 * | --chat-surface     | behind the people, and the bubbles of others          |
 * | --chat-text        | text                                                  |
 * | --chat-muted       | times, hints, previews                                |
 * | --chat-line        | borders and separators                                |
 * | --chat-danger      | what failed                                           |
 * | --chat-radius      | roundness of bubbles, fields and the window           |
 * | --chat-space       | the unit of spacing                                   |
 * | --chat-font        | the font family                                       |
 */
export const tokens = css`
  :host {
    --_accent: var(--chat-accent, light-dark(#3450d2, #4059d4));
    --_on-accent: var(--chat-on-accent, #fff);
    --_background: var(--chat-background, light-dark(#fff, #14161b));
    --_surface: var(--chat-surface, light-dark(#f5f6f9, #1b1e25));
    --_text: var(--chat-text, light-dark(#15181e, #e9ebf0));
    --_muted: var(--chat-muted, light-dark(#5a6371, #9ba4b4));
    --_line: var(--chat-line, light-dark(#e2e5eb, #2c313b));
    --_danger: var(--chat-danger, light-dark(#b9251a, #ff8f85));
    --_radius: var(--chat-radius, 0.75rem);
    --_space: var(--chat-space, 0.5rem);
    --_font: var(--chat-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif);
    --_bubble: color-mix(in srgb, var(--_text) 4%, var(--_surface));
    --_hover: color-mix(in srgb, var(--_text) 6%, transparent);
    --_selected: color-mix(in srgb, var(--_accent) 14%, transparent);
    --_accent-text: light-dark(var(--_accent), color-mix(in srgb, var(--_accent) 45%, #fff));
    --_control: light-dark(#79828f, #8b94a3);
    --_online: light-dark(#14804a, #3ecf8e);
    --_shadow: light-dark(rgb(20 24 40 / 0.14), rgb(0 0 0 / 0.5));
    --_target: 2rem;
  }
  @media (pointer: coarse) {
    :host {
      --_target: max(44px, 2.75rem);
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--chat-muted, light-dark(#3a414c, #c9cfd9));
      --_line: var(--chat-line, light-dark(#79828f, #8b94a3));
      --_control: light-dark(#3a414c, #c9cfd9);
      --_selected: color-mix(in srgb, var(--_accent) 24%, transparent);
    }
  }
  /* Drawings and lines keep a colour of ours, unless it is one of the system's. */
  @media (forced-colors: active) {
    :host {
      --_muted: CanvasText;
      --_danger: CanvasText;
      --_line: CanvasText;
      --_control: CanvasText;
      --_accent-text: Highlight;
    }
  }
`
