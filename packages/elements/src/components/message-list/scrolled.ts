/* What a list needs once it is scrolled, and with it rows come and go. */
export { DayLabel, styles } from './day-label.ts'
export { sweep } from './sweep.ts'
