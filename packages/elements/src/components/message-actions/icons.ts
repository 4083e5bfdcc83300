import { icon } from '../../icons.ts'

export const detailsIcon = icon('M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M12 11v5.5M12 7.5v.01')
export const threadIcon = icon('M4 5h16v10H11l-4 4v-4H4zM8 9h8M8 11.5h5')
export const trashIcon = icon('M4.5 6.5h15M9.5 6V4h5v2M6.5 6.5l1 13.5h9l1-13.5M10 10.5v6M14 10.5v6')
export const smileIcon = icon(
  'M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0M8.5 14c.8 1.5 2 2.3 3.5 2.3s2.7-.8 3.5-2.3M9 9.5v.01M15 9.5v.01'
)
export const replyIcon = icon('M10 5L4 11l6 6M4.5 11H13c4 0 7 2.5 7 8')
export const moreIcon = icon('M5.5 12h.01M12 12h.01M18.5 12h.01')
export const editIcon = icon('M4 20l1-4.5L16.5 4l3.5 3.5L8.5 19zM14 6.5L17.5 10')
export const copyIcon = icon('M9 9h11v11H9zM15 9V4H4v11h5')
export const unreadIcon = icon('M4 6h11M4 12h16M4 18h11M19 6v.01')
export const plusIcon = icon('M12 5v14M5 12h14')
export const personIcon = icon('M8 8a4 4 0 1 0 8 0a4 4 0 1 0-8 0M4.5 20c.5-4 3.5-6 7.5-6s7 2 7.5 6')
export const reportIcon = icon('M5 21V4M5 4.5c4-2 8 2 14 0v9c-6 2-10-2-14 0')
