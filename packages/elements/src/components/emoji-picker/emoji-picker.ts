import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { WordsController } from '../../controllers/words-controller.ts'
import { query, state } from '../../decorators.ts'
import { ChatEmojiPickEvent } from '../../events.ts'
import { searchIcon } from '../../icons.ts'
import { exportParts } from '../../export-parts.ts'
import type { PagePart } from '../../page-part.ts'
import { define } from '../../registration.ts'
import { moreIn, type More } from '../../strings/en-more.ts'
import { controls } from '../../styles/controls.ts'
import { host } from '../../styles/host.ts'
import { tokens } from '../../styles/tokens.ts'
import { EMOJI_LANGUAGES } from './emoji-languages.ts'
import { english, toned, type Emoji, type EmojiList } from './emoji.ts'
import { styles } from './emoji-picker.styles.ts'
import { groupIcons, recentIcon } from './group-icons.ts'
import { keepRecent, keepSkinTone, recent, skinTone } from './picked.ts'

/** One heading, and what is under it. */
interface Section {
  name: string
  icon: TemplateResult
  emoji: readonly Emoji[]
  /** They stand there as they were picked. */
  asPicked?: boolean
}

const HAND = { sign: '✋', tones: true }

/**
 * Emoji to pick from: by group, by name, or again what was picked lately.
 *
 * Everything is in its own files: it asks nobody else for anything. Names, and what they are found by, are in the language
 * of its words; those of Arabic, French, German, Japanese, Portuguese (Brazil) and Spanish are fetched when it is first
 * opened in one of them. English words find emoji in every language; English names serve until the others are there,
 * and for any other language. Arrow keys move in the grid; typing searches, without regard to case and accents. What was
 * picked, and the skin tone, stay in `localStorage` under `parlo:emoji` and `parlo:skin-tone`. Fetch it by
 * `loadEmojiPicker()`.
 *
 * @tag emoji-picker
 * @element emoji-picker
 * @fires {ChatEmojiPickEvent} chat-emoji-pick - One was picked.
 * @csspart search - The field to search in.
 * @csspart groups - The buttons that lead to the groups.
 * @csspart heading - The name of a group.
 * @csspart emoji - Each emoji.
 */
