import { icon } from '../../icons.ts'

/* Of what the box for messages does on demand. */

export const replyIcon = icon('M9 6l-6 6 6 6M3.5 12H14a6 6 0 016 6v1')
export const penIcon = icon('M4 20l1-4.5L16.5 4a2.1 2.1 0 013 3L8.5 19zM14.5 6l3.5 3.5')
export const saveIcon = icon('M5 12.5l4.5 4.5L19 7.5')
export const fileIcon = icon('M6 3h8l4.5 4.5V21H6zM13.5 3v5h5')
export const againIcon = icon('M4.5 12a7.5 7.5 0 1 0 2.4-5.5M4 3.5V8h4.5')
export const binIcon = icon('M4 6.5h16M9 6.5V4h6v2.5M6.5 6.5L7.5 20h9l1-13.5M10 10.5v6M14 10.5v6')
