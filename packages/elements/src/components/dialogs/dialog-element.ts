import { html, LitElement, nothing, type TemplateResult } from 'lit'
import type { Chat, Person, Room, RoomSnapshot, User } from '@parlo/sdk'
import { chatContext, consume } from '../../chat-context.ts'
import { Chosen } from '../../controllers/chosen.ts'
import { OfOneUser } from '../../controllers/of-one-user.ts'
import { ReadableController } from '../../controllers/readable-controller.ts'
import { WordsController } from '../../controllers/words-controller.ts'
import { property, query, state } from '../../decorators.ts'
import { ChatBeforeRoomEvent } from '../../events.ts'
import { exportParts, partsOf } from '../../export-parts.ts'
import { backIcon, closeIcon } from '../../icons.ts'
import type { Words } from '../../strings/en.ts'
import { moreIn, type More } from '../../strings/en-more.ts'
import { sentence } from '../../strings/words.ts'
import { avatar } from '../../styles/avatar.ts'
import { controls } from '../../styles/controls.ts'
import { host } from '../../styles/host.ts'
import { tokens } from '../../styles/tokens.ts'
import { nameOf } from '../../text/person.ts'
import { titleOf } from '../../text/room-title.ts'
import { styles } from './dialog.styles.ts'

/** Something that was tried in a dialog, and what the person is told of its failure. */
interface Failure {
  readonly about: string
  readonly text: string
}

/**
 * What all dialogs share: they open when they are put into a page, over everything, and leave it when they are closed – by
 * their button, Escape, or a click beside them while nothing was entered.
 */
export abstract class DialogElement extends LitElement {
  static override styles = [tokens, host, avatar, controls, styles]

  readonly #words = new WordsController(this)
  readonly #chosen = new Chosen(this)
  readonly #users = new ReadableController(this, () => this.chat?.users)
  readonly #session = new ReadableController(this, () => this.chat?.session)
  readonly #connection = new ReadableController(this, () => this.chat?.connection)
  protected readonly mine = new OfOneUser(
    this,
    () => this.chat,
    () => this.close()
  )

  /** The chat it is about. The elements around provide it; set it yourself when there are none. */
  @consume(chatContext)
  @property({ attribute: false })
  chat?: Chat

  /** What is being done, by a name of the dialog's own; empty while nothing is. */
  @state() protected busy = ''
  @state() private failure: Failure | undefined
  @query('dialog') private box!: HTMLDialogElement | null
  /** Did the press that a click ends begin beside the dialog? */
  #beside = false
  #shown = false
  /** Where the focus was. */
  #opener: HTMLElement | null = null

  /** What it is called. */
  protected abstract heading(): string
  /** What is in it. */
  protected abstract content(): TemplateResult
  /** What stands below, always in sight. */
  protected actions(): TemplateResult | typeof nothing {
    return nothing
  }
  /** Classes of the box: `tall`, `wide`. */
  protected shape(): string {
    return ''
  }
  /** Goes back to what it showed before; undefined: there is nothing before. */
  protected back(): (() => void) | undefined {
    return undefined
  }
  /** Was something entered that a click beside it would lose? */
  protected dirty(): boolean {
    return false
  }

  protected get words(): Words {
    return this.#words.words
  }

  protected get more(): More {
    return moreIn(this.words)
  }

  protected get locale(): string {
    return this.#words.locale
  }

  /** Everyone known. */
  protected get people(): readonly Person[] {
    return this.#users.value ?? []
  }

  /** Who is signed in. */
  protected get me(): User | undefined {
    const session = this.#session.value
    return session?.at === 'signed-in' ? session.user : undefined
  }

  protected person(id: number): Person | undefined {
    return this.people.find(person => person.id === id)
  }

  protected nameOf(id: number): string {
    const person = this.person(id)
    return person ? nameOf(person) : this.words.someone
  }

