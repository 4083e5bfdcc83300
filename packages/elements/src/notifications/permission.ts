import { settings } from '../settings.ts'

/** What the browser lets this site do: `default`, it was not asked yet; `unsupported`, it has no notifications. */
export type NotificationsState = 'unsupported' | NotificationPermission

/** May messages be shown as notifications of the system? */
export function notificationsState(): NotificationsState {
  return 'Notification' in globalThis && isSecureContext && !onlyByWorker()
    ? Notification.permission
    : 'unsupported'
}

/**
 * Chrome on Android, and what is made of it, has the name but no constructor: only a service worker may show one there.
 * Trying would show one where it works.
 */
const onlyByWorker = (): boolean => /Android.+Chrome\//.test(navigator.userAgent)

/**
 * Ask the person whether messages may be shown as notifications, and turn them on if so. Only from a click or a key:
 * browsers ignore it otherwise, or never ask again.
 */
export async function askNotifications(): Promise<NotificationsState> {
  if (notificationsState() === 'default') await Notification.requestPermission()
  const state = notificationsState()
  settings.set({ notifications: state === 'granted' })
  return state
}
