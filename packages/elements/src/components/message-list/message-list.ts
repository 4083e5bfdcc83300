// One file, as it is one element: what is asked of it, drawn and told. How it does that is in the files beside it: which rows are
// drawn (row-window), what they are (rows), what has to be fetched (history), what is news (arrivals, new-line); and, fetched later,
// which day it is there and what Lit leaves behind (scrolled).

import { adoptStyles, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { repeat } from 'lit/directives/repeat.js'
import {
  ChatError,
  type Chat,
  type Message,
  type Person,
  type Room,
  type RoomSnapshot,
  type Thread
} from '@parlo/sdk'
import { chatContext, consume, roomContext } from '../../chat-context.ts'
import { placeOf } from '../../composing.ts'
import { Announcer } from '../../controllers/announcer.ts'
import { ReadableController } from '../../controllers/readable-controller.ts'
import { Reading } from '../../controllers/reading.ts'
import { RovingFocus } from '../../controllers/roving-focus.ts'
import { firstBelow } from '../../controllers/scroll-anchor.ts'
import { WordsController } from '../../controllers/words-controller.ts'
import { property, query } from '../../decorators.ts'
import { ChatErrorEvent, ChatMessageOpenEvent, type ChatBeforeSendEvent } from '../../events.ts'
import { PagePart } from '../../page-part.ts'
import { define, htmlWith } from '../../registration.ts'
import { controls } from '../../styles/controls.ts'
import { host } from '../../styles/host.ts'
import { tokens } from '../../styles/tokens.ts'
import { dayHeading, dayOf, warmUp } from '../../text/format-time.ts'
import { nameOf } from '../../text/person.ts'
import { MessageItem } from '../message-item/message-item.ts'
import { Arrivals } from './arrivals.ts'
import type { DayLabel } from './day-label.ts'
import { flash, isStill } from './flash.ts'
import { History, indexOfSeq, mayHold } from './history.ts'
import { styles } from './message-list.styles.ts'
import { newLine } from './new-line.ts'
import {
  emptyNote,
  failedNote,
  jumpButton,
  nobodyNote,
  olderSkeleton,
  pageFailedNote,
  skeleton,
  startNote
} from './notes.ts'
import { perFrame } from './per-frame.ts'
import { readOut } from './read-out.ts'
import { indexOf, RowWindow } from './row-window.ts'
import { layOut, type Row } from './rows.ts'

const html = htmlWith(MessageItem)
const scrolled = new PagePart(() => import('./scrolled.ts'))

/** Parts of each message; without blanks, which every page would load. What is fetched later exports its own. */
const PARTS =
  'avatar,name,bubble,text,extra,meta,quote,files,link,code,mention,reaction,thread,failure,retry,discard'

/** Those in the page. */
const lists = new Set<MessageList>()

/** More messages than the chat holds around a reader. */
const MANY = 3_000

/** All parts, for what has a list inside to pass on. */
export const LIST_PARTS = `scroller,day,day-label,new,replies,note,skeleton,message,jump,${PARTS}`

/**
 * The lines of a room, or of one of its threads, oldest first; as many as there may be.
 *
 * Opens at the first unread line, or the end. Follows new lines only for a reader who is at the end, and for whoever writes; for everyone else
 * the line being read stays where it is, whatever comes above or below. Draws what is on the screen and a screen beyond
 * each edge; loads older lines towards the top, and newer ones towards the bottom of a place gone to.
 * Marks the room as read while the page is visible and the end is on screen.
 * New lines of others are read out once; history never is. Arrow keys, Home and End move between the lines.
 *
 * @tag message-list
 * @element message-list
 * @fires {ChatBeforeDeleteEvent} chat-before-delete - From a message in it: before it is deleted; cancelable.
 * @fires {ChatThreadOpenEvent} chat-thread-open - From a message in it: its answers are to be shown.
 * @fires {ChatPersonOpenEvent} chat-person-open - From a message in it: who wrote it, or somebody named in it, was picked.
 * @fires {ChatErrorEvent} chat-error - A message that was asked for could not be had.
 * @slot empty - Instead of what is said in a conversation without messages.
 * @csspart scroller - The box that scrolls.
 * @csspart day - The heading of a day.
 * @csspart day-label - The day that is on the screen, told while the list is scrolled and no heading says it.
 * @csspart new - The "new messages" line.
 * @csspart replies - The line between the message a thread hangs on and its answers.
 * @csspart note - What is said when there is nothing to show, and at the start of the conversation.
 * @csspart skeleton - What stands where messages will be, while they are loaded.
 * @csspart message - Each `<message-item>`.
 * @csspart jump - The button that goes to the latest line.
 * @csspart avatar - The picture of a sender, or their initials.
 * @csspart name - A sender's name.
 * @csspart bubble - The box of a message.
 * @csspart text - What was written.
 * @csspart meta - Time and state of a message.
 * @csspart quote - The message that another answers.
 * @csspart files - The files that a message carries.
 * @csspart extra - What `renderMessage` adds.
 * @csspart link - A link in the text.
 * @csspart code - Code in the text.
 * @csspart mention - Somebody's name in the text.
 * @csspart reaction - Each emoji under a message, with its count.
 * @csspart thread - The line that leads to the answers of a message.
 * @csspart failure - Why a message was not sent, and what can be done.
 * @csspart retry - The button that sends a message, or asks for the conversation, again.
 * @csspart discard - The button that gives a message up.
 * @csspart image - Each picture that a message carries.
 * @csspart file - Each other file.
 * @csspart play - The button that plays a sound.
 * @csspart seek - Where in the sound it is.
 * @csspart download - The button that saves a file.
 * @csspart file-error - What went wrong with a file.
 * @csspart action-bar - The bar beside a message.
 * @csspart action-button - Each button of that bar.
 * @csspart action-menu - The menu of what can be done to a message, and what takes its place.
 * @csspart action-choice - Each line of that menu.
 * @csspart action-emoji - Each emoji in it.
 * @csspart action-question - The question before a message is deleted.
 * @csspart action-answer - Each button that answers.
 * @csspart picker-search - Among all emoji to react with: the field to search in.
 * @csspart picker-groups - The buttons that lead to the groups.
 * @csspart picker-heading - The name of a group.
 * @csspart picker-emoji - Each emoji.
 */
export class MessageList extends LitElement {
  static readonly tag: string = 'message-list'
  static override styles = [tokens, host, controls, styles]

  /** Give this class its tag. A taken tag warns and changes nothing. */
  static define(tag: string = this.tag, registry?: CustomElementRegistry): void {
    define(this, tag, registry)
  }

  readonly #words = new WordsController(this)
  readonly #frames = perFrame(this)
  readonly #room = new ReadableController(this.#frames, () => this.room)
  readonly #thread = new ReadableController(this.#frames, () => this.thread)
  readonly #users = new ReadableController(this, () => this.chat?.users)
  readonly #session = new ReadableController(this, () => (this.room ? undefined : this.chat?.session))
  readonly #announcer = new Announcer(this, count => this.#words.words.newCount(count))
  readonly #history = new History(this)
  readonly #window = new RowWindow(this, {
    scroller: () => this.scroller,
    content: () => this.content,
    growing: () => this.renderRoot.querySelectorAll<HTMLElement>('.head, .rows'),
    above: () => this.above,
    below: () => this.below,
    rows: () => this.#drawnRows(),
    draw: () => this.#draw(),
    onEnd: () => this.#frames.requestUpdate(),
    onMove: () => this.#moved()
  })
  readonly #reading = new Reading(this, { end: () => this.end, onRead: () => this.#markRead() })
  readonly #focus = new RovingFocus(this, {
    items: () => [...this.renderRoot.querySelectorAll<HTMLElement>('[part=message]')],
    start: () => this.#lastSeen(),
    beyond: (key, from) => this.#beyond(key, from)
  })
  readonly #arrivals = new Arrivals()
  #day: DayLabel | undefined
  /** Where in the page it stands, and what is written for it. */
  #place: Node | undefined

  /** The room to show. The nearest `<chat-window>` sets it; set it yourself when there is none. */
  @consume(roomContext)
  @property({ attribute: false })
  room?: Room

  /** One of the room's threads, to be shown instead: the message it hangs on, and the answers. */
  @property({ attribute: false }) thread?: Thread

  /** Draws what is added to each message: see the property of `<message-item>`. */
  @property({ attribute: false }) renderMessage?: (message: Message) => unknown

  /** What the log is called for those who hear the page. Default: the name of the conversation. */
  @property() label = ''

  /** The chat that knows the names of people. The nearest `<chat-window>` sets it. */
  @consume(chatContext)
  @property({ attribute: false })
  chat?: Chat

  @query('.scroller') private scroller!: HTMLElement | null
  @query('.content') private content!: HTMLElement | null
  @query('.above') private above!: HTMLElement | null
  @query('.below') private below!: HTMLElement | null
  @query('.end') private end!: HTMLElement | null

  /** What is shown, and the rows of it that are drawn. */
  #shown: RoomSnapshot | undefined
  #rows: readonly Row[] = []
  /** Key of the row that is drawn beside these, unseen, as the focus is in it. */
  #kept: string | undefined
  #newFrom: number | null | undefined
  #landed = false
  /** All that the server has is here; undefined before anything was shown. */
  #live: boolean | undefined
  #seeking = false
  /** Up to where was read; and somebody took that back, so that it stays unread while they look at it. */
  #readTo = 0
  #isUnread = false
  /** How many messages were there to show. */
  #held = Infinity
  #people = new Map<number, Person>()
  #peopleOf: readonly Person[] | undefined

  override connectedCallback(): void {
    super.connectedCallback()
    lists.add(this)
    this.#place = placeOf(this)
    this.#place.addEventListener('chat-before-send', this.#onSend)
    // While the first page is on its way.
    setTimeout(() => warmUp(this.#words.locale))
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    lists.delete(this)
    this.#place?.removeEventListener('chat-before-send', this.#onSend)
  }

  /** Go to the newest line. */
  scrollToEnd(): void {
    if (this.#see()?.atEnd === false) this.room?.toEnd()
    else if (!isStill() && this.#window.glideToEnd()) return
    this.#window.showEnd()
    this.requestUpdate()
  }

  /**
   * Go to a message, by `seq`, wherever in the conversation it is: it gets the focus, and stands out for a moment.
   *
   * @throws {ChatError} `not_found`, `offline`, `unavailable`, `unauthorized`
   */
  async goTo(seq: number): Promise<void> {
    await this.updateComplete
    // It opens there, if it has not yet opened.
    this.#landed = true
    const { room, thread } = this
    await this.#history.get(seq)
    // Whoever went elsewhere meanwhile stays there.
    if (room !== this.room || thread !== this.thread) return
    if (this.thread && !mayHold(this.thread, seq)) {
      const elsewhere = new ChatMessageOpenEvent(seq)
      this.dispatchEvent(elsewhere)
      return
    }
    const shown = this.#see()
    const at = shown ? indexOfSeq(shown.messages, seq) : -1
    const isRoot = thread?.root === seq
    if (!isRoot && shown?.messages[at]?.seq !== seq)
      throw new ChatError('not_found', `There is no message ${seq} in this conversation`)
    const item = isRoot
      ? this.renderRoot.querySelector<HTMLElement>('.root')
      : await this.#bring(at, height => Math.max(((this.scroller?.clientHeight ?? 0) - height) / 3, 8))
    if (room !== this.room || thread !== this.thread) return
    this.#focus.focus(item ?? undefined)
    if (item) flash(item)
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('room') && !changed.has('thread')) return
    this.#landed = this.#isUnread = false
    this.#live = undefined
    this.#readTo = 0
    this.#history.reset()
    this.#rows = []
    this.#newFrom = undefined
    this.#arrivals.reset()
    this.#window.reset()
    this.#day?.reset()
  }

  protected override update(changed: PropertyValues<this>): void {
    const before = new Set(this.#rows.map(row => row.message.key))
    this.#learnPeople()
    const room = this.#see()
    if (room && isLoaded(room)) {
      if (this.#isFarBack(room)) this.#rows = []
      else this.#takeIn(room)
    }
    const rows = this.#rows
    const isKept = ({ message }: Row): boolean => message.key === this.#kept
    // Lit might move the row with the focus, which would lose it, if all others are new: they are taken away before.
    if (rows.some(isKept) && !rows.some(row => before.has(row.message.key) && !isKept(row))) {
      this.#rows = rows.filter(isKept)
      super.update(changed)
      this.#rows = rows
    }
    const focused = this.shadowRoot?.activeElement
    const jumping = focused?.part.contains('jump')
    const at = [...before].indexOf((focused as MessageItem | null | undefined)?.message?.key ?? '')
    super.update(changed)
    // What was given up is gone, and the focus with it: it goes on at what is beside.
    if (focused && !focused.isConnected)
      this.#focus.focus(this.#drawnRows()[at] ?? [...this.#drawnRows()].at(-1))
    // The button that leads to the end goes once one is there; whoever pressed it goes on from there.
    if (jumping && this.#window.atEnd)
      this.#focus.focus([...this.#drawnRows()].at(-1), { preventScroll: true })
  }

  override render(): TemplateResult {
    const { words } = this.#words
    const room = this.#shown
    const peer = !room || room.peerId === null ? undefined : this.#nameOf(room.peerId)
    const whom = peer ?? room?.title ?? undefined
    const root = this.thread && this.#thread.value?.root
    const loaded = room && isLoaded(room) && !this.#seeking
    const empty = loaded && this.#rows.length === 0
    const { failed, retry } = this.#history
    const began = room?.atStart && !empty && !this.thread
    return html`
      <div
        class="scroller"
        part="scroller"
        role="log"
        aria-live="off"
        aria-busy=${room?.status === 'loading'}
        aria-label=${this.label || (whom === undefined ? words.messages : words.messagesWith(whom))}
        @keydown=${this.#focus.onKeydown}
        @focusin=${this.#focus.onFocusin}
        @chat-message-open=${this.#onOpen}
      >
        ${
          loaded
            ? nothing
            : room?.status === 'failed'
              ? failedNote(words, room.error, this.#history.again)
              : this.#session.value?.at === 'signed-out'
                ? nobodyNote(words)
                : skeleton(words)
        }
        ${empty && !this.thread ? emptyNote(words, whom) : nothing}
        <div class="content ${this.thread ? '' : 'low'}">
          <div class="head">
            ${root && room ? this.#rootOf(root, room.messages.length) : nothing}
            ${room?.loadingOlder ? olderSkeleton(words) : failed === 'older' ? pageFailedNote(words, retry) : nothing}
            ${began ? startNote(words, whom) : nothing}
          </div>
          <div class="above"></div>
          <div class="rows">
            ${repeat(
              this.#rows,
              row => row.message.key,
              row => this.#row(row, peer !== undefined)
            )}
          </div>
          <div class="below"></div>
          ${failed === 'newer' ? pageFailedNote(words, retry) : nothing}
          <div class="end"></div>
        </div>
      </div>
      <div class="now" part="day-label" aria-hidden="true" hidden></div>
      ${jumpButton(words, { hidden: this.#window.atEnd, unread: room?.unread ?? 0, onClick: () => this.scrollToEnd() })}
      ${this.#announcer.render()}
    `
  }

  /** What there is to show now. */
  #see(): RoomSnapshot | undefined {
    const room = this.#room.value
    const thread = this.#thread.value
    this.#shown = room && this.thread ? thread && this.#history.asRoom(room, thread) : room
    return this.#shown
  }

  /** Is there nothing to show yet, as reading stopped further back than what is held? */
  #isFarBack(room: RoomSnapshot): boolean {
    // What came while the line was down, or the page was closed, was not read: its reader comes to it as on opening.
    if (room.live && this.#live === false && this.#landed && this.#window.atEnd && room.unread > 0) {
      this.#landed = false
      this.#newFrom = undefined
      this.#history.reset()
    }
    this.#live = room.live
    this.#seeking = !this.#landed && this.#history.seeks(room)
    return this.#seeking
  }

  /** What a new snapshot means for what is drawn, and said. */
  #takeIn(room: RoomSnapshot): void {
    const { words } = this.#words
    const { messages, atEnd, last } = room
    const ready = room.status === 'ready'
    if (ready) this.#newFrom = newLine(this.#newFrom, room, this.#reading.now && atEnd)
    this.#window.hold(messages, atEnd)
    if (ready && !this.#landed) this.#land(messages)
    this.#rows = this.#layOut(messages)
    // Where somebody reads what was said long ago, news is told all the same.
    const fresh = ready ? this.#arrivals.take(atEnd || !last ? messages : [last]) : []
    const told = fresh.filter(each => !this.#isTold(each))
    this.#announcer.say(told.map(each => words.newFrom(this.#nameOf(each.senderId), readOut(each))))
    this.#isUnread = room.readSeq < this.#readTo || (this.#isUnread && fresh.length === 0)
    this.#readTo = room.readSeq
  }

  /** An answer is read out once: by the list of its thread, where that is shown as well. */
  #isTold({ thread }: Message): boolean {
    if (this.thread || thread === null) return false
    return [...lists].some(({ room, thread: shown }) => room === this.room && shown?.root === thread)
  }

  /** At the first unread line, or the end. */
  #land(messages: readonly Message[]): void {
    if (typeof this.#newFrom !== 'number') this.#window.showEnd()
    else
      this.#window.show(
        indexOfSeq(messages, this.#newFrom),
        () => this.renderRoot.querySelector<HTMLElement>('.new'),
        () => Math.min(96, (this.scroller?.clientHeight ?? 0) / 4)
      )
  }

  /** The rows of the window; and the one that has the focus, which would be lost with it. */
  #layOut(messages: readonly Message[]): Row[] {
    const { span } = this.#window
    const rows = layOut(messages, this.#newFrom ?? null, this.#rows, span)
    const at = this.#indexOf(this.shadowRoot?.activeElement)
    this.#kept = at < 0 || (at >= span.from && at < span.to) ? undefined : messages[at]!.key
    if (this.#kept === undefined) return rows
    const kept = layOut(messages, null, this.#rows, { from: at, to: at + 1 })
    return at < span.from ? [...kept, ...rows] : [...rows, ...kept]
  }

  protected override updated(): void {
    this.#stay()
    scrolled.now?.sweep(this.renderRoot.querySelector('.rows')!)
    // The lines draw themselves after the list; before the frame is out, so that nobody sees them in between.
    void this.#settled().then(() => this.#window.settle())
    if (this.#landed || this.#seeking || this.#shown?.status !== 'ready') return
    this.#landed = true
    // The end of a list still empty was on screen; that is not reading.
    this.#reading.again()
  }

  /** So much has come that the chat will let go of some: not of what is read here. */
  #stay(): void {
    const { messages = [], atEnd = false } = this.#shown ?? {}
    const grows = messages.length > this.#held
    this.#held = messages.length
    if (!grows || !atEnd || this.thread || this.#window.atEnd || messages.length < MANY) return
    const seq = messages[this.#window.span.from]?.seq
    if (typeof seq === 'number') void this.room?.loadAround(seq).catch(() => undefined)
  }

  /** Resolves once every line has drawn itself too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete()
    await this.#settled()
    return done
  }

  async #settled(): Promise<void> {
    await Promise.all(Array.from(this.#drawnRows(), line => (line as MessageItem).updateComplete))
  }

  /** Now, not in a moment: the browser is about to paint. */
  #draw(): void {
    this.requestUpdate()
    this.performUpdate()
  }

  /** A row costs nothing while what it shows stays the same. */
  #row(row: Row, direct: boolean): unknown {
    const { words, locale } = this.#words
    const { message } = row
    const kept = message.key === this.#kept
    const root = this.thread && this.#thread.value?.root
    const sameDay =
      root && message === this.#shown?.messages[0] && dayOf(root.timestamp) === dayOf(message.timestamp)
    const day = row.newDay && !kept && !sameDay ? dayHeading(locale, words, message.timestamp) : undefined
    const name = this.#nameOf(message.senderId)
    const picture = this.#people.get(message.senderId)?.picture
    const of = [
      row,
      day,
      name,
      picture,
      words,
      kept,
      direct,
      this.room,
      this.chat,
      this.thread,
      this.renderMessage
    ]
    return guard(of, () => this.#drawRow(row, { day, name, picture, kept, direct }))
  }

  #drawRow(
    { message, newFrom, first, last }: Row,
    {
      day,
      name,
      picture,
      kept,
      direct
    }: {
      day: string | undefined
      name: string
      picture: string | undefined
      kept: boolean
      direct: boolean
    }
  ): TemplateResult {
    return html`${day === undefined ? nothing : html`<div class="day" part="day">${day}</div>`}${
        newFrom && !kept ? html`<div class="new" part="new">${this.#words.words.newMessages}</div>` : nothing
      }<message-item
        class="row"
        part="message"
        tabindex="-1"
        exportparts=${PARTS}
        ?data-kept=${kept}
        .message=${message}
        .room=${this.room}
        .chat=${this.chat}
        .thread=${this.thread?.root}
        .renderMessage=${this.renderMessage}
        .name=${name}
        .picture=${picture}
        .first=${first}
        .last=${last}
        .noName=${direct}
      ></message-item>`
  }

  /** The message that a thread hangs on. */
  #rootOf(message: Message, answers: number): TemplateResult {
    return html`<message-item
        class="root"
        part="message"
        tabindex="-1"
        exportparts=${PARTS}
        .message=${message}
        .room=${this.room}
        .chat=${this.chat}
        .thread=${this.thread?.root}
        .renderMessage=${this.renderMessage}
        .name=${this.#nameOf(message.senderId)}
        .picture=${this.#people.get(message.senderId)?.picture}
        .first=${true}
        .last=${true}
      ></message-item>
      <div class="day" part="replies">
        ${this.#words.words.replies(Math.max(message.replyCount, answers))}
      </div>`
  }

  #drawnRows(): NodeListOf<HTMLElement> {
    return this.renderRoot.querySelectorAll<HTMLElement>('.row:not([data-kept])')
  }

  /** Where the message stands that an item shows; −1 if it is none of these. */
  #indexOf(item: Element | null | undefined): number {
    const message = (item as MessageItem | null | undefined)?.message
    return indexOf(this.#shown?.messages ?? [], message, this.#window.span.from)
  }

  /** Draw a message, and have it so many pixels below the upper edge. */
  async #bring(index: number, below: (height: number) => number): Promise<HTMLElement | undefined> {
    const { messages, atEnd } = this.#see() ?? { messages: [], atEnd: true }
    const at = Math.min(index, messages.length - 1)
    const key = messages[at]?.key
    if (key === undefined) return undefined
    const find = (): HTMLElement | undefined =>
      [...this.#drawnRows()].find(row => (row as MessageItem).message?.key === key)
    this.#window.hold(messages, atEnd)
    this.#window.show(at, find, below)
    this.#draw()
    await this.#settled()
    this.#window.settle()
    return find()
  }

  /** Where a key leads to, when that, or where it is pressed, is not drawn. */
  #beyond(key: string, from: HTMLElement): Promise<HTMLElement | undefined> | undefined {
    const shown = this.#shown
    if (!shown) return undefined
    const { span } = this.#window
    const isDrawn = (index: number): boolean => index >= span.from && index < span.to
    const at = this.#indexOf(from)
    const end = shown.messages.length - 1
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: this.thread ? -1 : 0, End: end }[key] ?? -1
    if (key === 'End' && !shown.atEnd) {
      this.room?.toEnd()
      return this.#bring(Infinity, () => 0)
    }
    if (to < 0 || to > end || (isDrawn(to) && (at < 0 || isDrawn(at)))) return undefined
    const screen = this.scroller?.clientHeight ?? 0
    // To the very top, where it is said that the conversation starts there.
    return this.#bring(to, height => (key === 'Home' ? 1e6 : key === 'End' ? screen - height : screen / 3))
  }

  /** The last row that is wholly on the screen, or the one that fills it: Tab should not lead away from what is being read. */
  #lastSeen(): HTMLElement | undefined {
    const rows = this.#drawnRows()
    if (this.#window.atEnd) return rows[rows.length - 1]
    const { top = 0, bottom = 0 } = this.scroller?.getBoundingClientRect() ?? {}
    return rows[Math.max(firstBelow(rows, bottom) - 1, firstBelow(rows, top))]
  }

  /** Who scrolls is told on which day they are. */
  #tellDay(): void {
    const { now } = scrolled
    if (!now) return void scrolled.load().catch(() => undefined)
    if (!this.#day) {
      adoptStyles(this.renderRoot as ShadowRoot, [...MessageList.elementStyles, now.styles])
      this.#day = new now.DayLabel(this, {
        scroller: () => this.scroller,
        label: () => this.renderRoot.querySelector<HTMLElement>('.now'),
        headings: () => this.renderRoot.querySelectorAll<HTMLElement>('.day'),
        dayAt: y => this.#dayAt(y)
      })
    }
    this.#day.moved(this.#window.atEnd)
  }

  #dayAt(y: number): string | undefined {
    const rows = this.#drawnRows()
    const { message } = (rows[firstBelow(rows, y)] as MessageItem | undefined) ?? {}
    return message && dayHeading(this.#words.locale, this.#words.words, message.timestamp)
  }

  #moved(): void {
    this.#focus.again()
    const { scroller } = this
    const shown = this.#shown
    if (!scroller || !shown || !this.#landed || shown.status !== 'ready') return
    this.#tellDay()
    const { scrollTop, clientHeight, scrollHeight } = scroller
    const { from, to } = this.#window.span
    // A screen before the end of what is held, so that a steady reader never sees the wait.
    if (from === 0 && !shown.atStart && !shown.loadingOlder && scrollTop < clientHeight) this.#history.older()
    else if (!shown.atEnd && to === shown.messages.length && scrollHeight - scrollTop < clientHeight * 2)
      this.#history.newer()
  }

  async #onOpen(event: ChatMessageOpenEvent): Promise<void> {
    // What is elsewhere is shown there, by the window around.
    if (this.thread && !mayHold(this.thread, event.seq)) return
    try {
      await this.goTo(event.seq)
    } catch (error) {
      const failed = new ChatErrorEvent(error as ChatError)
      this.dispatchEvent(failed)
    }
  }

  /** Whoever writes sees it, wherever they read. */
  readonly #onSend = (event: Event): void => {
    const { room, options, edited } = event as ChatBeforeSendEvent
    queueMicrotask(() => {
      if (event.defaultPrevented || edited || this.#window.atEnd) return
      if (room !== this.room || options.thread !== this.thread?.root) return
      if (this.#see()?.atEnd === false) room.toEnd()
      this.#window.showEnd()
      this.requestUpdate()
    })
  }

  #learnPeople(): void {
    const people = this.#users.value
    if (people === this.#peopleOf) return
    this.#peopleOf = people
    this.#people = new Map(people?.map(each => [each.id, each]))
  }

  #nameOf(id: number): string {
    const person = this.#people.get(id)
    return person ? nameOf(person) : this.#words.words.someone
  }

  #markRead(): void {
    const shown = this.#shown
    if (shown && shown.unread > 0 && this.#landed && this.#window.complete && !this.#isUnread)
      this.room?.markRead()
  }
}

const isLoaded = ({ status, messages }: RoomSnapshot): boolean => status === 'ready' || messages.length > 0

declare global {
  interface HTMLElementTagNameMap {
    'message-list': MessageList
  }
}