  /** What a room is called. */
  protected titleOf(room: RoomSnapshot): string {
    return titleOf(this.words, room, this.people)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    visualViewport?.addEventListener('resize', this.#fit)
    visualViewport?.addEventListener('scroll', this.#fit)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    visualViewport?.removeEventListener('resize', this.#fit)
    visualViewport?.removeEventListener('scroll', this.#fit)
    // Taken out with what is around it: a dialog that comes back closed would never go.
    this.remove()
  }

  protected override updated(): void {
    exportParts(this, partsOf(this.renderRoot, 'dialog'))
    if (!this.#shown) this.#show()
  }

  #show(): void {
    this.#shown = true
    this.#opener = focused()
    this.box?.showModal()
    this.#fit()
  }

  override render(): TemplateResult {
    const back = this.back()
    return html`<dialog
      part="dialog"
      class=${this.shape()}
      lang=${this.#chosen.lang}
      dir=${this.#chosen.dir}
      aria-labelledby="heading"
      @close=${this.#onClose}
      @pointerdown=${this.#onPointerdown}
      @click=${this.#onClick}
      @keydown=${this.#onKeydown}
    >
      <header class="head ${back ? 'back' : ''}" part="head">
        ${
          back
            ? html`<button
                class="icon"
                type="button"
                part="back"
                aria-label=${this.more.dialogs.back}
                @click=${back}
              >
                <span class="mirrored">${backIcon}</span>
              </button>`
            : nothing
        }
        <h2 id="heading" part="heading" tabindex="-1"><bdi>${this.heading()}</bdi></h2>
        <button
          class="icon"
          type="button"
          part="close"
          aria-label=${this.more.dialogs.close}
          @click=${() => this.close()}
        >
          ${closeIcon}
        </button>
      </header>
      ${this.content()} ${this.actions()}
    </dialog>`
  }

  /** Close it. Twice is harmless. */
  close(): void {
    if (this.box?.open) this.box.close()
  }

  /** Put the focus on the heading: what had it is gone, and something else is shown. */
  protected async focusHeading(): Promise<void> {
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('#heading')?.focus()
  }

  /** Have this conversation shown, at a message if given, and close what is in front of it. */
  protected pick(room: Room, seq?: number): void {
    const picked = new ChatBeforeRoomEvent(room, seq)
    if (!this.dispatchEvent(picked)) return
    for (const each of this.parentNode?.children ?? []) if (each instanceof DialogElement) each.close()
  }

  /** Do one thing at a time, and show why it did not work: by {@link wrong}, under the same name. */
  protected async act(about: string, run: () => Promise<unknown>): Promise<boolean> {
    if (this.busy !== '') return false
    this.busy = about
    this.failure = undefined
    try {
      await run()
      return true
    } catch (error) {
      this.fail(about, sentence(this.words, error))
      return false
    } finally {
      this.busy = ''
    }
  }

  /** Say that something is wrong, where {@link wrong} of the same name stands. */
  protected fail(about: string, text: string): void {
    this.failure = { about, text }
  }

  /** Nothing is wrong any more. */
  protected forgive(): void {
    this.failure = undefined
  }

  /** What is wrong about something; empty: nothing. */
  protected wrongAt(about: string): string {
    return this.failure?.about === about ? this.failure.text : ''
  }

  /** The place where it is said. Drawn from the start: one that appears together with its text is not read. */
  protected wrong(about: string): TemplateResult {
    return html`<p class="wrong" part="error" role="alert" id="wrong-${about}">${this.wrongAt(about)}</p>`
  }

  /** Words of a button while it does what it says; and what keeps it waiting. */
  protected working(about: string, label: string): TemplateResult {
    if (this.busy !== about) return html`${label}`
    const waits = this.#connection.value?.at === 'connecting'
    return html`<span class="spinner"></span>${waits ? this.words.reconnecting : this.words.working}`
  }

  readonly #onClose = async (): Promise<void> => {
    const here = focused()
    // Where it was may take no focus any more, which then stays in here until the browser notices.
    const lost = !here || here === document.body || this.renderRoot.contains(here)
    if (lost && this.#opener?.isConnected) focusOn(this.#opener)
    await Promise.allSettled((this.box?.getAnimations() ?? []).map(({ finished }) => finished))
    this.remove()
  }

  readonly #onPointerdown = (event: PointerEvent): void => {
    this.#beside = event.target === this.box && this.#isBeside(event)
  }

  readonly #onClick = (event: MouseEvent): void => {
    const both = this.#beside && event.target === this.box && this.#isBeside(event)
    if (both && !this.dirty()) this.close()
  }

  #isBeside({ clientX, clientY }: MouseEvent): boolean {
    const { left, right, top, bottom } = this.box!.getBoundingClientRect()
    return clientX < left || clientX > right || clientY < top || clientY > bottom
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    // The browser closes the dialog by it; what is around must not close, too.
    if (event.key === 'Escape') event.stopPropagation()
  }

  /** A sheet ends above the on-screen keyboard, where the browser lets that cover the page. */
  readonly #fit = (): void => {
    if (!visualViewport || !this.box) return
    const { height, offsetTop, scale } = visualViewport
    const covered = scale === 1 ? document.documentElement.clientHeight - offsetTop - height : 0
    this.box.style.setProperty('--_covered', `${Math.max(covered, 0)}px`)
  }
}

/** Put the focus on something; in a menu that has closed meanwhile, on what opens that. */
function focusOn(opener: HTMLElement): void {
  opener.focus()
  if (focused() !== opener) opener.closest('details')?.querySelector('summary')?.focus()
}

/** What has the focus, looking into shadow roots. */
function focused(): HTMLElement | null {
  let element = document.activeElement
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
  return element as HTMLElement | null
}
