/* Under @web/test-runner these are Mocha's; the page of tests gives it the name `test`. */

/** A group of tests. */
export const describe = Reflect.get(globalThis, 'describe') as (title: string, body: () => void) => void

/** One test. */
export const test = Reflect.get(globalThis, 'test') as (title: string, body: () => Promise<void>) => void
