import { watch } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { dirname } from 'node:path'

/** Tells pages that what they were made of was built anew. */
export interface Builds {
  /** Answer with server-sent events: one for each build. */
  follow: (response: ServerResponse) => void
  close: () => void
}

/** @param file - What a build writes, among others. */
export function tellBuilds(file: string): Builds {
  const pages = new Set<ServerResponse>()
  let timer: NodeJS.Timeout | undefined
  const watcher = watch(dirname(dirname(file)), { recursive: true, persistent: false }, () => {
    clearTimeout(timer)
    // A build empties the folder first, and writes one file after the other.
    timer = setTimeout(() => {
      for (const page of pages) page.write('data: built\n\n')
    }, 300)
  })
  return {
    follow: response => {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      response.write(': here\n\n')
      pages.add(response)
      response.once('close', () => pages.delete(response))
    },
    close: () => {
      clearTimeout(timer)
      watcher.close()
      for (const page of pages) page.end()
    }
  }
}
