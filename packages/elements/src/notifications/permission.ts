import { settings } from '../settings.ts'

/** What the browser lets this site do: `default`, it was not asked yet; `unsupported`, it has no notifications. */
export type NotificationsState = 'unsupported' | NotificationPermission

/** May messages be shown as notifications of the system? */
export function notificationsState(): NotificationsState {
  // Chrome on Android has the name but not the constructor, which only a service worker may stand in for.
  return 'Notification' in globalThis && isSecureContext ? Notification.permission : 'unsupported'
}

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
