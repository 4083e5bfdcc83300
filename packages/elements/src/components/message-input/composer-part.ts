import type { TemplateResult } from 'lit'
import type { SendOptions } from '@parlo/sdk'
import type { Composing } from '../../composing.ts'
import type { Words } from '../../strings/en.ts'
import type { Barrier } from './barrier.ts'
import type { MessageInput } from './message-input.ts'

/* The box for messages is small; what it can do beside taking text and sending it is fetched once it is shown, and the parts of
 * that when they are first needed. */

/** What `<message-input>` lets its {@link Composer} do. */
export interface InputHost {
  /** The element: what it is about, what is written in it. */
  readonly input: MessageInput
  /** What it is about, apart from the room: a new message, or one that is there. */
  readonly composing: () => Composing | undefined
  readonly words: () => Words
  readonly locale: () => string
  /** Nothing can be written. */
  readonly disabled: () => boolean
  /** `:state(…)` of the element, where the browser has them. */
  readonly states: () => Set<string> | undefined
  /** Where it is written; null while something else is shown in its place. */
  readonly box: () => HTMLTextAreaElement | null
  /** Send what was written, as if by Enter. */
  readonly send: () => void
  /** Say under the box what went wrong; with nothing, that it is all right again. */
  readonly complain: (text: string) => void
  /** Tell the page of a failure. Gives what to tell the person. */
  readonly failed: (error: unknown) => string
}

/** What a part may ask of the box it belongs to. */
export interface ComposerHost extends InputHost {
  /** Why nothing can be written in this room. */
  readonly barrier: () => Barrier | undefined
  /** Have all there that takes files. False: it cannot be had, which the person is told. */
  readonly readyForFiles: () => Promise<boolean>
  /** Take these files along, in the place that is shown now. False: that takes none. */
  readonly attach: (files: File[]) => Promise<boolean>
  /** Have this read out, politely. */
  readonly announce: (text: string) => void
}

/** A part of the box: what it shows, and what it has to say about keys and sending. */
export interface ComposerPart {
  /** Drawn above the text. */
  above?(): unknown
  /** Drawn over what is around the box. */
  over?(): unknown
  /** Drawn in place of the whole row; with nothing, the row is. */
  instead?(): TemplateResult | undefined
  /** A key went down in the box. True: it was for this part, and for nobody else. */
  onKeydown?(event: KeyboardEvent): boolean
  /** The text or the caret has changed. */
  onText?(): void
  /** All was drawn; perhaps for another room, thread or message than before. */
  onDrawn?(): void
  /** The focus has left the box. */
  onBlur?(): void
  /** What it adds to a message. */
  options?(text: string): SendOptions
  /** The message is on its way. Gives what brings back what it carried, should it be refused at once. */
  onSent?(): (() => void) | undefined
  /** There is something that can be sent without text. */
  carries?(): boolean
  /** Why nothing can be sent now. */
  hindrance?(): string
  /** It takes what was written, with what all parts add to it: no message is made of it, at least not now. */
  takes?(text: string, options: SendOptions): boolean
  /** How the button looks that sends. */
  button?(): { label: string; icon: TemplateResult } | undefined
  /** `:state(…)` of the element. */
  states?(): string[]
  /** The box has left the page, perhaps for a moment. */
  close?(): void
}
