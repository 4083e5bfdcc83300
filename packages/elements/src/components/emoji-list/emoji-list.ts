import { html, type TemplateResult } from 'lit'
import { moreIn } from '../../strings/en-more.ts'
import { Completion, type Begun } from '../completion/completion.ts'
import { styles as list } from '../completion/completion.styles.ts'
import { english, toned, type Emoji, type EmojiList } from '../emoji-picker/emoji.ts'
import { EMOJI_LANGUAGES } from '../emoji-picker/emoji-languages.ts'
import { keepRecent, skinTone } from '../emoji-picker/picked.ts'
import type { ComposerHost } from '../message-input/composer-part.ts'
import { styles as own } from './emoji-list.styles.ts'

export const styles = [list, own]

/** As many as are shown; whoever looks for another one writes on. */
const SHOWN = 6
/** A colon at the start of a word, and two letters or more: fewer are a face such as `:D`. */
const BEGUN = /(?:^|\s):((?:\p{L}|\p{N}){2}[\p{L}\p{M}\p{N}_-]{0,30})$/u

/** The name of an emoji that ends at the caret, if one does. */
export function begunAt(text: string, caret: number): Begun | undefined {
  const found = BEGUN.exec(text.slice(Math.max(0, caret - 40), caret))?.[1]
  return found === undefined ? undefined : { start: caret - found.length - 1, text: found }
}

/** Emoji by their names in a `<message-input>`: a list of those that fit what is written after `:`. */
export class Part extends Completion<Emoji> {
  protected override readonly id = 'emoji-names'
  protected override readonly parts = ['emojis', 'suggestion'] as const
  protected override readonly begunAt = begunAt

  constructor(host: ComposerHost) {
    super(host)
    this.onText()
  }

  protected override label(): string {
    return moreIn(this.host.words()).actions.emoji
  }

  protected override count(found: number): string {
    return moreIn(this.host.words()).actions.emojiFound(found)
  }

  protected override find(text: string): readonly Emoji[] {
    // As they are written elsewhere: `:thumbs_up`.
    return this.#list.search(text.replaceAll(/[_-]/g, ' ')).slice(0, SHOWN)
  }

  protected override textOf(found: Emoji): string {
    const sign = toned(found, skinTone())
    keepRecent(sign)
    return sign
  }

  protected override draw(found: Emoji): TemplateResult {
    return html`<span class="sign" aria-hidden="true">${toned(found, skinTone())}</span
      ><bdi>${found.name}</bdi>`
  }

  /** In the language of the words, once it is there; English until then. */
  get #list(): EmojiList {
    const language = EMOJI_LANGUAGES.get(this.host.locale().split('-')[0]!.toLowerCase())
    if (language && !language.now)
      void language.load().then(
        () => this.look(),
        () => undefined
      )
    return language?.now ?? english
  }
}
