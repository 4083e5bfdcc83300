/* A microphone into which somebody has been speaking for a while, and a clock that stopped then. */

const MILLIS = 14_000
/** As often as the composer listens, in milliseconds. */
const LISTENS = 80

class StillRecorder extends EventTarget {
  static isTypeSupported = (): boolean => true
  readonly mimeType = 'audio/webm'
  state: 'inactive' | 'recording' = 'inactive'

  start(): void {
    this.state = 'recording'
  }

  stop(): void {
    this.state = 'inactive'
  }
}

/** Louder and softer, as speech is, and each time the same. */
class StillAudio {
  #heard = 0

  createAnalyser(): object {
    const getFloatTimeDomainData = (samples: Float32Array): void => {
      const at = this.#heard++
      samples.fill(Math.abs(Math.sin(at * 0.7) * Math.sin(at * 0.11)) * 0.18)
    }
    return { getFloatTimeDomainData }
  }

  createMediaStreamSource(): object {
    return { connect: () => undefined }
  }

  close(): Promise<void> {
    return Promise.resolve()
  }
}

/** Give this page such a microphone. Returns what takes it away. */
export function stillMicrophone(): () => void {
  const { MediaRecorder, AudioContext, setInterval } = globalThis
  let now = 0
  Object.assign(globalThis, {
    MediaRecorder: StillRecorder,
    AudioContext: StillAudio,
    setInterval: (listen: () => void, millis: number) => {
      if (millis !== LISTENS) return setInterval(listen, millis)
      // All that is heard is heard at once.
      queueMicrotask(() => {
        now = MILLIS
        for (let at = 0; at < MILLIS / LISTENS; at++) listen()
      })
      return 0
    }
  })
  Object.defineProperty(performance, 'now', { value: () => now, configurable: true })
  const getUserMedia = () => Promise.resolve({ getTracks: () => [] })
  Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia }, configurable: true })
  return () => {
    Object.assign(globalThis, { MediaRecorder, AudioContext, setInterval })
    Reflect.deleteProperty(performance, 'now')
    Reflect.deleteProperty(navigator, 'mediaDevices')
  }
}
