/* What only somebody signed in needs. It is loaded while the sign-in is under way, so a page pays for it neither in time
 * nor, while nobody signs in, in bytes. */
export { Driver } from './driver.ts'
export { SharedSocket } from './shared-socket.ts'
export { openStorage } from './storage/indexed-storage.ts'
export { Socket } from './socket.ts'
