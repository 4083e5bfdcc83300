/** Can the tabs of this browser talk with each other and take turns? Asking itself may be forbidden to a page. */
export function tabsCanTalk(): boolean {
  try {
    return typeof document !== 'undefined' && 'locks' in navigator && typeof BroadcastChannel === 'function'
  } catch {
    return false
  }
}
