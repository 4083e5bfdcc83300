/* A page under a strict content security policy may play no media from a `blob:` address. Sound that is decoded by the
 * page itself is no media to the policy, and asks nobody. */

let context: AudioContext | undefined
/** Pauses the one that plays. */
let pauseOther = (): void => undefined

/** Pause the sound that plays, if one does: something else is to be heard. */
export const pauseSound = (): void => pauseOther()

/** Plays one sound; of all those of a page one at a time. */
export class Player {
  readonly #load: () => Promise<Blob>
  readonly #idle: () => void
  readonly #followers = new Set<() => void>()
  /** Can whoever hears it still come to where it is stopped? */
  #near: () => boolean = () => false
  /** Counts what ends a `play` that still loads. */
  #turn = 0
  #loading = 0
  #buffer: AudioBuffer | undefined
  #source: AudioBufferSourceNode | undefined
  /** Where it stands, in seconds; while it plays, where it stood when `#since` was the time. */
  #at = 0
  #since = 0
  /** How long it is, where that is all that is left of it. */
  #length = 0
  #timer: ReturnType<typeof setInterval> | undefined

  /**
   * @param load - Fetches the sound, once it is first played.
   * @param idle - Called once nobody needs it any more: not followed, not playing, and at its beginning.
   */
  constructor(load: () => Promise<Blob>, idle: () => void) {
    this.#load = load
    this.#idle = idle
  }

  /**
   * Be called whenever something is to be drawn anew.
   *
   * @param near - Asked once nobody follows: while it says so the sound plays on, else it is paused.
   * @returns The function that ends it.
   */
  follow(changed: () => void, near: () => boolean): () => void {
    this.#followers.add(changed)
    this.#near = near
    return () => {
      this.#followers.delete(changed)
      this.#rest()
    }
  }

  get playing(): boolean {
    return this.#source !== undefined
  }

  /** In seconds; 0 before it was first played. */
  get duration(): number {
    return this.#buffer?.duration ?? this.#length
  }

  /** Seconds from its beginning. */
  get position(): number {
    const played = this.#source ? context!.currentTime - this.#since : 0
    return Math.min(this.#at + played, this.duration)
  }

  /** @throws {ChatError} It cannot be had. @throws {DOMException} It cannot be played. */
  async play(): Promise<void> {
    const turn = ++this.#turn
    context ??= new AudioContext()
    void context.resume()
    this.#loading++
    try {
      this.#buffer ??= await context.decodeAudioData(await (await this.#load()).arrayBuffer())
    } finally {
      this.#loading--
    }
    // Nobody waits for it any more, or could stop it.
    if (turn !== this.#turn || !this.#within) return this.#rest()
    pauseOther()
    pauseOther = () => this.pause()
    if (this.#at >= this.duration - 0.05) this.#at = 0
    this.#start()
  }

  pause(): void {
    this.#turn++
    if (!this.#source) return
    this.#at = this.position
    this.#stop()
    this.#changed()
    this.#rest()
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
    this.#at = 0
    this.#buffer = undefined
    this.#rest()
  }

  /** Without followers: pause what nobody can stop, and let go of what is not needed to go on. */
  #rest(): void {
    if (this.playing && !this.#within) return this.pause()
    if (this.#followers.size > 0 || this.playing || this.#loading > 0) return
    this.#length = this.duration
    this.#buffer = undefined
    if (this.#at === 0) this.#idle()
  }

  get #within(): boolean {
    return this.#followers.size > 0 || this.#near()
  }

  readonly #changed = (): void => {
    for (const changed of this.#followers) changed()
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
      this.#rest()
    })
    source.start(0, this.#at)
    this.#since = context!.currentTime
    this.#source = source
    this.#timer = setInterval(() => {
      this.#changed()
      this.#rest()
    }, 200)
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
