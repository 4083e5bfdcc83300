/**
 * Fail unless both are the same, as JSON. For checks that run in browsers, where there is no `node:assert`.
 *
 * @throws {Error} showing both.
 */
export function expectEqual(actual: unknown, expected: unknown): void {
  const [seen, wanted] = [actual, expected].map(value => JSON.stringify(value))
  if (seen !== wanted) throw new Error(`Seen ${seen}, expected ${wanted}`)
}
