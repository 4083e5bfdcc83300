let names = 0

/** A name that nothing has been kept or locked under. */
export const newName = () => `parlo:test:${Date.now()}:${Math.random()}:${++names}`

/** Let a part of the platform be another. Returns the repair. */
export function replace(on: object, name: string, how: PropertyDescriptor): () => void {
  const before = Object.getOwnPropertyDescriptor(on, name)
  Object.defineProperty(on, name, { configurable: true, ...how })
  return () => {
    if (before) Object.defineProperty(on, name, before)
    else Reflect.deleteProperty(on, name)
  }
}

/**
 * Another page of this origin, which runs a module and says what it did with `tell(text)`.
 *
 * @returns once it said `ready`: what it said so far and says later, and the end of it.
 */
export function openPage(
  module: string
): Promise<{ log: string[]; say(word: string): void; remove(): void }> {
  const frame = document.createElement('iframe')
  const log: string[] = []
  return new Promise(resolve => {
    const listen = ({ source, data }: MessageEvent<string>) => {
      if (source !== frame.contentWindow) return
      log.push(data)
      const say = (word: string) => frame.contentWindow!.postMessage(word, '*')
      const remove = () => {
        removeEventListener('message', listen)
        frame.remove()
      }
      if (data === 'ready') resolve({ log, say, remove })
    }
    addEventListener('message', listen)
    frame.srcdoc = `<base href="${import.meta.url}"><script type="module">
      const tell = text => parent.postMessage(text, '*')
      ${module}
    </script>`
    document.body.append(frame)
  })
}

export async function until(what: () => boolean, millis = 5000): Promise<void> {
  const end = performance.now() + millis
  while (!what()) {
    if (performance.now() > end) throw new Error(`Not within ${millis} ms: ${String(what)}`)
    await sleep(5)
  }
}

export const sleep = (millis: number) => new Promise<void>(resolve => setTimeout(resolve, millis))
