import { icon } from '../../icons.ts'

export const fileIcon = icon('M6 3h8l5 5v13H6zM14 3v5h5')
export const downloadIcon = icon('M12 4v11M7 10.5l5 5 5-5M5 20h14')
export const playIcon = icon('M8 5l11 7-11 7z')
export const pauseIcon = icon('M8.5 5v14M15.5 5v14')
export const imageIcon = icon('M4 5h16v14H4zM4 16l4.5-4.5 4 4 3-3L20 16.5M9 9.5v.01')
export const zoomInIcon = icon(
  'M4.5 11a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0M16 16l4.5 4.5M11 8.5v5M8.5 11h5'
)
export const zoomOutIcon = icon('M4.5 11a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0M16 16l4.5 4.5M8.5 11h5')
export const closeIcon = icon('M6 6l12 12M18 6L6 18')
export const previousIcon = icon('M15 5l-7 7 7 7')
export const nextIcon = icon('M9 5l7 7-7 7')
