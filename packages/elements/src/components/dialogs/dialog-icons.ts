import { icon } from '../../icons.ts'

/* Icons that only dialogs have. */

export const plusIcon = icon('M12 5v14M5 12h14')
export const checkIcon = icon('M5 12.5l4.5 4.5L19 7.5')
export const lockIcon = icon('M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 017 0v3')
export const globeIcon = icon(
  'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M3 12h18M12 3c2.5 2.5 3.7 5.5 3.7 9s-1.2 6.5-3.7 9c-2.5-2.5-3.7-5.5-3.7-9S9.5 5.5 12 3'
)
export const moreIcon = icon('M5.5 12h.01M12 12h.01M18.5 12h.01')
export const pencilIcon = icon('M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19 4 20z')
export const leaveIcon = icon('M10 4H5v16h5M14 8l4 4-4 4M18 12H9')
export const addPersonIcon = icon(
  'M6.5 8a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0M3 20c0-3.6 3-6 7-6 1.5 0 2.9.3 4 .9M18 14v6M15 17h6'
)
export const announceIcon = icon('M4 10v4h3l8 5V5L7 10zM18.5 9a4 4 0 010 6')
export const forwardIcon = icon('M9 5l7 7-7 7')
