import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { settings } from '../settings.ts'
import type { Words } from '../strings/en.ts'
import { onWordsChanged, wordsChanged, wordsFor } from '../strings/words.ts'

/**
 * Strings in the language that the person chose; else in that of the nearest `lang` attribute, through shadow roots; English
 * when there is none.
 */
export class WordsController implements ReactiveController {
  /** The strings. */
  words: Words
  /** The language tag for `Intl`. */
  locale: string
  readonly #host: ReactiveControllerHost & Element
  #end: (() => void) | undefined

  constructor(host: ReactiveControllerHost & Element) {
    ;({ words: this.words, locale: this.locale } = wordsFor('en'))
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    watchPage()
    this.#end = onWordsChanged(() => this.#look())
    this.#look()
  }

  hostDisconnected(): void {
    this.#end?.()
  }

  #look(): void {
    const { words, locale } = wordsFor(languageOf(this.#host))
    if (words === this.words && locale === this.locale) return
    this.words = words
    this.locale = locale
    this.#host.requestUpdate()
  }
}

function languageOf(element: Element): string {
  const { language } = settings.getSnapshot()
  if (language) return language
  for (let at: Element | undefined = element; at; at = hostOf(at)) {
    const near = at.closest('[lang]')
    if (near) return near.getAttribute('lang') ?? ''
  }
  return ''
}

function hostOf(element: Element): Element | undefined {
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? root.host : undefined
}

let watching = false

/** Once for the page, for its whole life: a `lang` in it and what the person chose rarely change, and all follow them. */
function watchPage(): void {
  if (watching) return
  watching = true
  settings.subscribe(() => {
    wordsChanged()
    // Once the boxes that were given the language of before have let go of it.
    setTimeout(wordsChanged)
  })
  new MutationObserver(wordsChanged).observe(document.documentElement, {
    attributeFilter: ['lang'],
    subtree: true
  })
}
