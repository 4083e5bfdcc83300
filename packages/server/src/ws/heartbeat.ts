import type { Clock } from '../parts.ts'

const EVERY = 1_000

/** One timer for all connections: each is asked every second what is late. The function returned ends it. */
export function startHeartbeat(clock: Clock, connections: Iterable<{ tick(now: number): void }>): () => void {
  let cancel = clock.after(EVERY, beat)
  function beat(): void {
    cancel = clock.after(EVERY, beat)
    const now = clock.now()
    for (const connection of connections) connection.tick(now)
  }
  return () => cancel()
}