export class EmojiPicker extends LitElement {
  static readonly tag: string = 'emoji-picker'
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true
  }
  static override styles = [tokens, host, controls, styles]

  /** Give this class its tag. A taken tag warns and changes nothing. */
  static define(tag: string = this.tag, registry?: CustomElementRegistry): void {
    define(this, tag, registry)
  }

  readonly #words = new WordsController(this)

  @state() private wanted = ''
  @state() private tone = skinTone()
  @state() private choosingTone = false
  @state() private columns = 8
  /** How many sections are drawn: not all at once, so that it opens at once. */
  @state() private drawn = 2
  @query('.scroller') private box!: HTMLElement | null
  @query('.field') private field!: HTMLInputElement | null
  #recent: readonly string[] = []
  #list: EmojiList = english
  #asked: PagePart<EmojiList> | undefined
  #frame = 0
  #sizes: ResizeObserver | undefined

  override connectedCallback(): void {
    super.connectedCallback()
    exportParts(
      this,
      'search: picker-search, groups: picker-groups, heading: picker-heading, emoji: picker-emoji'
    )
    this.#recent = recent()
    this.#asked = undefined
    this.#sizes = new ResizeObserver(() => this.#fit())
    this.#sizes.observe(this)
    this.requestUpdate()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#sizes?.disconnect()
    cancelAnimationFrame(this.#frame)
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed)
    const language = EMOJI_LANGUAGES.get(this.#words.locale.split('-')[0]!.toLowerCase())
    this.#list = language?.now ?? english
    // Once as long as this is open: without them there is English, and who opens it again asks again.
    if (language === this.#asked) return
    this.#asked = language
    language?.load().then(
      () => this.requestUpdate(),
      () => undefined
    )
  }

  override render(): TemplateResult {
    const words = moreIn(this.#words.words).actions
    const sections = this.#sections(words)
    return html`
      <div class="top">
        <label class="search">
          ${searchIcon}
          <input
            class="field"
            part="search"
            type="search"
            autocomplete="off"
            spellcheck="false"
            enterkeyhint="done"
            aria-label=${words.searchEmoji}
            placeholder=${words.searchEmoji}
            .value=${this.wanted}
            @input=${this.#onInput}
            @keydown=${this.#onSearchKeydown}
          />
        </label>
        <button
          class="tone icon"
          type="button"
          aria-label="${words.skinTone}: ${words.skinTones[this.tone]}"
          title=${words.skinTone}
          aria-expanded=${this.choosingTone}
          @click=${this.#toggleTones}
        >
          ${toned(HAND, this.tone)}
        </button>
      </div>
      ${this.choosingTone ? this.#tones(words) : nothing}
      ${
        this.wanted === ''
          ? html`<div class="groups" part="groups" role="group" aria-label=${words.emoji}>
              ${sections.map(
                ({ name, icon }, index) =>
                  html`<button
                    type="button"
                    class="icon"
                    aria-label=${name}
                    title=${name}
                    @click=${() => this.#goTo(index)}
                  >
                    ${icon}
                  </button>`
              )}
            </div>`
          : nothing
      }
      <div
        class="scroller"
        @click=${this.#onClick}
        @keydown=${this.#onGridKeydown}
        @focusin=${this.#onFocusin}
      >
        ${sections.map((section, index) => this.#section(section, index))}
        ${sections[0]?.emoji.length === 0 ? html`<p class="none">${words.noEmoji(this.wanted)}</p>` : nothing}
      </div>
      <span class="unseen" role="status"
        >${this.wanted === '' ? nothing : words.emojiFound(sections[0]?.emoji.length ?? 0)}</span
      >
    `
  }

  protected override updated(changed: PropertyValues): void {
    const all = this.#emoji()
    // One of them is where the Tab key enters.
    if (!all.some(each => each.tabIndex === 0) && all[0]) all[0].tabIndex = 0
    // The space of what is not drawn yet is kept, so that nothing moves when it is.
    for (const each of this.renderRoot.querySelectorAll<HTMLElement>('.grid')) {
      each.style.setProperty('--rows', String(Math.ceil(Number(each.dataset['count']) / this.columns)))
      each.style.setProperty('--columns', String(this.columns))
    }
    if (changed.has('wanted') && this.box) this.box.scrollTop = 0
    if (this.drawn > english.groups.length) return
    cancelAnimationFrame(this.#frame)
    this.#frame = requestAnimationFrame(() => this.drawn++)
  }

  #sections(words: More['actions']): Section[] {
    if (this.wanted !== '')
      return [{ name: words.emoji, icon: searchIcon, emoji: this.#list.search(this.wanted) }]
    const all = this.#list.groups.map((emoji, index) => ({
      name: words.emojiGroups[index] ?? '',
      icon: groupIcons[index]!,
      emoji
    }))
    const picked = this.#recent.flatMap(sign => {
      const emoji = this.#list.of(sign)
      return emoji ? [{ ...emoji, sign }] : []
    })
    if (picked.length === 0) return all
    return [{ name: words.recentEmoji, icon: recentIcon, emoji: picked, asPicked: true }, ...all]
  }

  #section({ name, emoji, asPicked }: Section, index: number): TemplateResult {
    const { tone } = this
    return html`<section aria-label=${name}>
      <h3 part="heading">${name}</h3>
      <div class="grid" data-count=${emoji.length}>
        ${
          index < this.drawn
            ? emoji.map(
                each =>
                  html`<button
                    type="button"
                    part="emoji"
                    class="emoji"
                    tabindex="-1"
                    aria-label=${each.name}
                    title=${each.name}
                  >
                    ${asPicked ? each.sign : toned(each, tone)}
                  </button>`
              )
            : nothing
        }
      </div>
    </section>`
  }

  #tones(words: More['actions']): TemplateResult {
    return html`<div class="tones" role="group" aria-label=${words.skinTone}>
      ${words.skinTones.map(
        (name, tone) =>
          html`<button
            type="button"
            class="emoji"
            aria-label=${name}
            title=${name}
            aria-pressed=${tone === this.tone}
            @click=${() => this.#choose(tone)}
          >
            ${toned(HAND, tone)}
          </button>`
      )}
    </div>`
  }

  readonly #toggleTones = (): void => {
    this.choosingTone = !this.choosingTone
  }

  #choose(tone: number): void {
    this.tone = tone
    this.choosingTone = false
    keepSkinTone(tone)
    this.renderRoot.querySelector<HTMLElement>('.tone')?.focus()
  }

  #emoji(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.grid .emoji')]
  }

  #fit(): void {
    const grid = this.renderRoot.querySelector('.grid')
    if (!grid) return
    const cell = parseFloat(getComputedStyle(grid).getPropertyValue('grid-auto-rows'))
    if (cell > 0) this.columns = Math.max(Math.floor(grid.clientWidth / cell), 1)
  }

  #goTo(index: number): void {
    const section = this.renderRoot.querySelectorAll<HTMLElement>('section')[index]
    if (!section || !this.box) return
    this.box.scrollTop = section.offsetTop - this.box.offsetTop
    const first = section.querySelector<HTMLElement>('.emoji')
    if (first) this.#point(first)
  }

  readonly #onInput = (): void => {
    this.wanted = this.field?.value ?? ''
  }

  readonly #onSearchKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.keyCode === 229) return
    const [first] = this.#emoji()
    if (event.key === 'ArrowDown' && first) this.#focus(first, event)
    else if (event.key === 'Enter' && first && this.wanted !== '') {
      event.preventDefault()
      this.#pick(first)
    } else if (event.key === 'Escape' && this.wanted !== '') {
      // The first Escape is for the text; the next one for whatever the picker is in.
      event.preventDefault()
      event.stopPropagation()
      this.wanted = ''
    }
  }

  readonly #onGridKeydown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const all = this.#emoji()
    const at = all.indexOf(event.target as HTMLElement)
    if (at === -1) return
    const forward = this.matches(':dir(rtl)') ? -1 : 1
    const to = {
      ArrowRight: all[at + forward],
      ArrowLeft: all[at - forward],
      ArrowDown: below(all, at),
      ArrowUp: above(all, at) ?? this.field ?? undefined,
      Home: all[0],
      End: all.at(-1)
    }[event.key]
    if (to) this.#focus(to, event)
    // What is typed is searched for.
    else if (event.key.length === 1 && event.key !== ' ') this.field?.focus()
  }

  readonly #onFocusin = (event: FocusEvent): void => {
    const target = event.target as HTMLElement
    if (target.matches('.emoji')) this.#point(target)
  }

  readonly #onClick = (event: Event): void => {
    const target = (event.target as Element).closest<HTMLElement>('.emoji')
    if (target) this.#pick(target)
  }

  #focus(to: HTMLElement, event: Event): void {
    event.preventDefault()
    this.#point(to)
    to.focus()
  }

  #point(to: HTMLElement): void {
    if (to === this.field) return
    for (const each of this.renderRoot.querySelectorAll<HTMLElement>('.grid .emoji[tabindex="0"]'))
      each.tabIndex = -1
    to.tabIndex = 0
  }

  #pick(button: HTMLElement): void {
    const emoji = button.textContent.trim()
    keepRecent(emoji)
    const picked = new ChatEmojiPickEvent(emoji)
    this.dispatchEvent(picked)
  }
}

/** The next one in the same column, whatever heading lies between. */
function below(all: readonly HTMLElement[], at: number): HTMLElement | undefined {
  return nearest(all.slice(at + 1), all[at]!)
}

function above(all: readonly HTMLElement[], at: number): HTMLElement | undefined {
  return nearest(all.slice(0, at).toReversed(), all[at]!)
}

function nearest(others: readonly HTMLElement[], from: HTMLElement): HTMLElement | undefined {
  const next = others.find(each => each.offsetTop !== from.offsetTop)
  const row = next ? others.filter(each => each.offsetTop === next.offsetTop) : []
  const distance = (each: HTMLElement): number => Math.abs(each.offsetLeft - from.offsetLeft)
  return row.toSorted((a, b) => distance(a) - distance(b))[0]
}

declare global {
  interface HTMLElementTagNameMap {
    'emoji-picker': EmojiPicker
  }
}
