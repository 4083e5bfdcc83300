import type { TimedFile } from '../attachment-tray/attached.ts'

/** Milliseconds between two looks at how loud it is. */
const LOOK = 80

/** In the order of preference; what plays almost everywhere first. */
const TYPES = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus']

/** One recording by the microphone, from the question whether it may be used to the file. */
export class Recording {
  /** How loud it was lately, 0 to 1, the newest last. */
  readonly levels: number[] = []
  readonly #stream: MediaStream
  readonly #recorder: MediaRecorder
  readonly #chunks: Blob[] = []
  readonly #begun = performance.now()
  readonly #timer: ReturnType<typeof setInterval>
  readonly #stopped: Promise<void>
  #context: AudioContext | undefined
  #millis: number | undefined

  /** @param changed - Called often while it goes on, and when it ends, be it by itself. */
  private constructor(stream: MediaStream, changed: () => void) {
    this.#stream = stream
    const mimeType = TYPES.find(type => MediaRecorder.isTypeSupported(type))
    this.#recorder = new MediaRecorder(stream, { ...(mimeType && { mimeType }), audioBitsPerSecond: 32_000 })
    this.#recorder.addEventListener('dataavailable', ({ data }) => void this.#chunks.push(data))
    this.#stopped = new Promise(resolve => {
      this.#recorder.addEventListener('stop', () => {
        this.#end()
        resolve()
        changed()
      })
    })
    const level = this.#listen()
    this.#timer = setInterval(() => {
      this.levels.push(level())
      changed()
    }, LOOK)
    this.#recorder.start()
  }

  /** Ask for the microphone and begin. Rejects with a `DOMException` when there is none, or the person says no. */
  static async begin(changed: () => void): Promise<Recording> {
    return new Recording(await navigator.mediaDevices.getUserMedia({ audio: true }), changed)
  }

  /** How long it is. */
  get millis(): number {
    return this.#millis ?? performance.now() - this.#begun
  }

  /** Whether it is over. */
  get over(): boolean {
    return this.#recorder.state === 'inactive'
  }

  /** End it; the microphone is free then. Twice is harmless. */
  stop(): Promise<void> {
    if (!this.over) this.#recorder.stop()
    this.#end()
    return this.#stopped
  }

  /** What was said, once it is over, and how long it is. */
  async file(name: string): Promise<TimedFile> {
    await this.stop()
    const type = this.#recorder.mimeType.split(';', 1)[0] || 'audio/webm'
    const ending = type === 'audio/mp4' ? 'm4a' : type.slice('audio/'.length)
    const file = new File(this.#chunks, `${name}.${ending}`, { type })
    return Object.assign(file, { seconds: Math.max(Math.round(this.millis / 1000), 1) })
  }

  #end(): void {
    this.#millis ??= performance.now() - this.#begun
    clearInterval(this.#timer)
    for (const track of this.#stream.getTracks()) track.stop()
    this.#context?.close().catch(() => undefined)
    this.#context = undefined
  }

  /** Gives how loud it is now. For show: where that cannot be known, nothing moves. */
  #listen(): () => number {
    try {
      this.#context = new AudioContext()
      const analyser = this.#context.createAnalyser()
      analyser.fftSize = 512
      this.#context.createMediaStreamSource(this.#stream).connect(analyser)
      const samples = new Float32Array(analyser.fftSize)
      return () => {
        analyser.getFloatTimeDomainData(samples)
        const mean = samples.reduce((sum, each) => sum + each * each, 0) / samples.length
        // Speech is far from full volume.
        return Math.min(1, Math.sqrt(mean) * 5)
      }
    } catch {
      return () => 0
    }
  }
}
