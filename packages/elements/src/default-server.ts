let scriptUrl: string | undefined

/** Remember where the one-file build was loaded from. */
export function loadedFrom(url: string): void {
  scriptUrl = url
}

/** The server a chat talks to when none is named: the origin its script came from, else the page's. */
export function defaultServer(): string {
  if (scriptUrl && /^https?:/.test(scriptUrl)) return new URL(scriptUrl).origin
  return location.origin
}
