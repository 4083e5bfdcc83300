/* A page under a strict content security policy may play no media from a `blob:` address. Sound that is decoded by the
 * page itself is no media to the policy, and asks nobody. */

let context: AudioContext | undefined
/** Pauses the one that plays. */
let pauseOther = (): void => undefined

/** Plays one sound; of all those of a page one at a time. */
export class Player {
  readonly #load: () => Promise<Blob>
  readonly #changed: () => void
  #buffer: AudioBuffer | undefined
  #source: AudioBufferSourceNode | undefined
  /** Where it stands, in seconds; while it plays, where it stood when `#since` was the time. */
  #at = 0
  #since = 0
  #timer: ReturnType<typeof setInterval> | undefined

  /**
   * @param load - Fetches the sound, once it is first played.
   * @param changed - Called whenever something is to be drawn anew.
   */
  constructor(load: () => Promise<Blob>, changed: () => void) {
    this.#load = load
    this.#changed = changed
  }

  get playing(): boolean {
    return this.#source !== undefined
  }

  /** In seconds; 0 before it was first played. */
  get duration(): number {
    return this.#buffer?.duration ?? 0
  }

  /** Seconds from its beginning. */
  get position(): number {
    const played = this.#source ? context!.currentTime - this.#since : 0
    return Math.min(this.#at + played, this.duration)
  }

  /** @throws {ChatError} It cannot be had. @throws {DOMException} It cannot be played. */
  async play(): Promise<void> {
    context ??= new AudioContext()
    void context.resume()
    this.#buffer ??= await context.decodeAudioData(await (await this.#load()).arrayBuffer())
    pauseOther()
    pauseOther = () => this.pause()
    if (this.#at >= this.duration - 0.05) this.#at = 0
    this.#start()
  }

  pause(): void {
    if (!this.#source) return
    this.#at = this.position
    this.#stop()
    this.#changed()
  }

  /** Go on from here, in seconds. */
  seek(position: number): void {
    const was = this.playing
    if (was) this.#stop()
    this.#at = Math.min(Math.max(position, 0), this.duration)
    if (was) this.#start()
    else this.#changed()
  }

  /** Stop, and let go of the sound. */
  close(): void {
    this.pause()
    this.#buffer = undefined
  }

  #start(): void {
    const source = context!.createBufferSource()
    source.buffer = this.#buffer!
    source.connect(context!.destination)
    source.addEventListener('ended', () => {
      if (source !== this.#source) return
      this.#at = 0
      this.#stop()
      this.#changed()
    })
    source.start(0, this.#at)
    this.#since = context!.currentTime
    this.#source = source
    this.#timer = setInterval(this.#changed, 200)
    this.#changed()
  }

  #stop(): void {
    const source = this.#source
    this.#source = undefined
    clearInterval(this.#timer)
    source?.stop()
    source?.disconnect()
  }
}

/** `1:05` */
export function clock(seconds: number): string {
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
