import { html, type TemplateResult } from 'lit'

/* Drawn on a grid of 24, in the colour of the text around. Decoration: what they mean is always also said in words. */

/** Of one path. */
export const icon = (path: string): TemplateResult =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=${path}></path></svg>`

export const backIcon = icon('M15 5l-7 7 7 7')
export const downIcon = icon('M12 5v14M5 12l7 7 7-7')
export const closeIcon = icon('M6 6l12 12M18 6L6 18')
export const chevronIcon = icon('M6 9l6 6 6-6')
export const sendIcon = icon('M4 12l16-8-5 16-3.5-6.5L4 12zM11.5 13.5L20 4')
export const clipIcon = icon(
  'M20 11.5l-7.8 7.8a5 5 0 01-7.1-7.1l8-8a3.4 3.4 0 014.8 4.8l-8 8a1.7 1.7 0 01-2.4-2.4l7.3-7.3'
)
export const smileIcon = icon('M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M8.5 14a4 4 0 007 0M9 9.5v.01M15 9.5v.01')
export const microphoneIcon = icon('M9 6a3 3 0 016 0v5a3 3 0 01-6 0zM5.5 11a6.5 6.5 0 0013 0M12 17.5V21')
export const searchIcon = icon('M4.5 11a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0M16 16l4.5 4.5')
export const everyoneIcon = icon(
  'M5.5 8a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0M2.5 20c0-3.6 2.9-6 6.5-6s6.5 2.4 6.5 6M16 4.8a3.5 3.5 0 010 6.4M18.5 14.6c1.9.9 3 2.8 3 5.4'
)
export const newIcon = icon('M11 5H5v14h14v-6M10 14l.5-3L18.5 3l2.5 2.5-8 8z')
export const settingsIcon = icon('M4 7h9M17 7h3M13 5v4M4 17h3M11 17h9M11 15v4M4 12h16')
export const signOutIcon = icon('M10 4H5v16h5M14 8l4 4-4 4M18 12H9')
export const warnIcon = icon('M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M12 7.5v5.5M12 16.5v.01')
export const chatIcon = icon('M4 5.5h16v11H11l-4.5 3.5v-3.5H4zM8.5 11h.01M12 11h.01M15.5 11h.01')

/** The states of an own message: a clock, one tick, two ticks, an exclamation mark. */
export const stateIcons = {
  sending: icon('M4 12a8 8 0 1 0 16 0a8 8 0 1 0-16 0M12 8v4l2.5 2'),
  sent: icon('M5 12.5l4.5 4.5L19 7.5'),
  delivered: icon('M5 11l4.5 4.5L19 6M5 20h14'),
  read: icon('M1 12.5l4.5 4.5L15 7.5M11.5 15.5L13 17l9.5-9.5'),
  failed: warnIcon
}
export const mutedIcon = icon('M4 4l16 16M8.5 5.5A5.5 5.5 0 0117.5 10v4M16 17H4.5l2-3v-4M10 20.5h4')
export const pinIcon = icon('M9 3.5h6M10 3.5v6L6.5 13v1.5h11V13L14 9.5v-6M12 14.5V21')
