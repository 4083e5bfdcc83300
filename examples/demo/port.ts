import { once } from 'node:events'
import type { Server } from 'node:http'

/** How many ports to try when nobody asked for a certain one. */
const TRIES = 20

/**
 * Listen on a port, and on the next free one if it is only a suggestion.
 *
 * @param port - `asked`: exactly this one, or 0 for any.
 * @throws {Error} When the port asked for is taken, or none of those tried is free.
 */
export async function listenNear(
  server: Server,
  host: string,
  port: { asked: number } | { suggested: number }
): Promise<void> {
  if ('asked' in port) {
    return listen(server, host, port.asked).catch((error: unknown) => {
      if (!isTaken(error)) throw error
      throw new Error(
        `Port ${port.asked} is taken; set PORT to another, or leave it out to have a free one found`
      )
    })
  }
  const { suggested } = port
  for (let next = suggested; ; next++) {
    try {
      await listen(server, host, next)
      if (next !== suggested) console.log(`Port ${suggested} is taken; this is port ${next}.`)
      return
    } catch (error) {
      if (!isTaken(error) || next === suggested + TRIES) throw error
    }
  }
}

function isTaken(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
}

async function listen(server: Server, host: string, port: number): Promise<void> {
  server.listen(port, host)
  await once(server, 'listening')
}
