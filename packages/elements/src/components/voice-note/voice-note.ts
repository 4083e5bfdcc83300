import { html, type TemplateResult } from 'lit'
import type { Room } from '@parlo/sdk'
import { sendIcon } from '../../icons.ts'
import { moreIn, type More } from '../../strings/en-more.ts'
import type { ComposerHost, ComposerPart } from '../message-input/composer-part.ts'
import { binIcon } from '../message-input/icons.ts'
import { Recording } from './recording.ts'

export { styles } from './voice-note.styles.ts'

/** How long a voice message may be. */
const LONGEST_MILLIS = 300_000
/** Bars that show how loud it was; what does not fit is not seen. */
const BARS = 160

type State =
  | { at: 'idle' }
  | { at: 'asking'; room: Room; thread: number | undefined }
  | { at: 'recording'; room: Room; thread: number | undefined; recording: Recording }

/** Voice messages of a `<message-input>`: the microphone, and what is shown while it listens. */
export class Part implements ComposerPart {
  readonly #host: ComposerHost
  #state: State = { at: 'idle' }
  /** What was drawn last. */
  #drawn: State['at'] = 'idle'

  constructor(host: ComposerHost) {
    this.#host = host
  }

  instead(): TemplateResult | undefined {
    if (this.#state.at === 'idle') return undefined
    const words = this.#words
    const recording = this.#state.at === 'recording' ? this.#state.recording : undefined
    const { millis = 0, over = false, levels = [] } = recording ?? {}
    return html`<div
      class="voice"
      part="voice"
      role="group"
      aria-label=${words.voice}
      @keydown=${(event: KeyboardEvent) => this.#onKeydown(event)}
    >
      <button
        class="icon tool"
        part="cancel"
        type="button"
        aria-label=${words.cancelVoice}
        title=${words.cancelVoice}
        @click=${() => this.#cancel()}
      >
        ${binIcon}
      </button>
      <div class="meter ${over || !recording ? '' : 'live'}">
        ${
          recording
            ? html`<span class="time" role="timer">${clock(millis)}</span>
                <svg viewBox="0 0 ${BARS * 4} 32" preserveAspectRatio="xMaxYMid slice" aria-hidden="true">
                  <path d=${wave(levels)}></path>
                </svg>`
            : html`<span class="asking">${words.askingVoice}</span>`
        }
      </div>
      <button
        class="send"
        type="button"
        part="send"
        aria-label=${words.sendVoice}
        title=${words.sendVoice}
        ?disabled=${!recording}
        @click=${() => this.#send()}
      >
        <span class="mirrored">${sendIcon}</span>
      </button>
    </div>`
  }

  onDrawn(): void {
    const { at } = this.#state
    const { room, thread } = this.#host.input
    // Whoever goes elsewhere does not want to be heard there.
    if (this.#state.at !== 'idle' && (room !== this.#state.room || thread !== this.#state.thread))
      this.#cancel()
    if (at === this.#drawn) return
    this.#drawn = at
    const root = this.#host.input.renderRoot
    if (at === 'idle') this.#host.box()?.focus()
    else root.querySelector<HTMLElement>(at === 'asking' ? '.voice .icon' : '.voice .send')?.focus()
  }

  states(): string[] {
    return this.#state.at === 'recording' ? ['recording'] : []
  }

  close(): void {
    this.#drop()
  }

  /** Ask for the microphone, and record. */
  begin(): void {
    const { room, thread } = this.#host.input
    if (!room || this.#state.at !== 'idle') return
    const asking: State = { at: 'asking', room, thread }
    this.#set(asking)
    this.#host.complain('')
    Recording.begin(() => this.#onChanged()).then(
      recording => {
        // Cancelled while the browser asked.
        if (this.#state !== asking) return void recording.stop()
        this.#set({ at: 'recording', room, thread, recording })
        this.#host.announce(this.#words.voiceBegun)
      },
      (error: unknown) => {
        if (this.#state !== asking) return
        this.#set({ at: 'idle' })
        this.#host.complain(this.#why(error))
      }
    )
  }

  get #words(): More['composer'] {
    return moreIn(this.#host.words()).composer
  }

  #set(state: State): void {
    this.#state = state
    this.#host.input.requestUpdate()
  }

  #onChanged(): void {
    const state = this.#state
    if (state.at === 'recording' && !state.recording.over && state.recording.millis >= LONGEST_MILLIS) {
      void state.recording.stop()
      const minutes = LONGEST_MILLIS / 60_000
      this.#host.complain(this.#words.voiceFull(minutes))
    }
    this.#host.input.requestUpdate()
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    this.#cancel()
  }

  #cancel(): void {
    this.#drop()
    this.#host.complain('')
    this.#host.announce(this.#words.voiceCancelled)
  }

  #drop(): void {
    const state = this.#state
    if (state.at === 'recording') void state.recording.stop()
    if (state.at !== 'idle') this.#set({ at: 'idle' })
  }

  async #send(): Promise<void> {
    const state = this.#state
    if (state.at !== 'recording') return
    const { recording } = state
    const when = new Date().toLocaleString(this.#host.locale(), { dateStyle: 'medium', timeStyle: 'short' })
    // Not every system takes these in the name of a file.
    const file = await recording.file(this.#words.voiceName(when).replace(/[/\\:]/g, '.'))
    // What takes it comes first: what cannot be sent yet must not be lost.
    if (!(await this.#host.readyForFiles()) || this.#state !== state) return
    if (!(await this.#host.attach([file])) || this.#state !== state) return
    this.#set({ at: 'idle' })
    this.#host.complain('')
    const { room, thread } = this.#host.input
    if (room === state.room && thread === state.thread) this.#host.send()
  }

  #why(error: unknown): string {
    const name = error instanceof DOMException ? error.name : ''
    const { noMicrophone } = this.#words
    return noMicrophone[name] ?? noMicrophone['']!
  }
}

/** `4:05`. */
function clock(millis: number): string {
  const seconds = Math.floor(millis / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** A bar for each level, the newest at the right. */
function wave(levels: readonly number[]): string {
  const shown = levels.slice(-BARS)
  return shown
    .map((level, at) => {
      const half = 1.5 + level * 12
      return `M${(BARS - shown.length + at) * 4 + 2} ${(16 - half).toFixed(1)}v${(half * 2).toFixed(1)}`
    })
    .join('')
}
