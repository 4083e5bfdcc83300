/** Milliseconds without a byte after which a download is given up: it may take as long as it comes. */
const PATIENCE = 30_000

/** All the bytes of an answer. Rejects when they stop coming, and when they are no longer wanted. */
export async function download(
  ask: (signal: AbortSignal) => Promise<Response>,
  signal?: AbortSignal,
  patience = PATIENCE
): Promise<Blob> {
  const stalled = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const wait = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => stalled.abort(), patience)
  }
  try {
    wait()
    const response = await ask(signal ? AbortSignal.any([signal, stalled.signal]) : stalled.signal)
    const reader = response.body!.getReader()
    const parts: Uint8Array<ArrayBuffer>[] = []
    for (;;) {
      wait()
      const { done, value } = await reader.read()
      if (done) return new Blob(parts, { type: response.headers.get('content-type') ?? '' })
      parts.push(value)
    }
  } finally {
    clearTimeout(timer)
  }
}
