/**
 * A new client id: the time and 128 random bits, in base 36. Ids made later sort later, which keeps indexes compact.
 *
 * By `getRandomValues`, because `crypto.randomUUID` is missing on pages without https.
 */
export const newId = (now: number): string =>
  [now, ...crypto.getRandomValues(new Uint32Array(4))].map(part => part.toString(36)).join('-')
